import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import {
  CompactEncrypt,
  calculateJwkThumbprint,
  compactDecrypt,
  compactVerify,
  importJWK,
  importPKCS8,
} from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '../core/analyse.ts';
import { toKeySet } from '../core/key-workshop/publishable.ts';
import { type KeyChoice, wantedKeys } from '../core/key-workshop/wanted-keys.ts';
import { profiles } from '../core/profiles/registry.ts';
import { singpassFapi } from '../core/profiles/singpass-fapi.ts';
import { fapiCase } from '../testing/cases.ts';
import { testNow } from '../testing/times.ts';
import { signCompact } from '../testing/tokens.ts';
import { type MadeKey, makeKey } from './make-key.ts';

async function made(choice: KeyChoice): Promise<MadeKey> {
  const result = await makeKey(choice);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

const signing = { use: 'sig', curve: 'P-256', alg: 'ES256' } as const;
const encrypting = { use: 'enc', curve: 'P-256', alg: 'ECDH-ES+A256KW' } as const;
const everyChoice = new Map(
  profiles
    .flatMap(wantedKeys)
    .flatMap(({ choices }) => choices.map((choice) => [JSON.stringify(choice), choice])),
);

describe('a key made in the browser', () => {
  it.each([...everyChoice])(
    '%s: its PEM is read by OpenSSL, and is the private half of what is published',
    async (_name, choice) => {
      const { publicJwk, privateHalf } = await made(choice);
      const pem = (await privateHalf.take('pem')) ?? '';
      const text = execFileSync('openssl', ['pkey', '-noout', '-check', '-text'], { input: pem }).toString();
      expect(text).toMatch(/Key is valid/);
      const { crv, x, y } = createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' });
      expect({ crv, x, y }).toEqual({ crv: choice.curve, x: publicJwk.x, y: publicJwk.y });
      expect(publicJwk).toEqual({
        kty: 'EC',
        crv,
        x,
        y,
        use: choice.use,
        alg: choice.alg,
        kid: publicJwk.kid,
      });
      expect(publicJwk.kid).toBe(await calculateJwkThumbprint(publicJwk));
    },
  );

  it('signs what the published half verifies', async () => {
    const { publicJwk, privateHalf } = await made(signing);
    const key = await importPKCS8((await privateHalf.take('pem')) ?? '', 'ES256', { extractable: true });
    const { CompactSign } = await import('jose');
    const token = await new CompactSign(new TextEncoder().encode('{}'))
      .setProtectedHeader({ alg: 'ES256' })
      .sign(key);
    await expect(compactVerify(token, publicJwk)).resolves.toBeDefined();
  });

  it('decrypts, as a JWK, what was encrypted to the published half', async () => {
    const { publicJwk, privateHalf } = await made(encrypting);
    const jwk = JSON.parse((await privateHalf.take('jwk')) ?? '{}');
    expect(Object.keys(jwk)).toEqual(['kty', 'crv', 'x', 'y', 'use', 'alg', 'kid', 'd']);
    const token = await new CompactEncrypt(new TextEncoder().encode('inside'))
      .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256CBC-HS512' })
      .encrypt(await importJWK(publicJwk, 'ECDH-ES+A256KW'));
    const { plaintext } = await compactDecrypt(token, await importJWK(jwk, 'ECDH-ES+A256KW'));
    expect(new TextDecoder().decode(plaintext)).toBe('inside');
  });

  it('gives its private half once, whatever the form, and no other way', async () => {
    const { privateHalf } = await made(signing);
    const both = await Promise.all([privateHalf.take('pem'), privateHalf.take('jwk')]);
    expect(both.filter((text) => text !== undefined)).toHaveLength(1);
    expect(privateHalf.isHere).toBe(false);
    expect(await privateHalf.take('pem')).toBeUndefined();
    const { privateHalf: other } = await made(signing);
    expect(JSON.stringify(other)).not.toContain('"d"');
    expect(Object.values(other)).toEqual([]);
    other.forget();
    expect(await other.take('jwk')).toBeUndefined();
  });

  it('is another one each time', async () => {
    const [one, two] = await Promise.all([made(signing), made(signing)]);
    expect(one.publicJwk.kid).not.toBe(two.publicJwk.kid);
  });

  it('makes a set in which a provider finds nothing to complain of, and a healthy request by it', async () => {
    const { publicJwk: enc } = await made(encrypting);
    const { publicJwk: sig, privateHalf } = await made(signing);
    const privateJwk = JSON.parse((await privateHalf.take('jwk')) ?? '{}');
    const key = { kid: sig.kid, publicJwk: sig, privateJwk, thumbprint: sig.kid };
    const given = await fapiCase({
      assertion: { key },
      jwks: toKeySet([sig, enc]),
      authorization_request: undefined,
    });
    const { diagnosis } = await analyse(given, testNow);
    expect(diagnosis.findings).toEqual([]);
    expect(await signCompact({ alg: 'ES256' }, '{}', key)).toMatch(/^eyJ/);
  });
});

describe('where the engine lacks something', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says that the curve is missing', async () => {
    const generateKey = () => Promise.reject(new DOMException('no P-521', 'NotSupportedError'));
    vi.stubGlobal('crypto', { subtle: { generateKey } });
    const choice = wantedKeys(singpassFapi)[0]?.choices.find(({ curve }) => curve === 'P-521') ?? signing;
    expect(await makeKey(choice)).toEqual({ ok: false, failure: 'lacking' });
  });

  it('says that the page is not in a secure context', async () => {
    vi.stubGlobal('crypto', {});
    expect(await makeKey(signing)).toEqual({ ok: false, failure: 'insecure' });
  });
});
