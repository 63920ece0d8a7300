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
    ['  [1, 2,]', [1, 2], true],
    ['[[],{}]', [[], {}], true],
    ['{"a":[1,{"b":2}]}', { a: [1, { b: 2 }] }, true],
    ['{"a" : false , "b":null}', { a: false, b: null }, true],
    ["{'a':False}", { a: false }, false],
    ['[true, false, null, None, True]', [true, false, null, null, true], true],
    ['{"a":123456789012345}', { a: 123456789012345 }, true],
    ['{a = 1}', { a: 1 }, false],
    ['{"a"=1}', { a: 1 }, true],
    ['{:a:1}', { a: 1 }, false],
    ['{$a.b-c:1}', { '$a.b-c': 1 }, false],
    ['{"a":`x`}', { a: 'x' }, false],
    ['{"a":\'x\'}', { a: 'x' }, false],
    [String.raw`{"a\t\/\"":"x\\"}`, { 'a\t/"': 'x\\' }, true],
    ['[#x\n1]', [1], true],
    ['[//x\n1]', [1], true],
    ['[/* x */1]', [1], true],
    ["['a' => ['b' => 1], 'c' => 2]", { a: { b: 1 }, c: 2 }, false],
    ['[0 => {a:1}]', [{ a: 1 }], false],
    ["array('a')", ['a'], false],
    ['array ( 1, 2 )', [1, 2], false],
    ['[[[[[[[[]]]]]]]]', [[[[[[[[]]]]]]]], true],
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
    '[[[[[[[[[]]]]]]]]]',
    'null',
    'true',
    '1',
    '[1',
    '[,]',
    '{,}',
    '[1 2]',
    '{"a":1,,}',
    '{"a":1.5}',
    '{"a":--1}',
    '{"a":1234567890123456}',
    '{"a":truex}',
    '{"a":"x\\',
    '[{a:1} => 1]',
    'arrays(1)',
    `${'{"a":'.repeat(9)}1${'}'.repeat(9)}`,
    `${"['a' => ".repeat(9)}1${']'.repeat(9)}`,
  ])('is not read where something else stands: %s', (text) => {
    expect(readObjectLiteral(text, 0)).toBeUndefined();
  });

  it('begins where it is told, and ends where it ends', () => {
    const text = 'const jwks = {keys: []};';
    expect(readObjectLiteral(text, 13)).toEqual({ value: { keys: [] }, end: 23, likeJson: false });
  });
});
