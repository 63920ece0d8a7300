import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

/** No false positives: over that text it verifies. Triggers on: parts signed with their =. */
export const sigPaddedOrStdInput = defineCheck({
  code: 'sig-padded-or-std-input',
  stage: 'signature',
  severity: 'error',
  title: 'The text was signed in another base64 form than it was sent in',
  why: 'A server verifies over the ASCII text header.payload and nothing else.',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Make both parts base64url without padding first, sign that text, and send that text.'],
    recipe: 'base64url',
  },
  run: (subject) => signatureOutcome(subject, 'sig-padded-or-std-input'),
});
