import { describe, expect, it } from 'vitest';
import { type JsValue, readJs } from './js-literal.ts';

/** A value in short: texts as JSON, objects as they are (with `…` where they hide members), calls by name, `?` for the rest. */
function short(value: JsValue): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'object': {
      const members = [...value.members].map(([name, member]) => `${name}: ${short(member)}`);
      return `{ ${[...members, ...(value.whole ? [] : ['…'])].join(', ')} }`;
    }
    case 'call':
      return `${value.name}(${short(value.argument)})`;
    case 'other':
      return '?';
  }
}
const read = (text: string): readonly [string, string] => {
  const { value, end } = readJs(text, 0);
  return [short(value), text.slice(end)];
};

describe('a value of JavaScript', () => {
  it.each([
    [`'a' rest`, '"a"', ' rest'],
    [`  "it's"`, '"it\'s"', ''],
    ['`a`,', '"a"', ','],
    [`'a' + "b"\n + \`c\`, 'd'`, '"abc"', `, 'd'`],
    [`'a' + b, 'c'`, '?', `, 'c'`],
    [`'a' + 'b' + c }`, '?', '}'],
    [`'a' +`, '?', ''],
    [`'a' - 'b'`, '"a"', ` - 'b'`],
    [`'not closed`, '"not closed"', ''],
    [`'ends\\`, '"ends"', ''],
    [`'\\n\\r\\t\\b\\f\\v\\0\\'\\\\\\q'`, JSON.stringify("\n\r\t\b\f\v\0'\\q"), ''],
    [`'\\u0041\\x4a\\u00e9\\u12'`, JSON.stringify('AJéu12'), ''],
    [`\`a\${b}\`;`, '?', ';'],
    [`'a' + \`b\${c}\`,`, '?', ','],
    [`\`a\${b}\` + 'c',`, '?', ','],
    [`'a\${b}'`, `"a\${b}"`, ''],
    [`\`a\\\${b}\``, `"a\${b}"`, ''],
  ])('a text: %j', (text, value, rest) => expect(read(text)).toEqual([value, rest]));

  it.each([
    [
      `{ a: 'b', "c d": 'e', 'f-g': "h", i-j: 'k' } rest`,
      '{ a: "b", c d: "e", f-g: "h", i-j: "k" }',
      ' rest',
    ],
    [`{}`, '{  }', ''],
    [`{ a: 'b', a: 'c' }`, '{ a: "b" }', ''],
    [`{ a: { b: 'c' }, d: 'e' }`, '{ a: { b: "c" }, d: "e" }', ''],
    [`{ a: 'b', ...more }`, '{ a: "b", … }', ''],
    [`{ short, a: 'b' }`, '{ short: ?, a: "b", … }', ''],
    [`{ a: 'b'`, '{ a: "b", … }', ''],
    [`{ a: [1, 'x', { b: 'c' }], d: 'e' }`, '{ a: ?, d: "e" }', ''],
    [`{ a: f => { return ",)" }, d: 'e' }`, '{ a: ?, d: "e" }', ''],
    [`{ a: 1, b: true, c: x.y }`, '{ a: ?, b: ?, c: ? }', ''],
    [`{ a(b) { return 'c'; }, d: 'e' }`, '{ d: "e", … }', ''],
    [`Object [AxiosHeaders] { a: 'b' } rest`, '{ a: "b" }', ' rest'],
    [`AxiosHeaders { a: 'b' }`, '{ a: "b" }', ''],
    [`{ headers: [AxiosHeaders], a: 'b' }`, '{ headers: ?, a: "b" }', ''],
    [`{ a: [ 'never`, '{ a: ?, … }', ''],
  ])('an object: %j', (text, value, rest) => expect(read(text)).toEqual([value, rest]));

  it.each([
    [`new URLSearchParams({ a: 'b' }) .toString( ) rest`, 'String(URLSearchParams({ a: "b" }))', ' rest'],
    [`new URLSearchParams({ a: 'b' }) rest`, 'URLSearchParams({ a: "b" })', ' rest'],
    [`JSON.stringify({ a: 'b' }, null, 2);`, 'JSON.stringify({ a: "b" })', ';'],
    [`f('a'`, 'f("a")', ''],
    [`f()`, 'f(?)', ''],
    ['name, more', '?', ', more'],
    ['(a, b), more', '?', ', more'],
    ['12)', '?', ')'],
    ['[1, 2]', '?', ''],
    ['', '?', ''],
    [`${'new '.repeat(11)}'a'`, '"a"', ''],
    [`${'new '.repeat(12)}'a'`, '"a"', ''],
    [`${'new '.repeat(13)}'a'`, '?', ''],
  ])('a call or anything else: %j', (text, value, rest) => expect(read(text)).toEqual([value, rest]));
});
