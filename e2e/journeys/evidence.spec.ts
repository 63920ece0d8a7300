import type { Locator, Page } from '@playwright/test';
import { parRequest } from '../../src/testing/cases.ts';
import { makeAssertion } from '../../src/testing/tokens.ts';
import { fapiCase, legacyCase, makeKeySet } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, pasteInto, test } from '../support/test.ts';

const panel = (page: Page): Locator => page.getByRole('tabpanel');
const shows = (page: Page): Locator => page.locator('#verdict').getByRole('button', { name: /^Show [A-Z]/ });
const told = (page: Page): Locator => panel(page).getByRole('status').first();

/** The characters that are selected in the control with the focus. */
const selected = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const control = document.activeElement;
    const isText = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
    return isText ? control.value.slice(control.selectionStart ?? 0, control.selectionEnd ?? 0) : undefined;
  });

async function pasteWrongAudience(page: Page): Promise<void> {
  const claims = { aud: 'https://stg-id.singpass.gov.sg/fapi/' };
  await paste(page, (await fapiCase({ assertion: { claims } })).request ?? '');
  await expect(firstFinding(page)).toContainText('aud ends with a slash');
}

test('a wrong aud is marked among the claims and in the token, and Escape leads back', async ({ page }) => {
  await page.goto('.');
  await pasteWrongAudience(page);
  await shows(page).first().click();
  const row = panel(page).locator('[data-place="primary"]');
  await expect(row).toBeFocused();
  await expect(row).toContainText('https://stg-id.singpass.gov.sg/fapi/');
  await expect(row.locator('mark')).toHaveText('/');
  await expect(panel(page).locator('mark')).toHaveCount(2);
  await expect(told(page)).toHaveText(
    /^Marked: claims\.aud, character \d+ of the decoded claims of the client assertion\.$/,
  );
  await page.keyboard.press('Escape');
  await expect(shows(page).first()).toBeFocused();
  await expect(panel(page).locator('mark')).toHaveCount(0);
  await expect(told(page)).toHaveText('');
});

test('what sets two values apart is said once', async ({ page }) => {
  await page.goto('.');
  const claims = { aud: 'https://stg-id.singpass.gov.sg/fapi/token' };
  await paste(page, (await fapiCase({ assertion: { claims } })).request ?? '');
  const verdict = page.locator('#verdict');
  await expect(verdict.getByText('an endpoint, not the issuer', { exact: true })).toBeVisible();
  await expect(verdict).not.toContainText('The difference');
});

test('a character that base64url does not have is marked in the field and in the token', async ({ page }) => {
  await page.goto('.');
  const { request = '' } = await fapiCase();
  const token = decodeURIComponent(/client_assertion=([^&]+)/.exec(request)?.[1] ?? '');
  await openTab(page, 'Assertion');
  const field = panel(page).getByLabel('client_assertion', { exact: true });
  await field.fill(`${token.slice(0, 60)}%${token.slice(61)}`);
  await expect(firstFinding(page)).toContainText('client_assertion is not a JWT');
  await shows(page).first().click();
  await expect(field).toBeFocused();
  expect(await selected(page)).toBe('%');
  await expect(told(page)).toHaveText('Marked: claims, character 61 of the client assertion.');
  await expect(panel(page).locator('mark').filter({ hasText: '%' })).toHaveCount(2);
});

test('the second of two parameters is marked in the request as it was pasted', async ({ page }) => {
  await page.goto('.');
  await paste(page, `${(await legacyCase()).request}&code=another%20code`);
  await expect(firstFinding(page)).toContainText('A parameter is sent twice');
  await shows(page).nth(0).click();
  await expect(panel(page).getByLabel('code', { exact: true })).toBeFocused();
  await shows(page).nth(1).click();
  const piece = panel(page).getByRole('region', { name: /^In the pasted request: characters/ });
  await expect(piece).toBeFocused();
  await expect(piece.locator('mark')).toHaveText('another%20code');
  await panel(page).getByRole('button', { name: 'Back to the finding' }).click();
  await expect(shows(page).nth(1)).toBeFocused();
  await expect(piece).toHaveCount(0);
});

test('what is wrong with a key is selected in the key set, and marked in its row', async ({ page }) => {
  await page.goto('.');
  await paste(page, (await makeKeySet()).replace('"use": "enc"', '"use": "encrypt"'));
  await expect(firstFinding(page)).toContainText('use of a key is not what the key is for');
  await shows(page).first().click();
  await expect(panel(page).getByLabel('Key set, JWK or PEM')).toBeFocused();
  // What is more than the "enc" that is expected.
  expect(await selected(page)).toBe('rypt');
  await expect(panel(page).locator('mark')).toHaveText('rypt');
});

