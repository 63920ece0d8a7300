import { describe, expect, it } from 'vitest';
import type { SourceManner } from './read-literal.ts';
import { snippetBody } from './snippet-body.ts';
import { entriesOf, SourceScope } from './source-scope.ts';
import type { SourceValue } from './source-value.ts';

const scopeOf = (text: string, manner: SourceManner = 'plain'): SourceScope => new SourceScope(text, manner);
const name = (source: string): SourceValue => ({ kind: 'other', source });
const text = (...parts: readonly string[]): SourceValue => ({ kind: 'text', parts });

describe('the text that a value comes to', () => {
  it.each<readonly [string, string, string | undefined, string, readonly string[]]>([
    ['', 'a', undefined, '<omitted: a>', ['a']],
    ['a = "b"', 'a', 'b', 'b', []],
    ['a = 5', 'a', '5', '5', []],
    ['a = -52', 'a', '-52', '-52', []],
    ['a = 5x', 'a', undefined, '<omitted: a>', ['a']],
    ['a := "b"', 'a', 'b', 'b', []],
    ['a: string = "b"', 'a', 'b', 'b', []],
    ['$a = "b"', '$a', 'b', 'b', []],
    ['x.a = "b"', 'a', undefined, '<omitted: a>', ['a']],
    ['xa = "b"', 'a', undefined, '<omitted: a>', ['a']],
    ['$a = "b"', 'a', undefined, '<omitted: a>', ['a']],
    ['->a = "b"', 'a', undefined, '<omitted: a>', ['a']],
    ['a == "b"', 'a', undefined, '<omitted: a>', ['a']],
    ['a => "b"', 'a', undefined, '<omitted: a>', ['a']],
    ['a.b = "c"', 'a.b', 'c', 'c', []],
    ['axb = "c"', 'a.b', undefined, '<omitted: a.b>', ['a.b']],
    ['a = b\nb = c\nc = "d"', 'a', 'd', 'd', []],
    ['a = "b" + c\nc = "d"', 'a', 'bd', 'bd', []],
    ['a = "b" + c', 'a', undefined, 'b<omitted: c>', ['c']],
    ['a = {"b"}', 'a', 'b', 'b', []],
    ['a = {"b", "c"}', 'a', undefined, '<omitted: a>', ['a']],
    ['a = { b: "c" }', 'a', undefined, '<omitted: a>', ['a']],
    ['a = []', 'a', undefined, '<omitted: a>', ['a']],
    ['a = str("b c")', 'a', 'b c', 'b c', []],
    ['a = strval("b")', 'a', 'b', 'b', []],
    ['a = new Uri("b")', 'a', 'b', 'b', []],
    ['a = quote("b c")', 'a', 'b%20c', 'b%20c', []],
    ['a = URLEncoder.encode("b/c", UTF_8)', 'a', 'b%2Fc', 'b%2Fc', []],
    ['a = quote("b " + c)', 'a', undefined, 'b%20<omitted: c>', ['c']],
    ['a = other("b")', 'a', undefined, '<omitted: a>', ['a']],
    ['a = str()', 'a', undefined, '<omitted: a>', ['a']],
    ['', 'a b', undefined, '<omitted: a b>', ['a b']],
    ['', 'a  \n b', undefined, '<omitted: a b>', ['a b']],
    ['', '', undefined, '<omitted: an expression>', ['an expression']],
    ['', 'a'.repeat(70), undefined, `<omitted: ${'a'.repeat(40)}>`, ['a'.repeat(60)]],
  ])('in %j, of %j, is %j', (code, source, literal, shown, unknown) => {
    expect(scopeOf(code).literalOf(name(source))).toBe(literal);
    const scope = scopeOf(code);
    expect(scope.textOf(name(source))).toBe(shown);
    expect([...scope.unknown]).toEqual(unknown);
  });

  it('has a place for each name that is put into it', () => {
    const scope = scopeOf('b = "c"');
    const value: SourceValue = { kind: 'text', parts: ['a', { unknown: 'b' }, { unknown: 'd.e' }] };
    expect(scope.textOf(value, (part) => part.toUpperCase())).toBe('ac<OMITTED: D.E>');
    expect(scope.literalOf(value)).toBeUndefined();
    expect(scope.literalOf(undefined)).toBeUndefined();
    expect(scope.literalOf(text())).toBe('');
  });

  it('of a list or a call names it', () => {
    const scope = scopeOf('');
    const list: SourceValue = { kind: 'group', entries: [] };
    const call: SourceValue = { kind: 'call', name: 'f', entries: [], source: 'f()' };
    expect([scope.textOf(list), scope.textOf(call)]).toEqual(['<omitted: an expression>', '<omitted: f()>']);
    expect([entriesOf(list), entriesOf(text('a')), entriesOf(name('a'))]).toEqual([[], [], []]);
  });

  it('follows five names, and looks sixty up', () => {
    const chain = (length: number): string =>
      `${Array.from({ length }, (_, at) => `a${at} = a${at + 1}\n`).join('')}a${length} = "end"`;
    expect(scopeOf(chain(5)).literalOf(name('a0'))).toBe('end');
    expect(scopeOf(chain(6)).literalOf(name('a0'))).toBeUndefined();
    const scope = scopeOf('a = "b"');
    const looked = Array.from({ length: 61 }, () => scope.literalOf(name('a')));
    expect(looked).toEqual([...Array(60).fill('b'), undefined]);
  });
});

