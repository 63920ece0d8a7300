import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigPaddedOrStdInput = defineCheck({
  code: 'sig-padded-or-std-input',
  stage: 'signature',
  severity: 'error',
  title: 'The text was signed in another base64 form than it was sent in',
  why: 'A server verifies over the ASCII text header.payload and nothing else.',
  falsePositives: 'None: over that form of the text the signature verifies.',
  example: 'Header and payload signed with their = at the end',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Make both parts base64url without padding first, sign that text, and send that text.'],
    recipe: 'base64url',
  },
  run: (subject) => signatureOutcome(subject, 'sig-padded-or-std-input'),
});
