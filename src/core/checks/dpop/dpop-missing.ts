import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

/** False positive when only the body was logged: then it is not raised. Triggers on: curl …/fapi/token without -H DPoP. */
export const dpopMissing = defineCheck({
  code: 'dpop-missing',
  stage: 'dpop',
  severity: 'error',
  title: 'The request has no DPoP header',
  why: 'The profile binds tokens to a key, and the proof of that key stands in the DPoP header.',
  references: ['RFC 9449 §5', 'Singpass FAPI: token exchange'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Send a DPoP proof for this URL and method, made with the same key as at PAR.'],
    recipe: 'dpop-proof',
  },
  run({ request, profile, dpop, target }) {
    if (profile.dpop?.presence.value !== 'required')
      return notApplicable('the profile does not ask for DPoP');
    if (dpop !== undefined) return passed;
    if (request.partial) return cannotTell(['request'], 'the form is still being filled in');
    if (!request.headersComplete) return cannotTell(['dpop'], 'the paste shows no headers');
    return found({
      // An assumed profile may be the wrong one.
      certainty: target.profileFrom === 'assumed' ? 'strong' : 'proof',
      evidence: [{ source: 'request', path: 'headers.dpop', found: 'missing', expected: 'a DPoP proof' }],
      rules: [profile.dpop.presence],
    });
  },
});
