import { describe, expect, it } from 'vitest';
import type { SourceManner } from './read-literal.ts';
import { readSource } from './read-source.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** A value in short: texts with `<name>` for what is put in, groups in brackets, calls by name, anything else as written. */
function short(value: SourceValue): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(
        value.parts.map((part) => (typeof part === 'string' ? part : `<${part.unknown}>`)).join(''),
      );
    case 'group':
      return `[${shortEntries(value.entries)}]`;
    case 'call':
      return `${value.name}(${shortEntries(value.entries)})`;
    case 'other':
      return value.source;
  }
}
const shortEntries = (entries: readonly SourceEntry[]): string =>
  entries.map(({ key, value }) => (key === undefined ? short(value) : `${key}: ${short(value)}`)).join(', ');
const read = (text: string, manner: SourceManner = 'plain'): readonly [string, string] => {
  const { value, end } = readSource(text, 0, manner);
  return [short(value), text.slice(end)];
};

describe('a text of source code', () => {
  it.each([
    [`'a\\n\\'b'`, '"a\\n\'b"'],
    ['"\\u0041\\x42\\u{1F600}\\u{110000}"', '"AB😀\ufffd"'],
    ['"a\\\nb" "c\\\r\nd"', '"abcd"'],
    ['"""a"b"""', '"a\\"b"'],
    ["'''a'b'''", '"a\'b"'],
    ['r"a\\nb"', JSON.stringify('a\\nb')],
    ['b"a"', '"a"'],
    ['f"a{b}c"', '"a<b>c"'],
    ['rf"\\{b}"', JSON.stringify('\\<b>')],
    ['"a{b}"', '"a{b}"'],
    ['$"a{b}c"', '"a<b>c"'],
    ['@"a\\b""c"', JSON.stringify('a\\b"c')],
    ['$@"a\\{b}""c"', JSON.stringify('a\\<b>"c')],
    ['@$"{b}"', '"<b>"'],
    [`\`a\${b}c\``, '"a<b>c"'],
    ['`a{b}$c`', '"a{b}$c"'],
    ['"not closed', '"not closed"'],
    ['"$b"', '"$b"'],
    ['""', '""'],
  ])('%j', (text, value) => expect(read(text)).toEqual([value, '']));

  it.each([
    ['[]string{"a", b}', '["a", b]'],
    ['[2]string{"a"}', '["a"]'],
    ['map[string]string{"a": "b"}', '[a: "b"]'],
    ['map[string][]string{"a": {"b"}}', '[a: ["b"]]'],
    ['map[string]interface{}{"a": []any{b}}', '[a: [b]]'],
    ['http.Header{"A": []string{"b"}}', '[A: ["b"]]'],
    ['[]byte("a")', 'byte("a")'],
    ['[a, b]', '[a, b]'],
    ['[]', '[]'],
  ])('Go: %j', (text, value) => expect(read(text)).toEqual([value, '']));

  it.each([
    [`"a$b->c d{$e[0]} \${f}"`, `"a<$b->c> d<$e[0]> <f>"`],
    [`'a$b{$c}'`, '"a$b{$c}"'],
    [`'a' . $b . "c"`, '"a<$b>c"'],
  ])('PHP: %j', (text, value) => expect(read(text, 'php')).toEqual([value, '']));

  it.each([
    [`"a$b $env:C $($d.e()) \${f g}"`, '"a<$b> <$env:C> <$d.e()> <f g>"'],
    [`'a$b''c'`, '"a$b\'c"'],
    ['"a`"b`n`$c""d"', '"a\\"b\\n$c\\"d"'],
    ['"$([char]233)$([CHAR]8364)"', '"é€"'],
    [`@'\na'b\n'@`, '"a\'b"'],
    ['@"\na"b $c\n"@', '"a\\"b <$c>"'],
    ['@"\nnot closed', '"not closed"'],
    ['@"', '""'],
  ])('PowerShell: %j', (text, value) => expect(read(text, 'powershell')).toEqual([value, '']));
});

