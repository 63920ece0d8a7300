import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** A damaged token gives such messages too. Triggers on: decryption operation failed. */
export const jweWrongPrivateKey = defineCheck({
  code: 'jwe-wrong-private-key',
  stage: 'response',
  severity: 'error',
  title:
    'The id_token could not be decrypted: the private key does not belong to the key it was encrypted to',
  why: 'The provider encrypts to a key with use enc of the published set.',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Compare kid in the header of the id_token with the private keys you hold.',
      'Use the private half of the encryption key, not of the signing key, and of this environment.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'jwe-wrong-private-key', 'strong'),
});
