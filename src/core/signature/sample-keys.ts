import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';

/** Keys whose private halves are published: anyone can sign with them (singpass.md §3.6 row 34; faults.md `sig-published-sample-key`). */
export interface SampleKey {
  readonly name: string;
  /** The x coordinate tells the key. */
  readonly x: string;
  /** One of the two points of P-256 with that x; the other has p − y. Which of them is published, x does not tell. */
  readonly y: string;
}

export const sampleKeys: readonly SampleKey[] = [
  {
    name: 'the signing key of the Singpass documentation',
    x: 'wg11s6ZpBc0my5gT-mYatTZRDhgStyd_0qARVBwAWa4',
    y: 'eaqXnZPa9RwzYZECwWZgIuTa3QAueVi99YZLKwbe_JQ',
  },
  {
    name: 'the signing key of the Singpass demo app',
    x: 'tqG7PiAPD0xTBKdxDd4t8xAjJleP3Szw1CZiBjogmoc',
    y: 'JGFscARkpqFOB9DaWSaEhtkzlEavro4C0nK_34r53yY',
  },
  {
    name: 'the encryption key of the Singpass documentation',
    x: '0GR5oBa1FINjCZP_W-nR8Yqoz4E_9j7lgCuRPh9PZTA',
    y: '0leGfxdQSJdtubopqhj5uhPVYV3LSd_yf3y2DdRD5No',
  },
];

/** The published sample that a JWK is; `undefined` for any other key. */
export function sampleKeyOf(jwk: JsonObject): SampleKey | undefined {
  return sampleKeys.find(({ x }) => x === jwk.x);
}

/** The order of the field of P-256 (FIPS 186-5). */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;

/** Both points of every sample as JWKs; `path` is `sample:<name>`. */
export function samplePoints(): readonly { readonly path: string; readonly jwk: JsonObject }[] {
  return sampleKeys.flatMap(({ name, x, y }) =>
    [y, mirrored(y)].map((value) => ({
      path: `sample:${name}`,
      jwk: { kty: 'EC', crv: 'P-256', x, y: value },
    })),
  );
}

function mirrored(y: string): string {
  const hex = [...readBase64Url(y).bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const other = (p - BigInt(`0x${hex}`)).toString(16).padStart(64, '0');
  return toBase64Url(
    Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(other.slice(at * 2, at * 2 + 2), 16)),
  );
}
