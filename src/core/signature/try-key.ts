import { compactVerify } from 'jose';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import { algorithmOf, nameWithCurve, type SignatureAlgorithm } from './algorithms.ts';
import type { CandidateKey } from './keys-at-hand.ts';
import { type ImportedKey, importPublicKey, type UsableKey } from './public-key.ts';
import { signingInput } from './signing-input.ts';
import type { TriedKey } from './verification.ts';
import { type BytesVerdict, verifyBytes } from './verify-bytes.ts';

/** A key and what WebCrypto made of it. */
export interface ImportedCandidate extends CandidateKey {
  readonly imported: ImportedKey;
  /** Nobody said that this key should verify it: jose is not asked. */
  readonly stranger?: boolean;
}

export function importCandidates(keys: readonly CandidateKey[]): Promise<readonly ImportedCandidate[]> {
  return Promise.all(keys.map(async (key) => ({ ...key, imported: await importPublicKey(key.jwk) })));
}

/** Whether a key verifies a token as it stands (RFC 7515 §5.2). Never rejects. */
export async function tryKey(
  token: DecodedJwt,
  header: JsonObject | undefined,
  candidate: ImportedCandidate,
): Promise<TriedKey> {
  const { path, jwk, thumbprint, imported } = candidate;
  const about = {
    path,
    kid: textMember(jwk, 'kid'),
    use: textMember(jwk, 'use'),
    curve: textMember(jwk, 'crv'),
    thumbprint,
  };
  const alg = member(header, 'alg');
  const algorithm = algorithmOf(alg);
  const name = algorithm && nameWithCurve(String(alg), algorithm);
  if ('unusable' in imported) {
    const { unusable } = imported;
    if (unusable.kind !== 'lacking') return { ...about, outcome: 'not-tried', because: unusable.because };
    return notTriedHere(about, unusable.name === algorithm?.curve && name ? name : unusable.name);
  }
  if (algorithm === undefined || name === undefined)
    return { ...about, outcome: 'not-tried', because: 'the header names no algorithm that can be checked' };
  const verdict = await verifyAsItStands(token, algorithm, imported.usable, candidate);
  return verdict === 'lacking' ? notTriedHere(about, name) : { ...about, outcome: verdict };
}

function notTriedHere(about: Omit<TriedKey, 'outcome'>, lacking: string): TriedKey {
  return { ...about, outcome: 'not-tried', because: `${lacking} is missing in this engine`, lacking };
}

/** Characters. Of a longer token WebCrypto's word is enough: jose reads all of it anew for each key. */
const longestForJose = 65_536;

/**
 * By jose, with the labels that it would refuse (`use`, `alg`, `key_ops`) taken off: those are judged by checks. It also says no
 * for reasons that are not the signature: a `crit` it does not know, an RSA key below 2048 bits, an engine that cannot. So
 * WebCrypto itself has the last word over the pasted bytes.
 */
async function verifyAsItStands(
  token: DecodedJwt,
  algorithm: SignatureAlgorithm,
  usable: UsableKey,
  { jwk, stranger = false }: Pick<ImportedCandidate, 'jwk' | 'stranger'>,
): Promise<BytesVerdict> {
  const { header, payload, signature } = token;
  const input = signingInput(token);
  if (header === undefined || payload === undefined || signature === undefined || input === undefined)
    return 'failed';
  // Of r‖s the length is fixed (RFC 7518 §3.4); Firefox takes shorter ones.
  if (algorithm.half !== undefined && signature.bytes.length !== 2 * algorithm.half) return 'failed';
  const byWebCrypto = () => verifyBytes(algorithm, usable, jwk, signature.bytes, input);
  if (stranger || input.length > longestForJose) return byWebCrypto();
  try {
    const { use: _use, alg: _alg, key_ops: _operations, ext: _extractable, ...numbers } = jwk;
    await compactVerify(
      `${header.text}.${payload.text}.${signature.text}`,
      numbers as Record<string, string>,
    );
    return 'verified';
  } catch {
    return byWebCrypto();
  }
}
