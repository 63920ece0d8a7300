import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { testCode, testVerifier } from '../../src/testing/tokens.ts';
import { healthyRequest, legacyCase } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

const secrets = [testCode, testVerifier, 'eyJhbGci'];

async function openExport(page: Page, request: string): Promise<void> {
  await page.goto('.');
  await paste(page, request);
  await openTab(page, 'Export');
}

const format = (page: Page) => page.getByLabel('Format', { exact: true });
const text = (page: Page) => page.getByLabel('Exported text');

/** What the button hands to the browser's downloads. */
async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save as ${name}` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return readFileSync(await download.path(), 'utf8');
}

/** Each format: the file it is saved as, and what must stand in it. */
const formats: readonly (readonly [string, string, string])[] = [
  ['curl for bash, zsh or sh', 'token-request.sh', '--data-urlencode "code=$CODE"'],
  ['curl for cmd.exe', 'token-request.cmd', '--data-urlencode "code=%CODE%" ^'],
  ['curl.exe for PowerShell', 'token-request-curl.ps1', '--data-urlencode "code=$CODE" `'],
  ['Invoke-RestMethod for PowerShell', 'token-request.ps1', 'Invoke-RestMethod @request'],
  ['.http file', 'token-request.http', 'code={{CODE}}'],
  ['Postman collection', 'token-request.postman_collection.json', '"value": "{{CODE}}"'],
  ['HAR', 'token-request.har', '"startedDateTime"'],
  ['Node.js with jose', 'token-request.mjs', "['code', env('CODE')]"],
  ['Node.js with openid-client', 'token-request-openid-client.mjs', 'client.PrivateKeyJwt('],
  ['Python', 'token_request.py', '("code", os.environ["CODE"])'],
  ['Java', 'TokenRequest.java', '{"code", env("CODE")}'],
  ['C#', 'Program.cs', 'new("code", Env("CODE"))'],
  ['Go', 'token_request.go', '{"code", env("CODE")}'],
  ['PHP', 'token-request.php', "['code', env('CODE')]"],
];

const alsoSaved: ReadonlySet<string> = new Set([
  'token-request.sh',
  'token-request.cmd',
  'token-request.postman_collection.json',
  'token_request.py',
  'TokenRequest.java',
]);

test('every format is shown, saved under its name, and holds no secret', async ({ page }) => {
  await openExport(page, await healthyRequest());
  await expect(format(page).locator('option')).toHaveText(formats.map(([title]) => title));
  for (const [title, file, held] of formats) {
    await format(page).selectOption({ label: title });
    await expect(page.getByRole('button', { name: `Save as ${file}` })).toBeVisible();
    const shown = await text(page).inputValue();
    expect(shown).toContain(held);
    expect(shown).toContain('https://stg-id.singpass.gov.sg/fapi/token');
    for (const secret of secrets) expect(shown).not.toContain(secret);
    // Chromium saves no more than ten files in a row.
    if (alsoSaved.has(file))
      expect((await saved(page, file)).replaceAll('\r\n', '\n').slice(0, shown.length)).toBe(shown);
    await expect(page.getByRole('term').filter({ hasText: /^CODE$/ })).toHaveCount(1);
  }
});

test('a command can hold the values themselves, to be run at once', async ({ page }) => {
  await openExport(page, await healthyRequest());
  await format(page).selectOption({ label: 'curl for cmd.exe' });
  await expect(text(page)).not.toHaveValue(new RegExp(testCode));
  await page.getByLabel('Secrets as variables').uncheck();
  await expect(text(page)).toHaveValue(new RegExp(`-d "code=${testCode}"`));
  await expect(page.getByRole('heading', { name: 'The variables' })).toHaveCount(0);
});

test('Postman: a collection, and the steps for this very request', async ({ page }) => {
  await openExport(page, await healthyRequest());
  await format(page).selectOption({ label: 'Postman collection' });
  const card = page.getByRole('region', { name: 'Take the request along' });
  const steps = card.getByRole('listitem');
  await expect(steps.first()).toHaveText('Save the collection as token-request.postman_collection.json.');
  await expect(card).toContainText('“Token request to stg-id.singpass.gov.sg”');
  await expect(card).toContainText(
    'for kid sig-1 and aud https://stg-id.singpass.gov.sg/fapi, and a DPoP proof for',
  );
  await expect(card).toContainText('Put in PRIVATE_KEY and DPOP_PRIVATE_KEY');
  const collection = JSON.parse(await saved(page, 'token-request.postman_collection.json'));
  expect(collection.variable.map(({ key }: { key: string }) => key)).toEqual([
    'PRIVATE_KEY',
    'DPOP_PRIVATE_KEY',
    'CODE',
    'CODE_VERIFIER',
  ]);
});

test('the old profile makes no proof, and its programs say so by needing no key for one', async ({
  page,
}) => {
  await openExport(page, (await legacyCase()).request ?? '');
  await format(page).selectOption({ label: 'Python' });
  await expect(text(page)).toHaveValue(/jwt\.encode/);
  await expect(text(page)).not.toHaveValue(/dpop/i);
  await expect(page.getByRole('tabpanel')).not.toContainText('DPOP_PRIVATE_KEY');
});

test('by keyboard alone: choose, copy, and find the choice again', async ({ page }) => {
  await openExport(page, await healthyRequest());
  await format(page).focus();
  await page.keyboard.type('Java');
  await expect(format(page)).toHaveValue('java');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Copy the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copy the text: copied')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('public class TokenRequest');
  await openTab(page, 'Request');
  await openTab(page, 'Export');
  await expect(format(page)).toHaveValue('java');
});

test('nothing in, nothing out', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Export');
  await expect(page.getByText('Nothing to show yet')).toBeVisible();
});

for (const [size, width, colorScheme] of [
  ['390 px', 390, 'light'],
  ['desktop, dark', 1280, 'dark'],
] as const) {
  test(`the longest of it is accessible: ${size}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await openExport(page, await healthyRequest());
    await format(page).selectOption({ label: 'Postman collection' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  });
}
