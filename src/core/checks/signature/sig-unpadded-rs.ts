import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigUnpaddedRs = defineCheck({
  code: 'sig-unpadded-rs',
  stage: 'signature',
  severity: 'error',
  title: 'r or s was written without its leading zeros',
  why: 'An ECDSA signature in a JWS is r and s side by side, each of fixed width. About one in 128 has a number that begins with a zero byte (P-256), so that it fails as if by chance.',
  falsePositives: 'None: filled up to its width the signature verifies.',
  example: 'A signature of 63 bytes, one leading zero left out',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Write both numbers with fixed width, 32 bytes for ES256, 48 for ES384, 66 for ES512: Go r.FillBytes(make([]byte, 32)), Python r.to_bytes(32, "big").',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'sig-truncated'],
  run: (subject) => signatureOutcome(subject, 'sig-unpadded-rs'),
});
