import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigEncKey = defineCheck({
  code: 'sig-enc-key',
  stage: 'signature',
  severity: 'error',
  title: 'The signature was made with the encryption key',
  why: 'A key with use enc is left out when a server looks for a key to verify with.',
  falsePositives: 'None: the key that verifies is labelled use enc.',
  example: 'A client assertion signed with the encryption key',
  references: ['RFC 7515 §5.2', 'RFC 7518 §3.4'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Load the private key that belongs to the signing key of the set.'],
    recipe: 'sign',
  },
  run: (subject) => signatureOutcome(subject, 'sig-enc-key'),
});
