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

/** The digests that a challenge can have been made with; S256 is the right one (RFC 7636 §4.2). */
export async function pkceDigests(verifier: string): Promise<PkceDigests | undefined> {
  const crypto = subtle();
  if (crypto === undefined) return undefined;
  const hash = async (name: string, data: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(await crypto.digest(name, data));
  const bytes = encodeUtf8(verifier);
  const digest = await hash('SHA-256', bytes);
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const decoded = readBase64Url(verifier);
  const repaired = await Promise.all(
    repairs
      .map(({ how, repair }) => ({ how, text: repair(verifier) }))
      .filter(({ text }) => text !== verifier)
      .map(async ({ how, text }) => ({ how, s256: toBase64Url(await hash('SHA-256', encodeUtf8(text))) })),
  );
  return {
    s256: toBase64Url(digest),
    sha1: toBase64Url(await hash('SHA-1', bytes)),
    sha384: toBase64Url(await hash('SHA-384', bytes)),
    sha512: toBase64Url(await hash('SHA-512', bytes)),
    s256Hex: hex,
    s256HexText: toBase64Url(encodeUtf8(hex)),
    s256Twice: toBase64Url(await hash('SHA-256', encodeUtf8(toBase64Url(digest)))),
    repaired,
    ...(decoded.problems.length === 0
      ? { s256OfDecoded: toBase64Url(await hash('SHA-256', decoded.bytes)) }
      : {}),
  };
}
