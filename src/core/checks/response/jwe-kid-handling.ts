import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** Only the wording tells. Triggers on: no applicable decryption key. */
export const jweKidHandling = defineCheck({
  code: 'jwe-kid-handling',
  stage: 'response',
  severity: 'error',
  title: 'The library found no key to decrypt the id_token with',
  why: 'Some libraries choose by kid and alg of the key and find none.',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Give the private JWK the same kid, alg and use as the published key.'],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'jwe-kid-handling', 'strong'),
});
