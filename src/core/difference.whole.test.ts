import { describe, expect, it } from 'vitest';
import { describeDifference } from './difference.ts';

describe('where two values part', () => {
  it.each<readonly [string, string, object | undefined]>([
    ['a', 'a', undefined],
    ['', '', undefined],
    [
      '',
      'ab',
      {
        same: '',
        found: '',
        expected: 'ab',
        tail: '',
        name: 'prefix',
        kind: 'text in front or behind: one value holds the other whole',
      },
    ],
    [
      'abXcd',
      'abYcd',
      { same: 'ab', found: 'X', expected: 'Y', tail: 'cd', name: 'one-character', kind: 'one character' },
    ],
    ['aXc', 'abYYc', { same: 'a', found: 'X', expected: 'bYY', tail: 'c', name: 'part', kind: undefined }],
    [
      'aa',
      'aaa',
      { same: 'aa', found: '', expected: 'a', tail: '', name: 'one-character', kind: 'one character' },
    ],
    [
      'aaa',
      'aa',
      { same: 'aa', found: 'a', expected: '', tail: '', name: 'one-character', kind: 'one character' },
    ],
    [
      'xyz',
      'abcdef',
      { same: '', found: 'xyz', expected: 'abcdef', tail: '', name: 'different', kind: undefined },
    ],
    [
      'a b',
      'a c',
      { same: 'a ', found: 'b', expected: 'c', tail: '', name: 'one-character', kind: undefined },
    ],
    [
      'ab',
      'a b',
      { same: 'a', found: '', expected: ' ', tail: 'b', name: 'whitespace', kind: 'white space inside it' },
    ],
    [
      'x😀y',
      'x😁y',
      { same: 'x', found: '😀', expected: '😁', tail: 'y', name: 'one-character', kind: 'one character' },
    ],
    [
      'x\u{1F600}',
      'x\u{1FA00}',
      {
        same: 'x',
        found: '\u{1F600}',
        expected: '\u{1FA00}',
        tail: '',
        name: 'one-character',
        kind: 'one character',
      },
    ],
  ])('%j beside %j', (found, expected, wanted) => {
    expect(describeDifference(found, expected, [])).toEqual(wanted);
  });
});
