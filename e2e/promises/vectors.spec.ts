import type { Page } from '@playwright/test';
import { ecdsaEdges } from '../../src/testing/vectors/ecdsa-edges.ts';
import { unexpectedIn } from '../../src/testing/vectors/expectation.ts';
import type { Judges } from '../../src/testing/vectors/in-browser.ts';
import { joseClasses } from '../../src/testing/vectors/jose-classes.ts';
import { nistVectors } from '../../src/testing/vectors/nist-vectors.ts';
import { withOneBitChanged } from '../../src/testing/vectors/one-bit.ts';
import { expectedOfEncrypted, expectedOfKeySets } from '../../src/testing/vectors/rfc-expected.ts';
import { rfcEncrypted, rfcJsonTokens, rfcKeySets, rfcTokens } from '../../src/testing/vectors/rfc-values.ts';
import { rsaForgeries } from '../../src/testing/vectors/rsa-forgeries.ts';
import type { TokenVector } from '../../src/testing/vectors/vector.ts';
import type { BuiltApart } from '../support/built-apart.ts';
import { expect, test } from '../support/test.ts';
import { buildVectorsPage } from '../support/vectors-page.ts';

let vectorsPage: BuiltApart;

test.beforeAll(async () => {
  vectorsPage = await buildVectorsPage();
});
test.afterAll(() => vectorsPage.remove());

/** What is not as it must be, as this browser's cryptography has it. */
async function unexpectedOf(page: Page, vectors: readonly TokenVector[]): Promise<readonly string[]> {
  const verdicts = await page.evaluate(async (list) => {
    const { judges } = globalThis as unknown as { readonly judges: Judges };
    const all = [];
    for (const vector of list) all.push(await judges.judgeToken(vector));
    return all;
  }, vectors);
  expect(verdicts).toHaveLength(vectors.length);
  return vectors.flatMap((vector, at) => {
    const verdict = verdicts[at];
    return verdict === undefined ? [] : (unexpectedIn(vector, verdict) ?? []);
  });
}

const lists = [
  ['the values of the RFCs', () => rfcTokens],
  ['the values of the RFCs in JSON', () => rfcJsonTokens],
  [
    'the values of the RFCs with one bit changed',
    () => rfcTokens.filter(({ expected }) => expected === 'verified').flatMap(withOneBitChanged),
  ],
  ['edge cases of ES256', () => ecdsaEdges('ES256')],
  ['edge cases of ES384', () => ecdsaEdges('ES384')],
  ['edge cases of ES512', () => ecdsaEdges('ES512')],
  ['forgeries of RSA', () => rsaForgeries],
  ['attacks on JOSE', () => joseClasses],
] as const;

for (const [name, make] of lists) {
  test(`the browser accepts what is valid and refuses what is not: ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await vectorsPage.open(page);
    expect(await unexpectedOf(page, make())).toEqual([]);
  });
}

test('the browser agrees with NIST on every signature, also where it is written as DER', async ({ page }) => {
  await vectorsPage.open(page);
  const verdicts = await page.evaluate(async (list) => {
    const { judges } = globalThis as unknown as { readonly judges: Judges };
    return Promise.all(list.map((vector) => judges.judgeBytes(vector)));
  }, nistVectors);
  const expected = nistVectors.map(({ valid }) => ({ raw: valid ? 'verified' : 'failed', der: valid }));
  expect(verdicts).toEqual(expected);
});

test('the browser reads the key sets of RFC 7517 as they are', async ({ page }) => {
  await vectorsPage.open(page);
  const verdicts = await page.evaluate(
    async (texts) => {
      const { judges } = globalThis as unknown as { readonly judges: Judges };
      return Promise.all(texts.map((text) => judges.judgeKeySet(text)));
    },
    [...rfcKeySets.values()],
  );
  const told = verdicts.map(({ everything: _everything, ...verdict }) => verdict);
  expect(told).toEqual([...rfcKeySets.keys()].map((source) => expectedOfKeySets[source]));
});

test('the browser tells the encrypted texts of RFC 7520 from their headers', async ({ page }) => {
  await vectorsPage.open(page);
  const verdicts = await page.evaluate(async (list) => {
    const { judges } = globalThis as unknown as { readonly judges: Judges };
    return Promise.all(list.map(({ token, key }) => judges.judgeEncrypted(token, key)));
  }, rfcEncrypted);
  expect(verdicts).toEqual(rfcEncrypted.map(({ source }) => expectedOfEncrypted[source]));
});

test('a value that is expected otherwise is told', async ({ page }) => {
  await vectorsPage.open(page);
  const good = rfcTokens.filter(({ expected }) => expected === 'verified').slice(0, 1);
  const turned = good.map((vector) => ({ ...vector, expected: 'refused' as const }));
  expect(await unexpectedOf(page, turned)).toHaveLength(1);
});