describe('a value of source code', () => {
  it.each([
    [`"a" + "b" + c`, '"ab<c>"', ''],
    [`"a" +\n  'b'; d`, '"ab"', '; d'],
    [`"a" += 1`, '"a" += 1', ''],
    [`a + "b"`, '"<a>b"', ''],
    [`("a" "b")`, '"ab"', ''],
    [`"a" . "b"`, '"ab"', ''],
    [`{} + "b"`, '"<a list>b"', ''],
    [`f(x) + "b"`, '"<f(x)>b"', ''],
    ['a.b->c::d?.e', 'a.b->c::d?.e', ''],
    ['&a', '&a', ''],
    ['$a', '$a', ''],
    ['12', '12', ''],
    ['-1, 2', '-1', ', 2'],
    ['a ? b : c, d', 'a ? b : c', ', d'],
    ['a * b(1, 2)\nc', 'a * b(1, 2)', '\nc'],
    ['os.environ["X"] rest', 'os.environ["X"]', ' rest'],
    ['', '', ''],
    [' // note\n /* more */ # all\n "a"', '"a"', ''],
    ['"a".encode("utf-8")', '"a"', ''],
    ['"a".getBytes(StandardCharsets.UTF_8).x', '"a".getBytes(StandardCharsets.UTF_8).x', ''],
    ['"a".trim().strip()', '"a".trim().strip()', ''],
    ['new Foo("a")', 'Foo("a")', ''],
    ['await return yield "a"', '"a"', ''],
    ['newer', 'newer', ''],
    ['f(a, b="c", "d": e)', 'f(a, b: "c", d: e)', ''],
    ['f(', 'f()', ''],
    ['(a, b)', '[a, b]', ''],
    ['("a")', '"a"', ''],
    ['(a: "b")', '[a: "b"]', ''],
    ['()', '[]', ''],
  ])('%j', (text, value, rest) => {
    expect(read(text)).toEqual([value, rest]);
  });

  it.each([
    ['{ a: "b", "c": d, e => "f", g = "h" }', '[a: "b", c: d, e: "f", g: "h"]', ''],
    ['{ "a", "b" }', '["a", "b"]', ''],
    ['[["a", b], c]', '[["a", b], c]', ''],
    ['{ ["a"] = "b" }', '[a: "b"]', ''],
    ['{ [a] = "b" }', '[: "b"]', ''],
    ['{ a, ...b }', '[a, ...b]', ''],
    ['{ a: b == c, d: e }', '[a: b == c, d: e]', ''],
    ['{ a: "b" if c else d, e: f }', '[a: "b" if c else d, e: f]', ''],
    ['{ a: "b" // note\n, c: d }', '[a: "b", c: d]', ''],
    ['{ a; b ) c }', '[a, b, c]', ''],
    ['{ a: "b"', '[a: "b"]', ''],
    ['new Dictionary<string, string> { { "a", "b" } }', '[["a", "b"]]', ''],
    ['new Dictionary<string, string>() { ["a"] = "b" }', '[a: "b"]', ''],
    ['new[] { "a" }', '["a"]', ''],
    ['new [ ] { "a" }', '["a"]', ''],
    ['url.Values{"a": {"b"}}', '[a: ["b"]]', ''],
    ['Map.of("a", "b")', '[a: "b"]', ''],
    ['Foo{a}', 'Foo{a}', ''],
    ['array("a" => "b")', '[a: "b"]', ''],
    ['dict(a="b")', '[a: "b"]', ''],
  ])('a list or a map: %j', (text, value, rest) => expect(read(text)).toEqual([value, rest]));

  it.each([
    ['@{ a = "b"\n c = $d\n "e-f" = 1 }', '[a: "b", c: $d, e-f: 1]'],
    ['@{ a = "b"; c = $d }', '[a: "b", c: $d]'],
    ['@("a", "b")', '["a", "b"]'],
  ])('a table of PowerShell: %j', (text, value) => expect(read(text, 'powershell')[0]).toBe(value));

  it('is read no deeper than twelve brackets', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}"a"${']'.repeat(depth)}`;
    expect(read(nested(12))[0]).toBe(nested(12));
    expect(read(nested(14))[0]).not.toContain('"a"');
  });
});
