import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigRsOrder = defineCheck({
  code: 'sig-rs-order',
  stage: 'signature',
  severity: 'error',
  title: 'r and s stand in the wrong order, or their bytes do',
  why: 'An ECDSA signature in a JWS is r and s side by side, each of fixed width.',
  falsePositives:
    'None: with the halves exchanged, or with the bytes of each reversed, the signature verifies.',
  example: 'A signature with s in front of r',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Write r, then s, each with its most significant byte first.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-rs-order'),
});
