import { describe, expect, it } from 'vitest';
import { consolePairs } from './console-pairs.ts';

const pairs = (text: string): unknown => consolePairs(text).map((found) => found.pairs);
const [grant, code] = [
  ['grant_type', 'a'],
  ['code', 'b'],
];

describe('an object whose texts stand in quotation marks', () => {
  it.each<readonly [string, readonly unknown[]]>([
    [`{ grant_type: 'a', code: 'b' }`, [[grant, code]]],
    [`{ grant_type: 'a', code: 'b' }\n{ code: 'c' }`, [[grant, code], [['code', 'c']]]],
    // What stands within is a part of it, and no object of its own.
    [`{ grant_type: 'a', form: { code: 'b' } }`, [[grant, ['form', undefined]]]],
    [`{ grant_type: ['a', 'b'] }`, [[grant, ['grant_type', 'b']]]],
    [`{ grant_type: ['a', [Object]] }`, [[grant, ['grant_type', undefined]]]],
    [`{ grant_type: ['a', { b: 'c' }] }`, [[grant, ['grant_type', undefined]]]],
    [`{ grant_type: ['a', make('b')] }`, [[['grant_type', undefined]]]],
    [`{ grant_type: 'a', code: null, n: -1.5, t: True }`, [[grant, ['n', '-1.5'], ['t', 'True']]]],
    [
      `{ grant_type: 'a', code: <bytes 3>, scope: ... }`,
      [[grant, ['code', undefined], ['scope', undefined]]],
    ],
    [`[('grant_type', 'a'), ('code', 'b')]`, [[grant, code]]],
    [`[ [ 'grant_type', 'a' ], [ 'code', 'b' ] ]`, [[grant, code]]],
    [`{:grant_type=>"a", :code=>"b"}`, [[grant, code]]],
    ['array:2 [▼\n  "grant_type" => "a"\n  "code" => "b"\n]', [[grant, code]]],
    ['array:12 [\n  "grant_type" => "a"\n  "code" => "b"\n]', [[grant, code]]],
    [
      'array:2 [▼ // app/Http/Controllers/Login.php:42\n  "grant_type" => "a"\n  "code" => "b"\n]',
      [[grant, code]],
    ],
    [`data { "grant_type": "a", "code": "b" }`, [[grant, code]]],
    [`{ "grant_type": "a", "code": "b" } sent`, [[grant, code]]],
    [`{ 'grant_type': 'a', 'code': 'b' }`, [[grant, code]]],
  ])('is read: %s', (text, wanted) => expect(pairs(text)).toEqual(wanted));

  it.each([
    // A whole paste of JSON is a body.
    '{"grant_type":"a","code":"b"}',
    ' \n{ "grant_type" : "a" }\n ',
    `{ grant_type: 'a', code: make('b') }`,
    `{ grant_type: 'a', code: make }`,
    `{ grant_type: 'a', code }`,
    `[('grant_type', 'a'), ('code')]`,
    `[('grant_type', 'a'), ('code', 'b', 'c')]`,
    `[('grant_type', 'a'), (code, 'b')]`,
    `[('grant_type', 'a'), 'code']`,
    `[('grant_type', \`a\${b}\`)]`,
    `[(\`grant_type\${b}\`, 'a')]`,
    `{ other: 'a' }`,
    `const p = { grant_type: 'a' };`,
    `{ grant_type: 'a' }\nparams.update(more)`,
    `params.update(more)\n{ grant_type: 'a' }`,
    `{ grant_type: 'a' }\np['code'] = c\n{ code: 'b' }`,
    '',
  ])('is none: %j', (text) => expect(pairs(text)).toEqual([]));

  it('says where it stands', () => {
    const text = `first { grant_type: 'a' } then { code: 'b' } last`;
    expect(consolePairs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      `{ grant_type: 'a' }`,
      `{ code: 'b' }`,
    ]);
  });
});
