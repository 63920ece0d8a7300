import { readBase64Url } from '../../assertion/base64url.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { curveBytes } from '../../signature/algorithms.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** No false positives: RFC 7518 fixes the width. Triggers on: x of 31 bytes. */
export const jwkCoordLength = defineCheck({
  code: 'jwk-coord-length',
  stage: 'key-set',
  severity: 'error',
  title: 'A coordinate of a key has not the width of its curve',
  why: 'Coordinates have fixed width: a leading zero byte stays.',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key with a library that keeps leading zeros.'],
    recipe: 'public-jwk',
  },
  explainsAway: ['jwk-point-invalid'],
  run({ keySet }) {
    return keysOutcome(
      keySet,
      (key) => {
        const bytes = curveBytes[textMember(key.jwk, 'crv') ?? ''];
        const wrong = ['x', 'y'].find((name) => {
          const text = textMember(key.jwk, name);
          return (
            bytes !== undefined &&
            text !== undefined &&
            /^[A-Za-z0-9_-]+$/.test(text) &&
            !/^[0-9a-f]{64}$/i.test(text) &&
            readBase64Url(text).bytes.length !== bytes
          );
        });
        if (wrong === undefined) return undefined;
        const length = readBase64Url(textMember(key.jwk, wrong) ?? '').bytes.length;
        return { path: wrong, found: `${length} bytes`, expected: `${bytes} bytes` };
      },
      'proof',
    );
  },
});
