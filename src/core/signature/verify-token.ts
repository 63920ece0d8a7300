import { compactVerify, errors } from 'jose';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import { encodeUtf8, subtle } from '../runtime.ts';
import { algorithmOf, curveBytes, hashOfCurve, type SignatureAlgorithm } from './algorithms.ts';
import { inputCandidates } from './input-forms.ts';
import { type ImportedKey, importPublicKey, type UsableKey, verifyEcdsa } from './public-key.ts';
import { signatureCandidates } from './signature-forms.ts';
import type { Alteration, SignatureVerification, TriedKey } from './verification.ts';

/** A key that may have signed. */
export interface CandidateKey {
  readonly path: string;
  readonly jwk: JsonObject;
  readonly thumbprint?: string | undefined;
}

interface ImportedCandidate extends CandidateKey {
  readonly imported: ImportedKey;
}

/** With more keys than this only the first ones get the full product of alterations. */
const searchKeyLimit = 8;
/** The product stops here, whatever is left. */
const searchLimit = 4_000;
const hashes = ['SHA-256', 'SHA-384', 'SHA-512', 'SHA-1'] as const;

/**
 * Verifies a token with every key: first as it stands, and only when no key fits, altered (faults.md §1.1). `selectedPath`
 * is the key that a server would take by `kid`. Never rejects.
 */
export async function verifyToken(
  token: DecodedJwt,
  header: JsonObject | undefined,
  keys: readonly CandidateKey[],
  selectedPath: string | undefined,
): Promise<SignatureVerification> {
  const impediment = impedimentOf(token, header);
  if (impediment !== undefined) return { state: 'not-checkable', because: impediment, tried: [] };
  if (keys.length === 0) return { state: 'no-keys', tried: [] };
  const candidates = await Promise.all(
    keys.map(async (key) => ({ ...key, imported: await importPublicKey(key.jwk) })),
  );
  const algorithm = algorithmOf(member(header, 'alg'));
  const tried = await Promise.all(candidates.map((key) => tryAsItStands(token, algorithm, key)));
  const selected = tried.find(({ path }) => path === selectedPath);
  const exact =
    selected?.outcome === 'verified' ? selected : tried.find(({ outcome }) => outcome === 'verified');
  if (exact !== undefined) return { state: 'verified', selected, verifiedBy: exact, tried };
  const altered = await searchAlterations(token, algorithm, candidates);
  if (altered !== undefined) {
    const verifiedBy = tried.find(({ path }) => path === altered.path);
    return { state: 'altered', selected, verifiedBy, alteration: altered.alteration, tried };
  }
  const checked = tried.some(({ outcome }) => outcome === 'failed');
  if (!checked) return { state: 'not-checkable', because: tried[0]?.because, selected, tried };
  return { state: 'failed', selected, tried };
}

function impedimentOf(token: DecodedJwt, header: JsonObject | undefined): string | undefined {
  if (token.shape !== 'jws') return 'it is not a token of three parts';
  if (header === undefined) return 'its header cannot be read';
  if (token.signature === undefined || token.signature.bytes.length === 0) return 'it has no signature';
  if (subtle() === undefined) return 'this page is not in a secure context';
  return undefined;
}

async function tryAsItStands(
  token: DecodedJwt,
  algorithm: SignatureAlgorithm | undefined,
  { path, jwk, thumbprint, imported }: ImportedCandidate,
): Promise<TriedKey> {
  const about = { path, kid: textMember(jwk, 'kid'), use: textMember(jwk, 'use'), thumbprint };
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
  token: DecodedJwt,
  algorithm: SignatureAlgorithm,
  usable: UsableKey,
  jwk: JsonObject,
): Promise<boolean> {
  const { header, payload, signature } = token;
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

/**
 * Keys × signature forms × signed texts × hashes, the likely combinations first: one thing altered before two.
 * An alteration counts only when something really differs from RFC 7515 §5.2.
 */
async function searchAlterations(
  token: DecodedJwt,
  algorithm: SignatureAlgorithm | undefined,
  candidates: readonly ImportedCandidate[],
): Promise<{ readonly path: string; readonly alteration: Alteration } | undefined> {
  const signature = token.signature?.bytes;
  if (signature === undefined || signature.length > 600) return undefined;
  const keys = candidates.flatMap((key) =>
    'usable' in key.imported && key.imported.usable.family === 'ecdsa'
      ? [{ path: key.path, usable: key.imported.usable }]
      : [],
  );
  const inputs = await inputCandidates(token, algorithm?.hash ?? 'SHA-256');
  let count = 0;
  for (const pass of ['one-thing', 'two-things'] as const) {
    for (const { path, usable } of keys.slice(0, searchKeyLimit)) {
      const right = hashOfCurve[usable.curve ?? ''] ?? 'SHA-256';
      const expected = algorithm?.hash ?? right;
      for (const form of signatureCandidates(signature, curveBytes[usable.curve ?? ''] ?? 32)) {
        for (const input of inputs) {
          for (const hash of [expected, ...hashes.filter((name) => name !== expected)]) {
            const changes = [form.form !== 'as-is', input.form !== 'as-is', hash !== expected].filter(
              Boolean,
            ).length;
            const curveDiffers = usable.curve !== algorithm?.curve;
            if (changes === 0 && !curveDiffers) continue;
            if ((pass === 'one-thing') !== changes <= 1) continue;
            if (changes > 2 && input.form !== 'digest') continue;
            count += 1;
            if (count > searchLimit) return undefined;
            if (await verifyEcdsa(usable, hash, form.bytes, input.bytes)) {
              return { path, alteration: { signature: form.form, input: input.form, hash } };
            }
          }
        }
      }
    }
  }
  return undefined;
}
