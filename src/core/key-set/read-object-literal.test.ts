import { describe, expect, it } from 'vitest';
import { readObjectLiteral } from './read-object-literal.ts';

describe('an object as a program writes it', () => {
  it.each<[string, unknown, boolean]>([
    ['{"keys":[{"kty":"EC"}]}', { keys: [{ kty: 'EC' }] }, true],
    ['{"keys":[{"kty":"EC",},],}', { keys: [{ kty: 'EC' }] }, true],
    ['{ // the keys\n "keys": /* none */ [] }', { keys: [] }, true],
    ["{keys: [{kty: 'EC', 'use': `sig`}]}", { keys: [{ kty: 'EC', use: 'sig' }] }, false],
    ["['kty' => 'EC', 'e' => 1,]", { kty: 'EC', e: 1 }, false],
    ["array('keys' => array( array('kty' => 'EC') ))", { keys: [{ kty: 'EC' }] }, false],
    ["[0 => 'a', 1 => 'b']", ['a', 'b'], false],
    ['{"kty"=>"EC"}', { kty: 'EC' }, false],
    ['{:kty=>"EC"}', { kty: 'EC' }, false],
    ["{'a': None, 'b': True, 'c': -1}", { a: null, b: true, c: -1 }, false],
    [String.raw`{"a":"x\"y\nz"}`, { a: 'x"y\nz' }, true],
    ['{\u00a0"a":1}', { a: 1 }, false],
    ['{"__proto__":1}', JSON.parse('{"__proto__":1}'), true],
  ])('%s', (text, value, likeJson) => {
    const read = readObjectLiteral(text, 0);
    expect(read && [read.value, read.likeJson, read.end]).toEqual(
      value === undefined ? undefined : [value, likeJson, text.length],
    );
  });

  it.each([
    '',
    '{',
    '{"a"',
    '{"a":',
    '{"a":"x',
    '{"a":f(1)}',
    '{a: b}',
    '{"a" 1}',
    '{"a":1 "b":2}',
    '"text"',
    "['a' => ]",
    "array('a' => 1",
    "['a' 'b']",
    '['.repeat(20),
  ])('is not read where something else stands: %s', (text) => {
    expect(readObjectLiteral(text, 0)).toBeUndefined();
  });

  it('begins where it is told, and ends where it ends', () => {
    const text = 'const jwks = {keys: []};';
    expect(readObjectLiteral(text, 13)).toEqual({ value: { keys: [] }, end: 23, likeJson: false });
  });
});
