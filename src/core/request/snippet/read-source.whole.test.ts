import { describe, expect, it } from 'vitest';
import { readLiteral, type SourceManner } from './read-literal.ts';
import { readArguments, readSource } from './read-source.ts';
import type { SourcePart, SourceValue } from './source-value.ts';

const text = (...parts: readonly SourcePart[]): SourceValue => ({ kind: 'text', parts });
const other = (source: string): SourceValue => ({ kind: 'other', source });
const group = (...entries: readonly (SourceValue | readonly [string, SourceValue])[]): SourceValue => ({
  kind: 'group',
  entries: entries.map((entry) => ('kind' in entry ? { value: entry } : { key: entry[0], value: entry[1] })),
});

describe('a value and where it ends', () => {
  const read = (code: string, manner: SourceManner): readonly [SourceValue, string] => {
    const { value, end } = readSource(code, 0, manner);
    return [value, code.slice(end)];
  };

  it.each<readonly [string, SourceValue, string]>([
    ['"a" + b', text('a', { unknown: 'b' }), ''],
    ['"a"+"b" ', text('ab'.charAt(0), 'b'), ' '],
    ['"a" ++', other('"a" ++'), ''],
    ['"a" * 2, b', other('"a" * 2'), ', b'],
    ['"a"\t , b', text('a'), '\t , b'],
    ['a   * 2', other('a   * 2'), ''],
    ['"a" .b', text('a', { unknown: 'b' }), ''],
    ['"a" . b', text('a', { unknown: 'b' }), ''],
    ['"a"."b"', text('a', 'b'), ''],
    ['"a"\n.trim()', text('a'), ''],
    ['"a"\n . other ( )', text('a'), '\n . other ( )'],
    ['"a"\n.xx(b)', text('a'), '\n.xx(b)'],
    ['"a" "b"', text('a', 'b'), ''],
    [`"a" 'b'`, text('a', 'b'), ''],
    ['"a""b"', other('"a""b"'), ''],
    ['a "b"', other('a "b"'), ''],
    ['5 "b"', other('5 "b"'), ''],
    ['f(x)[0] + 1', other('f(x)[0] + 1'), ''],
    ['x ? "a,b" : [c, d], e', other('x ? "a,b" : [c, d]'), ', e'],
    ["x ? 'a;b' : (c; d); e", other("x ? 'a;b' : (c; d)"), '; e'],
    ['x ? `a\n` : {b}\nc', other('x ? `a\n` : {b}'), '\nc'],
    ['x % 2)', other('x % 2'), ')'],
    [`x % ${'y'.repeat(250)}`, other(`x % ${'y'.repeat(196)}`), ''],
    ['=> a', other('=> a'), ''],
    ['a.b["c"] = d', other('a.b["c"]'), ' = d'],
    [`a["${'b'.repeat(200)}"]`, other(`a["${'b'.repeat(117)}`), ''],
    ['A.B{c}', other('A.B{c}'), ''],
    ['url.Values {"a": "b"}', group(['a', text('b')]), ''],
    ['HashMap{"a": "b"}', group(['a', text('b')]), ''],
    ['ListOf{a}', other('ListOf{a}'), ''],
    ['x.Foo() { "a", "b" }', group(text('a'), text('b')), ''],
    ['x.foo() { "a" }', other('x.foo() { "a" }'), ''],
    ['string[] {"a"}', group(text('a')), ''],
    ['("a" -join "b")', text('a'), ''],
    ['("a", "b")', group(text('a'), text('b')), ''],
    ['{ a: "b"\n c: "d" }', group(['a', text('b')], ['c', text('d')]), ''],
    ['{ a: b + "c", d: e }', group(['a', text({ unknown: 'b' }, 'c')], ['d', other('e')]), ''],
    ['{ a: b ? c : d }', group(['a', other('b ? c : d')]), ''],
    ['{ `a$' + '{b}c`: d }', group(['ac', other('d')]), ''],
    ['{ f("a"): b }', group(['a', other('b')]), ''],
    ['{ f(a): b }', group(['', other('b')]), ''],
    ['{ []: b }', group(['', other('b')]), ''],
    ['{ a: "b" /* c */, d: "e" }', group(['a', text('b')], ['d', text('e')]), ''],
    ['{ a:: b }', group(other('a'), other(':: b')), ''],
  ])('%j', (code, value, rest) => expect(read(code, 'plain')).toEqual([value, rest]));

  it.each<readonly [string, SourceValue, string, SourceManner]>([
    ["'a'.$b", text('a', { unknown: '$b' }), '', 'php'],
    ['"a" "b"', other('"a" "b"'), '', 'powershell'],
    ['@{ a = "b" }', group(['a', text('b')]), '', 'powershell'],
    ['@a', other('@a'), '', 'powershell'],
    ['(@("a=b", "c=d") -join "&")', group(text('a=b'), text('c=d')), '', 'powershell'],
    ['(@("a") -JOIN "&")', text('a'), '', 'powershell'],
  ])('%j, by rules of its own', (code, value, rest, manner) => {
    expect(read(code, manner)).toEqual([value, rest]);
  });

  it('has at most three hundred members and pieces', () => {
    expect(readArguments(`(${'a,'.repeat(400)})`, 0, 'plain')).toHaveLength(300);
    const joined = readSource(`"a"${'+"b"'.repeat(400)}`, 0, 'plain').value;
    expect(joined.kind === 'other').toBe(true);
    const whole = readSource(`"a"${'+"b"'.repeat(300)}`, 0, 'plain').value;
    expect(whole.kind === 'text' && whole.parts.length).toBe(301);
  });

  it('are the arguments of a call', () => {
    expect(readArguments('f("a", b: c)', 1, 'plain')).toEqual([
      { value: text('a') },
      { key: 'b', value: other('c') },
    ]);
    expect(readArguments('f(a', 1, 'plain')).toEqual([{ value: other('a') }]);
    expect(readArguments('f', 1, 'plain')).toEqual([]);
  });
});

