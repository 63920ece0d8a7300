import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fapiCase, makeKeySet, testNow } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

type Changes = Parameters<typeof fapiCase>[0];

const code = '4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI';
const issuer = 'https://stg-id.singpass.gov.sg/fapi';
const asOf = (seconds: number): string => String(testNow + seconds);

/** A request, a few minutes after the moment of the tests, in which everything is made anew but for what is named. */
async function secondAttempt(changes: Changes = {}): Promise<string> {
  const times = { iat: testNow + 295, exp: testNow + 415 };
  const { request = '' } = await fapiCase({
    ...changes,
    assertion: {
      claims: { ...times, jti: '3b1a64c2-0a4e-4c15-8d1e-0ad1d8f3b6c7', ...changes.assertion?.claims },
    },
    proof: { claims: { ...times, jti: '5c0a64c2-0a4e-4c15-8d1e-0ad1d8f3b6c8' } },
    parameters: { code: 'Zk3sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCA', ...changes.parameters },
  });
  return request;
}

async function firstAttempt(changes: Changes): Promise<string> {
  return (await fapiCase(changes)).request ?? '';
}

const wrongAudience: Changes = { assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg' } } };
const wrongGrant: Changes = { parameters: { grant_type: 'authorization-code' } };

const panel = (page: Page) => page.getByRole('tabpanel');
const verdict = (page: Page) => page.locator('#verdict');
/** A value of both cases: unlike a finding it has a list of the two. */
const row = (page: Page, name: string | RegExp) =>
  panel(page)
    .getByRole('listitem')
    .filter({ has: page.locator('dl'), hasText: name });
const finding = (page: Page, rule: string) => panel(page).getByRole('listitem').filter({ hasText: rule });
const fixGrant = (page: Page) => page.getByRole('button', { name: 'Put the right value into grant_type' });

async function begin(page: Page, request: string): Promise<void> {
  await page.goto('.');
  await paste(page, request);
  await page.getByLabel('Judge as of').fill(asOf(0));
}

test('a wrong aud, kept and tried again with the right one: aud differs, and the finding is gone', async ({
  page,
}) => {
  await begin(page, await firstAttempt(wrongAudience));
  await paste(page, await makeKeySet());
  await expect(firstFinding(page)).toContainText('aud is the issuer of the other profile');
  await openTab(page, 'Compare');
  await panel(page).getByRole('button', { name: 'Keep it, and empty the form' }).click();
  await expect(panel(page)).toContainText('A case is kept. Paste the next attempt above');
  await expect(panel(page)).toContainText('aud is the issuer of the other profile');
  await paste(page, await secondAttempt());
  await page.getByLabel('Judge as of').fill(asOf(300));
  await expect(panel(page)).toContainText('One thing differs in meaning.');
  await expect(row(page, 'claims.aud')).toContainText(
    /changed\s*the profile: the issuer of Singpass FAPI 2.0/,
  );
  await expect(row(page, 'claims.aud').locator('mark')).toHaveText('/fapi');
  await expect(finding(page, 'aud-wrong-profile')).toContainText(/gone.*its check passes now/);
  await expect(panel(page)).toContainText('400 invalid_client, because of aud-wrong-profile');
  // The key set stayed in the form: the same keys, by thumbprint.
  await expect(row(page, 'sig-1')).toHaveCount(0);
  await panel(page).getByLabel('Only what differs').uncheck();
  await expect(row(page, 'kid sig-1').first()).toContainText('same');
  await panel(page)
    .getByText(/^Expected to differ: \d+ values/)
    .click();
  await expect(row(page, 'claims.jti').first()).toContainText('expected to differ');
});

test('a jti and a code used a second time are flagged, and the code is masked', async ({ page }) => {
  await begin(page, await firstAttempt(wrongAudience));
  await verdict(page).getByRole('button', { name: 'Keep to compare later' }).click();
  const jti = 'b7a0b6f0-5e1c-4d7e-9c0e-0d6f3f3c8a11';
  await paste(page, await secondAttempt({ assertion: { claims: { jti } }, parameters: { code } }));
  await openTab(page, 'Compare');
  await expect(panel(page)).toContainText('2 values are the same, though good for one use.');
  await expect(row(page, 'The same jti in both')).toContainText(/used twice.*RFC 7519 §4\.1\.7/);
  await expect(row(page, 'The same code in both')).toContainText(/used twice.*RFC 6749 §4\.1\.2/);
  await expect(row(page, 'The same code in both')).toContainText('4C0siv… (43 characters)');
  await expect(panel(page)).not.toContainText(code);
});

test('a fix says what it did, can be undone and done again where it was applied, and keeps the case before it', async ({
  page,
}) => {
  await begin(page, await firstAttempt(wrongGrant));
  await fixGrant(page).click();
  const line = verdict(page).getByRole('status');
  await expect(line).toHaveText('grant_type is now authorization_code. The case before it is kept.');
  await expect(page.getByLabel('grant_type')).toHaveValue('authorization_code');
  await expect(verdict(page)).toContainText('No fault found');
  // The button that was pressed is gone; the focus is not.
  await expect(verdict(page).getByRole('heading', { name: 'Verdict' })).toBeFocused();
  await verdict(page).getByRole('button', { name: 'Compare with before' }).click();
  await expect(panel(page)).toContainText('the case before the fix of grant_type, kept by itself');
  await expect(row(page, 'grant_type').first()).toContainText('changed');
  await expect(finding(page, 'grant-type-wrong')).toContainText(/gone.*its check passes now/);
  await verdict(page).getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(line).toHaveText('Taken back: fix of grant_type.');
  await expect(panel(page)).toContainText('Keep the request that fails');
  await openTab(page, 'Request');
  await expect(page.getByLabel('grant_type')).toHaveValue('authorization-code');
  await verdict(page).getByRole('button', { name: 'Do it again' }).click();
  await expect(page.getByLabel('grant_type')).toHaveValue('authorization_code');
  await expect(page.getByRole('tab', { name: /^Compare/ })).toContainText('one kept');
});

test('a comparison that is asked for comes into view, however low the window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await begin(page, await firstAttempt(wrongGrant));
  await fixGrant(page).click();
  await page.evaluate(() => window.scrollTo(0, 0));
  await verdict(page).getByRole('button', { name: 'Compare with before' }).click();
  await expect(panel(page)).toContainText('kept by itself');
  await expect(panel(page)).toBeInViewport({ ratio: 0.2 });
});

