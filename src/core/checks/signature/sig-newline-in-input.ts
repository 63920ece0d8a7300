import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigNewlineInInput = defineCheck({
  code: 'sig-newline-in-input',
  stage: 'signature',
  severity: 'error',
  title: 'A line end or a space was signed along with the text',
  why: 'A server verifies over the ASCII text header.payload and nothing else.',
  falsePositives: 'None: over the text with that character the signature verifies.',
  example: 'echo "$h.$p" | openssl dgst -sign, where echo adds a line break',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Sign the text alone: in a shell use printf %s instead of echo.',
      'Where base64 came in lines, join them before signing: base64 -w0, openssl base64 -A, Ruby urlsafe_encode64.',
      'Where a byte order mark was signed, take the bytes with an encoding that writes none: in .NET Encoding.ASCII.',
    ],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-newline-in-input'),
});
