import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../core/assertion/base64url.ts';
import { ecdsaEdges } from './ecdsa-edges.ts';
import { unexpectedIn } from './expectation.ts';
import { verifiesAsDer } from './independent.ts';
import { joseClasses } from './jose-classes.ts';
import { judgeBytes, judgeToken } from './judge-vector.ts';
import { nistVectors } from './nist-vectors.ts';
import { rfcTokens } from './rfc-values.ts';
import { rsaForgeries } from './rsa-forgeries.ts';
import type { TokenVector } from './vector.ts';

/** What is not as it must be, of all of a list. */
async function unexpectedOf(vectors: readonly TokenVector[]): Promise<readonly string[]> {
  const told: string[] = [];
  for (const vector of vectors) told.push(...[unexpectedIn(vector, await judgeToken(vector)) ?? []].flat());
  return told;
}

describe('the verification', () => {
  it.each([
    ['the values of the RFCs', rfcTokens, 12],
    ['edge cases of ES256', ecdsaEdges('ES256'), 70],
    ['edge cases of ES384', ecdsaEdges('ES384'), 60],
    ['edge cases of ES512', ecdsaEdges('ES512'), 60],
    ['forgeries of RSA', rsaForgeries, 25],
    ['attacks on JOSE', joseClasses, 50],
  ])(
    'accepts what is valid and refuses what is not: %s',
    async (_name, vectors, least) => {
      expect(vectors.length).toBeGreaterThanOrEqual(least);
      expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
      expect(await unexpectedOf(vectors)).toEqual([]);
    },
    120_000,
  );

  it('agrees with NIST on every signature, also where it is written as DER', async () => {
    expect(nistVectors).toHaveLength(45);
    for (const vector of nistVectors) {
      const expected = { raw: vector.valid ? 'verified' : 'failed', der: vector.valid };
      expect(await judgeBytes(vector), vector.name).toEqual(expected);
    }
  });

  it('would be found to accept too much, or too little', async () => {
    const [good, bad] = [rfcTokens[1], joseClasses[1]] as [TokenVector, TokenVector];
    expect(await unexpectedOf([{ ...good, expected: 'refused' }])).toHaveLength(1);
    expect(await unexpectedOf([{ ...bad, expected: 'verified' }])).toHaveLength(1);
    expect(await unexpectedOf([{ ...good, expected: 'explained', form: 'der' }])).toHaveLength(1);
  });
});

describe('the search for a DER signature', () => {
  const der = [...ecdsaEdges('ES256'), ...ecdsaEdges('ES384')].filter(({ name }) => name.includes('DER'));

  it('names DER where Node’s own cryptography verifies the bytes as DER, and nowhere else', async () => {
    expect(der.filter(verifiesAsDer).length).toBeGreaterThanOrEqual(2);
    for (const vector of der) {
      const verdict = await judgeToken(vector);
      expect(verdict.form === 'der', vector.name).toBe(verifiesAsDer(vector));
      expect(verdict.state, vector.name).not.toBe('verified');
    }
  }, 60_000);

  it('makes nothing valid of a DER signature in which a bit was changed', async () => {
    const [good] = der.filter(verifiesAsDer);
    if (good === undefined) throw new Error('no DER signature');
    const [header, payload, signature = ''] = good.token.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
        const changed = Uint8Array.from(bytes, (byte, at) =>
          at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
        );
        const vector = { ...good, token: `${header}.${payload}.${toBase64Url(changed)}` };
        const { state, form } = await judgeToken(vector);
        expect(state).not.toBe('verified');
        if (form === 'der') expect(verifiesAsDer(vector)).toBe(true);
      }),
      { numRuns: 40, seed: 20_261_127 },
    );
  }, 60_000);
});
