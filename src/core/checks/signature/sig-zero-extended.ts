import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigZeroExtended = defineCheck({
  code: 'sig-zero-extended',
  stage: 'signature',
  severity: 'error',
  title: 'The signature of a smaller curve was widened for a larger one',
  why: 'alg, curve and the width of the signature belong together.',
  falsePositives: 'None: so many zero bytes in front of both halves never come by chance.',
  example: 'ES384 with a P-256 key: two halves with 16 zero bytes in front of each',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Set alg by the key, ES256 for P-256 and ES384 for P-384, and do not widen the signature.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-truncated'],
  run: (subject) => signatureOutcome(subject, 'sig-zero-extended'),
});
