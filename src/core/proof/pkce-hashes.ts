import { readBase64Url } from '../assertion/base64url.ts';
import { encodeUtf8, subtle } from '../runtime.ts';

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** A hash over a text, or over bytes. */
export type Hash = (name: HashName, data: string | Uint8Array) => Promise<Uint8Array>;

/** WebCrypto's hashes; `undefined` where the page is not served from a secure context. */
export function hasher(): Hash | undefined {
  const crypto = subtle();
  if (crypto === undefined) return undefined;
  return async (name, data) => {
    const bytes = typeof data === 'string' ? encodeUtf8(data) : data;
    return new Uint8Array(await crypto.digest(name, bytes));
  };
}

/** The bytes that a verifier decodes to. One drawn letter by letter mostly ends in bits that fill no byte: a decoder drops them. */
export function decodedBytes(verifier: string): Uint8Array | undefined {
  const { bytes, problems } = readBase64Url(verifier);
  const isRead = problems.every(({ kind }) => kind === 'unused-bits' || kind === 'impossible-length');
  return isRead ? bytes : undefined;
}

export function toStandardAlphabet(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/');
}

export function toUrlAlphabet(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}

export function withPadding(text: string): string {
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
