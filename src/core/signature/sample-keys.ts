import type { JsonObject } from '../assertion/decoded-jwt.ts';

/** Keys whose private halves are published: anyone can sign with them (singpass.md §3.6 row 34; faults.md `sig-published-sample-key`). */
export interface SampleKey {
  readonly name: string;
  /** The x coordinate tells the key. */
  readonly x: string;
}

export const sampleKeys: readonly SampleKey[] = [
  { name: 'the signing key of the Singpass documentation', x: 'wg11s6ZpBc0my5gT-mYatTZRDhgStyd_0qARVBwAWa4' },
  { name: 'the signing key of the Singpass demo app', x: 'tqG7PiAPD0xTBKdxDd4t8xAjJleP3Szw1CZiBjogmoc' },
  {
    name: 'the encryption key of the Singpass documentation',
    x: '0GR5oBa1FINjCZP_W-nR8Yqoz4E_9j7lgCuRPh9PZTA',
  },
];

/** The published sample that a JWK is; `undefined` for any other key. */
export function sampleKeyOf(jwk: JsonObject): SampleKey | undefined {
  return sampleKeys.find(({ x }) => x === jwk.x);
}
