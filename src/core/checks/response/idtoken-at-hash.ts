import { idTokenClaims } from '../../response/issued-tokens.ts';
import { judgeAccessTokenHash } from '../../response/judge-id-token.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { idTokenEvidence } from './id-token-evidence.ts';

export const idtokenAtHash = defineCheck({
  code: 'idtoken-at-hash',
  stage: 'response',
  severity: 'error',
  title: 'The client refuses the at_hash of the id_token',
  why: 'at_hash is the left half of the hash of the access token, with the hash that alg of the id_token names.',
  falsePositives:
    'Proven only where at_hash is another hash of the same access token: else one of the two may have been altered before it was pasted.',
  example: '"at_hash mismatch", or an at_hash that is not that of the access token beside it',
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
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'idtoken-at-hash', 'strong'),
      () => hashInToken(subject),
    ),
});

function hashInToken(subject: SubjectWith<'response'>): Outcome {
  const token = idTokenClaims(subject.response);
  if (token === undefined) return notApplicable('there is no id_token that can be read without its key');
  const { state, found: shown, expected, because, decided } = judgeAccessTokenHash(token, subject);
  if (state === 'right') return passed;
  if (state === 'absent') return notApplicable(because ?? 'the id_token has no at_hash');
  if (state === 'unknown') return cannotTell(['response'], because);
  return found({
    certainty: decided ? 'proof' : 'strong',
    evidence: idTokenEvidence('at_hash', { found: shown, expected, note: because }),
  });
}
