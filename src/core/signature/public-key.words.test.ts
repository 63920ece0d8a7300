import { describe, expect, it } from 'vitest';
import { refuses, withoutSubtle, withSubtle } from '../../testing/altered-engine.ts';
import { anyKey } from '../../testing/any-key.ts';
import { signingKey } from '../../testing/keys.ts';
import { toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { importPublicKey, importRsaFor } from './public-key.ts';

const ec = async (alg: 'ES256' | 'ES384' | 'ES512' = 'ES256'): Promise<JsonObject> =>
  (await signingKey('sig-1', alg)).publicJwk as unknown as JsonObject;
const key = (alg: 'RS256' | 'EdDSA'): JsonObject => anyKey(alg).jwk as JsonObject;

describe('a public key that is imported', () => {
  it('is usable with its family, whatever its labels say', async () => {
    const labels = { use: 'enc', alg: 'none', key_ops: ['sign'], ext: false };
    const known = expect.objectContaining({ type: 'public' });
    expect(await importPublicKey({ ...(await ec('ES384')), ...labels })).toEqual({
      usable: { family: 'ecdsa', curve: 'P-384', key: known },
    });
    expect(await importPublicKey({ ...key('RS256'), ...labels })).toEqual({
      usable: { family: 'rsa', key: known },
    });
    expect(await importPublicKey({ ...key('EdDSA'), ...labels })).toEqual({
      usable: { family: 'eddsa', curve: 'Ed25519', key: known },
    });
  });

  const noPoint = { kind: 'invalid', because: 'its x and y are no point of P-256' };
  const notLong = { kind: 'invalid', because: 'its x is not of 32 bytes' };
  it.each<[string, JsonObject, object]>([
    ['no x', { kty: 'EC', crv: 'P-256', y: 'AQ' }, noPoint],
    ['numbers', { kty: 'EC', crv: 'P-256', x: 1, y: 2 }, noPoint],
    [
      'no n',
      { kty: 'RSA', e: 'AQAB' },
      { kind: 'invalid', because: 'this engine reads no RSA key in its n and e' },
    ],
    ['no x of Ed25519', { kty: 'OKP', crv: 'Ed25519' }, notLong],
    ['an x of 42 letters', { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(42) }, notLong],
    ['an x of 44 letters', { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(44) }, notLong],
    ['an x with another letter', { kty: 'OKP', crv: 'Ed25519', x: `${'A'.repeat(42)}=` }, notLong],
    ['nothing', {}, { kind: 'unsupported', because: 'kty (none)' }],
    ['another kty', { kty: 'oct' }, { kind: 'unsupported', because: 'kty oct' }],
    ['no curve', { kty: 'EC' }, { kind: 'unsupported', because: 'kty EC' }],
    ['another curve', { kty: 'EC', crv: 'BP-256' }, { kind: 'unsupported', because: 'kty EC, curve BP-256' }],
    [
      'another kind',
      { kty: 'OKP', crv: 'X25519' },
      { kind: 'unsupported', because: 'kty OKP, curve X25519' },
    ],
    [
      'a curve of another kind',
      { kty: 'OKP', crv: 'P-256' },
      { kind: 'unsupported', because: 'kty OKP, curve P-256' },
    ],
    [
      'Ed25519 of another kind',
      { kty: 'EC', crv: 'Ed25519' },
      { kind: 'unsupported', because: 'kty EC, curve Ed25519' },
    ],
  ])('is unusable with %s', async (_name, jwk, unusable) => {
    expect(await importPublicKey(jwk)).toEqual({ unusable });
  });

  it('has its numbers read for four hundred letters', async () => {
    const { x, ...rest } = await ec();
    const bytes = new Uint8Array(Buffer.from(String(x), 'base64url'));
    const wide = toBase64Url(new Uint8Array([...new Uint8Array(46), ...bytes]));
    expect(await importPublicKey({ ...rest, x: `${wide}${' '.repeat(400 - wide.length)}` })).toHaveProperty(
      'usable',
    );
    expect(await importPublicKey({ ...rest, x: `${' '.repeat(400)}${x}` })).toEqual({ unusable: noPoint });
  });

  it('is lacking where the engine refuses a sound one', async () => {
    const lacking = (name: string) => ({
      unusable: { kind: 'lacking', because: `${name} is missing in this engine`, name },
    });
    await withSubtle({ importKey: refuses }, async () => {
      expect(await importPublicKey(await ec())).toEqual(lacking('P-256'));
      expect(await importPublicKey(key('EdDSA'))).toEqual(lacking('Ed25519'));
      expect(await importRsaFor(key('RS256'), 'RSA-PSS', 'SHA-256')).toBeUndefined();
    });
  });

  it('is not imported outside a secure context', async () => {
    const jwk = await ec();
    await withoutSubtle(async () => {
      expect(await importPublicKey(jwk)).toEqual({
        unusable: { kind: 'unsupported', because: 'this page is not in a secure context' },
      });
      expect(await importRsaFor(key('RS256'), 'RSA-PSS', 'SHA-256')).toBeUndefined();
    });
  });

  it('asks the engine for its bare numbers, to verify with', async () => {
    const asked: unknown[] = [];
    const importKey = async (...given: readonly never[]) => void asked.push(given);
    const [of256, rsa, ed] = [await ec(), key('RS256'), key('EdDSA')];
    await withSubtle({ importKey }, async () => {
      await importPublicKey(of256);
      await importPublicKey(ed);
      await importPublicKey(rsa);
      await importRsaFor(rsa, 'RSA-PSS', 'SHA-384');
    });
    const { x, y } = of256;
    const numbers = { kty: 'RSA', n: rsa.n, e: rsa.e };
    expect(asked).toEqual([
      ['jwk', { kty: 'EC', crv: 'P-256', x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']],
      ['jwk', { kty: 'OKP', crv: 'Ed25519', x: ed.x }, { name: 'Ed25519' }, false, ['verify']],
      ['jwk', numbers, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['verify']],
      ['jwk', numbers, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify']],
    ]);
  });

  it('is given to the engine in the width of its curve', async () => {
    const jwk = await ec();
    const wide = (name: string) =>
      toBase64Url(new Uint8Array([0, 0, ...Buffer.from(String(jwk[name]), 'base64url')]));
    const given: unknown[] = [];
    const importKey = async (_format: never, numbers: never) => void given.push(numbers);
    await withSubtle({ importKey }, () => importPublicKey({ ...jwk, x: wide('x'), y: wide('y') }));
    expect(given).toEqual([{ kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y }]);
  });
});
