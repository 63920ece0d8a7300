import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refuses, withSubtle } from '../../testing/altered-engine.ts';
import { anyKey, signWith } from '../../testing/any-key.ts';
import { signingKey } from '../../testing/keys.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { encodePart, makeAssertion, signBytes } from '../../testing/tokens.ts';
import { candidateKey, longAssertion, triedKey, verifyText } from '../../testing/verify-text.ts';
import { toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { encodeUtf8 } from '../runtime.ts';
import type { CandidateKey } from './keys-at-hand.ts';

describe('an engine that lacks the curve', () => {
  /** P-521 is refused at import, as WebKitGTK does. */
  async function withoutP521<T>(body: () => Promise<T>): Promise<T> {
    const { importKey: own } = crypto.subtle;
    const importKey = async (...given: readonly never[]) => {
      const [, , how] = given as readonly unknown[] as readonly { readonly namedCurve?: string }[];
      if (how?.namedCurve === 'P-521') return refuses();
      return Reflect.apply(own, crypto.subtle, [...given]) as Promise<unknown>;
    };
    return withSubtle({ importKey }, body);
  }
  const because = 'ES512 (P-521) is missing in this engine';
  const lacking = 'ES512 (P-521)';

  it('says so before it searches, or where nobody wants a search', async () => {
    const text = await makeAssertion({ alg: 'ES512' });
    const keys = [await candidateKey('keys[0]', 'sig-1'), await candidateKey('keys[1]', 'sig-1', 'ES512')];
    const all = [
      triedKey('keys[0]', 'sig-1', 'failed'),
      { ...triedKey('keys[1]', 'sig-1', 'not-tried'), curve: 'P-521', because, lacking },
    ];
    await withoutP521(async () => {
      for (const control of [{}, { search: false }, { signal: { aborted: true } }])
        expect(await verifyText(text, { keys, selectedPath: 'keys[0]' }, control)).toEqual({
          state: 'not-checkable',
          because,
          lacking,
          selected: all[0],
          tried: all,
        });
    });
  });

  it('blames no key where one of that curve may have signed under another alg', async () => {
    const text = await longAssertion('sig-2');
    const keys = [await candidateKey('keys[0]', 'sig-1'), await candidateKey('keys[1]', 'sig-1', 'ES512')];
    await withoutP521(async () => {
      expect(await verifyText(text, { keys })).toMatchObject({
        state: 'not-checkable',
        because: 'P-521 is missing in this engine',
        lacking: 'P-521',
      });
      expect((await verifyText(text, { keys: keys.slice(0, 1) })).state).toBe('failed');
      expect((await verifyText(text, { keys }, { search: false })).state).toBe('unsearched');
    });
  });

  it('says so where the header names no algorithm that is checked', async () => {
    const text = `${encodePart({ alg: 'HS256' })}.${encodePart({ iss: 'a' })}.AAAA`;
    const keys = [await candidateKey('keys[0]', 'sig-1', 'ES512')];
    await withoutP521(async () => {
      expect(await verifyText(text, { keys })).toMatchObject({ state: 'not-checkable', lacking: 'P-521' });
    });
  });

  it('says nothing of it where the key is of another kind than alg', async () => {
    const key = anyKey('EdDSA');
    const wrong = `${signWith(key, { iss: 'a' }).slice(0, -4)}AAAA`;
    const keys = [
      { path: 'keys[0]', jwk: key.jwk as JsonObject },
      await candidateKey('keys[1]', 'sig-1', 'ES512'),
    ];
    await withoutP521(async () => {
      expect((await verifyText(wrong, { keys })).state).toBe('failed');
    });
  });
});

describe('what is searched', () => {
  const lineEnd = { filling: 'x'.repeat(16_000) };
  /** A long assertion by a key, whose signature is altered and which was made over a text with a line break behind it. */
  async function signedOver(kid: string, form: (raw: Uint8Array) => Uint8Array): Promise<string> {
    const [header, payload] = [encodePart({ alg: 'ES256' }), encodePart(lineEnd)];
    const raw = await signBytes(encodeUtf8(`${header}.${payload}\n`), await signingKey(kid));
    return `${header}.${payload}.${toBase64Url(form(raw))}`;
  }
  const swap = (raw: Uint8Array) => Uint8Array.from([...raw.slice(32), ...raw.slice(0, 32)]);

  it('is a common mistake with a published sample, and no rare one', async () => {
    const [key, other] = [await candidateKey('sample:x', 'sig-1'), await candidateKey('keys[0]', 'sig-2')];
    const state = async (text: string, strangers: readonly CandidateKey[]) =>
      (await verifyText(text, { keys: [other], strangers })).state;
    expect(await state(await signedOver('sig-1', toDer), [key])).toBe('altered');
    expect(await state(await signedOver('sig-1', swap), [key])).toBe('failed');
    expect(await state(await signedOver('sig-1', swap), [{ ...key, path: 'other.keys[0]' }])).toBe('altered');
  });

  it('is what eight keys can have signed', async () => {
    const keys = await Promise.all(
      Array.from({ length: 9 }, (_, at) => candidateKey(`keys[${at}]`, `many-${at}`)),
    );
    const state = async (kid: string) => (await verifyText(await signedOver(kid, toDer), { keys })).state;
    expect([await state('many-7'), await state('many-8')]).toEqual(['altered', 'failed']);
  });

  it('is nothing with an RSA key under an algorithm of another kind', async () => {
    const key = anyKey('RS256');
    const text = signWith(key, { iss: 'a' }, { alg: 'ES256' });
    const keys = [{ path: 'keys[0]', jwk: key.jwk as JsonObject }];
    expect((await verifyText(text, { keys })).state).toBe('failed');
    expect((await verifyText(text.replace(/^[^.]+/, encodePart({ alg: 'x' })), { keys })).state).toBe(
      'not-checkable',
    );
  });

  it('is left out and said to be where one key can be searched with', async () => {
    const keys = [{ path: 'keys[0]', jwk: { kty: 'oct' } }, await candidateKey('keys[1]', 'sig-2')];
    expect((await verifyText(await makeAssertion(), { keys }, { search: false })).state).toBe('unsearched');
  });

  it('is the digest by the hash of the algorithm', async () => {
    const text = await alteredAssertion({
      alg: 'ES384',
      input: (signed) => encodeUtf8(createHash('sha384').update(signed).digest('hex')),
    });
    const key = (await signingKey('sig-1', 'ES384')).publicJwk as unknown as JsonObject;
    const { alteration } = await verifyText(text, { keys: [{ path: 'keys[0]', jwk: key }] });
    expect(alteration).toMatchObject({ input: 'digest-hex', hash: 'SHA-384' });
  });
});
