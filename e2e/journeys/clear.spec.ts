import { derRequest } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

test('clearing leaves nothing of the case in the page, and one undo brings it back', async ({ page }) => {
  await page.goto('.');
  const request = await derRequest();
  const assertion = /client_assertion=([\w.-]+)/.exec(request)?.[1] ?? 'none';
  await paste(page, request);
  await openTab(page, 'Assertion');
  const field = page.getByRole('textbox', { name: 'client_assertion', exact: true });
  await expect(field).toHaveValue(assertion);

  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(field).toHaveValue('');
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet');
  const texts = await page.evaluate(() => [
    document.body.textContent,
    ...[...document.querySelectorAll('textarea, input')].map((one) => (one as HTMLInputElement).value),
  ]);
  expect(texts.filter((text) => text?.includes(assertion.slice(0, 40)))).toEqual([]);

  await paste(page, 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant"}');
  await expect(page.locator('#verdict')).not.toContainText('DER');
  await openTab(page, 'Assertion');
  await expect(field).toHaveValue('');

  await page.getByRole('button', { name: /^Undo: paste/ }).click();
  await page.getByRole('button', { name: /^Undo: clear/ }).click();
  await expect(field).toHaveValue(assertion);
  await expect(firstFinding(page)).toBeVisible();
});
