import { exportSPKI, importJWK } from 'jose';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import type { KeySetDocument } from '../key-set/key-set-document.ts';
import { encodeUtf8, subtle } from '../runtime.ts';
import type { CandidateKey } from './keys-at-hand.ts';
import { signingInput } from './signing-input.ts';
import type { HmacSecret } from './verification.ts';

const hmacHashes: ReadonlyMap<unknown, string> = new Map([
  ['HS256', 'SHA-256'],
  ['HS384', 'SHA-384'],
  ['HS512', 'SHA-512'],
]);

/** PEM does not name an algorithm: the first that the key fits exports it. */
const exporters = ['ES256', 'ES384', 'ES512', 'RS256', 'EdDSA'] as const;
const mostKeys = 20;

interface Secret extends HmacSecret {
  readonly text: string;
}

/** Whether the algorithm is an HMAC (RFC 7518 §3.2). */
export function isHmac(alg: unknown): boolean {
  return hmacHashes.has(alg);
}

/**
 * The public text that an HMAC was made with (faults.md `sig-hmac-public-key`). It is looked for to name the mistake only: a
 * secret that everybody knows verifies nothing. Never rejects.
 */
export async function findHmacSecret(
  token: DecodedJwt,
  alg: unknown,
  keySet: KeySetDocument | undefined,
  keys: readonly CandidateKey[],
): Promise<HmacSecret | undefined> {
  const hash = hmacHashes.get(alg);
  const { signature } = token;
  const input = hash === undefined ? undefined : signingInput(token);
  if (hash === undefined || signature === undefined || input === undefined) return undefined;
  const secrets = [
    ...(keySet === undefined ? [] : ofDocument(keySet)),
    ...(await Promise.all(keys.slice(0, mostKeys).map(ofKey))).flat(),
  ];
  for (const { text, path, how } of secrets) {
    if (text !== '' && (await isHmacOf(hash, text, signature.bytes, input))) return { path, how };
  }
  return undefined;
}

function ofDocument({ text, keys }: KeySetDocument): readonly Secret[] {
  const compact = keys.length === 0 ? '' : JSON.stringify({ keys: keys.map(({ jwk }) => jwk) });
  return [
    ...withLineEnds(text, 'jwks', 'the pasted text'),
    { text: compact, path: 'jwks', how: 'the key set as compact JSON' },
    ...keys
      .slice(0, mostKeys)
      .flatMap(({ path, span }) =>
        span === undefined
          ? []
          : [{ text: text.slice(span.start, span.end), path, how: 'the JWK as it stands in the set' }],
      ),
  ];
}

async function ofKey({ path, jwk }: CandidateKey): Promise<readonly Secret[]> {
  const pem = await toPem(jwk);
  return [
    ...(pem === undefined ? [] : withLineEnds(pem, path, 'the public key in PEM')),
    { text: JSON.stringify(jwk), path, how: 'the JWK as compact JSON' },
  ];
}

/** A text with and without the line end that editors and tools put last. */
function withLineEnds(text: string, path: string, how: string): readonly Secret[] {
  const bare = text.trim();
  return [text, bare, `${bare}\n`, `${bare}\r\n`, bare.replaceAll('\n', '\r\n')].map((each) => ({
    text: each,
    path,
    how,
  }));
}

async function toPem(jwk: JsonObject): Promise<string | undefined> {
  const { use: _use, alg: _alg, key_ops: _operations, ext: _extractable, ...numbers } = jwk;
  for (const algorithm of exporters) {
    try {
      const key = await importJWK(numbers as Record<string, string>, algorithm, { extractable: true });
      if (!(key instanceof Uint8Array)) return await exportSPKI(key);
    } catch {
      // Another algorithm may fit.
    }
  }
  return undefined;
}

async function isHmacOf(
  hash: string,
  secret: string,
  signature: Uint8Array,
  input: Uint8Array,
): Promise<boolean> {
  try {
    const crypto = subtle();
    const algorithm = { name: 'HMAC', hash };
    const key = await crypto?.importKey('raw', encodeUtf8(secret), algorithm, false, ['verify']);
    return key !== undefined && (await crypto?.verify(algorithm, key, signature, input)) === true;
  } catch {
    return false;
  }
}
