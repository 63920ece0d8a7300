import { describe, expect, it } from 'vitest';
import { type SigningAlgorithm, signingKey } from '../../testing/keys.ts';
import { readBase64Url } from '../assertion/base64url.ts';
import { curvesOf, isOnCurve } from './ec-point.ts';

const bytes = (text: unknown): Uint8Array => readBase64Url(String(text)).bytes;
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

describe('a point of a curve', () => {
  it.each([
    ['ES256', 'P-256'],
    ['ES384', 'P-384'],
    ['ES512', 'P-521'],
  ] as const)('is what a generated %s key holds, on %s and on no other', async (alg, curve) => {
    for (const name of ['one', 'two', 'three']) {
      const { publicJwk } = await signingKey(name, alg satisfies SigningAlgorithm);
      expect(curvesOf(bytes(publicJwk.x), bytes(publicJwk.y))).toEqual([curve]);
    }
  });

  it('is the base point of secp256k1 (SEC 2)', () => {
    const x = hex('79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798');
    const y = hex('483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8');
    expect(curvesOf(x, y)).toEqual(['secp256k1']);
  });

  it('is none with one bit changed, with x and y swapped, or with numbers beyond the field', async () => {
    const { publicJwk } = await signingKey();
    const [x, y] = [bytes(publicJwk.x), bytes(publicJwk.y)];
    const changed = x.map((byte, at) => (at === 7 ? byte ^ 1 : byte));
    expect(isOnCurve('P-256', changed, y)).toBe(false);
    expect(isOnCurve('P-256', y, x)).toBe(false);
    expect(isOnCurve('P-256', new Uint8Array(32).fill(255), y)).toBe(false);
    expect(isOnCurve('P-256', new Uint8Array(1_000_000), y)).toBe(false);
    expect(isOnCurve('toString', x, y)).toBe(false);
  });

  it('may have zeros in front of its numbers, up to eighty bytes', async () => {
    const { publicJwk } = await signingKey();
    const [x, y] = [bytes(publicJwk.x), bytes(publicJwk.y)];
    const wide = (number: Uint8Array, width: number) =>
      new Uint8Array([...new Uint8Array(width - number.length), ...number]);
    expect(isOnCurve('P-256', wide(x, 80), wide(y, 80))).toBe(true);
    expect(isOnCurve('P-256', wide(x, 81), y)).toBe(false);
    expect(isOnCurve('P-256', x, wide(y, 81))).toBe(false);
  });

  it('has numbers of the field, though others would fulfil the equation', () => {
    const p = 2n ** 256n - 2n ** 32n - 977n;
    const inBytes = (number: bigint) => hex(number.toString(16).padStart(66, '0'));
    const x = 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n;
    const y = 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n;
    const isPoint = (one: bigint, other: bigint) => isOnCurve('secp256k1', inBytes(one), inBytes(other));
    expect([isPoint(x, y), isPoint(x + p, y), isPoint(x, y + p)]).toEqual([true, false, false]);
  });
});
