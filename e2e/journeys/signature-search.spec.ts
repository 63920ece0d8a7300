import { encryptionKey, signingKey } from '../../src/testing/keys.ts';
import { fapiCase, makeKeySet } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

test('a signature by a key that is not at hand: the keys that can have made it are shown', async ({
  page,
}) => {
  const key = await signingKey('sig-elsewhere');
  await page.goto('/');
  await paste(page, (await fapiCase({ assertion: { key, header: { kid: 'sig-1' } } })).request ?? '');
  await paste(page, await makeKeySet());
  await expect(firstFinding(page)).toContainText('No key of the key set verifies the signature');
  await openTab(page, 'Keys');
  const recovered = page.getByRole('region', { name: 'Keys that can have signed this assertion' });
  await expect(recovered).toContainText(key.thumbprint);
  await expect(recovered.getByRole('button', { name: 'Copy the thumbprint' }).first()).toBeVisible();
});

test('two key sets in one paste: the older one explains the signature', async ({ page }) => {
  const old = await signingKey('sig-old');
  const older = JSON.stringify({ keys: [old.publicJwk, (await encryptionKey()).publicJwk] });
  await page.goto('/');
  await paste(page, (await fapiCase({ assertion: { key: old } })).request ?? '');
  await paste(page, `${await makeKeySet()}\n\n${older}`);
  await expect(firstFinding(page)).toContainText('signed with a key of the other key set');
  await openTab(page, 'Keys');
  await expect(page.getByRole('textbox', { name: /^Another key set/ })).toHaveValue(older);
  await expect(page.getByRole('table', { name: 'Keys of the other set' })).toContainText('verifies');
});
