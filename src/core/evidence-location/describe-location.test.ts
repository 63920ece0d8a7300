import { describe, expect, it } from 'vitest';
import type { Evidence } from '../checks/outcome.ts';
import { describeLocation } from './describe-location.ts';
import type { LocatedText } from './location.ts';

const claim: Evidence = { source: 'client_assertion', path: 'claims.aud', found: 'x' };
const at = (text: LocatedText, start: number, end: number) =>
  [{ text, content: '', span: { start, end } }] as const;

describe('the words for what is marked', () => {
  it.each<[string, Evidence, ReturnType<typeof at> | undefined]>([
    [
      'Marked: claims.aud, characters 12 to 44 of the decoded claims of the client assertion.',
      claim,
      at('client_assertion.claims', 11, 44),
    ],
    [
      'Marked: character 1,001 of the client assertion.',
      { source: 'client_assertion' },
      at('client_assertion', 1000, 1001),
    ],
    [
      'Marked: characters 1 to 2 of the value of code.',
      { source: 'request', path: 'parameters.code' },
      at('parameters.code', 0, 2),
    ],
    [
      'Marked: characters 3 to 9 of the key set, which lacks alg.',
      { source: 'jwks', path: 'keys[0].alg', found: 'missing' },
      at('jwks', 2, 9),
    ],
    ['Nothing to mark: claims.aud is missing.', { ...claim, found: 'missing' }, undefined],
    [
      'Nothing to mark: signature has no characters of its own in what was pasted.',
      { source: 'client_assertion', path: 'signature', found: 'empty' },
      undefined,
    ],
    ['Nothing to mark: this is about the time at which the case is judged.', { source: 'now' }, undefined],
  ])('says %s', (words, evidence, location) => {
    expect(describeLocation(evidence, location)).toBe(words);
  });
});
