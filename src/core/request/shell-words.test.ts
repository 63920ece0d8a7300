import { describe, expect, it } from 'vitest';
import { readShell } from './shell-words.ts';

const wordsOf = (text: string): readonly string[] => readShell(text)[0]?.words.map((word) => word.text) ?? [];
const notesOf = (text: string): readonly (readonly [string, string, string])[] =>
  readShell(text)
    .flatMap(({ notes }) => notes)
    .map(({ kind, detail, span }) => [kind, detail, text.slice(span?.start, span?.end)]);

describe('the words of a POSIX shell', () => {
  it.each([
    ['a  b\tc\r', ['a', 'b', 'c']],
    ['a \\\n b \\\r\n c', ['a', 'b', 'c']],
    ['ab\\\ncd ab\\\r\ncd', ['abcd', 'abcd']],
    ['a\\ b \\"c\\" \\\\', ['a b', '"c"', '\\']],
    ['ends\\', ['ends\\']],
    [`a'b c'd`, ['ab cd']],
    [`'' a""b`, ['', 'ab']],
    [`'it'\\''s'`, ["it's"]],
    [`'a\\b'`, ['a\\b']],
    ['"a\\"b\\\\c\\$d\\`e\\x"', ['a"b\\c$d`e\\x']],
    ['"a\\\nb"', ['ab']],
    [`"a'b"`, ["a'b"]],
    [`$"a b"c`, ['a bc']],
    ['# all of it\na b # not this\nc', ['a', 'b']],
    ['a#b', ['a#b']],
    ['a 2>&1 >&- >|b c', ['a', '2>&1', '>&-', '>|b', 'c']],
    ['a=<b>&c=d', ['a=<b>']],
    ['a >& b', ['a', '>']],
    ['# never ends', []],
    ['cost=5$ a$', ['cost=5$', 'a$']],
  ])('%j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['\\a\\b\\e\\E\\f\\n\\r\\t\\v', '\x07\b\x1b\x1b\f\n\r\t\v'],
    [`\\\\\\'\\"\\?`, `\\'"?`],
    ['\\x41\\x4a', 'AJ'],
    ['\\xe', '\x0e'],
    ['\\u20ac\\U0001F600', '€😀'],
    ['\\U00110000', '\uFFFD'],
    ['\\U0010FFFF', '\u{10FFFF}'],
    ['\\101\\60', 'A0'],
    ['\\z', '\\z'],
    ['\\constructor', '\\constructor'],
  ])("$'%s' is %j", (inside, value) => expect(wordsOf(`$'${inside}' b`)).toEqual([value, 'b']));

  it.each([
    ['a; b', ['a ;', 'b end']],
    ['a && b || c | d & e', ['a &&', 'b ||', 'c |', 'd &', 'e end']],
    ['a\nb', ['a newline', 'b end']],
    ['a&b;c|d', ['a &', 'b ;', 'c |', 'd end']],
    [';;\n', []],
    ['', []],
  ])('%j is cut into commands', (text, wanted) => {
    expect(
      readShell(text).map(({ words, endedBy }) => [...words.map((word) => word.text), endedBy].join(' ')),
    ).toEqual(wanted);
  });

  it.each([
    [`a 'b`, [['unclosed-quote', "'", "'b"]]],
    [`a "b`, [['unclosed-quote', '"', '"b']]],
    [`a $'b`, [['unclosed-quote', "$'", "$'b"]]],
    [`a $'b\\`, [['unclosed-quote', "$'", "$'b\\"]]],
    [`'a' "b" $'c'`, []],
    ['x $NAME_1-y', [['shell-variable', '$NAME_1', '$NAME_1']]],
    [`"x \${NAME} y"`, [['shell-variable', `\${NAME}`, `\${NAME}`]]],
    [`x=\${NAME`, [['shell-variable', `\${NAME`, `\${NAME`]]],
    ['x=$(cat (a) b) c', [['shell-variable', '$(cat (a) b)', '$(cat (a) b)']]],
    ['x=$(cat', [['shell-variable', '$(cat', '$(cat']]],
    ['"`date`"', [['shell-variable', '`date`', '`date`']]],
    ['x=`date', [['shell-variable', '`date', '`date']]],
    ['$1', [['shell-variable', '$1', '$1']]],
    [
      '$? $@ $$ $! $# $* $-',
      ['$?', '$@', '$$', '$!', '$#', '$*', '$-'].map((name) => ['shell-variable', name, name]),
    ],
    ['$ $= "$"', []],
    [`'a=$NAME'`, [['literal-variable', '$NAME', 'a=$NAME']]],
    [`'a=\${NAME}b'`, [['literal-variable', `\${NAME}`, `a=\${NAME}b`]]],
    [`'$(cat a.txt)'`, [['literal-variable', '$(cat a.txt)', '$(cat a.txt)']]],
    [`'a$NAME'`, []],
    [`'$NAME-x'`, []],
    [`'$NAME&b=1'`, [['literal-variable', '$NAME', '$NAME&b=1']]],
    [`'\${a-b} $1'`, []],
  ])('%j is noted as %j', (text, notes) => expect(notesOf(text)).toEqual(notes));

  it('notes belong to the command in which they stand', () => {
    expect(readShell('a $B; c $D').map(({ notes }) => notes.map(({ detail }) => detail))).toEqual([
      ['$B'],
      ['$D'],
    ]);
  });

  it.each([
    ['a bc', [0, 2]],
    [`'a' "bc" $'de'`, [1, 5, 11]],
    [`a'b' "" \\x y\\`, [undefined, undefined, 9, undefined]],
    ['"a\\"b"', [undefined]],
    ['ab\\\ncd', [undefined]],
    [`''a`, [2]],
  ])('%j stands in the text as it is from %j on', (text, places) => {
    const words = readShell(text)[0]?.words ?? [];
    expect(words.map(({ verbatimAt }) => verbatimAt)).toEqual(places);
  });

  it('a word spans its quotes', () => {
    const text = ` 'a b' c"d"`;
    expect(readShell(text)[0]?.words.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "'a b'",
      'c"d"',
    ]);
  });

  it('keeps no more remarks on a command than anyone could read', () => {
    expect(readShell(`curl ${'$a '.repeat(10_000)}`)[0]?.notes).toHaveLength(2_000);
  });
});
