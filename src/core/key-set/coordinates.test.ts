import { describe, expect, it } from 'vitest';
import { anyKey } from '../../testing/any-key.ts';
import { type SigningAlgorithm, signingKey } from '../../testing/keys.ts';
import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { coordinateFault } from './coordinates.ts';

type Change = (key: { x: string; y: string }) => Record<string, unknown>;

async function keyWith(change: Change, alg: SigningAlgorithm = 'ES256'): Promise<JsonObject> {
  const { publicJwk } = await signingKey('coordinates', alg);
  const { x = '', y = '' } = publicJwk;
  return { ...publicJwk, ...change({ x, y }) } as JsonObject;
}

const hex = (text: string): string => Buffer.from(readBase64Url(text).bytes).toString('hex');
const longer = (text: string): string => toBase64Url(new Uint8Array([0, ...readBase64Url(text).bytes]));
const cut = (text: string): string => toBase64Url(readBase64Url(text).bytes.slice(1));

describe('the coordinates of an EC key', () => {
  it.each(['ES256', 'ES384', 'ES512'] as const)('are told as decimal numbers of a %s key', async (alg) => {
    const decimal = (text: string): string => BigInt(`0x${hex(text)}`).toString();
    const jwk = await keyWith(({ x, y }) => ({ x: decimal(x), y: decimal(y) }), alg);
    expect(coordinateFault(jwk)).toMatchObject({ kind: 'encoding', note: 'decimal' });
  });

  it.each(['ES256', 'ES384', 'ES512'] as const)('are sound in a generated %s key', async (alg) => {
    expect(coordinateFault(await keyWith(() => ({}), alg))).toBeUndefined();
  });

  const faults: readonly (readonly [string, Change, object])[] = [
    ['x is missing', () => ({ x: undefined }), { kind: 'missing', member: 'x' }],
    ['y is missing', () => ({ y: undefined }), { kind: 'missing', member: 'y' }],
    ['x is an array', () => ({ x: [1] }), { kind: 'not-text', member: 'x', found: '[1]' }],
    ['y is null', () => ({ y: null }), { kind: 'not-text', member: 'y', found: 'null' }],
    ['x is hexadecimal', ({ x }) => ({ x: hex(x) }), { kind: 'encoding', note: 'hexadecimal' }],
    [
      'y is decimal',
      ({ y }) => ({
        y: BigInt(`0x${hex(y)}`)
          .toString()
          .padStart(77, '1'),
      }),
      { kind: 'encoding', member: 'y', note: 'decimal' },
    ],
    ['x is padded', ({ x }) => ({ x: `${x}=` }), { kind: 'encoding', note: 'standard base64 or padding' }],
    ['x holds a line break', ({ x }) => ({ x: `${x}\n` }), { kind: 'encoding', note: 'white space' }],
    ['x is empty', () => ({ x: '' }), { kind: 'missing', found: '(empty)' }],
    [
      'a zero was added',
      ({ x }) => ({ x: longer(x) }),
      { kind: 'width', member: 'x', found: '33 bytes', note: 'zero bytes in front were added' },
    ],
    ['a byte was cut off', ({ y }) => ({ y: cut(y) }), { kind: 'width', member: 'y', found: '31 bytes' }],
    ['crv names a longer curve', () => ({ crv: 'P-384' }), { kind: 'curve', expected: 'P-256' }],
    [
      'x and y are swapped',
      ({ x, y }) => ({ x: y, y: x }),
      { kind: 'point', note: 'x and y are in each other’s place' },
    ],
    ['x is another number', () => ({ x: toBase64Url(new Uint8Array(32).fill(7)) }), { kind: 'point' }],
  ];
  it.each(faults)('are faulty where %s', async (_name, change, fault) => {
    expect(coordinateFault(await keyWith(change))).toMatchObject(fault);
  });

  it('gives the value in base64url where only its writing is wrong', async () => {
    const jwk = await keyWith(({ x }) => ({ x: `${x}=` }));
    const { publicJwk } = await signingKey('coordinates');
    expect(coordinateFault(jwk)?.expected).toBe(publicJwk.x);
  });

  it('tells a dropped zero from a byte cut off', async () => {
    let at = 0;
    for (;;) {
      at += 1;
      const { publicJwk } = await signingKey(`zero-${at}`);
      if (readBase64Url(publicJwk.x ?? '').bytes[0] !== 0) continue;
      expect(coordinateFault({ ...publicJwk, x: cut(publicJwk.x ?? '') } as JsonObject)).toMatchObject({
        kind: 'width',
        found: '31 bytes',
        note: 'zero bytes in front were dropped',
      });
      return;
    }
  }, 30_000);

  it('are judged by the curve that another name of it means', async () => {
    expect(coordinateFault(await keyWith(() => ({ crv: 'prime256v1' })))).toBeUndefined();
  });

  it('are not judged where the key is of another kind, or its curve is unknown', async () => {
    expect(coordinateFault({ kty: 'oct', n: 'AQAB' })).toBeUndefined();
    expect(coordinateFault(await keyWith(() => ({ crv: 'BP-256' })))).toBeUndefined();
    expect(coordinateFault(await keyWith(() => ({ crv: 7 })))).toBeUndefined();
  });

  it('may be of any length', async () => {
    const jwk = await keyWith(() => ({ x: 'A'.repeat(5_000_000) }));
    expect(coordinateFault(jwk)).toMatchObject({ kind: 'width', member: 'x' });
  });
});

