import { toBase64Url } from '../../core/assertion/base64url.ts';
import type { TokenVector } from './vector.ts';

const parts = ['header', 'payload', 'signature'] as const;

/** A token, once for each of its parts and three places in it, with one bit of the bytes there changed. */
export function withOneBitChanged({ name, source, token, jwks }: TokenVector): readonly TokenVector[] {
  const texts = token.split('.');
  return parts.flatMap((part, at) => {
    const bytes = Buffer.from(texts[at] ?? '', 'base64url');
    const bits = bytes.length === 0 ? [] : [0, bytes.length * 4 + 3, bytes.length * 8 - 1];
    return bits.map((bit) => ({
      name: `${name}, bit ${bit} of the ${part} changed`,
      source,
      token: texts.map((text, index) => (index === at ? withBitChanged(bytes, bit) : text)).join('.'),
      jwks,
      expected: 'refused' as const,
    }));
  });
}

function withBitChanged(bytes: Uint8Array, bit: number): string {
  return toBase64Url(bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte)));
}
