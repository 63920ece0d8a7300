import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anyKey } from '../../testing/any-key.ts';
import { encryptionKey, signingKey } from '../../testing/keys.ts';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { findHmacSecret, isHmac } from './hmac-secret.ts';
import type { CandidateKey } from './keys-at-hand.ts';
import type { HmacSecret } from './verification.ts';

const input = `${encodePart({ alg: 'HS256' })}.${encodePart({ iss: 'a', sub: 'a' })}`;
const hmac = (secret: string, hash = 'sha256'): string =>
  createHmac(hash, secret).update(input).digest('base64url');

/** The secret that is found for a token made with it, in a set that is spaced out; `keys` is tried as well. */
async function foundFor(secret: string, text: string, keys: readonly CandidateKey[] = [], alg = 'HS256') {
  const token = decodeJwt(`${input}.${hmac(secret, `sha${alg.slice(2)}`)}`);
  return findHmacSecret(token, alg, text === '' ? undefined : parseKeySet(text), keys);
}

const jwkOf = async (): Promise<JsonObject> => (await signingKey()).publicJwk as unknown as JsonObject;
const pemOf = (jwk: JsonObject): string =>
  String(createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' }));

describe('public text that was used as the secret of an HMAC', () => {
  it('is the pasted text, with any end of a line', async () => {
    const text = ` ${JSON.stringify({ keys: [await jwkOf()] }, null, 2)}\n\n`;
    const bare = text.trim();
    for (const secret of [text, bare, `${bare}\n`, `${bare}\r\n`, bare.replaceAll('\n', '\r\n')])
      expect(await foundFor(secret, text)).toEqual({ path: 'jwks', how: 'the pasted text' });
  });

  it('is the set or one JWK, compact or as it stands', async () => {
    const [first, second] = [await jwkOf(), (await encryptionKey()).publicJwk as unknown as JsonObject];
    const text = `{ "keys": [ ${JSON.stringify(first)}, ${JSON.stringify(second, null, 1)} ] }`;
    const keys = [{ path: 'keys[1]', jwk: second }];
    const cases: readonly (readonly [string, HmacSecret | undefined])[] = [
      [JSON.stringify({ keys: [first, second] }), { path: 'jwks', how: 'the key set as compact JSON' }],
      [JSON.stringify(second, null, 1), { path: 'keys[1]', how: 'the JWK as it stands in the set' }],
      [JSON.stringify(second), { path: 'keys[1]', how: 'the JWK as compact JSON' }],
      [pemOf(second), { path: 'keys[1]', how: 'the public key in PEM' }],
      [pemOf(second).trim(), { path: 'keys[1]', how: 'the public key in PEM' }],
      [`${pemOf(second).trim().replaceAll('\n', '\r\n')}`, { path: 'keys[1]', how: 'the public key in PEM' }],
      [pemOf(first), undefined],
      ['another secret', undefined],
    ];
    for (const [secret, wanted] of cases) expect(await foundFor(secret, text, keys)).toEqual(wanted);
  });

  it.each(['ES384', 'RS256', 'EdDSA'] as const)('is the key of %s in PEM', async (alg) => {
    const { jwk } = anyKey(alg);
    const key = { path: 'keys[0]', jwk: { ...jwk, key_ops: ['verify'], ext: true } as JsonObject };
    const wanted = { path: 'keys[0]', how: 'the public key in PEM' };
    expect(await foundFor(pemOf(jwk as JsonObject), '', [key])).toEqual(wanted);
  });

  it.each(['HS256', 'HS384', 'HS512'])('is looked for under %s', async (alg) => {
    expect(isHmac(alg)).toBe(true);
    const text = 'no key set';
    const wanted = { path: 'jwks', how: 'the pasted text' };
    expect(await foundFor(text, text, [], alg)).toEqual(wanted);
  });

  it('is not looked for under another algorithm, nor in a token that is not whole', async () => {
    const set = parseKeySet('text');
    const token = decodeJwt(`${input}.${hmac('text')}`);
    expect(await findHmacSecret(token, 'HS256', set, [])).toEqual({ path: 'jwks', how: 'the pasted text' });
    expect([isHmac('ES256'), isHmac(undefined)]).toEqual([false, false]);
    expect(await findHmacSecret(token, 'ES256', set, [])).toBeUndefined();
    for (const text of ['', 'AAAA', 'AAAA.AAAA', input])
      expect(await findHmacSecret(decodeJwt(text), 'HS256', set, [])).toBeUndefined();
  });

  it('is never the empty text', async () => {
    expect(await foundFor('', '{"keys":[]}')).toBeUndefined();
    expect(await foundFor('', ' ')).toBeUndefined();
    expect(await foundFor('{"keys":[]}', '{ "keys": [] }')).toBeUndefined();
  });

  it('is looked for in twenty keys', async () => {
    const keys = Array.from({ length: 21 }, (_, at) => ({ path: `keys[${at}]`, jwk: { kty: 'x', kid: at } }));
    const spaced = `{"keys":[${keys.map(({ jwk }) => `{ "kty":"x", "kid":${jwk.kid}}`).join()}]}`;
    const compact = 'the JWK as compact JSON';
    const stands = 'the JWK as it stands in the set';
    expect(await foundFor('{"kty":"x","kid":19}', '', keys)).toEqual({ path: 'keys[19]', how: compact });
    expect(await foundFor('{"kty":"x","kid":20}', '', keys)).toBeUndefined();
    expect(await foundFor('{ "kty":"x", "kid":19}', spaced)).toEqual({ path: 'keys[19]', how: stands });
    expect(await foundFor('{ "kty":"x", "kid":20}', spaced)).toBeUndefined();
  });
});
