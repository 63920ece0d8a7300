import { createHash, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withoutSubtle } from '../../testing/altered-engine.ts';
import { anyKey, signWith } from '../../testing/any-key.ts';
import { signingKey } from '../../testing/keys.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { encodePart, makeAssertion } from '../../testing/tokens.ts';
import { candidateKey, longAssertion, triedKey, verifyText } from '../../testing/verify-text.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';

describe('a token that cannot be verified', () => {
  it.each([
    ['', 'it is not a token of three parts'],
    ['AAAA.AAAA', 'it is not a token of three parts'],
    ['AAAA.AAAA.AAAA', 'its header cannot be read'],
    [`${encodePart({ alg: 'ES256' })}.${encodePart({})}.`, 'it has no signature'],
  ])('%j: %s', async (text, because) => {
    const keys = [await candidateKey('keys[0]', 'sig-1')];
    expect(await verifyText(text, { keys })).toEqual({ state: 'not-checkable', because, tried: [] });
  });

  it('outside a secure context', async () => {
    const keys = [await candidateKey('keys[0]', 'sig-1')];
    const text = await makeAssertion();
    const because = 'this page is not in a secure context';
    await withoutSubtle(async () => {
      expect(await verifyText(text, { keys })).toEqual({ state: 'not-checkable', because, tried: [] });
    });
  });

  it('without keys', async () => {
    const text = await makeAssertion();
    expect(await verifyText(text, { keys: [] })).toEqual({ state: 'no-keys', tried: [] });
    const strangers = [await candidateKey('sample:x', 'sig-2')];
    expect(await verifyText(text, { keys: [], strangers })).toEqual({ state: 'no-keys', tried: [] });
  });

  it('with keys of another kind', async () => {
    const keys = [{ path: 'keys[0]', jwk: { kty: 'oct' } }];
    const one = { path: 'keys[0]', outcome: 'not-tried', because: 'kty oct' };
    const text = await makeAssertion();
    expect(await verifyText(text, { keys, selectedPath: 'keys[0]' })).toEqual({
      state: 'not-checkable',
      because: 'kty oct',
      selected: one,
      tried: [one],
    });
    expect(await verifyText(text, { keys, selectedPath: 'keys[0]' }, { search: false })).toEqual({
      state: 'not-checkable',
      selected: one,
      tried: [one],
    });
  });
});

describe('a token that verifies as it stands', () => {
  it('with the key that is selected, before others that verify it too', async () => {
    const [first, second] = [await candidateKey('keys[0]', 'sig-1'), await candidateKey('keys[1]', 'sig-1')];
    const all = [triedKey('keys[0]', 'sig-1', 'verified'), triedKey('keys[1]', 'sig-1', 'verified')];
    const text = await makeAssertion();
    expect(await verifyText(text, { keys: [first, second], selectedPath: 'keys[1]' })).toEqual({
      state: 'verified',
      selected: all[1],
      verifiedBy: all[1],
      tried: all,
    });
    expect(await verifyText(text, { keys: [first, second] })).toEqual({
      state: 'verified',
      selected: undefined,
      verifiedBy: all[0],
      tried: all,
    });
  });

  it('with another than the one that is selected', async () => {
    const keys = [await candidateKey('keys[0]', 'sig-2'), await candidateKey('keys[1]', 'sig-1')];
    const all = [triedKey('keys[0]', 'sig-2', 'failed'), triedKey('keys[1]', 'sig-1', 'verified')];
    expect(await verifyText(await makeAssertion(), { keys, selectedPath: 'keys[0]' })).toEqual({
      state: 'verified',
      selected: all[0],
      verifiedBy: all[1],
      tried: all,
    });
  });

  it('with a stranger, which is named then and not otherwise', async () => {
    const keys = [await candidateKey('keys[0]', 'sig-2')];
    const strangers = [
      await candidateKey('other.keys[0]', 'sig-3'),
      await candidateKey('other.keys[1]', 'sig-1'),
    ];
    const [one, stranger] = [
      triedKey('keys[0]', 'sig-2', 'failed'),
      triedKey('other.keys[1]', 'sig-1', 'verified'),
    ];
    expect(await verifyText(await makeAssertion(), { keys, strangers, selectedPath: 'keys[0]' })).toEqual({
      state: 'verified',
      selected: one,
      verifiedBy: stranger,
      tried: [one, stranger],
    });
    expect(await verifyText(await makeAssertion(), { keys: [], strangers })).toMatchObject({
      state: 'verified',
      verifiedBy: stranger,
    });
  });
});

