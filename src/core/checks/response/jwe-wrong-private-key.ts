import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
import { encryptedTo } from '../../response/judge-encryption.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { cannotTell, type Evidence, found, notApplicable, type Outcome } from '../outcome.ts';
import { idTokenEvidence } from './id-token-evidence.ts';

export const jweWrongPrivateKey = defineCheck({
  code: 'jwe-wrong-private-key',
  stage: 'response',
  severity: 'error',
  title:
    'The id_token could not be decrypted: the private key does not belong to the key it was encrypted to',
  why: 'The provider encrypts to a key with use enc of the published set.',
  falsePositives:
    'Never proven: a damaged token gives such messages too, and the pasted key set may be newer than the token.',
  example: '"decryption operation failed", or an id_token whose kid is in no key of the set',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Compare kid in the header of the id_token with the private keys you hold.',
      'Use the private half of the encryption key, not of the signing key, and of this environment.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'jwe-wrong-private-key', 'strong'),
      () => keyOfToken(subject),
    ),
});

/** The header of the encrypted id_token against the encryption keys of the set. */
function keyOfToken(subject: SubjectWith<'response'>): Outcome {
  const issued = issuedIdToken(subject.response);
  if (issued?.token.shape !== 'jwe') return notApplicable('there is no encrypted id_token');
  const to = encryptedTo(issued.header, subject);
  switch (to.kind) {
    case 'no-set':
      return cannotTell(['keySet']);
    case 'unnamed':
      return notApplicable('the id_token names no key');
    case 'key':
      return notApplicable('it is a key of the set; which private key decrypts is not to be seen');
    case 'not-listed':
      return found({
        certainty: 'strong',
        evidence: [
          ...idTokenEvidence('header.kid', {
            found: to.kid,
            expected: to.known.slice(0, 8).join(', ') || 'a key of the set',
            note: 'encrypted to a key that is not in the pasted set',
          }),
          ...inOtherSet(to.elsewhere),
        ],
      });
    case 'signing':
      return found({
        certainty: 'strong',
        evidence: idTokenEvidence('header.kid', {
          found: to.kid,
          expected: 'a key with use enc',
          note: `encrypted to ${to.key.path}, which is labelled for signing`,
        }),
      });
    case 'other-curve':
      return found({
        certainty: 'strong',
        evidence: idTokenEvidence('header.epk.crv', { found: to.found, expected: to.expected }),
      });
  }
}

function inOtherSet(key: KeyEntry | undefined): readonly Evidence[] {
  if (key === undefined) return [];
  const note = 'it is in the other set: decrypt with the private half of that key';
  return [{ source: 'other_jwks', path: `${key.path}.kid`, found: String(key.jwk.kid), note }];
}
