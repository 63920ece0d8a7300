import { describe, expect, it } from 'vitest';
import { readCmd } from './cmd-words.ts';

const wordsOf = (text: string, strict = false): readonly string[] =>
  readCmd(text, { strict })[0]?.words.map((word) => word.text) ?? [];
const notesOf = (text: string): readonly (readonly [string, string, string])[] =>
  readCmd(text)
    .flatMap(({ notes }) => notes)
    .map(({ kind, detail, span }) => [kind, detail, text.slice(span?.start, span?.end)]);

describe('the words of cmd.exe', () => {
  it.each([
    ['a  b\tc\r', ['a', 'b', 'c']],
    ['a ^\nb ^\r\nc', ['a', 'b', 'c']],
    ['a^\n&b', ['a&b']],
    ['a ^& ^| ^^ b', ['a', '&', '|', '^', 'b']],
    ['"a ^& b"', ['a ^& b']],
    ['"a & b | c"', ['a & b | c']],
    ['a ^"b c^"', ['a', 'b c']],
    ['ends^', ['ends']],
    [`'a b'`, ["'a", "b'"]],
    // The runtime of the program.
    ['"a""b"', ['a"b']],
    ['a"b c"d', ['ab cd']],
    ['a\\"b \\\\"c d\\\\"', ['a"b', '\\c d\\']],
    ['\\\\\\"a', ['\\"a']],
    ['C:\\a\\b', ['C:\\a\\b']],
    ['"a\\\\\\\\b"', ['a\\\\\\\\b']],
    ['"" a', ['', 'a']],
    ['ends\\', ['ends\\']],
  ])('%j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['a && b || c | d & e', ['a &&', 'b ||', 'c |', 'd &', 'e end']],
    ['a\nb', ['a newline', 'b end']],
    ['a\r\nb', ['a newline', 'b end']],
    ['a&b|c', ['a &', 'b |', 'c end']],
    ['a;b', ['a;b end']],
    ['', []],
    ['&\n', []],
  ])('%j is cut into commands', (text, wanted) => {
    expect(
      readCmd(text).map(({ words, endedBy }) => [...words.map((word) => word.text), endedBy].join(' ')),
    ).toEqual(wanted);
  });

  it('takes a line end inside quotes as meant to be there, unless it is to read as the shell does', () => {
    expect(wordsOf('a "b\nc"')).toEqual(['a', 'b\nc']);
    expect(wordsOf('a "b\r\nc"')).toEqual(['a', 'b\r\nc']);
    expect(wordsOf('a ^"b\nc^" d')).toEqual(['a', 'b\nc', 'd']);
    expect(wordsOf('a ^"b\\^" c^"\nd')).toEqual(['a', 'b" c']);
    expect(wordsOf('a "b\nc"', true)).toEqual(['a', 'b']);
  });

  it('takes a backslash at a line end for the continuation that was meant, unless it is to read as the shell does', () => {
    expect(wordsOf('a \\\n-d b')).toEqual(['a', '-d', 'b']);
    expect(wordsOf('a \\\r\n-d b')).toEqual(['a', '-d', 'b']);
    expect(readCmd('a \\\n-d', { strict: true }).map(({ words }) => words.map(({ text }) => text))).toEqual([
      ['a', '\\'],
      ['-d'],
    ]);
    expect(wordsOf('a "\\\nb"')).toEqual(['a', '\\\nb']);
  });

  it.each([
    ['a "b', [['unclosed-quote', '"', '"b']]],
    ['a "b" "c', [['unclosed-quote', '"', '"c']]],
    ['"a"', []],
    ['a \\\n-d b', [['windows-backslash-continuation', '\\', '\\']]],
    ['a \\b', []],
    ["a 'b' c'd'", [['cmd-single-quotes', "'b'", "'b'"]]],
    ['a %CODE%', [['shell-variable', '%CODE%', '%CODE%']]],
    ['"a=%CODE_1%&b"', [['shell-variable', '%CODE_1%', '"a=%CODE_1%&b"']]],
    ['a%3Ab%3Ac 5% 6%', []],
    ['%CODE%3A', []],
    ['%1% %a', []],
  ])('%j is noted as %j', (text, notes) => expect(notesOf(text)).toEqual(notes));

  it('notes belong to the command in which they stand', () => {
    expect(readCmd('a %B_% & c %D_%').map(({ notes }) => notes.map(({ detail }) => detail))).toEqual([
      ['%B_%'],
      ['%D_%'],
    ]);
    expect(readCmd('a \\\n"b', { strict: true }).map(({ notes }) => notes.map(({ kind }) => kind))).toEqual([
      ['windows-backslash-continuation'],
      ['unclosed-quote'],
    ]);
  });

  it.each([
    ['a bc', [0, 2]],
    ['"a" "bc"', [1, 5]],
    ['a"b" \\"', [undefined, undefined]],
    ['"a^b" c^d', [1, undefined]],
    ['""', [undefined]],
  ])('%j stands in the text as it is from %j on', (text, places) => {
    const words = readCmd(text)[0]?.words ?? [];
    expect(words.map(({ verbatimAt }) => verbatimAt)).toEqual(places);
  });

  it.each([
    [' "a b" c"d"', ['"a b"', 'c"d"']],
    ['a^\nb c\\', ['a^\nb', 'c\\']],
  ])('a word of %j spans its quotes and signs', (text, wanted) => {
    expect(readCmd(text)[0]?.words.map(({ span }) => text.slice(span.start, span.end))).toEqual(wanted);
  });
});
