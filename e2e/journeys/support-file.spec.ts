import { readFileSync } from 'node:fs';
import { derRequest, makeKeySet } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

test('a file for support is read by the next person, who goes on with it', async ({ page, context }) => {
  await page.goto('.');
  const request = await derRequest();
  await paste(page, request);
  await paste(page, await makeKeySet());
  await expect(firstFinding(page)).toContainText('DER');
  await openTab(page, 'Share');
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'A file for support' }) });
  await card.getByText('Read it before you send it').click();
  await expect(card.locator('pre')).toContainText('The signature is in DER form');
  await card.getByRole('button', { name: 'Copy as Markdown' }).click();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Save as a case (JSON)' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  const signature = /client_assertion=[\w-]+\.[\w-]+\.([\w-]+)/.exec(request)?.[1] ?? 'none';
  expect(signature.length).toBeGreaterThan(20);
  for (const shared of [markdown, saved]) expect(shared).not.toContain(signature);
  expect(markdown).toContain('`sig-der`');

  const other = await context.newPage();
  await other.goto(page.url());
  await paste(other, saved);
  await expect(other.getByText('A case file: it stands here')).toBeVisible();
  await openTab(other, 'Assertion');
  await expect(other.getByText('The signature was taken off before sharing.')).toBeVisible();
});
