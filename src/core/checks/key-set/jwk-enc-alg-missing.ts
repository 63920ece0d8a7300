import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** Servers with a default do not mind. Triggers on: use enc without alg. */
export const jwkEncAlgMissing = defineCheck({
  code: 'jwk-enc-alg-missing',
  stage: 'encryption-key',
  severity: 'error',
  title: 'The encryption key has no alg',
  why: 'The provider chooses the key wrap by alg of the encryption key.',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Add "alg": "ECDH-ES+A256KW".'],
    recipe: 'public-jwk',
  },
  run({ keySet, profile }) {
    return keysOutcome(
      keySet,
      (key) => {
        return member(key.jwk, 'use') === 'enc' && member(key.jwk, 'alg') === undefined
          ? { path: 'alg', found: 'missing', expected: profile.keySet.encryptionAlgorithms.value.join(', ') }
          : undefined;
      },
      'strong',
      { rules: [profile.keySet.encryptionAlgorithms] },
    );
  },
});