test('what was kept by hand stays kept when a fix is applied', async ({ page }) => {
  await begin(page, await firstAttempt({ ...wrongAudience, ...wrongGrant }));
  await expect(firstFinding(page)).toBeVisible();
  await verdict(page).getByRole('button', { name: 'Keep to compare later' }).click();
  await paste(page, await secondAttempt(wrongGrant));
  await fixGrant(page).click();
  await expect(verdict(page).getByRole('status')).toHaveText('grant_type is now authorization_code.');
  await openTab(page, 'Compare');
  await expect(panel(page)).toContainText('Before: the case you kept.');
  await expect(row(page, 'claims.aud')).toContainText('changed');
});

test('Ctrl + Z takes an act back outside of text fields only, and Shift does it again', async ({ page }) => {
  await begin(page, await firstAttempt(wrongGrant));
  await fixGrant(page).click();
  const grant = page.getByLabel('grant_type');
  await expect(grant).toHaveValue('authorization_code');
  await verdict(page).getByRole('heading', { name: 'Verdict' }).focus();
  await page.keyboard.press('Control+z');
  await expect(grant).toHaveValue('authorization-code');
  await page.keyboard.press('Control+Shift+z');
  await expect(grant).toHaveValue('authorization_code');
  const redirect = page.getByLabel('redirect_uri');
  await redirect.press('End');
  await redirect.pressSequentially('x');
  await redirect.press('Control+z');
  await expect(grant).toHaveValue('authorization_code');
  // Behind the rules nothing is taken back unseen.
  await page.getByRole('link', { name: 'Rule reference' }).click();
  await page.keyboard.press('Control+z');
  await page.goBack();
  await expect(grant).toHaveValue('authorization_code');
});

