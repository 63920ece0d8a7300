import { describe, expect, it } from 'vitest';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { isUsableFor, type KeyPurpose, type LabelFault, labelFaults, purposeOf } from './key-labels.ts';
import { parseKeySet } from './parse-key-set.ts';

const keysOf = (...keys: readonly object[]) => parseKeySet(JSON.stringify({ keys })).keys;
const onCurve = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};

describe('what a key is for', () => {
  it.each<[object, KeyPurpose | undefined]>([
    [{ use: 'sig', alg: 'ECDH-ES' }, 'sig'],
    [{ use: 'enc', alg: 'ES256' }, 'enc'],
    ...['ES256', 'RS256', 'PS256', 'HS256', 'EdDSA', 'Ed25519'].map(
      (alg) => [{ alg }, 'sig'] as [object, 'sig'],
    ),
    ...['ECDH-ES+A256KW', 'RSA-OAEP', 'RSA1_5', 'dir', 'A256KW'].map(
      (alg) => [{ alg }, 'enc'] as [object, 'enc'],
    ),
    [{ alg: 'direct' }, undefined],
    [{ alg: 'xES256' }, undefined],
    [{ alg: 'xECDH-ES' }, undefined],
    [{ alg: 'EdX' }, undefined],
    [{ alg: 'AES' }, undefined],
    [{ alg: ['ES256'] }, undefined],
    [{ use: 7, alg: 'ES256' }, 'sig'],
    [{ alg: 7 }, undefined],
    [{ use: 'signature' }, undefined],
    [{}, undefined],
  ])('%j: %s', (jwk, purpose) => {
    expect(keysOf(jwk).map(purposeOf)).toEqual([purpose]);
  });
});

