import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { purposeOf } from './key-set-outcome.ts';

/** False positive when only part of the set was pasted. Triggers on: one key with use sig. */
export const jwksNoEnc = defineCheck({
  code: 'jwks-no-enc',
  stage: 'encryption-key',
  severity: 'error',
  title: 'The key set has no usable encryption key',
  why: 'The id_token is encrypted to a key of the set; without one the server cannot answer.',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Publish a second EC key with use enc, a kid, and alg ECDH-ES+A256KW.',
      'Wait until the provider has fetched the set anew: up to an hour.',
    ],
    recipe: 'public-jwk',
  },
  run({ keySet, profile }) {
    if (keySet.shape !== 'set' || keySet.keys.length === 0)
      return notApplicable('reported as another fault of the document');
    const { encryptionKey } = profile.keySet;
    if (keySet.keys.some((key) => purposeOf(key) === 'enc')) return passed;
    const needed = encryptionKey.value === 'required';
    return found({
      certainty: needed ? 'proof' : 'hint',
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
