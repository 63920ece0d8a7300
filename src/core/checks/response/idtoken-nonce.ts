import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** Only the wording tells. Triggers on: nonce mismatch. */
export const idtokenNonce = defineCheck({
  code: 'idtoken-nonce',
  stage: 'response',
  severity: 'error',
  title: 'The client refuses the nonce of the id_token',
  why: 'nonce ties the id_token to the authorization request.',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Store the nonce of each login under its state, and hand it to the check.'],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'idtoken-nonce', 'strong'),
});
