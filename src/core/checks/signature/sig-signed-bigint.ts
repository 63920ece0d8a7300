import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigSignedBigint = defineCheck({
  code: 'sig-signed-bigint',
  stage: 'signature',
  severity: 'error',
  title: 'r and s carry the sign byte of a big integer',
  why: 'An ECDSA signature in a JWS is r and s side by side, each of fixed width.',
  falsePositives: 'None: without the extra zero bytes the signature verifies.',
  example: 'A signature of 66 bytes, from toByteArray() of two big integers',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Cut or pad both numbers to the width of the curve: 32 bytes for P-256, 48 for P-384, 66 for P-521.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-truncated'],
  run: (subject) => signatureOutcome(subject, 'sig-signed-bigint'),
});
