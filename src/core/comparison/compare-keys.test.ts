import { describe, expect, it } from 'vitest';
import { textOf } from '../../testing/comparisons.ts';
import type { KeySetDocument } from '../key-set/key-set-document.ts';
import { compareKeySets } from './compare-keys.ts';
import type { Frame } from './rows.ts';

const frame: Frame = { group: 'keys', told: { before: true, after: true }, book: [], sameLogin: false };

const sideOf = (shape: KeySetDocument['shape']) => ({
  keySet: { text: '', shape, keys: [], byteOrderMark: false },
  thumbprintOf: () => undefined,
});

const formsOf = (before: KeySetDocument['shape'], after: KeySetDocument['shape']) =>
  compareKeySets(frame, { before: sideOf(before), after: sideOf(after) })
    .filter(({ name }) => name === 'form')
    .map((row) => [row.kind, textOf(row.before), textOf(row.after)]);

describe('the form of two key sets', () => {
  it.each([
    ['single-jwk', 'one JWK by itself'],
    ['array', 'an array without the object around it'],
    ['wrapped', 'a key set inside another object'],
    ['json-string', 'JSON written into a JSON text'],
    ['other-json', 'JSON that is no key set'],
    ['invalid-json', 'JSON that cannot be read'],
    ['pem', 'keys in PEM'],
    ['certificate', 'a certificate'],
    ['html', 'an HTML page'],
    ['empty', 'nothing'],
    ['other-text', 'a text that is no key set'],
  ] as const)('%s is told as %s', (shape, words) => {
    expect(formsOf(shape, 'set')).toEqual([['changed', words, 'a key set']]);
  });

  it('is not told where it is the same', () => {
    expect(formsOf('set', 'set')).toEqual([]);
  });
});
