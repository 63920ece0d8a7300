import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigZeroExtended = defineCheck({
  code: 'sig-zero-extended',
  stage: 'signature',
  severity: 'error',
  title: 'A P-256 signature was widened for a larger curve',
  why: 'alg, curve and the width of the signature belong together.',
  falsePositives: 'None: without the zeros the signature verifies.',
  example: 'Two halves with 16 zero bytes in front of each',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Set alg to ES256 for a P-256 key, and leave the signature as it is.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-truncated'],
  run: (subject) => signatureOutcome(subject, 'sig-zero-extended'),
});
