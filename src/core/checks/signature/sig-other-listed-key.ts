import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

/** False positive when the pasted set is not the published one. Triggers on: kid sig-1, signed with sig-2. */
export const sigOtherListedKey = defineCheck({
  code: 'sig-other-listed-key',
  stage: 'signature',
  severity: 'error',
  title: 'The signature was made with another key of the set than kid names',
  why: 'A server verifies with the key that kid names, and with no other.',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Put the kid of the key you sign with into the header, or sign with the key that kid names.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-other-listed-key'),
});
