import { member } from '../../assertion/json-text.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { found, notApplicable, type Outcome } from '../outcome.ts';
import { idTokenEvidence } from './id-token-evidence.ts';

export const idtokenTreatedAsJws = defineCheck({
  code: 'idtoken-treated-as-jws',
  stage: 'response',
  severity: 'error',
  title: 'The client reads the encrypted id_token as if it were only signed',
  why: 'An id_token of five parts is encrypted; the signed token is inside.',
  falsePositives:
    'A broken token gives such messages too. An encrypted token alone is no fault, only worth knowing.',
  example: '"Invalid Compact JWS", or an id_token of five parts',
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
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'idtoken-treated-as-jws', 'strong'),
      () => encryptedToken(subject),
    ),
});

function encryptedToken({ response }: SubjectWith<'response'>): Outcome {
  const issued = issuedIdToken(response);
  if (issued?.token.shape !== 'jwe') return notApplicable('there is no encrypted id_token');
  return found({
    certainty: 'hint',
    severity: 'note',
    title: 'The id_token is encrypted: a library that only verifies signatures cannot read it',
    evidence: idTokenEvidence('header', {
      found: `five parts, ${String(member(issued.header, 'alg'))}, ${String(member(issued.header, 'enc'))}`,
      note: 'decrypt it first; the signed token is inside',
    }),
  });
}
