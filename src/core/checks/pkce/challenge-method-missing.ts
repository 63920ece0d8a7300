import { absenceOf } from '../../request/absence.ts';
import { standInOf } from '../../request/placeholder.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

export const challengeMethodMissing = defineCheck({
  code: 'challenge-method-missing',
  stage: 'grant',
  severity: 'error',
  title: 'code_challenge_method is missing or not S256',
  why: 'Without a method a server takes plain; profiles that allow only S256 refuse.',
  falsePositives:
    'None where only S256 is taken. Not proven where plain is taken too and the challenge is a hash: a server may know it for one.',
  example: 'code_challenge_method=plain, or no method at all',
  references: ['RFC 7636 §4.3', 'Singpass: PKCE'],
  needs: ['authorizationRequest'],
  fix: {
    kind: 'do',
    steps: ['Send code_challenge_method=S256 in the authorization request.'],
    recipe: 'pkce-s256',
  },
  run({ authorizationRequest, profile, verification }) {
    const of = (name: string): string | undefined =>
      authorizationRequest.parameters.find((parameter) => parameter.name === name)?.value;
    const challenge = of('code_challenge');
    if (challenge === undefined) return notApplicable('the authorization request holds no code_challenge');
    const method = of('code_challenge_method');
    if (standInOf(method ?? '') !== undefined)
      return cannotTell(['authorizationRequest'], 'the value is not in the paste');
    const { methods } = profile.pkce;
    // RFC 7636 §4.3: without a method it is plain.
    const isTaken = methods.value.includes(method ?? 'plain');
    const isHash = method !== 'S256' && challenge === verification?.pkce?.s256;
    if (isTaken && !isHash) return passed;
    const { request } = authorizationRequest;
    // The URL of a login is all of it.
    const isUnsure = method === undefined && authorizationRequest.kind === 'par';
    const absence = isUnsure ? absenceOf(request, 'code_challenge_method') : undefined;
    if (absence?.kind === 'unknown') return cannotTell(['authorizationRequest'], absence.because);
    const isPart = absence?.kind === 'absent' && absence.certainty !== 'proof';
    return found({
      certainty: isTaken || isPart ? 'strong' : 'proof',
      evidence: [
        {
          source: 'authorization_request',
          path: 'parameters.code_challenge_method',
          found: method ?? 'missing',
          expected: isTaken ? 'S256' : methods.value.join(', '),
          ...(isTaken ? { note: 'the challenge is the SHA-256 hash of the verifier' } : {}),
        },
      ],
      rules: [methods],
    });
  },
});
