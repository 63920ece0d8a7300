import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const idtokenAlgExpected = defineCheck({
  code: 'idtoken-alg-expected',
  stage: 'response',
  severity: 'error',
  title: 'The client expects another signature algorithm in the id_token',
  why: 'A library expects RS256 unless it is told otherwise; the provider signs with another algorithm, such as ES256.',
  falsePositives: 'Not proven: only the wording of the message tells.',
  example: '"expected RS256" in the message of the library',
  references: ['OpenID Connect Core §3.1.3.7', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Set id_token_signed_response_alg to the alg that the message says it got: ES256 as a rule.'],
    recipe: 'decrypt-id-token',
  },
  run: (subject) => messageOutcome(subject, 'idtoken-alg-expected', 'strong'),
});
