import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import { percentDecode } from '../request/parse-form.ts';
import { encodeUtf8, subtle } from '../runtime.ts';
import type { PkceDigests } from '../signature/verification.ts';

/** Damage that cookies, URLs and copying do to a verifier, undone. */
const repairs: readonly { readonly how: string; readonly repair: (text: string) => string }[] = [
  { how: 'white space around it is taken off', repair: (text) => text.trim() },
  { how: 'it is percent-decoded', repair: percentDecode },
  { how: 'spaces are read as plus signs', repair: (text) => text.replaceAll(' ', '+') },
  { how: 'quotation marks around it are taken off', repair: (text) => text.replace(/^["']|["']$/g, '') },
  { how: 'its padding is taken off', repair: (text) => text.replace(/=+$/, '') },
  { how: 'padding is added', repair: (text) => `${text}=` },
];

type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
type Hash = (name: HashName, data: Uint8Array) => Promise<Uint8Array>;

/** The digests that a challenge can have been made with; S256 is the right one (RFC 7636 §4.2). */
export async function pkceDigests(verifier: string): Promise<PkceDigests | undefined> {
  const crypto = subtle();
  if (crypto === undefined) return undefined;
  const hash: Hash = async (name, data) => new Uint8Array(await crypto.digest(name, data));
  const digest = await hash('SHA-256', encodeUtf8(verifier));
  const hex = toHex(digest);
  const repaired = await Promise.all(
    repairs
      .map(({ how, repair }) => ({ how, text: repair(verifier) }))
      .filter(({ text }) => text !== verifier)
      .map(async ({ how, text }) => ({ how, s256: toBase64Url(await hash('SHA-256', encodeUtf8(text))) })),
  );
  return {
    s256: toBase64Url(digest),
    s256Hex: hex,
    s256HexText: toBase64Url(encodeUtf8(hex)),
    others: await otherDigests(verifier, digest, hash),
    repaired,
  };
}

/** What else gets called SHA-256 of the verifier: another hash, a second one, other bytes (faults.md `challenge-other-hash`). */
async function otherDigests(
  verifier: string,
  digest: Uint8Array,
  hash: Hash,
): Promise<PkceDigests['others']> {
  const bytes = encodeUtf8(verifier);
  const decoded = decodedBytes(verifier);
  const ways: readonly (readonly [how: string, name: HashName, data: Uint8Array])[] = [
    ['SHA-1', 'SHA-1', bytes],
    ['SHA-384', 'SHA-384', bytes],
    ['SHA-512', 'SHA-512', bytes],
    ['SHA-256 of the hash', 'SHA-256', digest],
    ['SHA-256 of the hash as base64url', 'SHA-256', encodeUtf8(toBase64Url(digest))],
    ['SHA-256 of the hash in hexadecimal', 'SHA-256', encodeUtf8(toHex(digest))],
    ['SHA-256 of the verifier as UTF-16', 'SHA-256', toUtf16(verifier)],
    ['SHA-256 of the verifier and a line break', 'SHA-256', encodeUtf8(`${verifier}\n`)],
    ...(decoded === undefined ? [] : [['SHA-256 of the decoded verifier', 'SHA-256', decoded] as const]),
  ];
  return Promise.all(
    ways.map(async ([how, name, data]) => ({ how, digest: toBase64Url(await hash(name, data)) })),
  );
}

/** A verifier drawn character by character mostly ends in bits that fill no byte: a decoder drops them. */
function decodedBytes(verifier: string): Uint8Array | undefined {
  const { bytes, problems } = readBase64Url(verifier);
  return problems.every(({ kind }) => kind === 'unused-bits' || kind === 'impossible-length')
    ? bytes
    : undefined;
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Little-endian, as Encoding.Unicode of .NET writes. */
function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
