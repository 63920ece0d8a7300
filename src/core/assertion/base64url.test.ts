import { describe, expect, it, vi } from 'vitest';
import { encodeBase64, readBase64Url, toBase64Url } from './base64url.ts';
import { describeDuration, describeRelative, toSingaporeTime, toUtc } from './describe-time.ts';

const problems = (text: string): readonly string[] =>
  readBase64Url(text).problems.map(({ kind, at, found }) => `${kind} ${at} ${JSON.stringify(found)}`);

describe('base64url', () => {
  it.each([
    ['', [], []],
    ['AQID', [1, 2, 3], []],
    ['AQI', [1, 2], []],
    ['AQ', [1], []],
    ['-_8', [0xfb, 0xff], []],
    ['+/8', [0xfb, 0xff], ['standard-alphabet 0 "+"', 'standard-alphabet 1 "/"']],
    ['AQ==', [1], ['padding 2 "="', 'padding 3 "="']],
    ['AQ ID', [1, 2, 3], ['white-space 2 " "']],
    ['AQ\nID', [1, 2, 3], ['white-space 2 "\\n"']],
    ['AQ.ID', [1, 2, 3], ['foreign-character 2 "."']],
    ['AQéID', [1, 2, 3], ['foreign-character 2 "é"']],
    ['éQID', [64, 128], ['foreign-character 0 "é"', 'unused-bits 3 "D"']],
    ['AQIDAQ+D', [1, 2, 3, 1, 15, 131], ['standard-alphabet 6 "+"']],
    ['AQIDAQ=D', [1, 2, 3, 1, 0], ['padding 6 "="', 'unused-bits 7 "D"']],
    ['A=', [], ['padding 1 "="', 'impossible-length 2 "1 characters"']],
    ['AQIDA', [1, 2, 3], ['impossible-length 5 "5 characters"']],
    ['AR', [1], ['unused-bits 1 "R"']],
    ['AQJ', [1, 2], ['unused-bits 2 "J"']],
    ['AQJ=', [1, 2], ['padding 3 "="', 'unused-bits 2 "J"']],
    ['AR\n', [1], ['white-space 2 "\\n"', 'unused-bits 1 "R"']],
  ])('%j', (text, bytes, wanted) => {
    expect([...readBase64Url(text).bytes]).toEqual(bytes);
    expect(problems(text)).toEqual(wanted);
  });

  it.each(['\t', '\n', '\v', '\f', '\r', ' ', '\u00a0'])('tells the white space %j', (letter) => {
    expect(problems(`AQID${letter}`)).toEqual([`white-space 4 ${JSON.stringify(letter)}`]);
  });

  it.each(['\u0000', '\b', '\u000e', '!', '\u2003'])('tells the foreign character %j', (letter) => {
    expect(problems(`AQID${letter}`)).toEqual([`foreign-character 4 ${JSON.stringify(letter)}`]);
  });

  it('names twenty problems and reads on', () => {
    expect(problems(`${'!'.repeat(30)}AQID`)).toHaveLength(20);
    expect([...readBase64Url(`${'!'.repeat(30)}AQID`).bytes]).toEqual([1, 2, 3]);
  });

  it.each([
    [[], '', ''],
    [[1], 'AQ==', 'AQ'],
    [[0xfb, 0xff], '+/8=', '-_8'],
    [[1, 2, 3], 'AQID', 'AQID'],
  ])('of %j is written with padding as %j, without as %j', (bytes, padded, bare) => {
    expect(encodeBase64(Uint8Array.from(bytes))).toBe(padded);
    expect(toBase64Url(Uint8Array.from(bytes))).toBe(bare);
  });
});

/** As the standard has it: white space is passed over, padding may stand at the end, anything else throws. */
function setFromBase64(this: Uint8Array, text: string): { readonly written: number } {
  const letters = text.replace(/[\t\n\f\r ]/g, '');
  if (!/^[\w-]*={0,2}$/.test(letters)) throw new SyntaxError('no base64url');
  const bytes = Buffer.from(letters, 'base64url');
  this.set(bytes);
  return { written: bytes.length };
}

describe('long base64url, where the engine reads it itself', () => {
  const long = toBase64Url(Uint8Array.from({ length: 6_000 }, (_, at) => (at * 7) % 256));
  it.each([
    ['as it should be', long],
    ['with letters left over', `${long}AQ`],
    ['with bits left over', `${long}AR`],
    ['one letter too long', `${long}A`],
    ['with padding', `${long}AQ==`],
    ['with a line break', `${long.slice(0, 64)}\n${long.slice(64)}`],
    ['with four of them', `${long.slice(0, 64)}\n\n\n\n${long.slice(64)}`],
    ['of the standard alphabet', `${long}A+/A`],
    ['with a foreign letter', `A!ID${long}`],
  ])('%s: the same', (_, text) => {
    const plain = readBase64Url(text);
    const called = vi.fn(setFromBase64);
    Object.defineProperty(Uint8Array.prototype, 'setFromBase64', { value: called, configurable: true });
    try {
      expect(readBase64Url(text)).toEqual(plain);
      expect(called).toHaveBeenCalledOnce();
    } finally {
      Reflect.deleteProperty(Uint8Array.prototype, 'setFromBase64');
    }
  });
});

describe('a time in words', () => {
  it.each([
    [0, '0 seconds'],
    [0.4, '0 seconds'],
    [1, '1 second'],
    [-59, '59 seconds'],
    [60, '1 minute'],
    [125, '2 minutes 5 seconds'],
    [3600, '1 hour'],
    [3661, '1 hour 1 minute'],
    [3605, '1 hour 5 seconds'],
    [86_400 * 2 + 3600, '2 days 1 hour'],
  ])('%d seconds are %s', (seconds, words) => expect(describeDuration(seconds)).toBe(words));

  it.each([
    [105, 'in 5 seconds'],
    [40, '1 minute ago'],
    [100.3, 'now'],
  ])('%d is, at 100, %s', (seconds, words) => expect(describeRelative(seconds, 100)).toBe(words));

  it('is written for UTC and for Singapore, and not beyond the calendar', () => {
    expect(toUtc(1_763_619_200)).toBe('2025-11-20 06:13:20 UTC');
    expect(toSingaporeTime(1_763_654_400)).toBe('2025-11-21 00:00:00 UTC+8');
    expect(toUtc(-62_135_596_800)).toBe('0001-01-01 00:00:00 UTC');
    expect(toUtc(8.64e12 + 1)).toBeUndefined();
  });
});
