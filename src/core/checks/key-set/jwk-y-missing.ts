import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** No false positives. Triggers on: a key without y. */
export const jwkYMissing = defineCheck({
  code: 'jwk-y-missing',
  stage: 'key-set',
  severity: 'error',
  title: 'A coordinate of an EC key is missing',
  why: 'Both x and y are needed.',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key again with a library.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    return keysOutcome(
      keySet,
      (key) => {
        if (member(key.jwk, 'kty') !== 'EC') return undefined;
        const missing = ['x', 'y'].filter((name) => member(key.jwk, name) === undefined);
        return missing.length === 0
          ? undefined
          : { path: missing[0] ?? 'y', found: 'missing', expected: 'a coordinate' };
      },
      'proof',
    );
  },
});
