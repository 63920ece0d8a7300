import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigHex = defineCheck({
  code: 'sig-hex',
  stage: 'signature',
  severity: 'error',
  title: 'The signature is hexadecimal text',
  why: 'An ECDSA signature in a JWS is r and s side by side, each of fixed width.',
  falsePositives: 'None: all bytes of the signature are hexadecimal digits.',
  example: '128 hexadecimal digits, then encoded as base64url',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Encode the bytes themselves as base64url, not their hexadecimal text.'],
    recipe: 'base64url',
  },
  explainsAway: ['sig-truncated', 'sig-wrong-key'],
  run: (subject) => signatureOutcome(subject, 'sig-hex'),
});
