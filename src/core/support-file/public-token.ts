import { toBase64Url } from '../assertion/base64url.ts';
import type { DecodedJwt, JsonPart } from '../assertion/decoded-jwt.ts';
import { encodeUtf8 } from '../runtime.ts';
import type { KnownSecret } from './known-secrets.ts';
import { scrub } from './scrub.ts';

/** Claims that are replaced by a stand-in of the same shape. */
const replaced = ['jti', 'nonce'];

/**
 * Header and claims of a token, `jti` and `nonce` replaced, the signature taken off. `undefined` where the token cannot be
 * read so far: then nothing of it is handed on.
 */
export function publicToken(
  token: DecodedJwt | undefined,
  standIns: ReadonlyMap<string, string>,
  secrets: readonly KnownSecret[],
): string | undefined {
  const { header, payload } = token ?? {};
  if (token?.shape !== 'jws' || !header?.json.ok || !payload?.json.ok) return undefined;
  const parts = [header.decoded, withStandIns(payload, standIns)].map((text) => scrub(text, secrets));
  return `${parts.map((text) => toBase64Url(encodeUtf8(text))).join('.')}.`;
}

/** The JSON text, which was read before, with the values replaced where they stand; the rest stays as it was written. */
function withStandIns({ decoded, members }: JsonPart, standIns: ReadonlyMap<string, string>): string {
  return members
    .filter(({ name, raw }) => replaced.includes(name) && raw.startsWith('"'))
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, raw }) => {
      const standIn = standIns.get(String(JSON.parse(raw))) ?? '(withheld)';
      return text.slice(0, at) + JSON.stringify(standIn) + text.slice(at + raw.length);
    }, decoded);
}
