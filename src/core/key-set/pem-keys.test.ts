import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type AnyAlgorithm, anyKey } from '../../testing/any-key.ts';
import { makeCertificate } from '../../testing/certificates.ts';
import { signingKey } from '../../testing/keys.ts';
import { pemKeys } from './pem-keys.ts';

/** The public half as PEM, and the numbers alone as a JWK. */
function publicHalf(alg: AnyAlgorithm): { readonly pem: string; readonly jwk: object } {
  const key = createPublicKey(anyKey(alg).privateKey);
  return { pem: String(key.export({ type: 'spki', format: 'pem' })), jwk: key.export({ format: 'jwk' }) };
}

const certificateBlock = async (): Promise<string> =>
  `-----BEGIN CERTIFICATE-----\n${await makeCertificate()}\n-----END CERTIFICATE-----`;

describe('the keys in PEM', () => {
  it.each(['ES256', 'ES384', 'RS256', 'EdDSA'] as const)('are read for %s', async (alg) => {
    const { pem, jwk } = publicHalf(alg);
    expect(await pemKeys(pem)).toEqual([{ path: 'pem[0]', jwk }]);
  });

  it('are read out of a certificate, with text around', async () => {
    const { x, y } = (await signingKey()).publicJwk;
    expect(await pemKeys(`subject=rp\n${await certificateBlock()}\n---`)).toEqual([
      { path: 'pem[0]', jwk: { kty: 'EC', crv: 'P-256', x, y } },
    ]);
  });

  it('are named after their block, whatever cannot be read before it', async () => {
    const { pem, jwk } = publicHalf('ES256');
    const unreadable = pem.replace(/MF/, 'AA');
    const found = await pemKeys(
      [unreadable, publicHalf('ES256K').pem, pem, await certificateBlock()].join(''),
    );
    expect(found.map(({ path }) => path)).toEqual(['pem[2]', 'pem[3]']);
    expect(found[0]?.jwk).toEqual(jwk);
  });

  it('are looked for in eight blocks', async () => {
    const { pem } = publicHalf('ES256');
    const paths = async (count: number) => (await pemKeys(pem.repeat(count))).map(({ path }) => path);
    expect(await paths(8)).toHaveLength(8);
    expect((await paths(9)).at(-1)).toBe('pem[7]');
  });

  it('are none where no whole block of a public key stands', async () => {
    const { pem } = publicHalf('ES256');
    for (const text of [
      '',
      pem.replace('END PUBLIC KEY', 'END CERTIFICATE'),
      pem.replaceAll('PUBLIC KEY', 'PRIVATE KEY'),
      pem.replaceAll('PUBLIC KEY', 'CERTIFICATE'),
      pem.slice(0, -10),
    ])
      expect(await pemKeys(text)).toEqual([]);
  });
});
