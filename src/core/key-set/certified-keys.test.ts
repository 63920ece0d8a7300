import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../testing/certificates.ts';
import { signingKey } from '../../testing/keys.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { certificateThumbprints } from './certified-keys.ts';
import { toKeyEntry } from './parse-key-set.ts';

const thumbprintsOf = (keys: readonly JsonObject[]) =>
  certificateThumbprints(keys.map((jwk, at) => toKeyEntry(jwk, `keys[${at}]`, at)));

describe('the keys that certificates hold', () => {
  it('are told by their thumbprint, of the first certificate of each key', async () => {
    const [first, second] = [await signingKey('first'), await signingKey('second')];
    const [a, b] = [await makeCertificate(first), await makeCertificate(second)];
    expect(await thumbprintsOf([{ kty: 'EC' }, { kty: 'EC', x5c: [b, a] }, { kty: 'EC', x5c: [a] }])).toEqual(
      { 'keys[1]': second.thumbprint, 'keys[2]': first.thumbprint },
    );
  });

  it('are passed over where they cannot be read', async () => {
    const certificate = await makeCertificate();
    expect(
      await thumbprintsOf([
        { x5c: certificate },
        { x5c: [] },
        { x5c: [7, certificate] },
        { x5c: null },
        { x5c: ['AAAA'] },
        { x5c: [''] },
      ]),
    ).toStrictEqual({});
    expect(await thumbprintsOf([])).toStrictEqual({});
  });

  it('are looked for in twenty keys that have a certificate', async () => {
    const x5c = [await makeCertificate()];
    const found = await thumbprintsOf([{}, ...Array.from({ length: 21 }, () => ({ x5c }))]);
    expect(Object.keys(found)).toHaveLength(20);
    expect(Object.keys(found).at(-1)).toBe('keys[20]');
  });
});
