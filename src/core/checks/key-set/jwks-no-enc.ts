import { isUsableFor, purposeOf } from '../../key-set/key-labels.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksNoEnc = defineCheck({
  code: 'jwks-no-enc',
  stage: 'encryption-key',
  severity: 'error',
  title: 'The key set has no usable encryption key',
  why: 'The id_token is encrypted to a key of the set; without one the server cannot answer.',
  falsePositives: 'Misleads where only a part of the key set was pasted.',
  example: 'A set with one key, of use sig',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Make a second EC key pair, for encryption alone, and load its private half in the program that decrypts the id_token.',
      'Publish its public half with use enc, a kid, and alg ECDH-ES+A256KW.',
      untilFetched,
    ],
    recipe: 'public-jwk',
  },
  run({ keySet, profile, recognised }) {
    if (keySet.shape !== 'set' || keySet.keys.length === 0)
      return notApplicable('reported as another fault of the document');
    const { encryptionKey } = profile.keySet;
    const meant = keySet.keys.filter((key) => purposeOf(key) === 'enc');
    if (meant.some((key) => isUsableFor('enc', key, profile))) return passed;
    if (meant.length > 0) return notApplicable('what is wrong with the encryption key is reported by itself');
    // A server that asks for one by name needs it, whatever the profile says of all clients.
    const needed = encryptionKey.value === 'required' || recognised?.guide === 'no-encryption-key';
    // A key without labels may be meant for it.
    const surely =
      !keySet.shown && keySet.keys.every((key) => purposeOf(key) !== undefined) ? 'proof' : 'strong';
    return found({
      certainty: needed ? surely : 'hint',
      severity: needed ? 'error' : 'note',
      evidence: [
        {
          source: 'jwks',
          path: 'keys',
          found: 'no key with use enc',
          expected: 'an EC key with use enc and a key-wrap algorithm',
        },
      ],
      rules: [encryptionKey],
    });
  },
});
