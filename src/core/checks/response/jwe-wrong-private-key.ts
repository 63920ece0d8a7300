import { isJsonObject, member } from '../../assertion/json-text.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
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

/** The header of the encrypted id_token against the encryption keys of the set: `kid`, then the curve of `epk` (RFC 7518 §4.6.1). */
function keyOfToken({ response, keySet }: SubjectWith<'response'>): Outcome {
  const issued = issuedIdToken(response);
  if (issued?.token.shape !== 'jwe') return notApplicable('there is no encrypted id_token');
  if (keySet === undefined) return cannotTell(['keySet']);
  const kid = member(issued.header, 'kid');
  if (typeof kid !== 'string') return notApplicable('the id_token names no key');
  const key = keySet.keys.find(({ jwk }) => textMember(jwk, 'kid') === kid);
  if (key === undefined) {
    const known = keySet.keys.flatMap(({ jwk }) => textMember(jwk, 'kid') ?? []);
    return found({
      certainty: 'strong',
      evidence: idTokenEvidence('header.kid', {
        found: kid,
        expected: known.slice(0, 8).join(', ') || 'a key of the set',
        note: 'encrypted to a key that is not in the pasted set',
      }),
    });
  }
  const ephemeral = member(issued.header, 'epk');
  const curve = isJsonObject(ephemeral) ? textMember(ephemeral, 'crv') : undefined;
  const expected = textMember(key.jwk, 'crv');
  if (curve === undefined || curve === expected) return passed;
  return found({
    certainty: 'strong',
    evidence: idTokenEvidence('header.epk.crv', { found: curve, expected }),
  });
}
