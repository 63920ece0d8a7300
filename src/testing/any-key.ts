import { constants, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { toBase64Url } from '../core/assertion/base64url.ts';
import { encodeUtf8 } from '../core/runtime.ts';
import { encodePart } from './tokens.ts';

/** Algorithms of client assertions beyond those that the named profiles take. */
export const anyAlgorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'ES256K', 'EdDSA'] as const;
export type AnyAlgorithm = (typeof anyAlgorithms)[number];

/** A key pair of any kind, made by Node's own cryptography: WebCrypto has no secp256k1. */
export interface AnyKey {
  readonly alg: AnyAlgorithm;
  readonly jwk: Readonly<Record<string, unknown>>;
  readonly privateKey: KeyObject;
}

const made = new Map<AnyAlgorithm, AnyKey>();

/** The same algorithm gives the same key within a run. */
export function anyKey(alg: AnyAlgorithm): AnyKey {
  const known = made.get(alg) ?? makeKey(alg);
  made.set(alg, known);
  return known;
}

const curves = { ES256: 'P-256', ES384: 'P-384', ES256K: 'secp256k1' } as const;

function makeKey(alg: AnyAlgorithm): AnyKey {
  const privateKey = privateKeyFor(alg);
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
  return { alg, privateKey, jwk: { ...jwk, kid: `sig-${alg}`, use: 'sig', alg } };
}

function privateKeyFor(alg: AnyAlgorithm): KeyObject {
  switch (alg) {
    case 'RS256':
    case 'PS256':
      return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    case 'EdDSA':
      return generateKeyPairSync('ed25519').privateKey;
    case 'ES256':
    case 'ES384':
    case 'ES256K':
      return generateKeyPairSync('ec', { namedCurve: curves[alg] }).privateKey;
  }
}

/** A signed JWT; a member of `header` that is `undefined` is left out. */
export function signWith(
  { alg, privateKey, jwk }: AnyKey,
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = {},
): string {
  const input = `${encodePart({ alg, kid: jwk.kid, ...header })}.${encodePart(claims)}`;
  return `${input}.${toBase64Url(new Uint8Array(signBytesWith(alg, privateKey, encodeUtf8(input))))}`;
}

function signBytesWith(alg: AnyAlgorithm, key: KeyObject, input: Uint8Array): Buffer {
  switch (alg) {
    case 'RS256':
      return sign('sha256', input, key);
    case 'PS256':
      return sign('sha256', input, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
    case 'EdDSA':
      return sign(null, input, key);
    case 'ES256':
    case 'ES256K':
      return sign('sha256', input, { key, dsaEncoding: 'ieee-p1363' });
    case 'ES384':
      return sign('sha384', input, { key, dsaEncoding: 'ieee-p1363' });
  }
}
