import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { parseKeySet } from './parse-key-set.ts';
import { keysWithKid, selectedKey, selectKeys } from './select-key.ts';

const point = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) };
const { keys } = parseKeySet(
  JSON.stringify({
    keys: [
      { ...point, kid: 'a', use: 'sig', alg: 'ES256' },
      { ...point, kid: 'b', use: 'sig' },
      { ...point, kid: 'c', use: 'enc', alg: 'ECDH-ES+A256KW' },
      { ...point, kid: 'd', crv: 'P-384', use: 'sig' },
      { ...point, kid: 'e' },
      { ...point, kid: 'a', use: 'enc' },
      { kty: 'RSA', kid: 'r', n: 'A'.repeat(342), e: 'AQAB' },
    ],
  }),
);

const chosen = (header: JsonObject | undefined): readonly unknown[] =>
  selectKeys(keys, header).map(({ jwk }) => jwk.kid);

describe('the keys that a server would take', () => {
  it('without kid are all that may verify with the algorithm', () => {
    expect(chosen({ alg: 'ES256' })).toEqual(['a', 'b', 'e']);
    expect(chosen({ alg: 'ES384' })).toEqual(['d']);
    expect(chosen({ alg: 'PS256' })).toEqual(['r']);
  });

  it('with kid are those of that name alone', () => {
    expect(chosen({ alg: 'ES256', kid: 'b' })).toEqual(['b']);
    expect(chosen({ alg: 'ES256', kid: 'A' })).toEqual([]);
    expect(chosen({ alg: 'ES256', kid: 1 })).toEqual([]);
  });

  it('are one only where kid or the set leaves no choice', () => {
    const one = (header: JsonObject) => selectedKey(keys, header)?.jwk.kid;
    expect(one({ alg: 'ES256' })).toBeUndefined();
    expect(one({ alg: 'ES384' })).toBe('d');
    expect(one({ alg: 'ES256', kid: 'b' })).toBe('b');
    expect(one({ alg: 'ES256', kid: 'A' })).toBeUndefined();
  });

  it('leave out a key for encryption, another curve and another algorithm', () => {
    expect(chosen({ alg: 'ES256', kid: 'c' })).toEqual([]);
    expect(chosen({ alg: 'ES256', kid: 'd' })).toEqual([]);
    expect(chosen({ alg: 'ES384', kid: 'a' })).toEqual([]);
  });

  it('are found by name alone where only the name counts', () => {
    expect(keysWithKid(keys, 'a').map(({ path }) => path)).toEqual(['keys[0]', 'keys[5]']);
    expect(keysWithKid(keys, undefined)).toEqual([]);
    expect(keysWithKid(keys, '__proto__')).toEqual([]);
  });
});
