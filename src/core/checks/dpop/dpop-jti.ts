import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

/** No false positives. Triggers on: no jti. */
export const dpopJti = defineCheck({
  code: 'dpop-jti',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof has no jti',
  why: 'jti makes each proof usable once.',
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
    if (typeof jti === 'string' && jti.trim() !== '') return passed;
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'claims.jti', {
          found: jti === undefined ? 'missing' : JSON.stringify(jti),
          expected: 'a fresh random text',
        }),
      ],
    });
  },
});
