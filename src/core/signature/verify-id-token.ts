import { toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { selectedKey } from '../key-set/select-key.ts';
import { issuedIdToken } from '../response/issued-tokens.ts';
import { encodeUtf8, subtle } from '../runtime.ts';
import { algorithmOf } from './algorithms.ts';
import { keysOf } from './keys-at-hand.ts';
import type { IdTokenVerification } from './verification.ts';
import { verifyToken } from './verify-token.ts';

/**
 * What has to be computed of an id_token that can be read: its signature with the keys of the provider as it stands, never with a
 * key that the token brings, and what `at_hash` should be. `undefined` where there is no such token. Never rejects.
 */
export async function verifyIdToken({
  response,
  providerKeySet,
}: Subject): Promise<IdTokenVerification | undefined> {
  const issued = response && issuedIdToken(response);
  if (issued?.claims === undefined) return undefined;
  const { token, header } = issued;
  const accessTokenHash = await hashesOf(member(response?.json, 'access_token'), header);
  if (providerKeySet === undefined) return { accessTokenHash };
  const signature = await verifyToken(
    {
      token,
      header,
      keys: await keysOf(providerKeySet, '', header),
      selectedPath: selectedKey(providerKeySet.keys, header)?.path,
    },
    { search: false },
  );
  return { signature, accessTokenHash };
}

const hashes = ['SHA-256', 'SHA-384', 'SHA-512'] as const;

/** Fewer characters are no access token, and others than these (RFC 6750 §2.1) show that it was blacked out. */
const whole = /^[A-Za-z0-9._~+/-]{16,}=*$/;

/** The left halves of the hashes of an access token, in base64url (OpenID Connect Core §3.1.3.6). */
async function hashesOf(
  accessToken: unknown,
  header: JsonObject,
): Promise<IdTokenVerification['accessTokenHash']> {
  const crypto = subtle();
  const hash = algorithmOf(member(header, 'alg'))?.hash;
  if (crypto === undefined || hash === undefined) return undefined;
  if (typeof accessToken !== 'string' || !whole.test(accessToken)) return undefined;
  const bytes = encodeUtf8(accessToken);
  const values = await Promise.all(
    hashes.map(async (how) => {
      const digest = new Uint8Array(await crypto.digest(how, bytes));
      return { how, half: toBase64Url(digest.slice(0, digest.length / 2)), all: toBase64Url(digest) };
    }),
  );
  const right = values.find(({ how }) => how === hash);
  if (right === undefined) return undefined;
  return {
    expected: right.half,
    others: values
      .flatMap(({ how, half, all }) => [
        { how: `the left half of ${how}`, value: half },
        { how: `all of ${how}`, value: all },
      ])
      .filter(({ value }) => value !== right.half),
  };
}
