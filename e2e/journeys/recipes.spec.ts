import { answer, derRequest, makeKeySet, signatureText } from '../support/material.ts';
import { expect, firstFinding, paste, test } from '../support/test.ts';

test('the recipe of a fix is code to copy, in the language that was chosen before', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('.');
  await expect(page.getByLabel('Paste anything')).toBeVisible();
  expect(loaded.filter((path) => path.includes('recipe-view-code'))).toEqual([]);

  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client', signatureText));
  await expect(firstFinding(page)).toContainText('DER');
  // Folded, so that the next finding stays in sight; by keyboard alone, it opens.
  await expect(page.locator('#verdict pre')).toHaveCount(0);
  await page.locator('#verdict summary', { hasText: 'Show the code' }).first().focus();
  await page.keyboard.press('Enter');
  const recipe = page.getByLabel('Turn a DER signature (KMS, HSM, OpenSSL) into r‖s in');
  await expect(recipe).toHaveValue('node');
  await expect(page.locator('#verdict pre').first()).toContainText('function derToRaw(der, size = 32)');

  // By keyboard alone: choose, go on to the button, copy.
  await recipe.focus();
  await page.keyboard.type('Py');
  await expect(recipe).toHaveValue('python');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copy: copied')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('def der_to_raw(der: bytes');

  // Another finding, later: the language stays, and nothing of it is stored.
  await paste(page, answer(400, 'invalid_grant'));
  for (const summary of await page
    .locator('#verdict details:not([open]) > summary', { hasText: 'Show the code' })
    .all())
    if (await summary.isVisible()) await summary.click();
  const every = page.locator('#verdict select');
  await expect(every.first()).toBeVisible();
  for (let at = 0; at < (await every.count()); at += 1) await expect(every.nth(at)).toHaveValue('python');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
