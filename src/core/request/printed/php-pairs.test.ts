import { describe, expect, it } from 'vitest';
import { phpPairs } from './php-pairs.ts';

const pairs = (text: string): unknown => phpPairs(text).map((found) => found.pairs);
const where = (text: string): unknown => phpPairs(text).map(({ start, end }) => text.slice(start, end));

describe('an array that print_r shows', () => {
  it.each<readonly [string, readonly unknown[]]>([
    [
      'Array\n(\n    [a] => b\n    [c] => d e\n)\n',
      [
        [
          ['a', 'b'],
          ['c', 'd e'],
        ],
      ],
    ],
    [
      'Array\r\n(\r\n    [a] => b\r\n    [c] => \r\n)\r\n',
      [
        [
          ['a', 'b'],
          ['c', ''],
        ],
      ],
    ],
    [
      '[a] =>b\n[c] =>',
      [
        [
          ['a', 'b'],
          ['c', ''],
        ],
      ],
    ],
    // What goes on in another line is not shown whole.
    [
      '[a] => b\nc\n[d] => e',
      [
        [
          ['a', undefined],
          ['d', 'e'],
        ],
      ],
    ],
    [
      '[a] => b\n  (  \n[d] => e',
      [
        [
          ['a', 'b'],
          ['d', 'e'],
        ],
      ],
    ],
    ['[a] => b\n)\nc', [[['a', 'b']]]],
    ['[a] => b\n)\n[c] => d', [[['a', 'b']], [['c', 'd']]]],
    ['c\n[a] => b', [[['a', 'b']]]],
    [
      'Array\n(\n    [a] => Array\n        (\n            [b] => c\n        )\n    [d] => e\n)',
      [[['a', undefined]], [['b', 'c']], [['d', 'e']]],
    ],
    [
      '[a] => stdClass Object\n[b] => My\\Token Object\n[c] => d',
      [
        [
          ['a', undefined],
          ['b', undefined],
          ['c', 'd'],
        ],
      ],
    ],
    [
      '[a] => Array of b\n[c] => an Array\n[d] => the old Object',
      [
        [
          ['a', 'Array of b'],
          ['c', 'an Array'],
          ['d', 'the old Object'],
        ],
      ],
    ],
  ])('%j', (text, wanted) => expect(pairs(text)).toEqual(wanted));

  it('says where it stands', () => {
    expect(where('Array\n(\n    [a] => b\n    [c] => d\n)\n[e] => f\nlast')).toEqual([
      '    [a] => b\n    [c] => d',
      '[e] => f',
    ]);
  });
});

describe('an array that var_dump shows', () => {
  it.each<readonly [string, readonly unknown[]]>([
    [
      '["a"]=>\n  string(1) "b"\n  ["c"]=>\n  string(3) "d e"',
      [
        [
          ['a', 'b'],
          ['c', 'd e'],
        ],
      ],
    ],
    ['["a"]=>\r\n  string(1) "b"\r\n', [[['a', 'b']]]],
    [`'a' =>\n  string(1) "b"`, [[['a', 'b']]]],
    ['["a"]=> string(2) "é"', [[['a', 'é']]]],
    ['["a"]=> string(3) "b"c"', [[['a', 'b"c']]]],
    ['["a"]=>\n  NULL\n  ["c"]=>\n  string(1) "d"', [[['c', 'd']]]],
    ['["a"]=> int(5)', [[['a', undefined]]]],
    ['["a"]=> string(9) "b"', [[['a', undefined]]]],
    ['["a"]=> string(3) "b\nc"', [[['a', undefined]]]],
    ['["a"]=> string(1) "b" and ["c"]=> string(1) "d"', [[['a', undefined]]]],
    ['["a"]=> string(1) "b"\nthen\n["c"]=> string(1) "d"', [[['a', 'b']], [['c', 'd']]]],
    [
      `["a"]=> string(1) "b"${'\n'.repeat(199)}["c"]=> string(1) "d"`,
      [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
    ],
    [`["a"]=> string(1) "b"${'\n'.repeat(200)}["c"]=> string(1) "d"`, [[['a', 'b']], [['c', 'd']]]],
  ])('%.80j', (text, wanted) => expect(pairs(text)).toEqual(wanted));

  it('says where it stands', () => {
    expect(where('array(2) {\n  ["a"]=>\n  string(1) "b"\n  ["c"]=>\n  NULL\n}')).toEqual([
      '["a"]=>\n  string(1) "b"\n  ["c"]=>\n  NULL',
    ]);
  });
});

it('is none of an array that is not printed', () => {
  expect(phpPairs('[a] = b')).toEqual([]);
});