test('swap, forget and start anew are acts like any other; clearing everything forgets what is kept', async ({
  page,
}) => {
  await page.goto('.');
  await openTab(page, 'Compare');
  await expect(panel(page)).toContainText('There is nothing to keep yet');
  await expect(panel(page).getByRole('button', { name: 'Keep to compare later' })).toBeDisabled();
  await paste(page, await firstAttempt(wrongAudience));
  await page.getByLabel('Judge as of').fill(asOf(0));
  await panel(page).getByRole('button', { name: 'Keep to compare later' }).click();
  await expect(panel(page)).toContainText('No difference: this is the case that is kept.');
  // The button is gone, the focus is not.
  await expect(panel(page).getByRole('heading', { name: 'Before and after' })).toBeFocused();
  await panel(page).getByRole('button', { name: 'Empty the form for the next attempt' }).click();
  await expect(panel(page)).toContainText('A case is kept.');
  await expect(panel(page).getByRole('heading', { name: 'Before and after' })).toBeFocused();
  await paste(page, await secondAttempt());
  await page.getByLabel('Judge as of').fill(asOf(300));
  await expect(finding(page, 'aud-wrong-profile')).toContainText('gone');
  await panel(page).getByRole('button', { name: 'Swap' }).click();
  await expect(finding(page, 'aud-wrong-profile')).toContainText('new');
  await expect(page.getByLabel('Judge as of')).toHaveValue(asOf(0));
  await page.getByRole('button', { name: 'Undo: swap before and after' }).click();
  await expect(finding(page, 'aud-wrong-profile')).toContainText('gone');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(verdict(page)).not.toContainText('A case is kept to compare with.');
  await expect(panel(page)).toContainText('There is nothing to keep yet');
});

test('what is copied names the differences and holds no secret', async ({ page }) => {
  await begin(page, await firstAttempt(wrongAudience));
  await verdict(page).getByRole('button', { name: 'Keep to compare later' }).click();
  await paste(page, await secondAttempt({ parameters: { code } }));
  await page.getByLabel('Judge as of').fill(asOf(300));
  await openTab(page, 'Compare');
  await expect(row(page, 'claims.aud')).toBeVisible();
  for (const form of ['text', 'Markdown']) {
    await panel(page)
      .getByRole('button', { name: `Copy as ${form}` })
      .click();
    await expect(panel(page).getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Before: the case you kept');
    expect(copied).toContain(issuer);
    expect(copied).not.toContain(code);
    expect(copied).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
    await expect(panel(page).getByRole('button', { name: 'Copied' })).toBeHidden();
  }
});

test('many and long values are shown in part', async ({ page }) => {
  const many = (value: string): string =>
    Array.from({ length: 150 }, (_, at) => `p${at}=${value}${at}`).join('&');
  await begin(page, `${await firstAttempt(wrongAudience)}&${many('a')}&long=${'a'.repeat(20_000)}`);
  await expect(firstFinding(page)).toBeAttached({ timeout: 30_000 });
  await expect(verdict(page).getByRole('button', { name: 'Keep to compare later' })).toBeVisible();
  await verdict(page).getByRole('button', { name: 'Keep to compare later' }).click();
  await paste(page, `${await secondAttempt()}&${many('b')}&long=${'a'.repeat(19_999)}b`);
  await openTab(page, 'Compare');
  await expect(panel(page)).toContainText(/15\d things differ in meaning/, { timeout: 30_000 });
  expect((await panel(page).innerText()).length).toBeLessThan(30_000);
  await panel(page)
    .getByRole('button', { name: /^Show all 15\d rows/ })
    .click();
  await expect(row(page, 'p149')).toBeVisible();
  await expect(row(page, /^long/)).toContainText('one character');
  expect((await panel(page).innerText()).length).toBeLessThan(60_000);
});

for (const [size, viewport, colorScheme] of [
  ['desktop, light', { width: 1280, height: 900 }, 'light'],
  ['390 px, dark', { width: 390, height: 844 }, 'dark'],
] as const) {
  test(`no state has an accessibility fault: ${size}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await throughEveryState(page, async (state) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual(
        [],
      );
    });
  });
}

test('nothing scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await throughEveryState(page, async (state) => {
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, state).toBeLessThanOrEqual(0);
  });
});

async function throughEveryState(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await page.goto('.');
  await openTab(page, 'Compare');
  await expect(panel(page)).toContainText('There is nothing to keep yet');
  await look('nothing kept');
  await paste(page, await firstAttempt(wrongAudience));
  await panel(page).getByRole('button', { name: 'Keep to compare later' }).click();
  await expect(panel(page)).toContainText('No difference');
  await look('unchanged');
  await panel(page).getByRole('button', { name: 'Empty the form' }).click();
  await expect(panel(page)).toContainText('A case is kept.');
  await look('waiting');
  await paste(page, await secondAttempt({ parameters: { code } }));
  await expect(row(page, 'claims.aud')).toBeVisible();
  await panel(page)
    .getByText(/^Expected to differ/)
    .click();
  await look('compared');
}
