import { describe, expect, it } from 'vitest';
import type { Json } from '../assertion/decoded-jwt.ts';
import { parseJsonObject } from '../assertion/json-text.ts';
import { entriesOf, entriesOfObject, type JsonEntry, rewriting, toTexts } from './json-meaning.ts';

const entry = (raw: string, name = 'a'): JsonEntry => ({ name, raw, value: JSON.parse(raw) as Json });
const partOf = (decoded: string, members: readonly { name: string; raw: string; at: number }[]) =>
  ({ decoded, json: parseJsonObject(decoded), members }) as unknown as Parameters<typeof entriesOf>[0];

describe('the members of a JSON object', () => {
  it('are those of its text, as written and repeated', () => {
    const members = [
      { name: 'a', raw: '1.0', at: 5 },
      { name: 'a', raw: '"x"', at: 13 },
    ];
    expect(entriesOf(partOf('{"a":1.0,"a":"x"}', members))).toEqual([
      { name: 'a', raw: '1.0', value: 1 },
      { name: 'a', raw: '"x"', value: 'x' },
    ]);
  });

  it('are those that were read, where its text is not listed', () => {
    expect(entriesOf(partOf('{"a" : [1]}', []))).toEqual([{ name: 'a', raw: '[1]', value: [1] }]);
  });

  it('are none of what is no object', () => {
    expect(entriesOf(partOf('x', [{ name: 'a', raw: '1', at: 0 }]))).toEqual([]);
  });

  it('are kept, however deep they are nested', () => {
    let deep: Json = [];
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    expect(entriesOfObject({ deep })[0]?.raw).toMatch(/^an array$|^\[+\]+$/);
  });
});

describe('two values of one meaning', () => {
  it.each([
    ['1', '1', undefined],
    ['1', '1.0', 'the spelling of the number only'],
    ['1', '2.0', undefined],
    ['9007199254740993', '9007199254740992', undefined],
    ['-9007199254740993', '-9007199254740992', undefined],
    ['"A"', '"\\u0041"', 'the escapes in the JSON text only'],
    ['"A"', '"B"', undefined],
    ['"1"', '1', undefined],
    ['null', '{}', undefined],
    ['[1]', '1', undefined],
    ['[1, 2]', '[\t1,\r\n 2 ]', 'white space only'],
    ['["A"]', '["\\u0041"]', 'the spelling in the JSON text only'],
    ['{"x":1,"y":[{"b":1,"a":2}]}', '{"y":[{"a":2,"b":1}],"x":1}', 'the order of the members only'],
    ['{"x":1}', '{"x":2}', undefined],
    ['{"__proto__":1,"a":2}', '{"a":2,"__proto__":1}', 'the order of the members only'],
    ['{"__proto__":1}', '{"__proto__":2}', undefined],
    ['[["x",1]]', '{"x":1}', undefined],
    ['["list",[1]]', '[1]', undefined],
    ['["object",[["x",1]]]', '{"x":1}', undefined],
  ])('%s beside %s: %s', (before, after, difference) => {
    expect(rewriting(entry(before), entry(after))).toBe(difference);
    expect(rewriting(entry(after), entry(before))).toBe(difference);
  });

  it.each([
    ['aud', '["p","q"]', '["q","p"]', 'the order of the list only'],
    ['crit', '["p","q","r"]', '["r","p","q"]', 'the order of the list only'],
    ['aud', '[{"a":1},"q"]', '["q",{"a":1}]', 'the order of the list only'],
    ['aud', '["p","q"]', '["q","q"]', undefined],
    ['aud', '["p","q"]', '["q"]', undefined],
    ['aud', '["p"]', '{"p":1}', undefined],
    ['amr', '["p","q"]', '["q","p"]', undefined],
  ])('of %s, %s beside %s: %s', (name, before, after, difference) => {
    expect(rewriting(entry(before, name), entry(after, name))).toBe(difference);
    expect(rewriting(entry(after, name), entry(before, name))).toBe(difference);
  });

  it('are not known of what is nested deeper than can be read', () => {
    const nested = (depth: number): JsonEntry => {
      let value: Json = {};
      for (let level = 0; level < depth; level += 1) value = [value];
      return { name: 'a', raw: `depth ${depth}`, value };
    };
    expect(rewriting(nested(20_000), nested(20_001))).toBeUndefined();
  });
});

describe('two values as texts', () => {
  it.each([
    ['"a"', '"b"', ['a', 'b']],
    ['"12"', '12', ['"12"', '12']],
    ['true', '"true"', ['true', '"true"']],
    ['1.0', '1', ['1.0', '1']],
    ['"a"', '["a"]', ['a', '["a"]']],
    ['["a"]', '"a"', ['["a"]', 'a']],
  ])('%s beside %s', (before, after, texts) => {
    expect(toTexts(entry(before), entry(after))).toEqual(texts);
  });
});
