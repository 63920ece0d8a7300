import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

/** No false positives: over those bytes it verifies. Triggers on: Encoding.Unicode.GetBytes. */
export const sigUtf16Input = defineCheck({
  code: 'sig-utf16-input',
  stage: 'signature',
  severity: 'error',
  title: 'The text was signed as UTF-16',
  why: 'A server verifies over the ASCII text header.payload and nothing else.',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Take the bytes of the text as ASCII or UTF-8: in C# Encoding.ASCII, not Encoding.Unicode.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-utf16-input'),
});
