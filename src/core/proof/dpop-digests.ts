import { toBase64Url } from '../assertion/base64url.ts';
import { objectOf } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { toHex } from '../bytes.ts';
import type { Subject } from '../case/subject.ts';
import { standInOf } from '../request/placeholder.ts';
import { headerValues, type WireRequest } from '../request/wire-request.ts';
import { encodeUtf8 } from '../runtime.ts';
import type { DpopDigests } from '../signature/verification.ts';
import { type Hash, hasher, toStandardAlphabet } from './pkce-hashes.ts';

/** What the hashes in a DPoP flow should be, and what `dpop_jkt` would be by each common mistake. */
export async function dpopDigests(subject: Subject): Promise<DpopDigests | undefined> {
  const hash = hasher();
  if (hash === undefined) return undefined;
  const token = accessTokenOf(subject.request);
  const declared = subject.authorizationRequest?.parameters.some(({ name }) => name === 'dpop_jkt');
  const key = declared ? keyOfLogin(subject) : undefined;
  if (token === undefined && key === undefined) return undefined;
  return {
    ath: token === undefined ? undefined : toBase64Url(await hash('SHA-256', token)),
    wrongThumbprints: key === undefined ? [] : await wrongThumbprints(key, hash),
  };
}

/** The access token of a request to a resource (RFC 9449 §7.1); `undefined` where it was blacked out or cut short. */
function accessTokenOf(request: WireRequest | undefined): string | undefined {
  const [value] = headerValues(request?.headers ?? [], 'authorization');
  const token = /^(?:DPoP|Bearer) {1,3}([A-Za-z0-9._~+/-]{20,}=*)$/i.exec(String(value).trim())?.[1];
  return token === undefined || standInOf(token) !== undefined ? undefined : token;
}

/** The key of the pushed request's own proof, else that of the token request. */
function keyOfLogin({ authorizationRequest, dpopHeader }: Subject): JsonObject | undefined {
  const keys = [objectOf(authorizationRequest?.dpop?.header), dpopHeader].map((header) =>
    member(header, 'jwk'),
  );
  return keys.find(isJsonObject);
}

/** Texts that are hashed by mistake instead of the one of RFC 7638 §3.3. */
function wrongTexts(jwk: JsonObject): readonly (readonly [how: string, text: string])[] {
  const { kty, crv, x, y } = jwk;
  const sorted = Object.fromEntries(Object.entries(jwk).sort(([a], [b]) => (a < b ? -1 : 1)));
  const spaced = `{"crv": ${JSON.stringify(crv)}, "kty": ${JSON.stringify(kty)}, "x": ${JSON.stringify(x)}, "y": ${JSON.stringify(y)}}`;
  return [
    ['over all members of the key', JSON.stringify(jwk)],
    ['over all members of the key, sorted', JSON.stringify(sorted)],
    ['with the members in another order', JSON.stringify({ kty, crv, x, y })],
    ['with use or alg in it', JSON.stringify({ crv, kty, x, y, use: 'sig' })],
    ['with use or alg in it', JSON.stringify({ kty, crv, x, y, use: 'sig' })],
    ['with use or alg in it', JSON.stringify({ alg: 'ES256', crv, kty, x, y })],
    ['with use or alg in it', JSON.stringify({ crv, kty, x, y, alg: 'ES256' })],
    ['with spaces in the JSON text', spaced],
    ['over indented JSON', JSON.stringify({ crv, kty, x, y }, null, 2)],
    ['over the coordinates alone', `${String(x)}${String(y)}`],
  ];
}

async function wrongThumbprints(jwk: JsonObject, hash: Hash): Promise<DpopDigests['wrongThumbprints']> {
  const { kty, crv, x, y } = jwk;
  const right = await hash('SHA-256', JSON.stringify({ crv, kty, x, y }));
  const hex = toHex(right);
  const others = await Promise.all(
    wrongTexts(jwk).map(async ([how, text]) => ({ how, value: toBase64Url(await hash('SHA-256', text)) })),
  );
  const thumbprint = toBase64Url(right);
  return [
    { how: 'in hexadecimal', value: hex },
    { how: 'in base64url of its hexadecimal text', value: toBase64Url(encodeUtf8(hex)) },
    { how: 'with padding', value: `${thumbprint}=` },
    { how: 'in standard base64', value: toStandardAlphabet(thumbprint) },
    {
      how: 'in standard base64 with padding',
      value: `${toStandardAlphabet(thumbprint)}=`,
    },
    ...others,
  ].filter(({ value }) => value !== thumbprint);
}
