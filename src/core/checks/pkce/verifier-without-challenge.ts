import { parameterValue } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

export const verifierWithoutChallenge = defineCheck({
  code: 'verifier-without-challenge',
  stage: 'grant',
  severity: 'error',
  title: 'code_verifier is sent although no challenge was',
  why: 'A server that stored no challenge refuses a verifier, or lets anyone in with it.',
  falsePositives: 'Misleads where the pasted authorization request belongs to another login.',
  example: 'An authorization request without code_challenge, and a token request with code_verifier',
  references: ['RFC 7636 §4.3', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest'],
  fix: {
    kind: 'do',
    steps: ['Send code_challenge and code_challenge_method in the authorization request.'],
    recipe: 'pkce-s256',
  },
  run({ request, authorizationRequest }) {
    if (parameterValue(request, 'code_verifier') === undefined) return notApplicable('no verifier is sent');
    const find = (name: string): string | undefined =>
      authorizationRequest.parameters.find((parameter) => parameter.name === name)?.value;
    // Without a value it counts as left out (RFC 6749 §3.1).
    if ((find('code_challenge') ?? '') !== '') return passed;
    if (find('request_uri') !== undefined)
      return notApplicable('the challenge is in the pushed request, which is not there');
    return found({
      certainty: 'strong',
      evidence: [
        {
          source: 'authorization_request',
          path: 'parameters.code_challenge',
          found: find('code_challenge') === undefined ? 'missing' : 'empty',
          expected: 'the base64url of the SHA-256 of the verifier',
        },
      ],
    });
  },
});
