import { describe, expect, it } from 'vitest';
import { signingKey } from '../../testing/keys.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { importPublicKey } from './public-key.ts';

const jwk = async (alg: 'ES256' | 'ES384' | 'ES512'): Promise<JsonObject> =>
  (await signingKey('sig-1', alg)).publicJwk as unknown as JsonObject;

describe('importPublicKey', () => {
  it.each(['ES256', 'ES384', 'ES512'] as const)('takes a sound key of %s', async (alg) => {
    expect(await importPublicKey(await jwk(alg))).toHaveProperty('usable.family', 'ecdsa');
  });

  it.each(['ES256', 'ES384', 'ES512'] as const)(
    'calls a point that is not on the curve of %s invalid',
    async (alg) => {
      const { x = null, y = null, ...rest } = await jwk(alg);
      expect(await importPublicKey({ ...rest, x: y, y: x })).toHaveProperty('unusable.kind', 'invalid');
    },
  );

  it('takes a point whose coordinates are written with zeros, padding or blanks too many: that is for a check to say', async () => {
    const { x, ...rest } = await jwk('ES256');
    const bytes = Buffer.from(String(x), 'base64url');
    const wide = Buffer.concat([Buffer.alloc(1), bytes]).toString('base64url');
    for (const written of [wide, `${bytes.toString('base64')}`, ` ${x}\n`])
      expect(await importPublicKey({ ...rest, x: written }), written).toHaveProperty(
        'usable.family',
        'ecdsa',
      );
  });

  it.each([
    ['a coordinate that is cut short', { kty: 'EC', crv: 'P-256', x: 'axfR', y: 'axfR' }],
    ['no point of secp256k1', { kty: 'EC', crv: 'secp256k1', x: 'eA', y: 'eQ' }],
    ['an RSA key without e', { kty: 'RSA', n: 'AQAB' }],
    ['an Ed25519 key of three bytes', { kty: 'OKP', crv: 'Ed25519', x: 'axfR' }],
  ])('calls %s invalid', async (_name, key) => {
    expect(await importPublicKey(key)).toHaveProperty('unusable.kind', 'invalid');
  });

  it.each([
    { kty: 'EC', crv: 'BP-256', x: 'eA', y: 'eQ' },
    { kty: 'OKP', crv: 'X25519', x: 'eA' },
    { kty: 'oct', k: 'eA' },
    {},
  ])('says nothing of %j, which goes with no algorithm here', async (key) => {
    expect(await importPublicKey(key)).toHaveProperty('unusable.kind', 'unsupported');
  });
});
