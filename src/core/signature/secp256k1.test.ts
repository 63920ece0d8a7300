import { describe, expect, it } from 'vitest';
import { withoutSubtle } from '../../testing/altered-engine.ts';
import { anyKey, signWith } from '../../testing/any-key.ts';
import { verifyText } from '../../testing/verify-text.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { verifySecp256k1 } from './secp256k1.ts';

const key = anyKey('ES256K');
const { kty, crv, x, y } = key.jwk;
const keys = [{ path: 'keys[0]', jwk: key.jwk as JsonObject }];
const claims = Array.from({ length: 12 }, (_, at) => ({ jti: String(at) }));

describe('a signature by ES256K', () => {
  it('is verified in whichever half of the field s lies', async () => {
    // Among so many both halves are.
    for (const one of claims) expect((await verifyText(signWith(key, one), { keys })).state).toBe('verified');
  });

  it('is verified with no other key, and the key that signed is computed', async () => {
    const stranger = { path: 'keys[0]', jwk: { ...key.jwk, ...generator } as JsonObject };
    const verification = await verifyText(signWith(key, { iss: 'a' }), { keys: [stranger] });
    expect(verification.state).toBe('failed');
    expect(verification.recovered?.map(({ jwk }) => jwk)).toContainEqual({ kty, crv, x, y });
  });

  it('is not verified without cryptography, nor by what is no point', async () => {
    const [point, bytes] = [new Uint8Array(65), new Uint8Array(64).fill(1)];
    expect(await verifySecp256k1(point, 'SHA-256', bytes, bytes)).toBe(false);
    await withoutSubtle(async () => {
      expect(await verifySecp256k1(point, 'SHA-256', bytes, bytes)).toBe(false);
    });
  });
});

/** The base point: a point that no one uses for a key (SEC 2 §2.4.1). */
const generator = {
  x: Buffer.from('79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798', 'hex').toString(
    'base64url',
  ),
  y: Buffer.from('483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8', 'hex').toString(
    'base64url',
  ),
};
