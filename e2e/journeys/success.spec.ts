import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  encryptedIdTokenAnswer,
  providerIdToken,
  testAccessToken,
  testAtHash,
  tokenAnswer,
} from '../../src/testing/id-tokens.ts';
import { legacyCase, makeKeySet } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

const explained = (page: Page) => page.getByRole('region', { name: 'What came back', exact: true });
const claim = (page: Page, name: string) =>
  explained(page)
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) });

async function answerWith(page: Page, text: string): Promise<void> {
  await openTab(page, 'Response');
  await page.getByRole('textbox', { name: 'Response', exact: true }).fill(text);
}

test('an encrypted id_token is held against the key set, and decrypted by the person, not here', async ({
  page,
}) => {
  await page.goto('.');
  await paste(page, await makeKeySet());
  await answerWith(page, await encryptedIdTokenAnswer({ enc: 'A256GCM' }));
  const card = explained(page);
  await expect(card).toContainText('Encrypted to the key enc-1, keys[1] of your set');
  await expect(card).toContainText('a private key that is pasted here is dropped at once');
  await card.getByText('Code for these algorithms').click();
  await expect(card.locator('pre')).toContainText("'ECDH-ES+A256KW'");
  await card.getByLabel(/Decrypt the id_token, then verify it in/).selectOption('Go');
  await expect(card.locator('pre')).toContainText('jose.A256GCM');
  expect((await new AxeBuilder({ page }).include('#tab-panel').analyze()).violations).toEqual([]);
  await answerWith(page, await encryptedIdTokenAnswer({ kid: 'enc-of-last-year' }));
  await expect(card).toContainText('enc-of-last-year, which is not in your set');
});

test('a signed id_token is verified with the keys of the provider, claim by claim', async ({
  page,
  promises,
}) => {
  const host = 'stg-id.singpass.gov.sg';
  promises.allowHost(host);
  const { request = '', authorization_request = '' } = await legacyCase();
  const { idToken, provider_jwks } = await providerIdToken({ at_hash: testAtHash, aud: 'another-client' });
  let asked = 0;
  await page.route(`https://${host}/**`, (route) => {
    asked += 1;
    return route.fulfill({ body: provider_jwks, headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await page.goto('.');
  await paste(page, request);
  await paste(page, authorization_request);
  await answerWith(page, tokenAnswer(idToken, testAccessToken));
  const card = explained(page);
  await expect(card).toContainText('Paste or fetch the key set of the provider');
  await expect(claim(page, 'nonce')).toContainText('right');
  await expect(claim(page, 'at_hash')).toContainText('right');
  await expect(claim(page, 'aud')).toContainText('Expected: T5sM5a53Yaw3URyDEv2y9129CbElCN2F');
  expect(asked).toBe(0);
  expect((await new AxeBuilder({ page }).include('#tab-panel').analyze()).violations).toEqual([]);
  await card.getByRole('button', { name: `Fetch from ${host}` }).click();
  await expect(card).toContainText('The signature is the provider’s: key op-1.');
  expect(asked).toBe(1);

  const forged = await providerIdToken({}, { signer: 'stranger' });
  await answerWith(page, forged.idToken);
  await expect(card).toContainText('No key of the provider verifies the signature');
  await expect(card.getByText('access_token', { exact: true })).toBeHidden();
});
