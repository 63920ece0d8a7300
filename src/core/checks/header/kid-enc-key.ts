import { defineCheck } from '../define-check.ts';
import { kidOutcome } from './kid-outcome.ts';

export const kidEncKey = defineCheck({
  code: 'kid-enc-key',
  stage: 'header',
  severity: 'error',
  title: 'kid names the encryption key',
  why: 'Keys for encryption are left out when a server looks for the key of a signature.',
  falsePositives: 'None: the key that kid names is labelled for encryption, by its use or its alg.',
  example: 'The kid of the encryption key in the header of the assertion',
  references: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  needs: ['header', 'keySet'],
  fix: {
    kind: 'do',
    steps: ['Sign with the signing key and put its kid into the header.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'sig-other-listed-key', 'alg-jwk-alg-mismatch', 'sig-enc-key'],
  run: (subject) => kidOutcome(subject, 'kid-enc-key'),
});
