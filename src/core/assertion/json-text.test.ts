import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isJsonObject,
  member,
  membersOf,
  membersOfObject,
  parseJson,
  readTree,
  shownJson,
} from './json-text.ts';

const refused = (text: string): unknown => {
  const read = parseJson(text);
  return read.ok ? read : { ...read.failure, message: typeof read.failure.message };
};

describe('JSON that is none', () => {
  it.each([
    ['', 0],
    ['not found', 0],
    ['{"a":1', 6],
    ['{"a" 1}', 5],
    ['{"a":True}', 5],
    ['[NaN]', 1],
    // Words of V8 that hold no position.
    ['[7,]', 3],
    ['{"keys":[{"a":1},]}', 17],
    ['[7 // seven\n]', 3],
    // V8 quotes the text: a position in it is not one of the text.
    ['at position 99', 0],
    ['[7, x at position 99]', 4],
  ])('%j ends at %d', (text, at) => {
    expect(refused(text)).toEqual({ kind: 'not-json', at, message: 'string' });
  });

  it('ends at its end where no reader tells another place', () => {
    const deep = '['.repeat(200_000);
    expect(refused(deep)).toMatchObject({ at: deep.length });
    const long = `[${' '.repeat(1_000_000)},]`;
    expect(refused(long)).toMatchObject({ at: 1_000_003 });
  });
});

describe('JSON as a tree', () => {
  it('allows a comma before the end, and says what else is wrong', () => {
    const errors: { offset: number }[] = [];
    expect(readTree('[1,]', errors)).toMatchObject({ type: 'array', offset: 0, length: 4 });
    expect(errors).toEqual([]);
    readTree('[1 2]', errors);
    expect(errors[0]).toMatchObject({ offset: 3 });
  });

  it('is none of a text that is too long or nested too deep', () => {
    expect(readTree(`7${' '.repeat(999_999)}`, [])).toMatchObject({ type: 'number' });
    expect(readTree(`7${' '.repeat(1_000_000)}`, [])).toBeUndefined();
    expect(readTree('['.repeat(200_000), [])).toBeUndefined();
    expect(membersOf('{"a":'.repeat(200_000))).toEqual([]);
  });
});

describe('a JSON object', () => {
  it.each([
    [{}, true],
    [[], false],
    [null, false],
    ['a', false],
    [undefined, false],
  ])('%j: %s', (value, wanted) => expect(isJsonObject(value)).toBe(wanted));

  it('has its own members alone', () => {
    expect(member({ a: 1 }, 'a')).toBe(1);
    expect(member({ a: 1 }, 'b')).toBeUndefined();
    expect(member({ a: 1 }, 'constructor')).toBeUndefined();
    expect(member(JSON.parse('{"__proto__":7}'), '__proto__')).toBe(7);
    expect(member(undefined, 'a')).toBeUndefined();
  });
});

describe('the members of an object as written', () => {
  it.each([
    ['{}', []],
    [' { } ', []],
    ['{"a":1,"a":[2,{"a":3}] , "b" : {"c":",}"}}', ['a 1 @5', 'a [2,{"a":3}] @11', 'b {"c":",}"} @31']],
    ['{"\\u0061":"\\\\","a":"\\\\\\"","":-1.7E9}', ['a "\\\\" @10', 'a "\\\\\\"" @19', ' -1.7E9 @29']],
    ['{"__proto__":null,"__proto__":true}', ['__proto__ null @13', '__proto__ true @30']],
  ])('of %s', (text, wanted) => {
    expect(JSON.parse(text)).toBeTypeOf('object');
    expect(membersOfObject(text).map(({ name, raw, at }) => `${name} ${raw} @${at}`)).toEqual(wanted);
  });

  it('are those of the tree, whatever the object holds', () => {
    const value = fc.jsonValue().map((json) => JSON.stringify(json, null, 1));
    const blank = fc.constantFrom('', ' ', '\n\t');
    const pair = fc
      .tuple(fc.string({ unit: 'binary' }), blank, value, blank)
      .map(
        ([name, before, text, after]) => `${before}${JSON.stringify(name)}${after}:${before}${text}${after}`,
      );
    const object = fc.array(pair, { maxLength: 5 }).map((pairs) => ` {${[...pairs, ...pairs].join(',')}}`);
    fc.assert(
      fc.property(object, (text) => {
        expect(membersOfObject(text)).toEqual(membersOf(text));
      }),
      { numRuns: 30 },
    );
  });

  it('are listed of a text of several megabytes', () => {
    const text = `{"a":"${'\\\\'.repeat(3_000_000)}","a":[${'[],'.repeat(300_000)}0],"b":"${'\\"'.repeat(300_000)}"}`;
    expect(membersOfObject(text).map(({ name }) => name)).toEqual(['a', 'a', 'b']);
  });
});

it.each([
  [undefined, 'missing'],
  ['ES256', 'ES256'],
  ['', '""'],
  ['JWT ', '"JWT "'],
  [1, '1'],
  [null, 'null'],
  [['a'], '["a"]'],
])('shows %j as %s beside the right value', (value, shown) => {
  expect(shownJson(value)).toBe(shown);
});
