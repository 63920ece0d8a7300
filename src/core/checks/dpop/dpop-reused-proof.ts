import { objectOf } from '../../assertion/decode.ts';
import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, passed } from '../outcome.ts';
import { proofEvidence } from './dpop-outcome.ts';

/** No false positives: both proofs are pasted. Triggers on: the PAR proof again. */
export const dpopReusedProof = defineCheck({
  code: 'dpop-reused-proof',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof is used a second time',
  why: 'Each proof is good for one request; the server remembers its jti.',
  references: ['RFC 9449 §11.1', 'Singpass: DPoP'],
  needs: ['dpop'],
  fix: {
    kind: 'do',
    steps: ['Make a new proof with a new jti for PAR, for the token request and for every retry.'],
    recipe: 'jti',
  },
  run(subject) {
    const { dpop, authorizationRequest, previousDpop } = subject;
    const jti = member(subject.dpopClaims, 'jti');
    const earlier = [
      ['authorization_request', authorizationRequest?.dpop],
      ['previous_request', previousDpop],
    ] as const;
    const same = earlier.find(
      ([, other]) =>
        other !== undefined &&
        (other.text.trim() === dpop.text.trim() ||
          (jti !== undefined && member(objectOf(other.payload), 'jti') === jti)),
    );
    if (same !== undefined) {
      return found({
        certainty: 'proof',
        evidence: [
          proofEvidence(subject, 'claims.jti', { found: String(jti), expected: 'a value not used before' }),
          { source: same[0], path: 'dpop', found: String(jti) },
        ],
      });
    }
    return earlier.some(([, other]) => other !== undefined)
      ? passed
      : cannotTell(['previousRequest', 'authorizationRequest']);
  },
});
