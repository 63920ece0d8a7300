import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { importCandidates, tryKey } from './try-key.ts';

async function verdictOn(
  change: (token: string) => string,
  { length, own }: { length: number; own: boolean },
) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const other = await generateKeyPair('ES256', { extractable: true });
  const token = await new SignJWT({ filling: 'x'.repeat(length) })
    .setProtectedHeader({ alg: 'ES256' })
    .sign(privateKey);
  const jwk = (await exportJWK(own ? publicKey : other.publicKey)) as JsonObject;
  const [candidate] = await importCandidates([{ path: 'keys[0]', jwk, thumbprint: undefined }]);
  const decoded = decodeJwt(change(token));
  if (candidate === undefined) throw new Error('the key was not imported');
  return (await tryKey(decoded, objectOf(decoded.header), candidate)).outcome;
}

const asItIs = (token: string): string => token;
const withOtherClaims = (token: string): string =>
  token.replace(/^([^.]*\.[^.]{20})(.)/, (_all, before, letter) => before + (letter === 'A' ? 'B' : 'A'));

describe.each([
  ['short', 10],
  ['longer than what jose reads again', 100_000],
] as const)('a token: %s', (_name, length) => {
  it.each([
    ['verifies with its key', asItIs, true, 'verified'],
    ['does not with another', asItIs, false, 'failed'],
    ['does not with its key once a claim was changed', withOtherClaims, true, 'failed'],
  ] as const)('%s', async (_title, change, own, outcome) => {
    expect(await verdictOn(change, { length, own })).toBe(outcome);
  });
});
