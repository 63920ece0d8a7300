import { toHex } from '../bytes.ts';

/** A short Weierstrass curve y² = x³ + ax + b over the field of p elements (SEC 2, FIPS 186-5), coordinates of `bytes` bytes. */
interface Curve {
  readonly bytes: number;
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
}

const curves: ReadonlyMap<string, Curve> = new Map([
  [
    'P-256',
    {
      bytes: 32,
      p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
      a: -3n,
      b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    },
  ],
  [
    'P-384',
    {
      bytes: 48,
      p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
      a: -3n,
      b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    },
  ],
  [
    'P-521',
    {
      bytes: 66,
      p: 2n ** 521n - 1n,
      a: -3n,
      b: 0x051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    },
  ],
  ['secp256k1', { bytes: 32, p: 2n ** 256n - 2n ** 32n - 977n, a: 0n, b: 7n }],
]);

/** Longer numbers are coordinates of no curve here. */
const mostBytes = 80;

/** Whether two big-endian numbers are the coordinates of a point of the curve; the width is not judged. `false` for an unknown curve. */
export function isOnCurve(name: string, x: Uint8Array, y: Uint8Array): boolean {
  const curve = curves.get(name);
  if (curve === undefined || Math.max(x.length, y.length) > mostBytes) return false;
  const { p, a, b } = curve;
  const [xn, yn] = [toNumber(x), toNumber(y)];
  if (xn >= p || yn >= p) return false;
  return (yn * yn - (xn * xn * xn + a * xn + b)) % p === 0n;
}

/** The curves on which two numbers are a point. */
export function curvesOf(x: Uint8Array, y: Uint8Array): readonly string[] {
  return [...curves.keys()].filter((name) => isOnCurve(name, x, y));
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x0${toHex(bytes)}`);
}
