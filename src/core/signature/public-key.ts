import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import { subtle, type WebKey } from '../runtime.ts';
import { curveBytes } from './algorithms.ts';
import type { UnusableKey } from './verification.ts';

export interface UsableKey {
  readonly family: 'ecdsa' | 'rsa' | 'eddsa';
  /** EC curve; absent for RSA. */
  readonly curve?: string;
  readonly key: WebKey;
}

export type ImportedKey = { readonly usable: UsableKey } | { readonly unusable: UnusableKey };

/** Imports the bare public numbers of a JWK for verifying, whatever its `use`, `alg` and `key_ops` say: those are judged by checks. */
export async function importPublicKey(jwk: JsonObject): Promise<ImportedKey> {
  const crypto = subtle();
  if (crypto === undefined) return unsupported('this page is not in a secure context');
  const kty = textMember(jwk, 'kty');
  const curve = textMember(jwk, 'crv') ?? '';
  try {
    if (kty === 'EC') {
      if (curveBytes[curve] === undefined) return unsupported(`curve ${curve || '(none)'}`);
      const numbers = { kty, crv: curve, x: textMember(jwk, 'x'), y: textMember(jwk, 'y') };
      const key = await crypto.importKey('jwk', numbers, { name: 'ECDSA', namedCurve: curve }, false, [
        'verify',
      ]);
      return { usable: { family: 'ecdsa', curve, key } };
    }
    if (kty === 'RSA') {
      const numbers = { kty, n: textMember(jwk, 'n'), e: textMember(jwk, 'e') };
      const key = await crypto.importKey(
        'jwk',
        numbers,
        { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
        false,
        ['verify'],
      );
      return { usable: { family: 'rsa', key } };
    }
    if (kty === 'OKP' && curve === 'Ed25519') {
      const key = await crypto.importKey(
        'jwk',
        { kty, crv: curve, x: textMember(jwk, 'x') },
        { name: 'Ed25519' },
        false,
        ['verify'],
      );
      return { usable: { family: 'eddsa', curve, key } };
    }
    return unsupported(`kty ${kty ?? '(none)'}${curve && `, curve ${curve}`}`);
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause);
    if (kty === 'EC' && !(await engineHasCurve(curve)))
      return unsupported(`curve ${curve} is missing in this engine`);
    if (kty === 'OKP') return unsupported(because);
    return { unusable: { kind: 'invalid', because } };
  }
}

function unsupported(because: string): ImportedKey {
  return { unusable: { kind: 'unsupported', because } };
}

/** The base point of each curve is a valid public key: an engine that refuses it lacks the curve (SEC 2). */
const basePoints: Readonly<Record<string, { readonly x: string; readonly y: string }>> = {
  'P-256': {
    x: 'axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY',
    y: 'T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU',
  },
  'P-384': {
    x: 'qofKIr6LBTeOscce8yCtdG4dO2KLp5uYWfdB4IJUKjhVAvJdv1UpbDpUXjhydgq3',
    y: 'NhfeSpYmLG9dnpi_kpLcKfj0Hb0omhR86doxE7XwuMAKYLHOHX6BnXpDHXyQ6g5f',
  },
  'P-521': {
    x: 'AMaFjga3BATpzZ4-y2YjlbRCnGSBOQU_tSH4KK9ga009uqFLXnfv51ko_h3BJ6L_qN4zSLPBhWpCm_l-fjHC5b1m',
    y: 'ARg5KWp4mjvABFyKX7QsfRvZmPVESVebRGgXr70XJz5mLJfucplO9CZAxVC5AT-tB2E1PHCGonLCQIi-lHaf0WZQ',
  },
};

const curveSupport = new Map<string, Promise<boolean>>();

function engineHasCurve(curve: string): Promise<boolean> {
  const point = basePoints[curve];
  const known = curveSupport.get(curve);
  if (known !== undefined || point === undefined) return known ?? Promise.resolve(false);
  const algorithm = { name: 'ECDSA', namedCurve: curve };
  const test = Promise.resolve(
    subtle()?.importKey('jwk', { kty: 'EC', crv: curve, ...point }, algorithm, false, ['verify']),
  )
    .then((key) => key !== undefined)
    .catch(() => false);
  curveSupport.set(curve, test);
  return test;
}

/** Verifies bytes with an ECDSA key and any hash; `false` for anything the engine refuses. */
export async function verifyEcdsa(
  { key }: UsableKey,
  hash: string,
  signature: Uint8Array,
  input: Uint8Array,
): Promise<boolean> {
  try {
    return (await subtle()?.verify({ name: 'ECDSA', hash }, key, signature, input)) ?? false;
  } catch {
    return false;
  }
}
