import { describe, expect, it } from 'vitest';
import { code, fence, quoting, row, text } from './markdown.ts';

/** The cells of a row as GitHub cuts it: a backslash takes the sign after it along (cmark-gfm, `table_cell`). */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:\\[!-/:-@[-`{-~]|[^|])+/g)]
    .map(([cell]) => cell.trim())
    .filter((cell) => cell !== '');
}

/** Whether a text is one code span from its first sign to its last (CommonMark §6.1). */
function isOneCodeSpan(given: string): boolean {
  const [mark = ''] = /^`+/.exec(given) ?? [];
  const ends = [...given.slice(mark.length).matchAll(/`+/g)].filter(([ticks]) => ticks === mark);
  return mark !== '' && ends.length === 1 && given.endsWith(mark);
}

describe('a value in a code span', () => {
  it.each(['a|b', '\\|b', '[x](https://evil.test)\\|y', '\\\\|', '`|`', '``\\|', '|', '\\', 'a\\'])(
    'stays one cell of its row: %s',
    (value) => {
      const cells = cellsOf(row(code('name'), code(value)));
      expect(cells).toHaveLength(2);
      expect(isOneCodeSpan(cells[1] ?? '')).toBe(true);
    },
  );

  it('has what cannot be seen, or turns the direction, named', () => {
    expect(code('a\u202eb\u200bc\u001b[31md\ne')).toBe('`aU+202EbU+200BcU+001B[31mdU+000Ae`');
  });
});

describe('words', () => {
  it.each(['<b>', '[x](javascript:1)', '![x](y)', '**x**', '# x', 'a\n\n# b', '`x`', '| x |'])(
    'stay words: %s',
    (given) => {
      expect(text(given)).not.toMatch(/(?<!\\)[`*_[\]<>|#~]/);
      expect(text(given)).not.toMatch(/[\r\n]/);
    },
  );

  it('that quote a stranger make no link', () => {
    expect(quoting('see https://evil.test or www.evil.test or a@evil.test')).toBe(
      'see https\\://evil.test or www\\.evil.test or a\\@evil.test',
    );
  });
});

describe('a fenced block', () => {
  it('ends where the text ends, and turns no direction', () => {
    const block = fence('json', '{"a":"```\r\n\u202e\u001b"}');
    expect(block).toBe('````json\n{"a":"```\nU+202EU+001B"}\n````');
  });
});
