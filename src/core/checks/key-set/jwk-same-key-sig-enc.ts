import { purposeOf } from '../../key-set/key-labels.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { toEvidence } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkSameKeySigEnc = defineCheck({
  code: 'jwk-same-key-sig-enc',
  stage: 'key-set',
  severity: 'warning',
  title: 'One key pair serves for signing and for encryption',
  why: 'Keys are made for one purpose; some servers refuse a key that has two.',
  falsePositives: 'Not documented as refused: it may not be the cause.',
  example: 'The same x in a key with use sig and in one with use enc',
  references: ['RFC 7517 §4.2'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Make a key pair of its own for encryption, and load its private half in the program that decrypts.',
      'Publish its public half with use enc in place of this one.',
      untilFetched,
    ],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    const places = new Map<string, KeyEntry>();
    for (const key of keySet.keys) {
      const { crv, x, y, n } = key.jwk;
      if (typeof x !== 'string' && typeof n !== 'string') continue;
      const numbers = JSON.stringify([crv, x, y, n]);
      const first = places.get(numbers);
      places.set(numbers, first ?? key);
      const [one, other] = [first && purposeOf(first), purposeOf(key)];
      if (first === undefined || one === undefined || other === undefined || one === other) continue;
      const fault = { found: `the numbers of ${first.path}`, expected: 'a key pair of its own' };
      return found({ certainty: 'hint', evidence: [toEvidence(key, fault)] });
    }
    return passed;
  },
});