describe('the numbers of an RSA or OKP key', () => {
  const rsa = anyKey('RS256').jwk as JsonObject;
  const okp = anyKey('EdDSA').jwk as JsonObject;
  const asText = (jwk: JsonObject, name: string, encoding: BufferEncoding): string =>
    Buffer.from(String(jwk[name]), 'base64url').toString(encoding);

  it.each(['RS256', 'EdDSA'] as const)('are sound in a generated key of %s', (alg) => {
    expect(coordinateFault(anyKey(alg).jwk as JsonObject)).toBeUndefined();
  });

  it('are sound in a key of another exponent, and of a curve that has no width here', () => {
    expect(coordinateFault({ ...rsa, e: 'Aw' })).toBeUndefined();
    expect(coordinateFault({ ...okp, crv: 'x' })).toBeUndefined();
  });

  it.each([
    ['n is missing', { ...rsa, n: undefined }, { kind: 'missing', member: 'n' }],
    ['e is missing', { ...rsa, e: undefined }, { kind: 'missing', member: 'e' }],
    ['e is a number', { ...rsa, e: 65_537 }, { kind: 'not-text', member: 'e' }],
    ['e is decimal', { ...rsa, e: '65537' }, { kind: 'encoding', member: 'e', note: 'decimal' }],
    ['e is hexadecimal', { ...rsa, e: '010001' }, { kind: 'encoding', member: 'e', note: 'hexadecimal' }],
    ['n is hexadecimal', { ...rsa, n: asText(rsa, 'n', 'hex') }, { kind: 'encoding', note: 'hexadecimal' }],
    [
      'n is standard base64',
      { ...rsa, n: asText(rsa, 'n', 'base64') },
      { kind: 'encoding', note: 'standard base64 or padding' },
    ],
    ['n is padded', { ...rsa, n: `${'a'.repeat(683)}=` }, { kind: 'encoding', member: 'n' }],
    ['x is missing', { ...okp, x: undefined }, { kind: 'missing', member: 'x' }],
    ['x is hexadecimal', { ...okp, x: asText(okp, 'x', 'hex') }, { kind: 'encoding', note: 'hexadecimal' }],
    [
      'x is cut',
      { ...okp, x: cut(String(okp.x)) },
      { kind: 'width', found: '31 bytes', expected: '32 bytes' },
    ],
  ] as const)('are faulty where %s', (_name, jwk, fault) => {
    expect(coordinateFault(jwk as unknown as JsonObject)).toMatchObject(fault);
  });
});
