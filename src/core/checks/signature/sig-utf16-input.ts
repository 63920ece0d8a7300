import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigUtf16Input = defineCheck({
  code: 'sig-utf16-input',
  stage: 'signature',
  severity: 'error',
  title: 'The text was signed as UTF-16',
  why: 'A server verifies over the ASCII text header.payload and nothing else.',
  falsePositives: 'None: over the UTF-16 bytes of the text the signature verifies.',
  example: 'Encoding.Unicode.GetBytes before signing in .NET',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Take the bytes of the text as ASCII or UTF-8: in C# Encoding.ASCII, not Encoding.Unicode.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-utf16-input'),
});
