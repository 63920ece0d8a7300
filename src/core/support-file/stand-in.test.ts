import { describe, expect, it } from 'vitest';
import { standInFor } from './stand-in.ts';

describe('the stand-in of a secret', () => {
  // Worked out apart from this code: SHA-256 of `stand-in`, a line break and the secret; from the 33rd character on with the
  // position between them. Each byte picks a letter of the kind that stands there.
  it.each([
    ['2f1c9a52-7d1b-4c0e-9d7e-0a1b2c3d4e5f', '5a5f8a96-8c8a-9e8b-2c0e-7d0c9d2a1a3b', 'eafb3c73'],
    ['0123456789abcdef', '6626568349fcecea', '9f9f5111'],
    [
      '4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI',
      '8A4kjoEP0lQaQQ0E3U4xcfr41AeL8-6jyM_MXcsrHCQ',
      '9726483c',
    ],
    [
      'aB3_zZ9-aB3_zZ9-aB3_zZ9-aB3_zZ9-aB3_zZ9-aB3_zZ9-aB3_zZ9-aB3_zZ9-aB3_zZ9-aB3_zZ9-',
      'bB0_oM6-aE7_lY6-cE1_uH7-fA8_vI0-dD6_gK5-dE8_yG6-fD6_kR3-cE6_oQ2-fA1_zL3-aD5_jL6-',
      'd869168d',
    ],
    ['secret-00000009-x', 'mcbkag-17604702-p', '0a417abd'],
  ])('of %s has its length and shape', async (secret, value, fingerprint) => {
    const length = secret.length;
    expect(await standInFor('jti', secret)).toEqual({ what: 'jti', length, fingerprint, value });
  });

  it.each([
    ['123456', 6],
    ['123456789012345', 15],
  ])('is not made of %s, which is so short that it could be found by trying', async (secret, length) => {
    expect(await standInFor('code', secret)).toEqual({ what: 'code', length });
  });
});
