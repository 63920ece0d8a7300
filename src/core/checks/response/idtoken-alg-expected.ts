import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const idtokenAlgExpected = defineCheck({
  code: 'idtoken-alg-expected',
  stage: 'response',
  severity: 'error',
  title: 'The client expects another signature algorithm in the id_token',
  why: 'The provider signs with ES256; many libraries expect RS256.',
  falsePositives: 'Not proven: only the wording of the message tells.',
  example: '"expected RS256" in the message of the library',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Set id_token_signed_response_alg to ES256.'],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'idtoken-alg-expected', 'strong'),
});
