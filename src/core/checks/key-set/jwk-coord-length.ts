import { member } from '../../assertion/json-text.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { found, type Outcome, passed } from '../outcome.ts';
import { coordinateOutcome, keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkCoordLength = defineCheck({
  code: 'jwk-coord-length',
  stage: 'key-set',
  severity: 'error',
  title: 'A coordinate of a key has not the width of its curve',
  why: 'Coordinates have fixed width: a leading zero byte stays. The n of an RSA key has none in front.',
  falsePositives: 'None: RFC 7518 fixes the width of a coordinate for each curve.',
  example: 'An x of 31 bytes on P-256, its leading zero lost',
  references: ['RFC 7518 §6.2.1', 'RFC 7518 §6.3.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key with a library that keeps leading zeros.', untilFetched],
    recipe: 'public-jwk',
  },
  run(subject) {
    const outcome = coordinateOutcome(subject, 'width');
    return outcome.kind === 'passed' ? withLeadingZero(subject) : outcome;
  },
});

/** RFC 7518 §6.3.1.1 forbids it in n; readers take n for a number all the same, to which a zero in front adds nothing. */
function withLeadingZero(subject: SubjectWith<'keySet'>): Outcome {
  if (!subject.profile.keySet.keyTypes.value.includes('RSA')) return passed;
  const outcome = keysOutcome(subject, ({ jwk }) => {
    const n = member(jwk, 'n');
    const begins = member(jwk, 'kty') === 'RSA' && typeof n === 'string' && /^A[A-P]/.test(n);
    return begins
      ? { path: 'n', found: 'a zero byte in front', expected: 'no zero byte in front' }
      : undefined;
  });
  if (outcome.kind !== 'found') return outcome;
  return found({
    ...outcome.finding,
    severity: 'note',
    title: 'n of an RSA key begins with a zero byte',
    steps: ['Drop the zero byte in front of n; in Java BigInteger.toByteArray() puts it there.'],
  });
}
