import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const idtokenAtHash = defineCheck({
  code: 'idtoken-at-hash',
  stage: 'response',
  severity: 'error',
  title: 'The client refuses the at_hash of the id_token',
  why: 'at_hash is the left half of the hash of the access token, with the hash that alg of the id_token names.',
  falsePositives: 'Not proven: only the wording tells, and not whether client or server computed it wrongly.',
  example: '"at_hash mismatch" in the message of the library',
  references: ['OpenID Connect Core §3.1.3.6'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Hand the access token to the check as it came in the same answer, unchanged.',
      'Take the hash from alg of the inner id_token: SHA-256 for ES256.',
      'Against a mock server, try its newest version: some have computed it wrongly.',
    ],
  },
  run: (subject) => messageOutcome(subject, 'idtoken-at-hash', 'strong'),
});