describe('what is added to a value later', () => {
  const pairs = (value: SourceValue): unknown =>
    entriesOf(value).map(({ key, value: one }) => [key, one.kind === 'text' ? one.parts.join('') : one.kind]);

  it.each([
    ['a.append("b", "c")', [['b', 'c']]],
    [
      'a = {}\na.Set ("b", "c")\na.Add("d", "e")',
      [
        ['b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'a = { b: "c" }\na["d"] = "e"',
      [
        ['b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      "a = { b: 'c' }\na[ 'd-e.f' ]  = 'g'",
      [
        ['b', 'c'],
        ['d-e.f', 'g'],
      ],
    ],
    ['a["b"] == "c"', undefined],
    ['a["b\'] = "c"', undefined],
    ['xa.append("b", "c")', undefined],
    ['x.a["b"] = "c"', undefined],
    ['a.append("b")', undefined],
    ['a.append()', undefined],
    ['a.other("b", "c")', undefined],
    ['$a->put("b", "c")', undefined],
  ])('%j', (code, wanted) => {
    const followed = scopeOf(code).follow(name('a'));
    expect(followed.kind === 'other' ? undefined : pairs(followed)).toEqual(wanted);
  });

  it('goes into the maker of a form', () => {
    expect(scopeOf('$a->put("b", "c")', 'php').follow(name('$a'))).toMatchObject({ kind: 'group' });
    const made = scopeOf('a = new Form({ b: "c" })\na.set("d", "e")').follow(name('a'));
    expect(made).toMatchObject({ kind: 'call', name: 'Form' });
    expect(entriesOf(made).map(({ value }) => pairs(value))).toEqual([
      [
        ['b', 'c'],
        ['d', 'e'],
      ],
    ]);
    const empty = scopeOf('a = new Form()\na.set("d", "e")').follow(name('a'));
    expect(entriesOf(empty).map(({ value }) => pairs(value))).toEqual([[['d', 'e']]]);
  });

  it.each(['toString', 'ToString', 'encode', 'Encode', 'build'])('is the same as its own %s()', (method) => {
    const call: SourceValue = { kind: 'call', name: `a.${method}`, entries: [], source: '' };
    expect(pairs(scopeOf('a = { b: "c" }').follow(call))).toEqual([['b', 'c']]);
    expect(scopeOf('a = { b: "c" }').follow({ ...call, name: `x.a.${method}` }).kind).toBe('call');
    expect(scopeOf('a = { b: "c" }').follow({ ...call, name: `a.${method}It` }).kind).toBe('call');
  });

  it.each(['a b', '1a', 'a-b', 'a()', ''])('is nothing for %j, which is no name', (source) => {
    expect(scopeOf(`${source} = "c"\na = "d"`).follow(name(source))).toEqual(name(source));
  });
});

describe('the body that a value comes to', () => {
  const form = 'application/x-www-form-urlencoded';
  const of = (code: string, plain: 'form' | 'json' | 'multipart' = 'form', plainText?: string): unknown => {
    const scope = scopeOf(`a = ${code}`);
    return snippetBody(scope, scope.read(4), plain, plainText);
  };

  it.each<readonly [string, unknown]>([
    ['"b c"', { body: 'b c', type: undefined }],
    ['b', { body: '%3Comitted%3A%20b%3E', type: undefined }],
    ['{ b: "c d", "e": 5 }', { body: 'b=c%20d&e=5', type: form }],
    ['[["b", "c"], ["d", "e"]]', { body: 'b=c&d=e', type: form }],
    ['{ b, ...c, **d, "e", f.g }', { body: 'b=%3Comitted%3A%20b%3E', type: form }],
    ['["b=c", "d=e"]', { body: 'b=c&d=e', type: undefined }],
    ['["b=c", "d"]', { body: '', type: form }],
    ['["b=c", d]', { body: 'd=%3Comitted%3A%20d%3E', type: form }],
    ['["b=c", { d: "e" }]', { body: '', type: form }],
    ['{ b: "c=d" }', { body: 'b=c%3Dd', type: form }],
    ['new URLSearchParams("b=c d")', { body: 'b=c d', type: form }],
    ['urllib.parse.urlencode({ "b": "c" })', { body: 'b=c', type: form }],
    ['http_build_query(["b" => "c"])', { body: 'b=c', type: form }],
    ['qs.stringify({ b: "c" })', { body: 'b=c', type: form }],
    ['URLSearchParams()', { body: '%3Comitted%3A%20URLSearchParams%28%29%3E', type: undefined }],
    ['JSON.stringify({ b: "c" })', { body: '{"b":"c"}', type: undefined }],
    ['json.dumps({ "b": "c" })', { body: '{"b":"c"}', type: undefined }],
    [
      'JsonContent.Create(new Dictionary<string, string> { { "b", "c" } })',
      { body: '{"b":"c"}', type: 'application/json' },
    ],
    ['JSON.stringify()', { body: '%3Comitted%3A%20JSON.stringify%28%29%3E', type: undefined }],
    ['strings.NewReader("b=c")', { body: 'b=c', type: undefined }],
    ['strings.NewReader(qs.stringify({ b: "c" }))', { body: 'b=c', type: undefined }],
    ['new StringContent("b=c")', { body: 'b=c', type: 'text/plain' }],
    ['new StringContent("b=c", Encoding.UTF8, "x/y")', { body: 'b=c', type: 'x/y' }],
    ['new StringContent(qs.stringify({ b: "c" }))', { body: 'b=c', type: 'text/plain' }],
    ['Buffer.from("b=c")', { body: 'b=c', type: undefined }],
    ['strings.NewReader()', { body: '%3Comitted%3A%20strings.NewReader%28%29%3E', type: undefined }],
    ['myNewReader("b=c")', { body: '%3Comitted%3A%20myNewReader%28%22b%3Dc%22%29%3E', type: undefined }],
  ])('%s', (code, wanted) => expect(of(code)).toEqual(wanted));

  it('follows what the client makes of an object and of a text', () => {
    expect(of('{ b: "c" }', 'json', 'x/y')).toEqual({ body: '{"b":"c"}', type: 'application/json' });
    expect(of('{ b: "c" }', 'multipart', 'x/y')).toEqual({ body: 'b=c', type: 'multipart/form-data' });
    expect(of('"b"', 'json', 'x/y')).toEqual({ body: 'b', type: 'x/y' });
    expect(of('["b=c"]', 'json', 'x/y')).toEqual({ body: 'b=c', type: 'x/y' });
    expect(of('JSON.stringify({ b: "c" })', 'form', 'x/y')).toEqual({ body: '{"b":"c"}', type: 'x/y' });
  });

  it('says which members are spread into it from elsewhere', () => {
    const scope = scopeOf('a = { b: "c", ...d, **e, ...f }\nd = { g: "h" }');
    expect(snippetBody(scope, scope.read(4), 'form')).toEqual({ body: 'b=c&g=h', type: form });
    expect([...scope.unknown]).toEqual(['**e', '...f']);
  });

  it('is handed on six times, no more', () => {
    const nested = (depth: number): string => `${'NewReader('.repeat(depth)}"b"${')'.repeat(depth)}`;
    expect(of(nested(6))).toEqual({ body: 'b', type: undefined });
    expect(of(nested(7))).not.toMatchObject({ body: 'b' });
  });
});
