import { describe, expect, it } from 'vitest';
import { refuses, withoutSubtle, withSubtle } from '../../testing/altered-engine.ts';
import { type AnyAlgorithm, anyKey, signWith } from '../../testing/any-key.ts';
import { readBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { encodeUtf8 } from '../runtime.ts';
import { signatureAlgorithms } from './algorithms.ts';
import { importPublicKey, type UsableKey } from './public-key.ts';
import { verifyBytes, verifyEcdsa } from './verify-bytes.ts';

async function usableKey(alg: AnyAlgorithm): Promise<{ key: UsableKey; jwk: JsonObject }> {
  const jwk = anyKey(alg).jwk as JsonObject;
  const imported = await importPublicKey(jwk);
  if ('unusable' in imported) throw new Error('the key was not imported');
  return { key: imported.usable, jwk };
}

function signed(alg: AnyAlgorithm): { signature: Uint8Array; input: Uint8Array } {
  const token = signWith(anyKey(alg), { iss: 'a' });
  const dot = token.lastIndexOf('.');
  return { signature: readBase64Url(token.slice(dot + 1)).bytes, input: encodeUtf8(token.slice(0, dot)) };
}

const algorithms = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'] as const;

describe('bytes under an algorithm', () => {
  /** PS256 has a key of its own; its pair for RS256 has the same form. */
  const verdict = async (alg: (typeof algorithms)[number], of: AnyAlgorithm, changed = false) => {
    const algorithm = signatureAlgorithms[alg];
    const { key, jwk } = await usableKey(of);
    const { signature, input } = signed(of);
    if (algorithm === undefined) throw new Error(`no algorithm ${alg}`);
    return verifyBytes(algorithm, key, jwk, signature, changed ? encodeUtf8('other') : input);
  };

  it.each(algorithms)('are verified by %s, and not where they were changed', async (alg) => {
    expect(await verdict(alg, alg)).toBe('verified');
    expect(await verdict(alg, alg, true)).toBe('failed');
  });

  it.each([
    ['ES256', 'ES384'],
    ['ES384', 'ES256'],
    ['ES256', 'EdDSA'],
    ['EdDSA', 'ES256'],
    ['ES256', 'RS256'],
    ['EdDSA', 'RS256'],
    ['RS256', 'ES256'],
    ['PS256', 'EdDSA'],
    ['PS256', 'RS256'],
    ['RS256', 'PS256'],
  ] as const)('fail under %s with a key and a signature of %s', async (alg, of) => {
    expect(await verdict(alg, of)).toBe('failed');
  });

  it.each(algorithms)('cannot be told under %s by an engine that refuses to verify', async (alg) => {
    await withSubtle({ verify: refuses }, async () => {
      expect(await verdict(alg, alg)).toBe('lacking');
    });
  });

  it('cannot be told by an engine that refuses the padding of RSA', async () => {
    const { key, jwk } = await usableKey('PS256');
    const { signature, input } = signed('PS256');
    const algorithm = signatureAlgorithms.PS256;
    if (algorithm === undefined) throw new Error('no PS256');
    await withSubtle({ importKey: refuses }, async () => {
      expect(await verifyBytes(algorithm, key, jwk, signature, input)).toBe('lacking');
    });
  });

  it('cannot be told where there is no WebCrypto', async () => {
    const { key, jwk } = await usableKey('ES256');
    const { signature, input } = signed('ES256');
    const [es256, es384] = [signatureAlgorithms.ES256, signatureAlgorithms.ES384];
    if (es256 === undefined || es384 === undefined) throw new Error('no algorithm');
    await withoutSubtle(async () => {
      expect(await verifyBytes(es256, key, jwk, signature, input)).toBe('lacking');
      expect(await verifyBytes(es384, key, jwk, signature, input)).toBe('failed');
    });
  });

  it('are verified with what the algorithm demands', async () => {
    const asked: unknown[] = [];
    const verify = async (parameters: never) => asked.push(parameters) > 0;
    await withSubtle({ verify }, async () => {
      for (const alg of algorithms) await verdict(alg, alg);
    });
    expect(asked).toEqual([
      { name: 'ECDSA', hash: 'SHA-256' },
      { name: 'ECDSA', hash: 'SHA-384' },
      { name: 'RSASSA-PKCS1-v1_5', saltLength: 32 },
      { name: 'RSA-PSS', saltLength: 32 },
      { name: 'Ed25519' },
    ]);
  });
});

describe('r and s under any hash', () => {
  it('are verified in their full width alone', async () => {
    const { key } = await usableKey('ES256');
    const { signature, input } = signed('ES256');
    expect(await verifyEcdsa(key, 'SHA-256', signature, input)).toBe(true);
    expect(await verifyEcdsa(key, 'SHA-384', signature, input)).toBe(false);
    expect(await verifyEcdsa(key, 'SHA-256', signature, encodeUtf8('other'))).toBe(false);
    const always = async () => true;
    await withSubtle({ verify: always }, async () => {
      expect(await verifyEcdsa(key, 'SHA-256', signature, input)).toBe(true);
      expect(await verifyEcdsa(key, 'SHA-256', signature.slice(1), input)).toBe(false);
      const { curve: _curve, ...without } = key;
      expect(await verifyEcdsa(without, 'SHA-256', signature, input)).toBe(false);
      expect(await verifyEcdsa({ ...key, curve: 'BP-256' }, 'SHA-256', signature, input)).toBe(false);
    });
  });

  it('are not where the engine refuses or is not there', async () => {
    const { key } = await usableKey('ES256');
    const { signature, input } = signed('ES256');
    await withSubtle({ verify: refuses }, async () => {
      expect(await verifyEcdsa(key, 'SHA-256', signature, input)).toBe(false);
    });
    await withoutSubtle(async () => {
      expect(await verifyEcdsa(key, 'SHA-256', signature, input)).toBe(false);
    });
  });
});
