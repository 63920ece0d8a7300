import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTexts, unpackTexts } from './packed-texts.ts';

const [long, other] = ['a'.repeat(5_000), 'b'.repeat(5_000)];

/** There and back, as a message to a worker goes. */
function sent<Value extends object>(value: Value, known: readonly string[]): Value {
  return unpackTexts(structuredClone(packTexts(value, known)), [...known]);
}

describe('a value whose long texts are sent apart', () => {
  it('carries each of them once, and none that is known', () => {
    const value = { one: long, list: ['short', other, { again: other }], more: { one: long } };
    const packed = packTexts(value, ['x', long, long]);
    expect(packed.texts).toEqual([other]);
    expect(JSON.stringify(packed.value)).toHaveLength(JSON.stringify(value).length - 4 * 5_000);
    expect(sent(value, ['x', long, long])).toEqual(value);
  });

  it('stays as it was where it was', () => {
    const value = { one: long };
    packTexts(value, []);
    expect(value.one).toBe(long);
  });

  it('keeps what is one object one object, bytes and what holds itself', () => {
    const token = { text: long };
    const value = { token, same: token, bytes: new Uint8Array([1, 2]), self: undefined as unknown };
    value.self = value;
    const back = sent(value, []);
    expect(back.same).toBe(back.token);
    expect(back.self).toBe(back);
    expect(back.token.text).toBe(long);
    expect(back.bytes).toEqual(new Uint8Array([1, 2]));
  });

  it('reaches a member named __proto__', () => {
    const value = JSON.parse(`{ "__proto__": { "text": "${long}" } }`) as object;
    const back = sent(value, []);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect(Object.entries(back)).toEqual([['__proto__', { text: long }]]);
  });

  it('comes back as it went, whatever it is', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(long, other, `${long}c`));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.integer(),
        fc.constant(undefined),
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.subarray([long, other]), (value, known) => {
        expect(sent({ value }, known)).toEqual(structuredClone({ value }));
      }),
    );
  });
});
