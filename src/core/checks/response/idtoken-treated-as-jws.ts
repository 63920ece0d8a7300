import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** A broken token gives such messages too. Triggers on: Invalid Compact JWS. */
export const idtokenTreatedAsJws = defineCheck({
  code: 'idtoken-treated-as-jws',
  stage: 'response',
  severity: 'error',
  title: 'The client reads the encrypted id_token as if it were only signed',
  why: 'An id_token of five parts is encrypted; the signed token is inside.',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Decrypt the id_token with the encryption key first, then verify what comes out.',
      'Tell the library the algorithms: id_token_encrypted_response_alg and _enc.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'idtoken-treated-as-jws', 'strong'),
});
