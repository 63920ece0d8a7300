import { describe, expect, it } from 'vitest';
import { keySpans } from './key-spans.ts';

const texts = (text: string, path: readonly string[], offset = 0) =>
  keySpans(text, path, offset).map(
    (key) => key && text.slice(key.span.start - offset, key.span.end - offset),
  );

describe('the places of keys', () => {
  it.each<[string, readonly string[], readonly (string | undefined)[]]>([
    ['{"keys":[{"a":1}, {"b":2}]}', ['keys'], ['{"a":1}', '{"b":2}']],
    ['{"keys":[7,{"b":2}]}', ['keys'], [undefined, '{"b":2}']],
    ['{"a":1}', [], ['{"a":1}']],
    ['[{"a":1}]', [], ['{"a":1}']],
    ['{"keys":[]}', ['keys'], []],
    ['{"other":[]}', ['keys'], [undefined]],
    ['7', ['keys'], [undefined]],
    ['[{"keys":[]}]', ['keys'], [undefined]],
    ['[["keys",[{"a":1}]]]', ['keys'], [undefined]],
    ['{"x":1}', ['a', 'b'], [undefined]],
    ['', [], [undefined]],
  ])('in %s under %j are %j', (text, path, expected) => {
    expect(texts(text, path)).toEqual(expected);
  });

  it('are counted from the offset, with those of their members', () => {
    const [key] = keySpans('{"keys":[{"a":"x"}]}', ['keys'], 100);
    expect(key?.span).toEqual({ start: 109, end: 118 });
    expect([...(key?.members ?? [])]).toEqual([['a', { start: 114, end: 117 }]]);
  });

  it('leave out a member that was cut off', () => {
    const [key] = keySpans('{"keys":[{"a":1,"b"', ['keys'], 0);
    expect([...(key?.members.keys() ?? [])]).toEqual(['a']);
  });

  it('are not looked up in a text beyond all measure, nor in one nested too deep', () => {
    expect(keySpans(`{"a":1}${' '.repeat(1_000_000)}`, [], 0)).toEqual([undefined]);
    expect(texts(`{"a":1}${' '.repeat(999_993)}`, [])).toEqual(['{"a":1}']);
    expect(keySpans('['.repeat(200_000), [], 0)).toEqual([undefined]);
  });
});
