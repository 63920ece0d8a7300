import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigOtherListedKey = defineCheck({
  code: 'sig-other-listed-key',
  stage: 'signature',
  severity: 'error',
  title: 'The signature was made with another key of the set than kid names',
  why: 'A server verifies with the key that kid names, and with no other.',
  falsePositives: 'Misleads where the pasted key set is not the published one.',
  example: 'kid sig-1 in the header, signed with the key sig-2',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Put the kid of the key you sign with into the header, or sign with the key that kid names.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-other-listed-key'),
});
