import { member } from '../../assertion/json-text.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { found, notApplicable, type Outcome } from '../outcome.ts';
import { idTokenEvidence } from './id-token-evidence.ts';

export const jweKidHandling = defineCheck({
  code: 'jwe-kid-handling',
  stage: 'response',
  severity: 'error',
  title: 'The library found no key to decrypt the id_token with',
  why: 'Some libraries choose by kid and alg of the key and find none.',
  falsePositives: 'Most libraries do without kid when they are given a single key.',
  example: '"no applicable decryption key", or an encrypted id_token without kid',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Give the private JWK the same kid, alg and use as the published key.',
      'Where the token names no kid, hand the library the one key itself and no set to choose from.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'jwe-kid-handling', 'strong'),
      () => kidOfToken(subject),
    ),
});

function kidOfToken({ response }: SubjectWith<'response'>): Outcome {
  const issued = issuedIdToken(response);
  if (issued?.token.shape !== 'jwe') return notApplicable('there is no encrypted id_token');
  if (member(issued.header, 'kid') !== undefined)
    return notApplicable(
      'the id_token names its key; whether your private key has that kid is not to be seen',
    );
  return found({
    certainty: 'strong',
    severity: 'warning',
    title: 'The encrypted id_token names no key: a library that chooses by kid finds none',
    evidence: idTokenEvidence('header.kid', { found: 'missing', expected: 'the kid of your encryption key' }),
  });
}