describe('the labels of a key', () => {
  const algorithms = singpassFapi.keySet.encryptionAlgorithms.value.join(', ');
  it.each<[string, readonly object[], LabelFault | undefined]>([
    ['a sound one for signing', [{ use: 'sig', alg: 'ES256' }], undefined],
    ['one for signing without alg', [{ use: 'sig' }], undefined],
    ['a sound one for encryption', [{ use: 'enc', alg: 'ECDH-ES+A256KW' }], undefined],
    ['no use', [{ alg: 'ES256' }], { kind: 'use-missing', found: 'missing', expected: 'sig' }],
    ['neither', [{}], { kind: 'use-missing', found: 'missing', expected: 'sig or enc' }],
    ['another word', [{ use: 'sign' }], { kind: 'use-word', found: 'sign', expected: 'sig or enc' }],
    [
      'another word, and an alg that tells',
      [{ use: 'encryption', alg: 'ECDH-ES' }],
      { kind: 'use-word', found: 'encryption', expected: 'enc' },
    ],
    [
      'a long word',
      [{ use: 'sig'.repeat(40) }],
      { kind: 'use-word', found: 'sig'.repeat(20), expected: 'sig or enc' },
    ],
    ['a use that is no text, which is another fault', [{ use: 7 }], undefined],
    ['an alg that is no text, which is another fault', [{ use: 'sig', alg: 7 }], undefined],
    ['an alg for encryption that is no text', [{ use: 'enc', alg: null }], undefined],
    [
      'use against alg, where no other key serves that purpose',
      [{ use: 'sig', alg: 'ECDH-ES' }],
      { kind: 'use-contradicted', found: 'sig', expected: 'enc' },
    ],
    [
      'use against alg, where another key with that use is contradicted as well',
      [
        { use: 'sig', alg: 'ECDH-ES' },
        { use: 'enc', alg: 'ES256' },
      ],
      { kind: 'use-contradicted', found: 'sig', expected: 'enc' },
    ],
    [
      'use against alg, where another key has no use',
      [{ use: 'sig', alg: 'ECDH-ES' }, { alg: 'ECDH-ES+A256KW' }],
      { kind: 'use-contradicted', found: 'sig', expected: 'enc' },
    ],
    [
      'use against alg, where another key serves that purpose without alg',
      [{ use: 'sig', alg: 'ECDH-ES' }, { use: 'enc' }],
      { kind: 'signing-algorithm', found: 'ECDH-ES', expected: 'ES256' },
    ],
    [
      'the use of encryption against alg, where another key is for signing',
      [{ use: 'enc', alg: 'ES256' }, { use: 'sig' }],
      { kind: 'encryption-algorithm', found: 'ES256', expected: algorithms },
    ],
    [
      'use against alg, where another key serves that purpose',
      [
        { use: 'sig', alg: 'ECDH-ES' },
        { use: 'enc', alg: 'ECDH-ES+A256KW' },
      ],
      { kind: 'signing-algorithm', found: 'ECDH-ES', expected: 'ES256' },
    ],
    [
      'the algorithm of another curve',
      [{ use: 'sig', alg: 'ES384' }],
      { kind: 'signing-algorithm', found: 'ES384', expected: 'ES256' },
    ],
    [
      'no algorithm for encryption',
      [{ use: 'enc' }],
      { kind: 'encryption-algorithm-missing', found: 'missing', expected: algorithms },
    ],
    [
      'an algorithm for encryption that the profile does not take',
      [{ use: 'enc', alg: 'ECDH-ES' }],
      { kind: 'encryption-algorithm', found: 'ECDH-ES', expected: algorithms },
    ],
    ['the algorithm of P-384', [{ crv: 'P-384', use: 'sig', alg: 'ES384' }], undefined],
    ['the algorithm of P-521', [{ crv: 'P-521', use: 'sig', alg: 'ES512' }], undefined],
    [
      'the algorithm of P-256 on P-521',
      [{ crv: 'P-521', use: 'sig', alg: 'ES256' }],
      { kind: 'signing-algorithm', found: 'ES256', expected: 'ES512' },
    ],
    ['a type that the profile does not take', [{ kty: 'RSA', alg: 'RS256' }], undefined],
    ['a curve that the profile does not take', [{ crv: 'secp256k1', use: 'sig', alg: 'ES256' }], undefined],
    [
      'a curve that the profile does not take, and no use',
      [{ crv: 'secp256k1', alg: 'ES256' }],
      { kind: 'use-missing', found: 'missing', expected: 'sig' },
    ],
  ])('with %s', (_name, keys, fault) => {
    const entries = keysOf(...keys.map((key) => ({ kty: 'EC', crv: 'P-256', ...key })));
    expect(labelFaults(entries, singpassFapi).get('keys[0]')).toEqual(fault);
  });

  it('are judged for each key of a set, by its path', () => {
    const jwk = { kty: 'EC', crv: 'P-256' };
    const keys = keysOf({ ...jwk, use: 'sig' }, jwk, { ...jwk, use: 'enc' }, { kty: 'RSA' });
    expect([...labelFaults(keys, singpassFapi)]).toEqual([
      ['keys[1]', { kind: 'use-missing', found: 'missing', expected: 'sig or enc' }],
      ['keys[2]', { kind: 'encryption-algorithm-missing', found: 'missing', expected: algorithms }],
    ]);
  });

  it('take any algorithm on a curve that has none of its own', () => {
    const keys = keysOf({ kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA' }, { kty: 'RSA' });
    expect([...labelFaults(keys, rfc7523)]).toEqual([
      ['keys[1]', { kind: 'use-missing', found: 'missing', expected: 'sig or enc' }],
    ]);
  });
});

describe('a key that can be used', () => {
  it.each<[string, KeyPurpose, object, boolean]>([
    ['for signing', 'sig', { use: 'sig', alg: 'ES256' }, true],
    ['for signing, without labels', 'sig', {}, true],
    ['not for signing, by its use', 'sig', { use: 'enc' }, false],
    ['not for signing, by its alg', 'sig', { alg: 'ES384' }, false],
    ['not for signing, by its curve', 'sig', { crv: 'secp256k1' }, false],
    ['not for signing, by its type', 'sig', { kty: 'RSA' }, false],
    ['not for signing, by its numbers', 'sig', { x: 'AA' }, false],
    ['not for signing, by a use that is no word', 'sig', { use: null }, false],
    ['not for signing, by a curve that is no text', 'sig', { crv: undefined }, false],
    ['for encryption, without use', 'enc', { alg: 'ECDH-ES+A256KW' }, true],
    ['not for encryption, by its use', 'enc', { use: 'sig', alg: 'ECDH-ES+A256KW' }, false],
    ['not for encryption, by its alg', 'enc', { use: 'enc', alg: 'ECDH-ES' }, false],
    ['not for encryption, by its numbers', 'enc', { y: 'AA', alg: 'ECDH-ES+A256KW' }, false],
    ['for encryption', 'enc', { use: 'enc', alg: 'ECDH-ES+A256KW' }, true],
    ['not for encryption, without alg', 'enc', { use: 'enc' }, false],
  ])('%s', (_name, purpose, changes, isUsable) => {
    const [key] = keysOf({ ...onCurve, ...changes });
    expect(key && isUsableFor(purpose, key, singpassFapi)).toBe(isUsable);
  });

  const rsa = { kty: 'RSA', n: 'Zm'.repeat(171), e: 'AQAB' };
  const ed25519 = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) };
  it.each<[string, KeyPurpose, object, boolean]>([
    ['an RSA key for signing', 'sig', { ...rsa, use: 'sig', alg: 'PS256' }, true],
    ['an RSA key without alg', 'sig', rsa, true],
    ['an RSA key for encryption', 'enc', { ...rsa, use: 'enc', alg: 'RSA-OAEP-256' }, true],
    ['no RSA key for encryption where signing is meant', 'sig', { ...rsa, alg: 'RSA-OAEP-256' }, false],
    ['an Ed25519 key', 'sig', { ...ed25519, alg: 'EdDSA' }, true],
    ['no Ed25519 key with an alg that is no text', 'sig', { ...ed25519, alg: 7 }, false],
    ['no RSA key without its exponent', 'sig', { ...rsa, e: undefined }, false],
    ['no key without its curve', 'sig', { ...ed25519, crv: undefined }, false],
  ])('where the profile takes every kind is %s', (_name, purpose, jwk, isUsable) => {
    expect(keysOf(jwk).map((key) => isUsableFor(purpose, key, rfc7523))).toEqual([isUsable]);
  });
});
