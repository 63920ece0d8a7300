import { describe, expect, it } from 'vitest';
import { refuses, withSubtle } from '../../testing/altered-engine.ts';
import { anyKey, signWith } from '../../testing/any-key.ts';
import { signingKey } from '../../testing/keys.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { type ImportedCandidate, importCandidates, tryKey } from './try-key.ts';
import type { TriedKey } from './verification.ts';

async function imported(jwk: object, more: object = {}): Promise<ImportedCandidate> {
  const [candidate] = await importCandidates([
    { path: 'keys[0]', jwk: jwk as JsonObject, thumbprint: 'print' },
  ]);
  if (candidate === undefined) throw new Error('the key was not imported');
  return { ...candidate, ...more };
}

async function triedWith(text: string, jwk: object, more: object = {}): Promise<TriedKey> {
  const token = decodeJwt(text);
  return tryKey(token, objectOf(token.header), await imported(jwk, more));
}

const about = { path: 'keys[0]', kid: 'sig-1', use: 'sig', curve: 'P-256', thumbprint: 'print' };
const es512 = { ...about, curve: 'P-521' };

describe('what is said of a key that was tried', () => {
  it('holds its labels and the outcome', async () => {
    const text = await makeAssertion();
    const { publicJwk } = await signingKey();
    expect(await triedWith(text, publicJwk)).toEqual({ ...about, outcome: 'verified' });
    expect(await triedWith(text, publicJwk, { stranger: true })).toEqual({ ...about, outcome: 'verified' });
    expect(await triedWith(`${text.slice(0, -4)}AAAA`, publicJwk)).toEqual({ ...about, outcome: 'failed' });
    const { x, y } = publicJwk;
    expect(await triedWith(text, { kty: 'EC', crv: 'P-256', x, y })).toEqual({
      path: 'keys[0]',
      kid: undefined,
      use: undefined,
      curve: 'P-256',
      thumbprint: 'print',
      outcome: 'verified',
    });
  });

  it('verifies whatever its labels forbid', async () => {
    const { publicJwk } = await signingKey();
    const labels = { use: 'enc', alg: 'ECDH-ES', key_ops: ['encrypt'], ext: false };
    expect((await triedWith(await makeAssertion(), { ...publicJwk, ...labels })).outcome).toBe('verified');
  });

  it('says why it was not tried', async () => {
    const text = await makeAssertion();
    expect(await triedWith(text, { kty: 'oct' })).toMatchObject({
      outcome: 'not-tried',
      because: 'kty oct',
    });
    const { publicJwk } = await signingKey();
    for (const alg of ['HS256', 7])
      expect(await triedWith(await makeAssertion({ header: { alg } }), publicJwk)).toEqual({
        ...about,
        outcome: 'not-tried',
        because: 'the header names no algorithm that can be checked',
      });
  });

  it('names what the engine lacks, with the algorithm where that is what lacks', async () => {
    const [small, big] = [(await signingKey()).publicJwk, (await signingKey('sig-1', 'ES512')).publicJwk];
    const [of256, of512] = [await makeAssertion(), await makeAssertion({ alg: 'ES512' })];
    await withSubtle({ importKey: refuses }, async () => {
      expect(await triedWith(of512, big)).toEqual({
        ...es512,
        outcome: 'not-tried',
        because: 'ES512 (P-521) is missing in this engine',
        lacking: 'ES512 (P-521)',
      });
      expect(await triedWith(of512, small)).toEqual({
        ...about,
        outcome: 'not-tried',
        because: 'P-256 is missing in this engine',
        lacking: 'P-256',
      });
      expect((await triedWith(`${of256.slice(0, 2)}.x.y`, small)).lacking).toBe('P-256');
    });
    const candidate = await imported(big);
    await withSubtle({ verify: refuses }, async () => {
      const token = decodeJwt(of512);
      expect(await tryKey(token, objectOf(token.header), candidate)).toEqual({
        ...es512,
        outcome: 'not-tried',
        because: 'ES512 (P-521) is missing in this engine',
        lacking: 'ES512 (P-521)',
      });
    });
  });

  it('fails for a signature that has not the length of its algorithm, whatever the engine says', async () => {
    const [header, payload, signature = ''] = (await makeAssertion()).split('.');
    const { publicJwk } = await signingKey();
    await withSubtle({ verify: async () => true }, async () => {
      const outcome = async (part: string) =>
        (await triedWith(`${header}.${payload}.${part}`, publicJwk)).outcome;
      expect(await outcome(signature)).toBe('verified');
      expect(await outcome(signature.slice(0, -2))).toBe('failed');
      expect(await outcome(`${signature}AA`)).toBe('failed');
      const algorithm = { alg: 'ES256' };
      const unsigned = decodeJwt(`${header}.${payload}`);
      expect((await tryKey(unsigned, algorithm, await imported(publicJwk))).outcome).toBe('failed');
    });
  });

  it('asks jose first, which is not asked for a stranger or a long token', async () => {
    const { publicJwk } = await signingKey();
    const long = (length: number) => makeAssertion({ claims: { filling: 'x'.repeat(length) } });
    let asked = 0;
    const { verify: own } = crypto.subtle;
    const verify = async (how: never, key: never, signature: never, data: never) => {
      asked += 1;
      return own.call(crypto.subtle, how, key, signature, data);
    };
    const times = async (text: string, more: object = {}): Promise<number> => {
      asked = 0;
      const changed = `${text.slice(0, -4)}AAAA`;
      await withSubtle({ verify }, () => triedWith(changed, publicJwk, more));
      return asked;
    };
    // Where jose says no, WebCrypto has the last word: the engine is asked twice.
    expect(await times(await makeAssertion())).toBe(2);
    expect(await times(await makeAssertion(), { stranger: true })).toBe(1);
    expect(await times(await long(40_000))).toBe(2);
    expect(await times(await long(60_000))).toBe(1);
  });

  it('of RSA is verified by WebCrypto where jose refuses the token', async () => {
    const key = anyKey('RS256');
    const text = signWith(key, { iss: 'x' }, { crit: ['x'], x: 1 });
    expect((await triedWith(text, key.jwk)).outcome).toBe('verified');
  });
});
