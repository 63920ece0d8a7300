import { compactVerify, errors } from 'jose';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import { encodeUtf8 } from '../runtime.ts';
import type { SignatureAlgorithm } from './algorithms.ts';
import type { CandidateKey } from './keys-at-hand.ts';
import { type ImportedKey, importPublicKey, type UsableKey, verifyEcdsa } from './public-key.ts';
import type { TriedKey } from './verification.ts';

/** A key and what WebCrypto made of it. */
export interface ImportedCandidate extends CandidateKey {
  readonly imported: ImportedKey;
}

export function importCandidates(keys: readonly CandidateKey[]): Promise<readonly ImportedCandidate[]> {
  return Promise.all(keys.map(async (key) => ({ ...key, imported: await importPublicKey(key.jwk) })));
}

/** Whether a key verifies a token as it stands (RFC 7515 §5.2). */
export async function tryKey(
  token: DecodedJwt,
  algorithm: SignatureAlgorithm | undefined,
  { path, jwk, thumbprint, imported }: ImportedCandidate,
): Promise<TriedKey> {
  const about = {
    path,
    kid: textMember(jwk, 'kid'),
    use: textMember(jwk, 'use'),
    curve: textMember(jwk, 'crv'),
    thumbprint,
  };
  if ('unusable' in imported) return { ...about, outcome: 'not-tried', because: imported.unusable.because };
  if (algorithm === undefined)
    return { ...about, outcome: 'not-tried', because: 'the header names no algorithm that can be checked' };
  const verified = await verifyAsItStands(token, algorithm, imported.usable, jwk);
  return { ...about, outcome: verified ? 'verified' : 'failed' };
}

/**
 * By jose, with the labels that it would refuse (`use`, `alg`, `key_ops`) taken off: those are judged by checks. Where jose
 * refuses for another reason than the signature (an unknown `crit`), WebCrypto decides over the pasted bytes.
 */
async function verifyAsItStands(
  { header, payload, signature }: DecodedJwt,
  algorithm: SignatureAlgorithm,
  usable: UsableKey,
  jwk: JsonObject,
): Promise<boolean> {
  if (header === undefined || payload === undefined || signature === undefined) return false;
  try {
    const { use: _use, alg: _alg, key_ops: _operations, ext: _extractable, ...numbers } = jwk;
    await compactVerify(
      `${header.text}.${payload.text}.${signature.text}`,
      numbers as Record<string, string>,
    );
    return true;
  } catch (cause) {
    if (cause instanceof errors.JWSSignatureVerificationFailed || algorithm.family !== 'ecdsa') return false;
  }
  if (usable.family !== 'ecdsa' || usable.curve !== algorithm.curve) return false;
  return verifyEcdsa(usable, algorithm.hash, signature.bytes, encodeUtf8(`${header.text}.${payload.text}`));
}
