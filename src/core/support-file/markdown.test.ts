import { describe, expect, it } from 'vitest';
import { code, fence, quoting, row, text } from './markdown.ts';

describe('text in Markdown', () => {
  it.each([
    ['plain words, as they are', 'plain words, as they are'],
    ['two\n\n  lines\tin one', 'two lines in one'],
    ['a*b_c`d[e]<f>|g#h~i\\j', 'a\\*b\\_c\\`d\\[e\\]\\<f\\>\\|g\\#h\\~i\\\\j'],
    ['zero\u200bwidth, \u202eturned', 'zeroU+200Bwidth, U+202Eturned'],
    ['tag \u{e0041}', 'tag U+E0041'],
    ['null \u0000', 'null U+0000'],
  ])('shows %j as it stands', (given, shown) => {
    expect(text(given)).toBe(shown);
  });

  it.each([
    ['see https://evil.example now', 'see https\\://evil.example now'],
    ['WWW.evil.example, awww.', 'WWW\\.evil.example, awww.'],
    ['a@b.example and c@d.example', 'a\\@b.example and c\\@d.example'],
    ['*', '\\*'],
  ])('makes no link of %s where a stranger is quoted', (given, shown) => {
    expect(quoting(given)).toBe(shown);
  });
});

describe('a code span', () => {
  it.each([
    ['value', '`value`'],
    ['a`b', '``a`b``'],
    ['a``b`c', '```a``b`c```'],
    ['`a', '`` `a ``'],
    ['a`', '`` a` ``'],
    ['', '`(empty)`'],
    ['  ', '`(empty)`'],
    [' a ', '` a `'],
    ['a|b|c', '`a\\|b\\|c`'],
    ['a\\|b', '`a\\U+007Cb`'],
    ['a\nb\u2028c', '`aU+000AbU+2028c`'],
  ])('of %j ends where the value ends: %s', (given, span) => {
    expect(code(given)).toBe(span);
  });

  it('holds a value of any number of backticks', () => {
    const given = '`a'.repeat(200_000);
    expect(code(given)).toBe(`\`\` ${given} \`\``);
  });
});

describe('a fenced block', () => {
  it.each([
    ['{}', '```json\n{}\n```'],
    ['a`b', '```json\na`b\n```'],
    ['a```b``', '````json\na```b``\n````'],
    ['a\r\n\tb\rc\nd', '```json\na\n\tb\nc\nd\n```'],
    ['a\u200bb\u0007', '```json\naU+200BbU+0007\n```'],
  ])('of %j ends where the text ends', (given, block) => {
    expect(fence('json', given)).toBe(block);
  });
});

describe('a row of a table', () => {
  it('is left out where its last cell is empty', () => {
    expect(row('name', '')).toBe('');
    expect(row('', 'value')).toBe('|  | value |');
    expect(row('a', 'b', 'c')).toBe('| a | b | c |');
  });
});
