import { describe, expect, it } from 'vitest';
import { readBase64Url } from '../assertion/base64url.ts';
import { isOnCurve } from '../key-set/ec-point.ts';
import { algorithmOf, nameWithCurve } from './algorithms.ts';
import { describeAlteration } from './alteration-words.ts';
import { originOf } from './key-origin.ts';
import { describeLack } from './lack-words.ts';
import { sampleKeyOf, samplePoints } from './sample-keys.ts';
import { thumbprintOf } from './thumbprint.ts';
import { inputForms, signatureForms } from './verification.ts';

describe('an alteration in words', () => {
  const say = (changes: object): string =>
    describeAlteration({ signature: 'as-is', input: 'as-is', hash: 'SHA-256', ...changes }, 'ES256');

  it('is said of every form of a signature', () => {
    expect(signatureForms.map((signature) => say({ signature }))).toEqual([
      'the key is of another kind than alg says',
      'the signature is in DER, not raw r‖s',
      'r and s are written without their leading zeros',
      'r and s are signed big integers with a zero byte too many',
      'r and s are padded to the size of a larger curve',
      'the signature is in hexadecimal',
      'the signature is encoded twice',
      'r and s are swapped',
      'r and s are in little-endian order',
    ]);
  });

  it('is said of every form of what was signed', () => {
    expect(inputForms.map((input) => say({ input }))).toEqual([
      'the key is of another kind than alg says',
      'a line break was signed after the text',
      'CR and LF were signed after the text',
      'a space was signed after the text',
      'a line break was signed before the text',
      'a byte order mark was signed before the text',
      'the parts were signed with line breaks inside',
      'the parts were signed with padding',
      'the parts were signed in standard base64 without padding',
      'the parts were signed in standard base64',
      'only the payload was signed',
      'only the header was signed',
      'the parts were signed without the dot between them',
      'the JSON texts were signed, not their base64url',
      'the JSON text of the payload was signed',
      'the text was signed as UTF-16, little-endian',
      'the text was signed as UTF-16, big-endian',
      'the text was hashed twice',
      'the hash in hexadecimal was signed',
      'the hash in base64 was signed',
      'the JSON was written anew after signing',
      'the signature belongs to another token',
    ]);
  });

  it('that the engine lacks something is a sentence', () => {
    expect(describeLack('ES512 (P-521)')).toBe(
      'the cryptography of this browser has no ES512 (P-521). Current versions of Chrome, Edge and Firefox have it, and so has the command line.',
    );
  });
});

describe('the name of an algorithm', () => {
  it.each([
    ['ES512', 'ES512 (P-521)'],
    ['EdDSA', 'EdDSA (Ed25519)'],
    ['Ed25519', 'Ed25519'],
    ['PS256', 'PS256'],
  ])('%s is shown as %s', (alg, name) => {
    const algorithm = algorithmOf(alg);
    expect(algorithm && nameWithCurve(alg, algorithm)).toBe(name);
  });

  it.each(['none', 'HS256', 'toString', 7, undefined, ''])('%s means nothing here', (alg) =>
    expect(algorithmOf(alg)).toBeUndefined(),
  );
});

describe('where a key comes from', () => {
  it.each([
    ['keys[0]', 'set'],
    ['key', 'set'],
    ['pem[1]', 'set'],
    ['other.keys[0]', 'other-set'],
    ['sample:the key', 'sample'],
    ['dpop', 'proof'],
    ['previous-dpop', 'proof'],
    ['authorization-dpop', 'proof'],
  ])('%s: %s', (path, origin) => expect(originOf(path)).toBe(origin));
});

describe('the published sample keys', () => {
  const names = [
    'the signing key of the Singpass documentation',
    'the signing key of the Singpass demo app',
    'the encryption key of the Singpass documentation',
    'the signing key of the sample client of MockPass',
    'the encryption key of the sample client of MockPass',
  ];

  it('are five, and three of them stand for two points', () => {
    expect(samplePoints().map(({ path }) => path)).toEqual(
      [0, 0, 1, 1, 2, 2, 3, 4].map((at) => `sample:${names[at]}`),
    );
    for (const { jwk } of samplePoints()) {
      const [x, y] = ['x', 'y'].map((name) => readBase64Url(String(jwk[name])).bytes);
      expect(jwk.kty).toBe('EC');
      expect(x && y && isOnCurve(String(jwk.crv), x, y)).toBe(true);
    }
  });

  it('are known by x', () => {
    const x = 'tqG7PiAPD0xTBKdxDd4t8xAjJleP3Szw1CZiBjogmoc';
    expect(sampleKeyOf({ x, y: 'any' })?.name).toBe(names[1]);
    expect([sampleKeyOf({ x: 'other' }), sampleKeyOf({})]).toEqual([undefined, undefined]);
  });
});

it('a key without what its thumbprint needs has none', async () => {
  // RFC 7638 §3.1 gives the key and its thumbprint.
  const n =
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
  expect(await thumbprintOf({ kty: 'RSA', n, e: 'AQAB' })).toBe(
    'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
  );
  expect(await thumbprintOf({ kty: 'RSA', n })).toBeUndefined();
});
