import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isOnCurve } from '../key-set/ec-point.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import { subtle, type WebKey, type WebSubtle } from '../runtime.ts';
import { curveBytes } from './algorithms.ts';
import { secp256k1Name } from './secp256k1.ts';
import type { UnusableKey } from './verification.ts';

export interface UsableKey {
  readonly family: 'ecdsa' | 'rsa' | 'eddsa';
  /** EC curve; absent for RSA. */
  readonly curve?: string;
  /** Of secp256k1, which WebCrypto does not know: the uncompressed point. */
  readonly key: WebKey | Uint8Array;
}

/** No coordinate is as long in any writing. */
const longest = 400;

export type ImportedKey = { readonly usable: UsableKey } | { readonly unusable: UnusableKey };

/**
 * Imports the bare public numbers of a JWK for verifying, whatever its `use`, `alg` and `key_ops` say: those are judged by
 * checks. Engines differ in what they refuse and in how they say so, so that their words are never the reason. Never rejects.
 */
export async function importPublicKey(jwk: JsonObject): Promise<ImportedKey> {
  const crypto = subtle();
  if (crypto === undefined) return unusable('unsupported', 'this page is not in a secure context');
  const kty = textMember(jwk, 'kty');
  const curve = textMember(jwk, 'crv') ?? '';
  if (kty === 'EC' && curveBytes.has(curve)) return importEc(crypto, jwk, curve);
  if (kty === 'RSA') return importRsa(jwk);
  if (kty === 'OKP' && curve === 'Ed25519') return importEd25519(crypto, jwk);
  return unusable('unsupported', `kty ${kty ?? '(none)'}${curve && `, curve ${curve}`}`);
}

async function importEc(crypto: WebSubtle, jwk: JsonObject, curve: string): Promise<ImportedKey> {
  const point = pointOf(jwk, curve);
  // WebKitGTK 2.50 takes a point that is not on the curve, and then nothing verifies.
  if (point === undefined) return unusable('invalid', `its x and y are no point of ${curve}`);
  if (curve === secp256k1Name) {
    const [x, y] = [readBase64Url(point.x).bytes, readBase64Url(point.y).bytes];
    return { usable: { family: 'ecdsa', curve, key: Uint8Array.from([4, ...x, ...y]) } };
  }
  const algorithm = { name: 'ECDSA', namedCurve: curve };
  try {
    const key = await crypto.importKey('jwk', { kty: 'EC', crv: curve, ...point }, algorithm, false, [
      'verify',
    ]);
    return { usable: { family: 'ecdsa', curve, key } };
  } catch {
    return lacking(curve);
  }
}

/**
 * The coordinates as they should be written (RFC 7518 §6.2.1.2), because engines differ in the zeros and the letters that they
 * forgive; how they are written is judged by checks. `undefined` where the numbers are no point of the curve.
 */
function pointOf(jwk: JsonObject, curve: string): { readonly x: string; readonly y: string } | undefined {
  const [x, y] = ['x', 'y'].map(
    (name) => readBase64Url((textMember(jwk, name) ?? '').slice(0, longest)).bytes,
  );
  const width = curveBytes.get(curve);
  if (x === undefined || y === undefined || width === undefined || !isOnCurve(curve, x, y)) return undefined;
  return { x: toBase64Url(inBytes(x, width)), y: toBase64Url(inBytes(y, width)) };
}

/** A number that has no more than `width` bytes, with as many zeros in front as it takes. */
function inBytes(number: Uint8Array, width: number): Uint8Array {
  const bytes = new Uint8Array(width);
  const digits = number.slice(Math.max(0, number.length - width));
  bytes.set(digits, width - digits.length);
  return bytes;
}

async function importRsa(jwk: JsonObject): Promise<ImportedKey> {
  const key = await importRsaFor(jwk, 'RSASSA-PKCS1-v1_5', 'SHA-256');
  return key === undefined
    ? unusable('invalid', 'this engine reads no RSA key in its n and e')
    : { usable: { family: 'rsa', key } };
}

/** An RSA key for one padding and hash; `undefined` where the engine refuses it. Never rejects. */
export async function importRsaFor(
  jwk: JsonObject,
  name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS',
  hash: string,
): Promise<WebKey | undefined> {
  try {
    const numbers = { kty: 'RSA', n: textMember(jwk, 'n'), e: textMember(jwk, 'e') };
    return await subtle()?.importKey('jwk', numbers, { name, hash }, false, ['verify']);
  } catch {
    return undefined;
  }
}

async function importEd25519(crypto: WebSubtle, jwk: JsonObject): Promise<ImportedKey> {
  const x = textMember(jwk, 'x') ?? '';
  // 32 bytes (RFC 8032 §5.1.5).
  if (!/^[\w-]{43}$/.test(x)) return unusable('invalid', 'its x is not of 32 bytes');
  try {
    const numbers = { kty: 'OKP', crv: 'Ed25519', x };
    const key = await crypto.importKey('jwk', numbers, { name: 'Ed25519' }, false, ['verify']);
    return { usable: { family: 'eddsa', curve: 'Ed25519', key } };
  } catch {
    return lacking('Ed25519');
  }
}

function unusable(kind: 'invalid' | 'unsupported', because: string): ImportedKey {
  return { unusable: { kind, because } };
}

/** The numbers are sound, so that it is the engine which does not know what they are for. */
function lacking(name: string): ImportedKey {
  return { unusable: { kind: 'lacking', because: `${name} is missing in this engine`, name } };
}
