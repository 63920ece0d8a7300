import { objectOf } from '../../assertion/decode.ts';
import type { DecodedJwt } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

export const dpopJti = defineCheck({
  code: 'dpop-jti',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof has no jti of its own',
  why: 'jti makes each proof usable once.',
  falsePositives: 'None: the proofs stand in the paste.',
  example: 'A proof without jti, or one that repeats the jti of the PAR proof',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Put a fresh random jti into every proof.'],
    recipe: 'jti',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const jti = member(subject.dpopClaims, 'jti');
    if (typeof jti !== 'string' || jti.trim() === '') {
      return found({
        certainty: 'proof',
        evidence: [
          proofEvidence(subject, 'claims.jti', {
            found: jti === undefined ? 'missing' : JSON.stringify(jti),
            expected: 'a fresh random text',
          }),
        ],
      });
    }
    const earlier = proofWithJti(subject, jti);
    if (earlier === undefined) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'claims.jti', { found: jti, expected: 'a value not used before' }),
        { source: earlier, path: 'dpop', found: jti },
      ],
    });
  },
});

/** Where another proof with the same jti was pasted; the same proof again is `dpop-reused-proof`. */
function proofWithJti(
  { dpop, authorizationRequest, previousDpop }: Subject,
  jti: string,
): 'authorization_request' | 'previous_request' | undefined {
  const hasIt = (other: DecodedJwt | undefined): boolean =>
    other !== undefined &&
    other.text.trim() !== dpop?.text.trim() &&
    member(objectOf(other.payload), 'jti') === jti;
  if (hasIt(authorizationRequest?.dpop)) return 'authorization_request';
  return hasIt(previousDpop) ? 'previous_request' : undefined;
}
