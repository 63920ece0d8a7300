import { describe, expect, it } from 'vitest';
import { parseForm } from '../request/parse-form.ts';
import { requestFromParameters } from '../request/parse-request.ts';
import { examineRequest } from './examine-request.ts';
import { readLineEnds } from './line-ends.ts';
import { lookAlikeOf, withoutLookAlikes } from './look-alikes.ts';
import { oddCharactersIn, oddCharactersOf } from './odd-characters.ts';
import { readRawCharacters } from './raw-characters.ts';

const odd = (raw: string, neverSpace = false): readonly string[] =>
  oddCharactersOf(raw, { neverSpace }).map(({ kind, name, position }) => `${position} ${kind} ${name}`);

describe('an odd character', () => {
  it.each([
    ['+a+b%20', false, ['1 space SPACE', '5 space SPACE']],
    ['a+b', false, []],
    ['a+b', true, ['2 space SPACE']],
    ['a%0Ab%0D', false, ['2 line-end LINE FEED', '4 line-end CARRIAGE RETURN']],
    ['%EF%BB%BFa', false, ['1 byte-order-mark ZERO WIDTH NO-BREAK SPACE']],
    ['a%FF', false, ['2 not-utf8 REPLACEMENT CHARACTER']],
    ['a%7F', false, ['2 invisible DELETE']],
    ['a~!', true, []],
    ['漢', false, []],
  ])('of %s (no space belongs: %s)', (raw, neverSpace, wanted) =>
    expect(odd(raw, neverSpace)).toEqual(wanted),
  );

  it('has its bytes and its place in the value and in the paste', () => {
    expect(oddCharactersOf('ab%E2%80%99', { offset: 10 })).toEqual([
      expect.objectContaining({
        kind: 'look-alike',
        looksLike: "'",
        codePoint: 'U+2019',
        bytes: 'E2 80 99',
        position: 3,
        inRaw: { start: 2, end: 11 },
        span: { start: 12, end: 21 },
      }),
    ]);
    expect(oddCharactersOf('%0A')[0]?.span).toBeUndefined();
  });

  it.each([
    ['a%e9', 'E9'],
    ['a%C3%28', 'C3'],
    ['%e2%80%8b', 'E2 80 8B'],
    ['\u200b', 'E2 80 8B'],
    ['+a', '20'],
  ])('has the bytes that the server gets, though they are no UTF-8: %s', (raw, bytes) => {
    expect(oddCharactersOf(raw)[0]?.bytes).toBe(bytes);
  });

  it('is found anywhere in a paste, but for what its layout is made of', () => {
    expect(
      oddCharactersIn('a \t\r\n\u200bé漢\u2019').map(({ codePoint, position, span }) => [
        codePoint,
        position,
        span,
      ]),
    ).toEqual([
      ['U+200B', 6, { start: 5, end: 6 }],
      ['U+2019', 9, { start: 8, end: 9 }],
    ]);
  });

  it.each([
    ['\uff01', '!', /^FULLWIDTH EXCLAMATION/],
    ['\uff5e', '~', /^FULLWIDTH TILDE/],
    ['\uff21', 'A', /^FULLWIDTH LATIN CAPITAL LETTER A$/],
    ['\uff41', 'a', /^FULLWIDTH LATIN SMALL LETTER A$/],
    ['\uff15', '5', /^FULLWIDTH DIGIT FIVE$/],
    ['\u{1d400}', 'A', /^COMPATIBILITY FORM OF LATIN CAPITAL LETTER A$/],
    ['\u2460', '1', /^COMPATIBILITY FORM OF DIGIT ONE$/],
  ])('%s looks like %s', (character, looksLike, name) => {
    expect(lookAlikeOf(character)).toEqual({ looksLike, name: expect.stringMatching(name) });
    expect(withoutLookAlikes(`x${character}y`)).toBe(`x${looksLike}y`);
  });

  it.each(['a', '~', '\u007f', '\u0080', '漢', '\ufb01', '\uff00', '\uff5f', '\u3000', '\u2474'])(
    '%j looks like none',
    (character) => {
      expect(lookAlikeOf(character)).toBeUndefined();
    },
  );
});

describe('a raw value, character by character', () => {
  it.each([
    ['a+%2B', ['a literal 0-1', '  plus 1-2', '+ escaped 2-5']],
    ['é%C3%A9', ['é literal 0-1', 'é escaped 1-7']],
    ['%F0%9F%98%80', ['😀 escaped 0-12']],
    ['😀', ['😀 literal 0-2']],
    ['%E2%82', ['\ufffd escaped 0-3', '\ufffd escaped 3-6']],
    ['%C3a', ['\ufffd escaped 0-3', 'a literal 3-4']],
    ['%C3%C3%A9', ['\ufffd escaped 0-3', 'é escaped 3-9']],
    ['%2', ['% literal 0-1', '2 literal 1-2']],
    ['%2x', ['% literal 0-1', '2 literal 1-2', 'x literal 2-3']],
    ['%x2', ['% literal 0-1', 'x literal 1-2', '2 literal 2-3']],
  ])('%s', (raw, wanted) => {
    expect(
      readRawCharacters(raw).map(
        ({ character, written, start, end }) => `${character} ${written} ${start}-${end}`,
      ),
    ).toEqual(wanted);
  });

  it('has its spaces and plus signs counted, in whatever way they stand', () => {
    const parameters = parseForm('a= +%20%20%2B%2B%2Bx%41', 'body');
    const request = { ...requestFromParameters({}, {}), parameters, body: undefined };
    expect(examineRequest(request, '').parameters).toEqual([
      expect.objectContaining({
        number: 1,
        spaces: { plus: 1, percent20: 2, percent2B: 3, bare: 1 },
        bytes: 23,
      }),
    ]);
    expect(examineRequest(request, '').body).toBeUndefined();
  });

  it('begins with a byte order mark in any of its shapes, and nowhere else', () => {
    const marked = (body: string) =>
      examineRequest({ ...requestFromParameters({}, {}), body }, '').body?.byteOrderMark;
    expect(
      ['\ufeffa', '\u00ef\u00bb\u00bfa', '%EF%BB%BFa', '%ef%bb%bfa', 'a\ufeff', 'a'].map(marked),
    ).toEqual([true, true, true, true, false, false]);
  });

  it('shows the places of its first fifty line ends', () => {
    expect(readLineEnds('\n'.repeat(60), 5)).toMatchObject({ kind: 'lf', lf: 60 });
    expect(readLineEnds('\n'.repeat(60), 5).spans).toHaveLength(50);
    expect(readLineEnds('a\r\nb', 5).spans).toEqual([{ start: 6, end: 8 }]);
  });
});
