import { absenceOf } from '../../request/absence.ts';
import { hasParameter } from '../../request/grant.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { isSaidFirst } from '../parameters/missing-outcome.ts';

export const verifierMissing = defineCheck({
  code: 'verifier-missing',
  stage: 'parameters',
  severity: 'error',
  title: 'The request has no code_verifier',
  why: 'With PKCE the token endpoint wants the secret behind the challenge.',
  falsePositives:
    'Not proven before FAPI 2.0 where no code_challenge is pasted: an older guide requires it only under a condition.',
  example: 'A token request without code_verifier',
  references: ['RFC 7636 §4.5', 'Singpass: PKCE'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Send the code_verifier whose hash was sent as code_challenge.'],
    recipe: 'pkce-s256',
  },
  run(subject) {
    const { request, profile, authorizationRequest, target } = subject;
    if (request.parameters.some(({ name }) => name === 'code_verifier')) return passed;
    if (!hasParameter(request, 'code_verifier'))
      return notApplicable('the grant asked for has no such parameter: see grant_type');
    const absence = absenceOf(request, 'code_verifier');
    if (absence.kind === 'elsewhere') return notApplicable(absence.because);
    if (absence.kind === 'unknown') return cannotTell(['request'], absence.because);
    // A body alone can be a part of one.
    const cap = absence.kind === 'absent' && absence.certainty !== 'proof';
    const challenged =
      authorizationRequest?.parameters.some(({ name }) => name === 'code_challenge') ?? false;
    const { presence } = profile.pkce;
    const asked = challenged || isSaidFirst(subject, 'verifier-missing');
    if (presence.value === 'optional' && !asked)
      return authorizationRequest === undefined
        ? cannotTell(['authorizationRequest'], 'it is wanted where the login held a code_challenge')
        : notApplicable('the profile does not ask for it');
    return found({
      // An assumed profile may be the wrong one.
      certainty:
        !cap && (challenged || (profile.fapi && target.profileFrom !== 'assumed')) ? 'proof' : 'strong',
      evidence: [
        {
          source: 'request',
          path: 'parameters.code_verifier',
          found: 'missing',
          expected: '43 to 128 characters',
        },
      ],
      rules: [presence],
    });
  },
});
