import { describe, expect, it } from 'vitest';
import { parseForm } from '../request/parse-form.ts';
import { correctValue } from './correct-value.ts';
import { readEncoding } from './read-encoding.ts';
import { valueKnowledgeOf } from './value-knowledge.ts';

const corrected = (pair: string) => {
  const [parameter] = parseForm(pair, 'body');
  if (parameter === undefined) throw new Error('no pair');
  return correctValue(parameter, readEncoding(parameter.rawValue, valueKnowledgeOf(parameter.name)));
};
const plus = 'a + kept as a plus sign: on the wire it is %2B';
const again = 'decoded once more';
const unseen = 'characters that cannot be seen taken out';
const edges = 'blanks and line ends at the edges taken off';
const inside = 'line ends inside taken out';
const alike = 'look-alike characters replaced';
const encoded = 'percent-encoded';

describe('a value put right', () => {
  it.each([
    ['client_assertion=a+b', 'a+b', 'a%2Bb', [plus]],
    ['client_assertion=a%2Bb%252Fc', 'a+b/c', 'a%2Bb%2Fc', [again]],
    ['client_id=a%E2%80%8Bb', 'ab', 'ab', [unseen]],
    ['client_id=a%09b%0Ac', 'abc', 'abc', [unseen, inside]],
    ['state=%0D%0A+a+b%20%0A', 'a b', 'a%20b', [edges]],
    ['client_assertion=a%0Db', 'ab', 'ab', [inside]],
    ['state=a%0Ab%E2%80%99', "a\nb'", 'a%0Ab%27', [alike]],
    ['state=a%E2%80%93b', 'a-b', 'a-b', [alike]],
    ['redirect_uri=https://a.sg/é', 'https://a.sg/é', 'https%3A%2F%2Fa.sg%2F%C3%A9', [encoded]],
    ['state= ', '', '', [edges]],
  ])('%j', (pair, value, raw, steps) => expect(corrected(pair)).toEqual({ value, raw, steps }));

  it.each([
    'state=a+b',
    'state=a',
    'state=a%2541',
    'state=a%zz',
    'state=~!-',
    'client_assertion=a%E2%80%94b',
  ])('is none for %s', (pair) => expect(corrected(pair)).toBeUndefined());
});

describe('the words for an encoding', () => {
  it.each([
    ['a%z', {}, 'broken', 'it holds a % that is followed by no two hexadecimal digits'],
    ['abc', {}, 'nothing-to-encode', 'nothing in it needs encoding'],
    ['a/b', {}, 'times 0', 'not encoded: characters stand as they are'],
    ['a+b', {}, 'cannot-tell 0,1', 'a + is a space that was encoded, or a plus that was not'],
    ['a+b', { neverPercent: true }, 'times 0', 'not encoded: characters stand as they are'],
    ['a%2Fb', {}, 'times 1', 'encoded once'],
    ['a%2Fb/c', {}, 'times 1', 'encoded once, in part: some characters were left as they are'],
    ['a%252Fb', { neverPercent: true }, 'times 2', 'encoded twice: no % belongs in this value'],
    ['a%252Fb', {}, 'cannot-tell 1,2', 'encoded twice, or once and the value itself holds an escape'],
    ['a%252Fb%2F', {}, 'times 1', 'encoded once; the value itself holds an escape'],
    [
      'https%253A%252F%252Fa',
      { uri: true },
      'times 2',
      'encoded twice: after one decoding its colon is still an escape',
    ],
    ['https%3A%2F%2Fa%252F', { uri: true }, 'times 1', 'encoded once; the URI itself holds an escape'],
    [
      '%252Fhttps%253A',
      { uri: true },
      'cannot-tell 1,2',
      'encoded twice, or once and the value itself holds an escape',
    ],
    [
      '%252Fhttps%3A',
      { uri: true },
      'cannot-tell 1,2',
      'encoded twice, or once and the value itself holds an escape',
    ],
  ])('%s with %j', (raw, known, kind, words) => {
    const reading = readEncoding(raw, known);
    const number =
      reading.kind === 'times'
        ? ` ${reading.times}`
        : reading.kind === 'cannot-tell'
          ? ` ${reading.either}`
          : '';
    expect([`${reading.kind}${number}`, reading.words]).toEqual([kind, words]);
  });
});
