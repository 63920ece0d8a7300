import { toBase64Url } from '../../core/assertion/base64url.ts';
import { toDer } from '../signatures.ts';
import { testNow } from '../times.ts';
import { encodePart } from '../tokens.ts';
import { Elliptic, type EllipticAlgorithm, ellipticAlgorithms, type Point } from './elliptic.ts';
import type { TokenVector } from './vector.ts';

/** The classes are those of C2SP's Wycheproof for ECDSA in the format of IEEE P1363; every value is made here anew. */
const source = 'edge cases of ECDSA, r‖s';

/** Any secret and any k: fixed, so that the vectors are the same every time. */
const secret = 0x1d1ce5n ** 5n;
const nonce = 0x5eedn ** 7n;

interface Material {
  readonly curve: Elliptic;
  /** What is signed. */
  readonly input: string;
  readonly z: bigint;
  readonly key: Point;
}

type Expected = Pick<TokenVector, 'expected' | 'form'>;
const refused: Expected = { expected: 'refused' };
const verified: Expected = { expected: 'verified' };

function vector(
  { curve, input, key }: Material,
  name: string,
  signature: Uint8Array,
  { expected, form }: Expected,
  jwk: Readonly<Record<string, string>> = curve.jwk(key),
): TokenVector {
  const keys = [{ ...jwk, kid: 'sig-1', use: 'sig', alg: curve.alg }];
  const token = `${input}.${toBase64Url(signature)}`;
  return { name: `${curve.alg}: ${name}`, source, token, jwks: JSON.stringify({ keys }), expected, form };
}

function materialFor(alg: EllipticAlgorithm): Material {
  const curve = new Elliptic(alg);
  const claims = {
    iss: 'service',
    sub: 'service',
    aud: 'https://login.bank.test',
    exp: testNow + 60,
    jti: 'edge',
  };
  const input = `${encodePart({ alg, kid: 'sig-1' })}.${encodePart(claims)}`;
  return { curve, input, z: curve.digest(input), key: curve.times(secret) };
}

/** Good signatures with unusual numbers: implementations refuse some of them by mistake. */
function goodSignatures(material: Material): readonly TokenVector[] {
  const { curve, z } = material;
  const { n } = curve;
  const [r, s] = curve.sign(z, secret, nonce);
  const chosen = (name: string, value: bigint): TokenVector => {
    const d = curve.secretFor(z, nonce, value);
    return vector(material, name, curve.raw(r, value), verified, curve.jwk(curve.times(d)));
  };
  const made = (name: string, R: Point, value: bigint): TokenVector =>
    vector(material, name, curve.raw(curve.mod(R.x), value), verified, curve.jwk(curve.keyFor(z, R, value)));
  const small = curve.pointFrom(1n);
  const large = curve.pointFrom(n + 1n);
  return [
    vector(material, 'a usual signature', curve.raw(r, s), verified),
    vector(material, 'n − s, which is as good', curve.raw(r, n - s), verified),
    ...([1n, 2n, 3n] as const).map((value) => chosen(`s = ${value}`, value)),
    chosen('s = n − 1', n - 1n),
    chosen('s = (n − 1) / 2', (n - 1n) / 2n),
    chosen('s = r', r),
    chosen('u1 = 1', curve.mod(z)),
    chosen('u1 = n − 1', curve.mod(-z)),
    chosen('a zero in front of s', n >> 12n),
    made('the smallest r there is', small, 0x1234567n),
    made('the smallest r, s = 1', small, 1n),
    made('R whose x is larger than n, so that r is small', large, 0x1234567n),
    ...([1n, n - 1n] as const).map((d) =>
      vector(
        material,
        `the secret ${d === 1n ? '1' : 'n − 1'}`,
        curve.raw(...curve.sign(z, d, nonce)),
        verified,
        curve.jwk(curve.times(d)),
      ),
    ),
  ];
}

