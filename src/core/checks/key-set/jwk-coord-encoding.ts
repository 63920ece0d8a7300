import { textMember } from '../../key-set/parse-key-set.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** No false positives. Triggers on: x with = at the end. */
export const jwkCoordEncoding = defineCheck({
  code: 'jwk-coord-encoding',
  stage: 'key-set',
  severity: 'error',
  title: 'A coordinate of a key is not base64url',
  why: 'Coordinates are base64url without padding.',
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
        const wrong = ['x', 'y'].find(
          (name) =>
            /[^A-Za-z0-9_-]/.test(textMember(key.jwk, name) ?? '') ||
            /^[0-9a-f]{64}$/i.test(textMember(key.jwk, name) ?? ''),
        );
        return wrong === undefined
          ? undefined
          : { path: wrong, found: textMember(key.jwk, wrong) ?? '', expected: 'letters, digits, - and _' };
      },
      'proof',
    );
  },
});
