import { issuedIdToken } from '../../response/issued-tokens.ts';
import { type AlgorithmVerdict, encryptedTo, judgeAlgorithms } from '../../response/judge-encryption.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { type Evidence, found, notApplicable, type Outcome } from '../outcome.ts';
import { idTokenEvidence } from './id-token-evidence.ts';

export const jweAlgNotEnabled = defineCheck({
  code: 'jwe-alg-not-enabled',
  stage: 'response',
  severity: 'error',
  title: 'The library does not take the encryption algorithm of the id_token',
  why: 'The provider uses ECDH-ES with AES key wrap and A256CBC-HS512.',
  falsePositives:
    'Some runtimes lack AES-192 altogether, and then no setting helps. Of a token alone it is a risk: a library that allows more reads it.',
  example: '"Unsupported JWE", or an id_token whose alg is not that of the key it was encrypted to',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Enable the alg and the enc of the token’s header in the library: as a rule ECDH-ES+A256KW and A256CBC-HS512, and A256GCM for userinfo.',
      'Where alg is another than you expect, look at alg of the encryption key that is published: the provider goes by it.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'jwe-alg-not-enabled', 'strong'),
      () => algorithmsOfToken(subject),
    ),
});

function algorithmsOfToken(subject: SubjectWith<'response'>): Outcome {
  const issued = issuedIdToken(subject.response);
  if (issued?.token.shape !== 'jwe') return notApplicable('there is no encrypted id_token');
  const verdicts = judgeAlgorithms(issued.header, encryptedTo(issued.header, subject), subject);
  const [first, ...rest] = verdicts.filter(({ state }) => state === 'wrong').flatMap(toEvidence);
  if (first === undefined) return notApplicable('whether the library has these algorithms is not to be seen');
  return found({
    certainty: 'strong',
    severity: 'warning',
    title: 'The id_token is encrypted by an algorithm that was not to be expected',
    evidence: [first, ...rest],
    rules: [subject.profile.keySet.encryptionAlgorithms, subject.profile.keySet.contentEncryption],
  });
}

function toEvidence({ name, found: shown, expected, by }: AlgorithmVerdict): readonly [Evidence] {
  const note = by === 'key' ? 'the alg of the very key it was encrypted to' : undefined;
  return idTokenEvidence(`header.${name}`, { found: shown, expected, note });
}