/** Numbers that no signature has, or that are not those of this one. */
function wrongNumbers(material: Material): readonly TokenVector[] {
  const { curve, z } = material;
  const { n, p, bytes } = curve;
  const [r, s] = curve.sign(z, secret, nonce);
  const most = 2n ** BigInt(bytes * 8) - 1n;
  const small = curve.pointFrom(1n);
  const keyOfSmall = curve.jwk(curve.keyFor(z, small, 1n));
  const pairs: readonly (readonly [string, bigint, bigint])[] = [
    ['r = 0', 0n, s],
    ['s = 0', r, 0n],
    ['r = s = 0', 0n, 0n],
    ['r = n', n, s],
    ['s = n', r, n],
    ['r = s = n', n, n],
    ['r = p', p, s],
    ['r = s = 1', 1n, 1n],
    ['r = 1, s = 0', 1n, 0n],
    ['r = 0, s = 1', 0n, 1n],
    ['r = n − r', n - r, s],
    ['r one larger', r + 1n, s],
    ['s one larger', r, s + 1n],
    ['all ones', most, most],
    ['r of the public key', material.key.x % n, s],
  ];
  return [
    ...pairs.map(([name, one, two]) => vector(material, name, curve.raw(one, two), refused)),
    // The search takes ten times as long on the larger curves.
    ...pairs
      .slice(0, curve.alg === 'ES256' ? pairs.length : 5)
      .map(([name, one, two]) => vector(material, `${name}, in DER`, toDer(curve.raw(one, two)), refused)),
    vector(material, 'r + n where that fits', curve.raw(small.x + n, 1n), refused, keyOfSmall),
    vector(material, 's + n where that fits', curve.raw(small.x, 1n + n), refused, keyOfSmall),
    vector(material, 'r + n where that fits, in DER', toDer(curve.raw(small.x + n, 1n)), refused, keyOfSmall),
    vector(material, 'another text', curve.raw(...curve.sign(z + 1n, secret, nonce)), refused),
    vector(material, 'another secret', curve.raw(...curve.sign(z, secret + 1n, nonce)), refused),
    vector(
      material,
      'another secret, in DER',
      toDer(curve.raw(...curve.sign(z, secret + 1n, nonce))),
      refused,
    ),
  ];
}

/** Good numbers in another writing: refused, and named where the numbers are there whole. */
function otherWritings(material: Material): readonly TokenVector[] {
  const { curve, z, input } = material;
  const raw = curve.raw(...curve.sign(z, secret, nonce));
  const half = curve.bytes;
  const der = toDer(raw);
  const explained = (form: NonNullable<TokenVector['form']>): Expected => ({ expected: 'explained', form });
  const otherHash = curve.alg === 'ES256' ? 'sha384' : 'sha256';
  const otherZ = curve.digest(input, otherHash);
  const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => [...part]));
  return [
    vector(material, 'DER', der, explained('der')),
    vector(material, 'DER, a byte behind it', joined(der, [0]), refused),
    vector(material, 'DER, cut by a byte', der.slice(0, -1), refused),
    vector(material, 'DER, another tag', joined([0x31], der.slice(1)), refused),
    vector(material, 's before r', joined(raw.slice(half), raw.slice(0, half)), explained('swapped')),
    vector(material, 'cut by a byte', raw.slice(0, -1), refused),
    vector(material, 'cut by half', raw.slice(0, half), refused),
    vector(material, 'a zero behind it', joined(raw, [0]), refused),
    vector(material, 'two zeros in front of it', joined([0, 0], raw), refused),
    vector(material, 'twice', joined(raw, raw), refused),
    vector(
      material,
      'over another hash',
      curve.raw(...curve.sign(otherZ % curve.n, secret, nonce)),
      explained('as-is'),
    ),
  ];
}

/** Keys that are none. A good signature by the true key stands beside each. */
function wrongKeys(material: Material): readonly TokenVector[] {
  const { curve, z, key } = material;
  const raw = curve.raw(...curve.sign(z, secret, nonce));
  const jwk = curve.jwk(key);
  const others = Object.values(ellipticAlgorithms)
    .map(({ crv }) => crv)
    .filter((crv) => crv !== jwk.crv);
  const compressed = toBase64Url(
    Uint8Array.from([2 + Number(key.y % 2n), ...Buffer.from(jwk.x ?? '', 'base64url')]),
  );
  const { y: _y, ...withoutY } = jwk;
  const keys: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['no point of the curve', curve.jwk({ x: key.x, y: key.y + 1n })],
    ['a point of the twist', curve.jwk({ x: key.x + 1n, y: key.y })],
    ['the point at infinity, as zeros', curve.jwk({ x: 0n, y: 0n })],
    ['the other point of the same x', curve.jwk({ x: key.x, y: curve.p - key.y })],
    ['a compressed point for x', { ...withoutY, x: compressed }],
    ['no y', withoutY],
    ['x and y exchanged', curve.jwk({ x: key.y, y: key.x })],
    ['the generator', curve.jwk(curve.times(1n))],
    ...others.map((crv) => [`the name ${crv}`, { ...jwk, crv }] as const),
  ];
  return keys.map(([name, wrong]) => vector(material, `key: ${name}`, raw, refused, wrong));
}

/** All of one algorithm. */
export function ecdsaEdges(alg: EllipticAlgorithm): readonly TokenVector[] {
  const material = materialFor(alg);
  return [goodSignatures, wrongNumbers, otherWritings, wrongKeys].flatMap((make) => make(material));
}
