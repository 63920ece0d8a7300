import { describe, expect, it } from 'vitest';
import { csharpLiteral, doubleQuoted, javaLiteral, javaScriptLiteral, phpLiteral } from './literals.ts';

const writers = { javaScriptLiteral, doubleQuoted, javaLiteral, csharpLiteral, phpLiteral };

/** What each language writes for a text, by its specification. */
const table: readonly (readonly [text: string, Readonly<Record<keyof typeof writers, string>>])[] = [
  [
    'plain ~',
    {
      javaScriptLiteral: "'plain ~'",
      doubleQuoted: '"plain ~"',
      javaLiteral: '"plain ~"',
      csharpLiteral: '"plain ~"',
      phpLiteral: "'plain ~'",
    },
  ],
  [
    `a\\b'c"d$e`,
    {
      javaScriptLiteral: `'a\\\\b\\'c"d$e'`,
      doubleQuoted: `"a\\\\b'c\\"d$e"`,
      javaLiteral: `"a\\\\b'c\\"d$e"`,
      csharpLiteral: `"a\\\\b'c\\"d$e"`,
      phpLiteral: `'a\\\\b\\'c"d$e'`,
    },
  ],
  [
    '\n\u007fé',
    {
      javaScriptLiteral: "'\\u000a\\u007f\\u00e9'",
      doubleQuoted: '"\\u000a\\u007f\\u00e9"',
      javaLiteral: '"\\012\\177\\u00e9"',
      csharpLiteral: '"\\u000a\\u007f\\u00e9"',
      phpLiteral: '"\\u{a}\\u{7f}\\u{e9}"',
    },
  ],
  [
    '😀\uffff$"',
    {
      javaScriptLiteral: `'\\ud83d\\ude00\\uffff$"'`,
      doubleQuoted: '"\\U0001f600\\uffff$\\""',
      javaLiteral: '"\\ud83d\\ude00\\uffff$\\""',
      csharpLiteral: '"\\ud83d\\ude00\\uffff$\\""',
      phpLiteral: '"\\u{1f600}\\u{ffff}\\$\\""',
    },
  ],
  [
    '\u001f ',
    {
      javaScriptLiteral: "'\\u001f '",
      doubleQuoted: '"\\u001f "',
      javaLiteral: '"\\037 "',
      csharpLiteral: '"\\u001f "',
      phpLiteral: '"\\u{1f} "',
    },
  ],
];

describe('a literal', () => {
  it.each(table)('of %j', (text, wanted) => {
    const written = Object.fromEntries(Object.entries(writers).map(([name, write]) => [name, write(text)]));
    expect(written).toEqual(wanted);
  });
});
