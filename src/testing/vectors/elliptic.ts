import { createHash } from 'node:crypto';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { toBase64Url } from '../../core/assertion/base64url.ts';

/** A curve with its algorithm, as the vectors need it. */
export const ellipticAlgorithms = {
  ES256: { curve: p256, crv: 'P-256', bytes: 32, hash: 'sha256' },
  ES384: { curve: p384, crv: 'P-384', bytes: 48, hash: 'sha384' },
  ES512: { curve: p521, crv: 'P-521', bytes: 66, hash: 'sha512' },
} as const;
export type EllipticAlgorithm = keyof typeof ellipticAlgorithms;

export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

/** A number as so many bytes, the highest first. */
export function bytesOf(number: bigint, width: number): Uint8Array {
  return Uint8Array.from(Buffer.from(number.toString(16).padStart(width * 2, '0'), 'hex'));
}

/** Arithmetic on one curve: what makes signatures with chosen numbers (SEC 1 §4.1, FIPS 186-5 §6). */
export class Elliptic {
  readonly n: bigint;
  readonly p: bigint;
  readonly bytes: number;
  readonly alg: EllipticAlgorithm;

  constructor(alg: EllipticAlgorithm) {
    this.alg = alg;
    const { curve, bytes } = ellipticAlgorithms[alg];
    this.n = curve.Point.Fn.ORDER;
    this.p = curve.Point.Fp.ORDER;
    this.bytes = bytes;
  }

  private get curve() {
    return ellipticAlgorithms[this.alg].curve;
  }

  mod(number: bigint): bigint {
    return ((number % this.n) + this.n) % this.n;
  }

  inverse(number: bigint): bigint {
    return this.curve.Point.Fn.inv(this.mod(number));
  }

  /** k·G */
  times(k: bigint): Point {
    return this.curve.Point.BASE.multiply(k).toAffine();
  }

  /** The hash of what is signed as a number: of a longer hash the leftmost bits count (FIPS 186-5 §6.4.1). */
  digest(input: string, hash: string = ellipticAlgorithms[this.alg].hash): bigint {
    const digest = createHash(hash).update(input).digest('hex');
    const surplus = digest.length * 4 - this.n.toString(2).length;
    return BigInt(`0x${digest}`) >> BigInt(Math.max(0, surplus));
  }

  /** The signature with this secret and this k. */
  sign(z: bigint, d: bigint, k: bigint): readonly [r: bigint, s: bigint] {
    const r = this.mod(this.times(k).x);
    return [r, this.mod(this.inverse(k) * (z + r * d))];
  }

  /** The secret for which k and s are right: s is chosen freely. */
  secretFor(z: bigint, k: bigint, s: bigint): bigint {
    return this.mod(this.inverse(this.times(k).x) * (s * k - z));
  }

  /** The first point of the curve whose x is `from` or more. */
  pointFrom(from: bigint): Point {
    for (let x = from; ; x += 1n) {
      const point = this.lift(x);
      if (point !== undefined) return point;
    }
  }

  private lift(x: bigint): Point | undefined {
    try {
      return this.curve.Point.fromBytes(Uint8Array.from([2, ...bytesOf(x, this.bytes)])).toAffine();
    } catch {
      return undefined;
    }
  }

  /** The public key for which R and s are right, though nobody knows a k: Q = r⁻¹(sR − zG) (SEC 1 §4.1.6). */
  keyFor(z: bigint, R: Point, s: bigint): Point {
    const inverse = this.inverse(R.x);
    const left = this.curve.Point.fromAffine(R).multiply(this.mod(inverse * s));
    return left.subtract(this.curve.Point.BASE.multiply(this.mod(inverse * z))).toAffine();
  }

  jwk({ x, y }: Point): Record<string, string> {
    const { crv } = ellipticAlgorithms[this.alg];
    return { kty: 'EC', crv, x: toBase64Url(bytesOf(x, this.bytes)), y: toBase64Url(bytesOf(y, this.bytes)) };
  }

  /** r‖s (RFC 7518 §3.4). */
  raw(r: bigint, s: bigint): Uint8Array {
    return Uint8Array.from([...bytesOf(r, this.bytes), ...bytesOf(s, this.bytes)]);
  }
}
