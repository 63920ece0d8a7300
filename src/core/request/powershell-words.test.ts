import { describe, expect, it } from 'vitest';
import { readPowerShell } from './powershell-words.ts';

const wordsOf = (text: string, strict = false): readonly string[] =>
  readPowerShell(text, { strict })[0]?.words.map((word) => word.text) ?? [];
const notesOf = (text: string): readonly (readonly [string, string, string])[] =>
  readPowerShell(text)
    .flatMap(({ notes }) => notes)
    .map(({ kind, detail, span }) => [kind, detail, text.slice(span?.start, span?.end)]);

describe('the words of PowerShell', () => {
  it.each([
    ['a  b\tc\r', ['a', 'b', 'c']],
    ['a `\nb `\r\nc', ['a', 'b', 'c']],
    ['a`\nb', ['a', 'b']],
    ["'a''b' 'c d'", ["a'b", 'c d']],
    ['\u2018a\u2019\u2019b\u201A c', ['a\u2019b', 'c']],
    ['"a""b" "c`"d"', ['a"b', 'c"d']],
    ['\u201Ca\u201D\u201Eb\u201C c', ['a\u201Db', 'c']],
    [`'a'b "c"d`, ['a', 'b', 'c', 'd']],
    [`a'b c'd`, ['ab cd']],
    ['a"b c"d', ['ab cd']],
    ['`a`b`e`f`n`r`t`v`0', ['\x07\b\x1b\f\n\r\t\v\0']],
    ['a` b `$c "`$d" ends`', ['a b', '$c', '$d', 'ends']],
    ['"`constructor"', ['constructor']],
    ['a b # not this\nc', ['a', 'b']],
    ['a#b', ['a#b']],
    ['# never ends', []],
    ['& curl.exe a', ['curl.exe', 'a']],
    ["'$a`n'", ['$a`n']],
    ["'a", ['a']],
    ["'a''", ["a'"]],
  ])('%j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['a; b', ['a ;', 'b end']],
    ['a && b || c | d & e', ['a &&', 'b ||', 'c |', 'd &', 'e end']],
    ['a\nb', ['a newline', 'b end']],
    ['a\r\nb', ['a newline', 'b end']],
    ['a&b;c|d', ['a &', 'b ;', 'c |', 'd end']],
    ['&& a', ['a end']],
    ['', []],
  ])('%j is cut into commands', (text, wanted) => {
    expect(
      readPowerShell(text).map(({ words, endedBy }) =>
        [...words.map((word) => word.text), endedBy].join(' '),
      ),
    ).toEqual(wanted);
  });

  it.each([
    ["a 'b", [['unclosed-quote', "'", "'b"]]],
    ['a "b', [['unclosed-quote', '"', '"b']]],
    ['a "b`', [['unclosed-quote', '"', '"b`']]],
    [`'a' "b"`, []],
    ['x $NAME_1-y', [['shell-variable', '$NAME_1', '$NAME_1']]],
    ['$env:CODE', [['shell-variable', '$env:CODE', '$env:CODE']]],
    [`"x \${a b} y"`, [['shell-variable', `\${a b}`, `\${a b}`]]],
    ['x=$(gc a.txt)', [['shell-variable', '$(gc a.txt)', '$(gc a.txt)']]],
    ['"$ $1 a$"', []],
    ['a \\\n-d b', [['windows-backslash-continuation', '\\', '\\']]],
    ['a \\\r\n-d b', [['windows-backslash-continuation', '\\', '\\']]],
    ['a \\b', []],
  ])('%j is noted as %j', (text, notes) => expect(notesOf(text)).toEqual(notes));

  it('takes a backslash at a line end for the continuation that was meant, unless it is to read as the shell does', () => {
    expect(wordsOf('a \\\n-d b')).toEqual(['a', '-d', 'b']);
    expect(wordsOf('a \\\r\n-d b')).toEqual(['a', '-d', 'b']);
    const text = 'a \\\n-d b';
    expect(readPowerShell(text, { strict: true }).map(({ words }) => words)).toEqual([
      [
        { text: 'a', span: { start: 0, end: 1 }, verbatimAt: 0 },
        { text: '\\', span: { start: 2, end: 3 }, verbatimAt: 2 },
      ],
      [
        { text: '-d', span: { start: 4, end: 6 }, verbatimAt: 4 },
        { text: 'b', span: { start: 7, end: 8 }, verbatimAt: 7 },
      ],
    ]);
  });

  it('notes belong to the command in which they stand', () => {
    expect(readPowerShell('a $B; c $D').map(({ notes }) => notes.map(({ detail }) => detail))).toEqual([
      ['$B'],
      ['$D'],
    ]);
  });

  it.each([
    ['a bc', [0, 2]],
    [`'a' "bc"`, [1, 5]],
    [`a'b'`, [undefined]],
    ["'a''b'", [undefined]],
    ['"a$b"', [1]],
    ['a` b', [undefined]],
  ])('%j stands in the text as it is from %j on', (text, places) => {
    const words = readPowerShell(text)[0]?.words ?? [];
    expect(words.map(({ verbatimAt }) => verbatimAt)).toEqual(places);
  });

  it('a word spans its quotes', () => {
    const text = ` 'a b' c"d"`;
    expect(readPowerShell(text)[0]?.words.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "'a b'",
      'c"d"',
    ]);
  });
});
