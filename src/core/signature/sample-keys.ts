import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { toHex } from '../bytes.ts';

/** Keys whose private halves are published: anyone can sign with them (singpass.md §3.6 row 34; faults.md `sig-published-sample-key`). */
export interface SampleKey {
  readonly name: string;
  readonly crv: 'P-256' | 'P-521';
  /** The x coordinate tells the key. */
  readonly x: string;
  /** Where only x is known, one of the two points of P-256 with that x; the other has p − y. */
  readonly y: string;
  readonly knownBy: 'x' | 'x and y';
}

const sampleKeys: readonly SampleKey[] = [
  {
    name: 'the signing key of the Singpass documentation',
    crv: 'P-256',
    x: 'wg11s6ZpBc0my5gT-mYatTZRDhgStyd_0qARVBwAWa4',
    y: 'eaqXnZPa9RwzYZECwWZgIuTa3QAueVi99YZLKwbe_JQ',
    knownBy: 'x',
  },
  {
    name: 'the signing key of the Singpass demo app',
    crv: 'P-256',
    x: 'tqG7PiAPD0xTBKdxDd4t8xAjJleP3Szw1CZiBjogmoc',
    y: 'JGFscARkpqFOB9DaWSaEhtkzlEavro4C0nK_34r53yY',
    knownBy: 'x',
  },
  {
    name: 'the encryption key of the Singpass documentation',
    crv: 'P-256',
    x: '0GR5oBa1FINjCZP_W-nR8Yqoz4E_9j7lgCuRPh9PZTA',
    y: '0leGfxdQSJdtubopqhj5uhPVYV3LSd_yf3y2DdRD5No',
    knownBy: 'x',
  },
  // static/certs/oidc-v2-rp-public.json of the npm package @opengovsg/mockpass 4.3.4.
  {
    name: 'the signing key of the sample client of MockPass',
    crv: 'P-521',
    x: 'AAj_CAKL9NmP6agPCMto6_LiYQqko3o3ZWTtBg75bA__Z8yKEv_CwHzaibkVLnJ9XKWxCQeyEk9ROLhJoJuZxnsI',
    y: 'AZeoe0v-EwqD3oo1V5lxUAmC80qHt-ybqOsl1mYKPgE_ctGcD4hj8tVhmD0Of6ARuKVTxNWej-X82hEW_7Aa-XpR',
    knownBy: 'x and y',
  },
  {
    name: 'the encryption key of the sample client of MockPass',
    crv: 'P-521',
    x: 'AB-16HyJwnlSZbQtqhFskADqFrm6rgX9XeaV8FgynX61750GCRbYjoueDosSNt-qzK5QNHskdQw0QZ700YF2JIlb',
    y: 'AZwYlSBSdV-CxGRMz6ovTvWxKJ6e44gaZHf-YfbJV7w9VdAJb3OuzbHNGRuzNDjEa8eH-paLDaAB84ezrEm1SRHq',
    knownBy: 'x and y',
  },
];

/** The published sample that a JWK is; `undefined` for any other key. */
export function sampleKeyOf(jwk: JsonObject): SampleKey | undefined {
  return sampleKeys.find(({ x }) => x === jwk.x);
}

/** The order of the field of P-256 (FIPS 186-5). */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;

interface SamplePoint {
  readonly path: string;
  readonly jwk: JsonObject;
}

let points: readonly SamplePoint[] | undefined;

/** Every sample as a JWK, in both points where y is not known; `path` is `sample:<name>`. The same objects each time. */
export function samplePoints(): readonly SamplePoint[] {
  points ??= sampleKeys.flatMap(({ name, crv, x, y, knownBy }) =>
    (knownBy === 'x' ? [y, mirrored(y)] : [y]).map((value) => ({
      path: `sample:${name}`,
      jwk: { kty: 'EC', crv, x, y: value },
    })),
  );
  return points;
}

function mirrored(y: string): string {
  const other = (p - BigInt(`0x${toHex(readBase64Url(y).bytes)}`)).toString(16).padStart(64, '0');
  return toBase64Url(
    Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(other.slice(at * 2, at * 2 + 2), 16)),
  );
}