describe('a literal', () => {
  it.each<readonly [string, SourceManner, unknown]>([
    ['"a{b}"', 'plain', { parts: ['a{b}'], end: 6 }],
    ['`$' + '{b}`', 'plain', { parts: [{ unknown: 'b' }], end: 6 }],
    ['"{$a}{b}"', 'php', { parts: [{ unknown: '$a' }, '{b}'], end: 9 }],
    ['$"a{ b }"', 'plain', { parts: ['a', { unknown: 'b' }], end: 9 }],
    ['"`u{41}`x41`u0041"', 'powershell', { parts: ['AAA'], end: 18 }],
    ['"\\u{10FFFF}"', 'plain', { parts: ['\u{10FFFF}'], end: 12 }],
    [
      '"$([char]65)$([char]65x)$(x[char]65)"',
      'powershell',
      { parts: ['A', { unknown: '[char]65x' }, { unknown: 'x[char]65' }], end: 37 },
    ],
    ['`"a', 'powershell', { parts: ['"a'], end: 3 }],
    ['a', 'plain', undefined],
    ['@"a""b"', 'plain', { parts: ['a"b'], end: 7 }],
    ['"a""b"', 'powershell', { parts: ['a"b'], end: 6 }],
    ['"a""b"', 'plain', { parts: ['a'], end: 3 }],
    ['@"\na""b\n"@ c', 'powershell', { parts: ['a""b'], end: 10 }],
    ['@"x', 'powershell', { parts: [], end: 3 }],
    ['"a\\\rb"', 'plain', { parts: ['ab'], end: 6 }],
  ])('%j of %s', (code, manner, wanted) => expect(readLiteral(code, 0, manner)).toEqual(wanted));

  it('names what is put in, in two hundred characters at the most', () => {
    const [inside, whole] = ['b'.repeat(200), `f"{ ${'b'.repeat(199)}}"`];
    expect(readLiteral(`f"{${inside}}"`, 0, 'plain')?.parts).toEqual([{ unknown: inside }]);
    expect(readLiteral(whole, 0, 'plain')?.parts).toEqual([{ unknown: 'b'.repeat(199) }]);
    expect(readLiteral(`f"{${inside}b}"`, 0, 'plain')?.parts).toEqual([{ unknown: inside }]);
    const longer = `{${inside}${inside}}`;
    expect(readLiteral(`f"${longer}"`, 0, 'plain')?.parts).toEqual([longer]);
  });
});