describe('a token that verifies once it is altered', () => {
  it('with a key of the set, or with a stranger', async () => {
    const text = await alteredAssertion({ form: toDer });
    const [key, other] = [await candidateKey('keys[0]', 'sig-1'), await candidateKey('keys[0]', 'sig-2')];
    const alteration = { signature: 'der', input: 'as-is', hash: 'SHA-256', inputOf: undefined };
    const one = triedKey('keys[0]', 'sig-1', 'failed');
    expect(await verifyText(text, { keys: [key], selectedPath: 'keys[0]' })).toEqual({
      state: 'altered',
      selected: one,
      verifiedBy: one,
      alteration,
      tried: [one],
    });
    const strangers = [{ ...key, path: 'other.keys[0]' }];
    expect(await verifyText(text, { keys: [other], strangers })).toEqual({
      state: 'altered',
      selected: undefined,
      verifiedBy: triedKey('other.keys[0]', 'sig-1', 'failed'),
      alteration,
      tried: [triedKey('keys[0]', 'sig-2', 'failed')],
    });
  });

  it('with a sample, where the alteration is a common one', async () => {
    const [key, other] = [await candidateKey('sample:x', 'sig-1'), await candidateKey('keys[0]', 'sig-2')];
    const state = async (text: string) => (await verifyText(text, { keys: [other], strangers: [key] })).state;
    expect(await state(await alteredAssertion({ form: toDer }))).toBe('altered');
  });

  it('with the text of another token', async () => {
    const [header, payload, signature] = (await makeAssertion()).split('.');
    const others = [{ of: 'dpop', token: decodeJwt(`${header}.${payload}.x`) }];
    const text = `${header}.${encodePart({ iss: 'a' })}.${signature}`;
    const { state, alteration } = await verifyText(text, {
      keys: [await candidateKey('keys[0]', 'sig-1')],
      others,
    });
    expect([state, alteration?.input, alteration?.inputOf]).toEqual(['altered', 'other-token', 'dpop']);
  });

  it.each(['RS256', 'PS256'] as const)(
    'with an RSA key under the other padding than that of %s',
    async (alg) => {
      const key = anyKey('RS256');
      const [header, payload] = [encodePart({ alg, kid: 'a' }), encodePart({ iss: 'a' })];
      const { sign, constants } = await import('node:crypto');
      const padding = alg === 'PS256' ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_PSS_PADDING;
      const raw = sign('sha256', Buffer.from(`${header}.${payload}`), {
        key: key.privateKey,
        padding,
        ...(alg === 'RS256' ? { saltLength: 32 } : {}),
      });
      const keys = [{ path: 'keys[0]', jwk: key.jwk as JsonObject }];
      const text = `${header}.${payload}.${raw.toString('base64url')}`;
      const { state, alteration } = await verifyText(text, { keys });
      expect([state, alteration?.padding]).toEqual([
        'altered',
        alg === 'PS256' ? 'RSASSA-PKCS1-v1_5' : 'RSA-PSS with a salt of 32 bytes',
      ]);
    },
  );
});

describe('a token that no key verifies', () => {
  it('was signed by one of the keys that are computed', async () => {
    const text = await longAssertion('sig-2');
    const one = triedKey('keys[0]', 'sig-1', 'failed');
    const result = await verifyText(text, {
      keys: [await candidateKey('keys[0]', 'sig-1')],
      selectedPath: 'keys[0]',
    });
    expect(result).toEqual({ state: 'failed', selected: one, tried: [one], recovered: expect.any(Array) });
    const { thumbprint } = await signingKey('sig-2');
    expect(result.recovered?.map((key) => key.thumbprint)).toContain(thumbprint);
  });

  it('was not searched where nobody wants that, or no longer', async () => {
    const text = await longAssertion('sig-2');
    const keys = [await candidateKey('keys[0]', 'sig-1')];
    const one = triedKey('keys[0]', 'sig-1', 'failed');
    const unsearched = { state: 'unsearched', selected: undefined, tried: [one] };
    expect(await verifyText(text, { keys }, { search: false })).toEqual(unsearched);
    expect(await verifyText(text, { keys }, { signal: { aborted: true } })).toEqual(unsearched);
    const seen: (readonly [number, number])[] = [];
    await verifyText(text, { keys }, { onProgress: (done, total) => void seen.push([done, total]) });
    expect(seen[0]?.[0]).toBe(0);
  });

  it('is searched for under EdDSA in what was signed', async () => {
    const key = anyKey('EdDSA');
    const text = signWith(key, { iss: 'a' });
    const keys = [{ path: 'keys[0]', jwk: key.jwk as JsonObject }];
    const wrong = `${text.slice(0, -4)}AAAA`;
    expect((await verifyText(text, { keys })).state).toBe('verified');
    expect((await verifyText(wrong, { keys }, { search: false })).state).toBe('unsearched');
    expect(await verifyText(wrong, { keys })).toMatchObject({ state: 'failed', recovered: [] });
    const input = text.slice(0, text.lastIndexOf('.'));
    for (const [signed, form] of [
      [Buffer.from(`${input}\n`), 'trailing-newline'],
      [createHash('sha512').update(input).digest(), 'digest'],
    ] as const) {
      const altered = `${input}.${sign(null, signed, key.privateKey).toString('base64url')}`;
      expect(await verifyText(altered, { keys })).toMatchObject({
        state: 'altered',
        alteration: { signature: 'as-is', input: form, hash: 'SHA-512' },
      });
    }
  });
});
