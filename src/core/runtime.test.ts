import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, parseUrl, subtle } from './runtime.ts';

describe('the platform', () => {
  it.each([
    [[0x61, 0xc3, 0xa9], { text: 'aé', valid: true }],
    [[], { text: '', valid: true }],
    [[0xef, 0xbb, 0xbf, 0x61], { text: '\uFEFFa', valid: true }],
    [[0x61, 0xff], { text: 'a\uFFFD', valid: false }],
    [[0xef, 0xbb, 0xbf, 0xff], { text: '\uFEFF\uFFFD', valid: false }],
  ])('reads the bytes %j as UTF-8', (bytes, wanted) => {
    expect(decodeUtf8(new Uint8Array(bytes))).toEqual(wanted);
  });

  it('writes UTF-8', () => expect([...encodeUtf8('aé')]).toEqual([0x61, 0xc3, 0xa9]));

  it.each([
    ['https://a.sg/b?c#d', undefined, 'https://a.sg/b?c#d'],
    ['/x', 'https://a.sg/b', 'https://a.sg/x'],
    ['/x', undefined, undefined],
    ['none', undefined, undefined],
    ['x', 'none', undefined],
  ])('parses the address %j, relative to %j', (text, base, href) => {
    expect(parseUrl(text, base)?.href).toBe(href);
  });

  it('has cryptography', () => expect(subtle()).toBe(crypto.subtle));
});
