import { createHash } from 'node:crypto';
import { bytesOf } from './elliptic.ts';
import {
  inputOf,
  keys,
  publicJwk,
  setOf,
  signEncoded,
  signPss,
  signRsa,
  withSignature,
} from './jose-keys.ts';
import type { TokenVector } from './vector.ts';

const source = 'RSA: encodings that RFC 8017 §8.1.2 and §8.2.2 refuse, and keys of unusual kind';
const modulusBytes = 256;
const header = { alg: 'RS256', kid: 'sig-1' };
const input = inputOf(header);

/** DigestInfo of SHA-256 in front of the hash (RFC 8017 §9.2, note 1). */
const prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const digest = createHash('sha256').update(input).digest();
const info = Buffer.concat([prefix, digest]);

function cubeRootUp(number: bigint): bigint {
  let [low, high] = [0n, 1n << 700n];
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (middle ** 3n < number) low = middle + 1n;
    else high = middle;
  }
  return low;
}

/** A number whose cube begins like an encoded message with eight bytes of padding, with anything behind the hash. */
function forgedCube(): Uint8Array {
  const start = Buffer.concat([Buffer.from([0, 1, ...Array(8).fill(0xff), 0]), info]);
  const rest = BigInt((modulusBytes - start.length) * 8);
  return bytesOf(cubeRootUp(BigInt(`0x${start.toString('hex')}`) << rest), modulusBytes);
}

/** An encoded message with this between padding and end. */
function encoded(
  end: Uint8Array,
  { type = 1, filling = 0xff }: { type?: number; filling?: number } = {},
): Uint8Array {
  return Buffer.concat([
    Buffer.from([0, type]),
    Buffer.alloc(modulusBytes - 3 - end.length, filling),
    Buffer.from([0]),
    end,
  ]);
}

const refusedBy = (name: string, signature: Uint8Array, key = keys.rsa): TokenVector => ({
  name: `RS256: ${name}`,
  source,
  token: withSignature(input, signature),
  jwks: setOf(publicJwk(key)),
  expected: 'refused',
});

const good = signRsa(input, keys.rsa);
const modulus = BigInt(`0x${Buffer.from(String(publicJwk(keys.rsa).n), 'base64url').toString('hex')}`);
const asNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const withoutNull = Buffer.concat([Buffer.from('302f300b0609608648016503040201' + '0420', 'hex'), digest]);
const ps256 = inputOf({ alg: 'PS256', kid: 'sig-1' });

const explained = (name: string, token: string): TokenVector => ({
  name,
  source,
  token,
  jwks: setOf(publicJwk(keys.rsa)),
  expected: 'explained',
  form: 'as-is',
});

export const rsaForgeries: readonly TokenVector[] = [
  { ...refusedBy('a usual signature', good), expected: 'verified' },
  {
    ...refusedBy('a usual signature under e = 3', signRsa(input, keys.rsaOfThree), keys.rsaOfThree),
    expected: 'verified',
  },
  refusedBy('a forged cube under e = 3, garbage behind the hash', forgedCube(), keys.rsaOfThree),
  refusedBy(
    'garbage behind the hash',
    signEncoded(encoded(Buffer.concat([info, Buffer.from([1, 2, 3])])), keys.rsa),
  ),
  refusedBy(
    'eight bytes of padding, then garbage',
    signEncoded(
      Buffer.concat([
        Buffer.from([0, 1, ...Array(8).fill(0xff), 0]),
        info,
        Buffer.alloc(modulusBytes - 11 - info.length, 7),
      ]),
      keys.rsa,
    ),
  ),
  refusedBy('block type 2', signEncoded(encoded(info, { type: 2 }), keys.rsa)),
  refusedBy('block type 0', signEncoded(encoded(info, { type: 0 }), keys.rsa)),
  refusedBy('padding of zeros', signEncoded(encoded(info, { filling: 0 }), keys.rsa)),
  refusedBy('no DigestInfo', signEncoded(encoded(digest), keys.rsa)),
  refusedBy('DigestInfo without NULL', signEncoded(encoded(withoutNull), keys.rsa)),
  refusedBy(
    'the hash of another text',
    signEncoded(
      encoded(Buffer.concat([prefix, createHash('sha256').update(`${input}!`).digest()])),
      keys.rsa,
    ),
  ),
  refusedBy('the number 0', new Uint8Array(modulusBytes)),
  refusedBy('the number 1', bytesOf(1n, modulusBytes)),
  refusedBy('the number n − 1', bytesOf(modulus - 1n, modulusBytes)),
  refusedBy('the number n', bytesOf(modulus, modulusBytes)),
  refusedBy('n − s', bytesOf(modulus - asNumber(good), modulusBytes)),
  refusedBy('s + n, one byte longer', bytesOf(asNumber(good) + modulus, modulusBytes + 1)),
  refusedBy('a zero in front', Buffer.concat([Buffer.from([0]), good])),
  refusedBy('a zero behind', Buffer.concat([good, Buffer.from([0])])),
  refusedBy('cut by a byte', good.slice(0, -1)),
  refusedBy('another key of the same size', signRsa(input, keys.rsaOfThree)),
  { ...refusedBy('a key of 1024 bits', signRsa(input, keys.smallRsa), keys.smallRsa), expected: 'verified' },
  explained('PS256: no salt', withSignature(ps256, signPss(ps256, keys.rsa, 0))),
  explained('PS256: a salt of 20 bytes', withSignature(ps256, signPss(ps256, keys.rsa, 20))),
  explained('PS256: the longest salt', withSignature(ps256, signPss(ps256, keys.rsa, modulusBytes - 34))),
  explained('PS256: PKCS #1 v1.5', withSignature(ps256, signRsa(ps256, keys.rsa))),
  explained('RS256: PSS', withSignature(input, signPss(input, keys.rsa, 32))),
  explained('RS256: SHA-512', withSignature(input, signRsa(input, keys.rsa, 'sha512'))),
];
