import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

export const challengeMethodMissing = defineCheck({
  code: 'challenge-method-missing',
  stage: 'grant',
  severity: 'error',
  title: 'code_challenge_method is missing or not S256',
  why: 'Without a method a server takes plain; profiles that allow only S256 refuse.',
  falsePositives: 'None: the authorization request is there to be read.',
  example: 'code_challenge_method=plain, or no method at all',
  references: ['RFC 7636 §4.3', 'Singpass: PKCE'],
  needs: ['authorizationRequest'],
  fix: {
    kind: 'do',
    steps: ['Send code_challenge_method=S256 in the authorization request.'],
    recipe: 'pkce-s256',
  },
  run({ authorizationRequest, profile }) {
    const of = (name: string): string | undefined =>
      authorizationRequest.parameters.find((parameter) => parameter.name === name)?.value;
    if (of('code_challenge') === undefined)
      return notApplicable('the authorization request holds no code_challenge');
    const method = of('code_challenge_method');
    const { methods } = profile.pkce;
    // RFC 7636 §4.3: without a method it is plain.
    if (methods.value.includes(method ?? 'plain')) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'authorization_request',
          path: 'parameters.code_challenge_method',
          found: method ?? 'missing',
          expected: methods.value.join(', '),
        },
      ],
      rules: [methods],
    });
  },
});
