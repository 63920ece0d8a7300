import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { healthyRequest, legacyCase } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

const day = 86_400_000;
/** Noon in Singapore, so many days before the last day of the old profile. */
const daysBefore = (days: number): number => Date.UTC(2026, 11, 31, 4) - days * day;

async function oldRequest(): Promise<string> {
  const claims = { jti: undefined };
  return (await legacyCase({ assertion: { claims }, parameters: { scope: 'openid' } })).request ?? '';
}

/** What the button puts on the clipboard. */
async function copied(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByText(`${button}: copied`)).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('an old request gives its changes, a checklist and the new request', async ({ page }) => {
  await page.goto('.');
  const request = await oldRequest();
  await paste(page, request);
  await openTab(page, 'Migration');
  const changes = page.getByRole('region', { name: 'From Singpass before FAPI 2.0 to Singpass FAPI 2.0' });
  const address = changes.getByRole('listitem').filter({ hasText: 'The address of the token endpoint' });
  await expect(address).toContainText('https://stg-id.singpass.gov.sg/token');
  await expect(address).toContainText('https://stg-id.singpass.gov.sg/fapi/token');
  const checklist = await copied(page, 'Copy the checklist');
  expect(checklist).toContain('- [ ] **jti of the client assertion.**');
  expect(checklist).toContain('- [x] **PKCE in every login.**');
  const pushed = await copied(page, 'Copy the PAR curl');
  expect(pushed).toContain("curl -i -X POST 'https://stg-id.singpass.gov.sg/fapi/par'");
  const token = await copied(page, 'Copy the token curl');
  expect(token).toContain('"code_verifier=$CODE_VERIFIER"');
  for (const name of ['code', 'code_verifier', 'client_assertion']) {
    const secret = new URLSearchParams(request.split('\r\n\r\n')[1]).get(name) ?? '';
    expect(secret).not.toBe('');
    for (const text of [checklist, pushed, token]) expect(text).not.toContain(secret);
  }
});

test('what stays goes into the form, and undo takes it back', async ({ page }) => {
  await page.goto('.');
  await paste(page, await oldRequest());
  await openTab(page, 'Migration');
  await page.getByRole('button', { name: 'Put what stays into the form' }).click();
  await expect(page.getByLabel('Profile', { exact: true })).toHaveValue('singpass-fapi');
  await openTab(page, 'Request');
  await expect(page.getByRole('textbox', { name: 'redirect_uri', exact: true })).toHaveValue(
    'https://rp.example.sg/callback',
  );
  await expect(page.getByRole('textbox', { name: 'code', exact: true })).toHaveValue('');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByLabel('Profile', { exact: true })).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'code', exact: true })).not.toHaveValue('');
});

test('the days left are counted by the clock of the page', async ({ page }) => {
  for (const [now, words] of [
    [daysBefore(38), '38 days left'],
    [daysBefore(1), '1 day left'],
    [daysBefore(0), 'ends today'],
    [daysBefore(-2), 'ended 2 days ago'],
  ] as const) {
    await page.clock.setFixedTime(now);
    await page.goto('.');
    await openTab(page, 'Migration');
    await expect(page.getByRole('tabpanel')).toContainText(
      `Singpass before FAPI 2.0: last day 31 December 2026 (Singapore time), ${words}.`,
    );
  }
});

test('a request that has moved is told no last day, and what it does not show', async ({ page }) => {
  await page.goto('.');
  await paste(page, await healthyRequest());
  await openTab(page, 'Migration');
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText(
    'This is already on Singpass FAPI 2.0. What it does not show is left to look up.',
  );
  await expect(panel).not.toContainText(/days left|ended|To change|The new request/);
  await expect(panel.getByRole('heading', { name: /^To look up \(\d+\)$/ })).toBeVisible();
});

test('the empty panel and a profile in no move say so', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Migration');
  await expect(page.getByRole('tabpanel')).toContainText('Paste the token request of the old login.');
  await paste(page, await oldRequest());
  await page.getByLabel('Profile', { exact: true }).selectOption('oidc-provider');
  await openTab(page, 'Migration');
  await expect(page.getByRole('tabpanel')).toContainText('is not being replaced');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an old request has an accessible migration on a phone: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('.');
    await paste(page, await oldRequest());
    await openTab(page, 'Migration');
    await page.getByText('Done already (').click();
    await page.getByText('Code: make a DPoP proof').last().click();
    await expect(page.getByText('Make a DPoP proof in')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  });
}

test('on paper nothing of the list is folded away', async ({ page }) => {
  await page.goto('.');
  await paste(page, await oldRequest());
  await openTab(page, 'Migration');
  const done = page.getByRole('heading', { name: 'PKCE in every login' });
  await expect(done).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(done).toBeVisible();
});
