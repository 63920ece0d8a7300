import { p256, p384, p521 } from '@noble/curves/nist.js';
import { readBase64Url, toBase64Url } from '../core/assertion/base64url.ts';
import type { Random } from './random.ts';

export const ellipticAlgorithms = ['ES256', 'ES384', 'ES512'] as const;
export type EllipticAlgorithm = (typeof ellipticAlgorithms)[number];

const curves = {
  ES256: { curve: p256, crv: 'P-256', bytes: 32, seed: 48 },
  ES384: { curve: p384, crv: 'P-384', bytes: 48, seed: 72 },
  ES512: { curve: p521, crv: 'P-521', bytes: 66, seed: 99 },
} as const;

/** A key pair made from the seed of a case. Signatures with it are deterministic (RFC 6979). */
export interface SeededKey {
  readonly alg: EllipticAlgorithm;
  readonly crv: string;
  /** The public numbers alone. */
  readonly jwk: { readonly kty: 'EC'; readonly crv: string; readonly x: string; readonly y: string };
  readonly secret: Uint8Array;
  /** The private number of the JWK (RFC 7518 §6.2.2.1). */
  readonly d: string;
}

export function makeKey(random: Random, alg: EllipticAlgorithm): SeededKey {
  const { curve, crv, bytes, seed } = curves[alg];
  const { secretKey } = curve.keygen(random.bytes(seed));
  const point = curve.getPublicKey(secretKey, false);
  const x = toBase64Url(point.slice(1, 1 + bytes));
  const y = toBase64Url(point.slice(1 + bytes));
  return { alg, crv, jwk: { kty: 'EC', crv, x, y }, secret: secretKey, d: toBase64Url(secretKey) };
}

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
/** The hash of each algorithm (RFC 7518 §3.4). */
export const hashOf: Readonly<Record<EllipticAlgorithm, HashName>> = {
  ES256: 'SHA-256',
  ES384: 'SHA-384',
  ES512: 'SHA-512',
};

/**
 * A raw r‖s over the bytes (RFC 7518 §3.4); `hash` where another one than the algorithm's is used, `entropy` for another
 * signature of the same bytes.
 */
export async function signWith(
  key: SeededKey,
  input: Uint8Array,
  hash?: HashName,
  entropy?: Uint8Array,
): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest(hash ?? hashOf[key.alg], new Uint8Array(input));
  return curves[key.alg].curve.sign(new Uint8Array(digest), key.secret, {
    prehash: false,
    lowS: false,
    ...(entropy === undefined ? {} : { extraEntropy: entropy }),
  });
}

/** A key pair from a JWK with its private number, as published samples come. */
export function keyOfJwk({ alg, d }: { readonly alg: EllipticAlgorithm; readonly d: string }): SeededKey {
  const { curve, crv, bytes } = curves[alg];
  const secret = readBase64Url(d).bytes;
  const point = curve.getPublicKey(secret, false);
  const x = toBase64Url(point.slice(1, 1 + bytes));
  const y = toBase64Url(point.slice(1 + bytes));
  return { alg, crv, jwk: { kty: 'EC', crv, x, y }, secret, d };
}

/** A public RSA JWK of so many bits; nobody knows its factors. */
export function rsaJwk(random: Random, bits = 2048): Record<string, unknown> {
  const modulus = random.bytes(bits / 8);
  modulus[0] = (modulus[0] ?? 0) | 0x80;
  modulus[modulus.length - 1] = (modulus[modulus.length - 1] ?? 0) | 1;
  return { kty: 'RSA', n: toBase64Url(modulus), e: 'AQAB' };
}
