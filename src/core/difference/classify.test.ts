import { describe, expect, it } from 'vitest';
import { describeDifference } from '../difference.ts';

const callback = 'https://rp.example.sg/callback';
const longest = 'a'.repeat(20_000);

describe('the kind of a difference', () => {
  it.each([
    // Spelling, of any value.
    ['abc/', 'abc', 'trailing-slash'],
    ['rp.example.sg/callback', 'http://rp.example.sg/callback', 'scheme'],
    ['see http://a.sg', 'see https://a.sg', 'one-character'],
    ['Straße', 'straße', 'case'],
    ['strasse', 'straße', 'part'],
    ['a"b"', 'ab', 'part'],
    ['"a"b', 'ab', 'part'],
    ["'a\nb'", 'a\nb', 'quotes'],
    // A type: the same number or word, once as a text.
    ['"1.25"', '1.25', 'type'],
    ['"-7"', '-7', 'type'],
    ['"true"', 'true', 'type'],
    ['"null"', 'null', 'type'],
    ['13', '12', 'one-character'],
    ['"x12"', 'x12', 'quotes'],
    ['"12x"', '12x', 'quotes'],
    ['"untrue"', 'untrue', 'quotes'],
    ['"trues"', 'trues', 'quotes'],
    // A list that holds the other value, and what is none.
    [' ["ab"]', 'ab', 'array-or-string'],
    ['["b"]', 'a', 'different'],
    ['"ab"', 'ab', 'quotes'],
    ['[ab', 'ab', 'one-character'],
    // Percent-encoding on either side.
    ['%2541b', '%41b', 'percent-encoding'],
    ['%41bc%64', 'Ab%63d', 'percent-encoding'],
    ['%41', 'xyz', 'different'],
    // Where nothing names it: how much differs, and where.
    ['sig--new-1', 'sig-1', 'part'],
    ['aXYa', 'aZWa', 'part'],
    ['sig-ab', 'sig-1', 'part'],
    ['sig-😀b', 'sig-1', 'part'],
    ['sig-\u{10000}', 'sig-1', 'one-character'],
    ['http://a.sg/ab', 'http://a.sg/cde', 'path'],
    ['see https://a.sg/abX', 'https://a.sg/cdeX', 'part'],
    ['see http://a.sg/abX', 'see http://a.sg/cdeX', 'part'],
    ['https://a.sg/oneZ', 'urn:example:twoZ', 'part'],
    // The longest values whose kind is named, and the first that are too long.
    [`${longest.slice(1)} `, longest.slice(1), 'whitespace'],
    [`${longest} `, longest, 'one-character'],
  ])('of %j beside %j is %s, both ways', (found, expected, kind) => {
    expect([describeDifference(found, expected)?.name, describeDifference(expected, found)?.name]).toEqual([
      kind,
      kind,
    ]);
  });

  it.each([
    [`  ${callback}`, 'white space around it'],
    [`\t${callback}`, 'white space around it'],
    [`${callback}\r\n`, 'white space around it'],
    [`\n ${callback}\t\t`, 'white space around it'],
    ['https://rp.example.sg/ \r\n\tcallback', 'white space inside it'],
  ])('says where the white space of %j is', (found, words) => {
    expect(describeDifference(found, callback)?.kind).toBe(words);
    expect(describeDifference(callback, found)?.kind).toBe(words);
  });

  it('is white space for a text that is nothing else', () => {
    expect(describeDifference(' \t ', '')?.kind).toBe('white space around it');
  });
});
