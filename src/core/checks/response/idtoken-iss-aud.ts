import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** Only the wording tells. Triggers on: unexpected iss. */
export const idtokenIssAud = defineCheck({
  code: 'idtoken-iss-aud',
  stage: 'response',
  severity: 'error',
  title: 'The client refuses iss or aud of the id_token',
  why: 'iss is the issuer of the discovery document, aud is your client_id.',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Compare iss with the issuer letter for letter: with /fapi under FAPI 2.0.'],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'idtoken-iss-aud', 'strong'),
});
