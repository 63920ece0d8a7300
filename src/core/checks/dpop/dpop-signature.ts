import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { proofEvidence } from './dpop-outcome.ts';

/** No false positives: the key stands in the proof. Triggers on: another jwk than the signing one. */
export const dpopSignature = defineCheck({
  code: 'dpop-signature',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof does not verify with its own key',
  why: 'The signature shows that the sender holds the key in the header.',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpop', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Sign the proof with the private half of the key in its header.',
      'Send the signature as raw r‖s, not as DER.',
    ],
    recipe: 'dpop-proof',
  },
  run(subject) {
    const result = subject.verification.dpop;
    if (result === undefined || result.state === 'not-checkable' || result.state === 'no-keys') {
      return notApplicable(result?.because ?? 'the proof brings no key');
    }
    if (result.state === 'verified') return passed;
    const { alteration } = result;
    const note =
      alteration && [alteration.signature, alteration.input].filter((form) => form !== 'as-is').join(', ');
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'signature', {
          found: alteration === undefined ? 'does not verify' : `verifies only as: ${note}`,
          expected: 'verifies with jwk of its header',
        }),
      ],
    });
  },
});
