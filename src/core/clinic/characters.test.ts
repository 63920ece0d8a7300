import { describe, expect, it } from 'vitest';
import { invisibleName, invisibleUnicodeName } from './invisible-characters.ts';
import { lookAlikeTable } from './look-alike-table.ts';
import { lookAlikeOf, withoutLookAlikes } from './look-alikes.ts';

describe('invisibleName', () => {
  it.each([
    ['\u00a0', 'no-break space', 'NO-BREAK SPACE'],
    ['\u200b', 'zero-width space', 'ZERO WIDTH SPACE'],
    ['\ufeff', 'byte order mark', 'ZERO WIDTH NO-BREAK SPACE'],
    ['\u202e', 'right-to-left override', 'RIGHT-TO-LEFT OVERRIDE'],
    ['\t', 'tab', 'CHARACTER TABULATION'],
    ['\u{e0041}', 'an invisible character', 'INVISIBLE CHARACTER'],
    ['\u0003', 'a control character', 'CONTROL CHARACTER'],
  ])('names %j', (character, everyday, unicode) => {
    expect([invisibleName(character), invisibleUnicodeName(character)]).toEqual([everyday, unicode]);
  });

  it.each(['a', '~', '!', 'é', '漢', '😀', '\u2014', ''])(
    'has no name for %j, which is seen',
    (character) => {
      expect(invisibleName(character)).toBeUndefined();
    },
  );
});

describe('lookAlikeOf', () => {
  it.each([
    ['а', 'a', 'CYRILLIC SMALL LETTER A'],
    ['Ο', 'O', 'GREEK CAPITAL LETTER OMICRON'],
    ['：', ':', 'FULLWIDTH COLON'],
    ['／', '/', 'FULLWIDTH SOLIDUS'],
    ['７', '7', 'FULLWIDTH DIGIT SEVEN'],
    ['ａ', 'a', 'FULLWIDTH LATIN SMALL LETTER A'],
    ['\u2010', '-', 'HYPHEN'],
    ['\u2013', '-', 'EN DASH'],
    ['\u201c', '"', 'LEFT DOUBLE QUOTATION MARK'],
    ['𝒂', 'a', 'COMPATIBILITY FORM OF LATIN SMALL LETTER A'],
  ])('takes %s for %s', (character, looksLike, name) => {
    expect(lookAlikeOf(character)).toEqual({ looksLike, name });
  });

  it('takes no ASCII character, and no other letter, for another one', () => {
    for (let point = 0; point < 128; point += 1)
      expect(lookAlikeOf(String.fromCharCode(point))).toBeUndefined();
    for (const character of ['é', 'ß', '漢', '😀', 'я', 'λ']) expect(lookAlikeOf(character)).toBeUndefined();
  });

  it('covers letters, digits and the signs of an address', () => {
    const covered = new Set(lookAlikeTable.map(([, looksLike]) => looksLike));
    for (const sign of ['-', '.', ':', '/', "'", '"', 'a', 'e', 'o', '0', '1'])
      expect(covered).toContain(sign);
    expect(new Set(lookAlikeTable.map(([point]) => point)).size).toBe(lookAlikeTable.length);
  });

  it('puts the plain characters in their place', () => {
    expect(withoutLookAlikes('https：／／ехample․sg')).toBe('https://example.sg');
  });
});
