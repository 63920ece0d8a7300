import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { subtle } from '../runtime.ts';
import { curveBytes, digestBytes, type SignatureAlgorithm } from './algorithms.ts';
import { importRsaFor, type UsableKey } from './public-key.ts';
import { verifySecp256k1 } from './secp256k1.ts';

/** `lacking`: the engine refuses the algorithm, and the signature may be good or bad. */
export type BytesVerdict = 'verified' | 'failed' | 'lacking';

/**
 * Verifies bytes as a JWS algorithm demands (RFC 7518 §3.3–§3.5, RFC 8037 §3.1). WebCrypto answers `false` to a signature that
 * is wrong in any way; what it throws says that it cannot, as engines do that know a curve and not how to verify on it. Never rejects.
 */
export async function verifyBytes(
  algorithm: SignatureAlgorithm,
  key: UsableKey,
  jwk: JsonObject,
  signature: Uint8Array,
  input: Uint8Array,
): Promise<BytesVerdict> {
  const crypto = subtle();
  const prepared = await prepare(algorithm, key, jwk);
  if (prepared === 'unfit') return 'failed';
  if (crypto === undefined || prepared === undefined) return 'lacking';
  try {
    const { parameters, key: webKey } = prepared;
    if (webKey instanceof Uint8Array)
      return (await verifySecp256k1(webKey, algorithm.hash, signature, input)) ? 'verified' : 'failed';
    return (await crypto.verify(parameters, webKey, signature, input)) ? 'verified' : 'failed';
  } catch {
    return 'lacking';
  }
}

type Prepared = Pick<UsableKey, 'key'> & { readonly parameters: Readonly<Record<string, unknown>> };

/** The key as the algorithm needs it: `unfit` where it is of another kind, `undefined` where the engine refuses it for this algorithm. */
async function prepare(
  { family, hash, curve }: SignatureAlgorithm,
  usable: UsableKey,
  jwk: JsonObject,
): Promise<Prepared | 'unfit' | undefined> {
  if (family === 'ecdsa' || family === 'eddsa') {
    if (usable.family !== family || usable.curve !== curve) return 'unfit';
    const parameters = family === 'ecdsa' ? { name: 'ECDSA', hash } : { name: 'Ed25519' };
    return { key: usable.key, parameters };
  }
  if (usable.family !== 'rsa') return 'unfit';
  const name = family === 'rsa-pss' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5';
  const key = await importRsaFor(jwk, name, hash);
  return key && { key, parameters: { name, saltLength: digestBytes[hash] } };
}

/** Verifies r‖s of full width with an ECDSA key and any hash; `false` for another width, and for anything the engine refuses. */
export async function verifyEcdsa(
  { key, curve = '' }: UsableKey,
  hash: string,
  signature: Uint8Array,
  input: Uint8Array,
): Promise<boolean> {
  if (signature.length !== 2 * (curveBytes.get(curve) ?? 0)) return false;
  if (key instanceof Uint8Array) return verifySecp256k1(key, hash, signature, input);
  try {
    return (await subtle()?.verify({ name: 'ECDSA', hash }, key, signature, input)) ?? false;
  } catch {
    return false;
  }
}
