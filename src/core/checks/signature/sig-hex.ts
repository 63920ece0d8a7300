import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigHex = defineCheck({
  code: 'sig-hex',
  stage: 'signature',
  severity: 'error',
  title: 'The signature is hexadecimal text',
  why: 'A JWS carries the bytes of the signature in base64url, encoded once.',
  falsePositives:
    'None: the signature is text, the hexadecimal digits or the base64 of one of the right width.',
  example: '128 hexadecimal digits, then encoded as base64url',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Encode the bytes themselves as base64url, once: not their hexadecimal or base64 text.'],
    recipe: 'base64url',
  },
  explainsAway: ['sig-truncated', 'sig-wrong-key'],
  run: (subject) => signatureOutcome(subject, 'sig-hex'),
});