test('a mark goes with the text in which it stood, and what is missing is said', async ({ page }) => {
  await page.goto('.');
  await paste(page, (await fapiCase({ assertion: { claims: { aud: undefined } } })).request ?? '');
  await expect(firstFinding(page)).toContainText('The client assertion has no aud');
  await shows(page).first().click();
  await expect(told(page)).toHaveText('Nothing to mark: claims.aud is missing.');
  await expect(panel(page).getByRole('button', { name: 'Back to the finding' })).toBeFocused();
  await panel(page).getByLabel('client_assertion', { exact: true }).fill('no token at all');
  await expect(told(page)).toHaveText('');
});

test('evidence is shown and left with the keyboard alone', async ({ page }) => {
  await page.goto('.');
  await pasteWrongAudience(page);
  const show = shows(page).first();
  await page.locator('#verdict summary').first().focus();
  await page.keyboard.press('Tab');
  await expect(show).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('[data-place="primary"]')).toBeFocused();
  const back = panel(page).getByRole('button', { name: 'Back to the finding' });
  while (!(await back.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(show).toBeFocused();
});

test('a claim and a parameter lead to their rules, each with what it says of the case', async ({ page }) => {
  await page.goto('.');
  await pasteWrongAudience(page);
  await openTab(page, 'Assertion');
  const claim = panel(page).locator('details').filter({ hasText: 'Rules for aud' });
  await claim.locator('summary').first().press('Enter');
  await expect(claim.getByText('Broken here', { exact: true })).toBeVisible();
  await expect(claim.getByRole('link', { name: /^aud ends with a slash/ })).toHaveAttribute(
    'href',
    '#rule=aud-trailing-slash',
  );
  await openTab(page, 'Request');
  const parameter = panel(page)
    .locator('details')
    .filter({ has: page.getByText('Rules for redirect_uri', { exact: true }) });
  await parameter.locator('summary').first().click();
  await expect(parameter.getByText('Looked for, not found').first()).toBeVisible();
  await parameter.getByRole('link', { name: 'redirect_uri is missing' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'redirect_uri is missing' })).toBeFocused();
});

/** Characters that stand in the controls of the page. */
const charactersShown = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll('textarea, input')].reduce(
      (sum, control) => sum + (control as HTMLTextAreaElement | HTMLInputElement).value.length,
      0,
    ),
  );

test('a megabyte in a field is shown in part, kept whole, and taken out again', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Response');
  const field = panel(page).getByRole('textbox', { name: 'Response', exact: true });
  await field.fill('HTTP/1.1 400 Bad Request\n\n');
  await pasteInto(field, `{"error":"invalid_grant","pad":"${'x'.repeat(1_048_576)}"}`);
  await expect(panel(page).getByText('1,048,636 characters; shown in part.')).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^HTTP\/1\.1 400 Bad Request\n\n\{"error":"invalid_grant"/);
  await expect(field).not.toBeEditable();
  await expect(page.getByRole('tab', { name: /^Guide/ })).toContainText('answer recognised');
  await openTab(page, 'Request');
  const code = panel(page).getByLabel('code', { exact: true });
  await pasteInto(code, 'c'.repeat(1_048_576));
  await expect(panel(page).getByText('1,048,576 characters; shown in part.')).toBeVisible();
  expect(await charactersShown(page)).toBeLessThan(20_000);
  await panel(page).getByRole('button', { name: 'Clear' }).click();
  await expect(code).toBeFocused();
  await expect(code).toHaveValue('');
  await openTab(page, 'Response');
  await panel(page).getByRole('button', { name: 'Show all' }).click();
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('!');
  await expect(field).toHaveValue(/x"\}!$/);
  await expect(field).toBeEditable();
});

test('a token of ten megabytes is shown in part, and a fault deep inside it is marked', async ({ page }) => {
  test.slow();
  await page.goto('.');
  await openTab(page, 'Assertion');
  const field = panel(page).getByLabel('client_assertion', { exact: true });
  await pasteInto(field, `eyJhbGciOiJFUzI1NiJ9.${'A'.repeat(10_000_000)}%${'A'.repeat(99)}.AAAA`);
  await expect(panel(page).getByText('10,000,126 characters; shown in part.')).toBeVisible();
  await expect(shows(page).first()).toBeVisible({ timeout: 120_000 });
  expect(await charactersShown(page)).toBeLessThan(20_000);
  await shows(page).first().click();
  await expect(told(page)).toContainText('of the client assertion');
  expect(await panel(page).evaluate((element) => element.textContent?.length ?? 0)).toBeLessThan(60_000);
});

test('of a pushed request that stands alone, what is wrong is marked in it, and every tab opens', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('.');
  const client_assertion = await makeAssertion({ claims: { aud: 'https://other.example' } });
  await paste(page, await parRequest({ client_assertion }));
  await paste(page, '{"error":"invalid_client"}');
  const first = shows(page).filter({ hasText: 'claims.aud' });
  await first.click();
  await expect(panel(page).locator('mark').first()).toBeVisible();
  await expect(told(page)).toHaveText(/^Marked: claims\.aud, .* of the authorization request\.$/);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(panel(page)).not.toContainText('Loading …');
    await expect(panel(page)).not.toBeEmpty();
  }
  expect(errors).toEqual([]);
});
