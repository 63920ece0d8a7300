import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { purposeOf } from './key-set-outcome.ts';

/** Not documented as refused. Triggers on: the same x under use sig and use enc. */
export const jwkSameKeySigEnc = defineCheck({
  code: 'jwk-same-key-sig-enc',
  stage: 'key-set',
  severity: 'warning',
  title: 'One key pair serves for signing and for encryption',
  why: 'Keys are made for one purpose; some servers refuse a key that has two.',
  references: ['RFC 7517 §4.2'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Make a key pair of its own for encryption.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    const twin = keySet.keys.find((key, at) =>
      keySet.keys
        .slice(0, at)
        .some(
          (other) =>
            other.jwk.x !== undefined && other.jwk.x === key.jwk.x && purposeOf(other) !== purposeOf(key),
        ),
    );
    if (twin === undefined) return passed;
    return found({
      certainty: 'hint',
      evidence: [
        {
          source: 'jwks',
          path: twin.path,
          found: 'the coordinates of another key of the set',
          expected: 'a key pair of its own',
        },
      ],
    });
  },
});
