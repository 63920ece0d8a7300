import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, parseUrl, subtle } from './runtime.ts';

describe('the platform', () => {
  it.each([
    [[0x61, 0xc3, 0xa9], { text: 'aé', valid: true }],
    [[], { text: '', valid: true }],
    [[0xef, 0xbb, 0xbf, 0x61], { text: '\uFEFFa', valid: true }],
    [[0x61, 0xff], { text: 'a\uFFFD', valid: false }],
    [[0xef, 0xbb, 0xbf, 0xff], { text: '\uFEFF\uFFFD', valid: false }],
    // The very character that stands for what is none.
    [[0xef, 0xbf, 0xbd], { text: '\uFFFD', valid: true }],
    [[0xef, 0xbf, 0xbd, 0xc3], { text: '\uFFFD\uFFFD', valid: false }],
    [[0xed, 0xa0, 0x80], { text: '\uFFFD\uFFFD\uFFFD', valid: false }],
  ])('reads the bytes %j as UTF-8', (bytes, wanted) => {
    expect(decodeUtf8(new Uint8Array(bytes))).toEqual(wanted);
  });

  it('takes for UTF-8 what a strict decoder takes', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    // Bytes of every class of the encoding, more often than chance would bring them together.
    const byte = fc.constantFrom(0x41, 0x80, 0xbd, 0xbf, 0xc3, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xff);
    const written = fc.string({ unit: 'grapheme' }).map((text) => [...encodeUtf8(text)]);
    fc.assert(
      fc.property(fc.oneof(fc.array(byte, { maxLength: 8 }), written), (bytes) => {
        const given = new Uint8Array(bytes);
        const accepted = (): boolean => {
          try {
            return strict.decode(given).length >= 0;
          } catch {
            return false;
          }
        };
        expect(decodeUtf8(given).valid).toBe(accepted());
      }),
    );
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
