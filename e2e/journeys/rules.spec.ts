import type { Locator } from '@playwright/test';
import { answer, derRequest, healthyRequest, makeKeySet, signatureText } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

test('a finding leads to its rule, and back to where one was', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await openTab(page, 'Keys');
  await expect(firstFinding(page)).toContainText('DER');
  const link = page.locator('#verdict').getByRole('link', { name: 'Rule sig-der' });
  await link.click();
  const heading = page.getByRole('heading', { level: 3, name: /in DER form/ });
  await expect(heading).toBeFocused();
  await expect(heading.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
  const rule = page.getByRole('article').filter({ has: heading });
  for (const words of [
    'At most proven',
    'None: a random signature',
    'MEUCIQ',
    'invalid_client',
    'RFC 7518 §3.4',
  ])
    await expect(rule).toContainText(words);
  await expect(rule.getByRole('combobox')).toContainText('Python');
  expect(new URL(page.url()).hash).toBe('#rule=sig-der');
  await expect(page).toHaveTitle('sig-der · Token Triage');

  await rule.getByRole('link', { name: 'sig-truncated' }).click();
  await expect(
    page.getByRole('heading', { level: 3, name: 'The signature has a length that no signature has' }),
  ).toBeFocused();
  await page.goBack();
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('tab', { name: /^Keys/ })).toHaveAttribute('aria-selected', 'true');
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await expect(firstFinding(page)).toContainText('DER');
});

test('what stands above the list begins where it begins', async ({ page }) => {
  await page.goto('./#rules');
  const search = page.getByRole('search');
  await expect(search).toBeVisible();
  const left = async (part: Locator): Promise<number | undefined> => (await part.boundingBox())?.x;
  expect(await left(page.getByRole('heading', { level: 1 }))).toBe(await left(search));
});

test('the list is searched by words and narrowed by group and severity, without a case', async ({ page }) => {
  await page.goto('.');
  await page.getByRole('link', { name: 'Rule reference' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rule reference' })).toBeFocused();
  const status = page.getByRole('search').getByRole('status');
  await expect(status).toHaveText(/^\d{3} rules$/);
  const all = Number((await status.textContent())?.split(' ')[0]);
  expect(await page.getByRole('article').count()).toBe(all);
  const groups = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(groups.map((text) => Number(/\d+$/.exec(text)?.[0])).reduce((sum, one) => sum + one, 0)).toBe(all);

  await page.getByLabel('Search the rules').fill('powershell alias');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(status).toHaveText(`1 of ${all} rules`);
  await page.getByLabel('Search the rules').fill('zebra crossing');
  await page.getByRole('button', { name: 'Show all rules' }).click();
  await expect(status).toHaveText(`${all} rules`);

  await page.getByLabel('Group').selectOption({ label: groups[7]?.replace(/ (\d+)$/, ' ($1)') ?? '' });
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  const ofGroup = await page.getByRole('article').count();
  expect(ofGroup).toBeLessThan(all);
  await page.getByLabel('Severity').selectOption('error');
  await expect(page.getByRole('article').filter({ hasNotText: 'Fault' })).toHaveCount(0);
  expect(await page.getByRole('article').count()).toBeGreaterThan(0);
  await page.getByLabel('Group').selectOption('');
  await page.getByLabel('Severity').selectOption('warning');
  await expect(page.getByRole('article').filter({ hasNotText: 'Risk' })).toHaveCount(0);
  expect(await page.getByRole('article').count()).toBeGreaterThan(0);
});

test('a rule opens from its address, by keyboard, and its link is copied', async ({ page }) => {
  await page.goto('./#rule=exp-past');
  const heading = page.getByRole('heading', { level: 3, name: 'The client assertion had expired' });
  await expect(heading).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const toggle = heading.getByRole('button');
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: 'Copy the link to this rule' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe('#rule=exp-past');
});

test('an address that names no rule says so and offers the nearest', async ({ page }) => {
  await page.goto('./#rule=sig-dre');
  await expect(page.getByText('No rule has the code in this link.')).toBeVisible();
  await page.getByRole('link', { name: 'sig-der', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 3, name: /in DER form/ })).toBeFocused();
  await expect(page.getByText('No rule has the code in this link.')).toBeHidden();
});

test('an error answer of a rule opens its guide in the case', async ({ page }) => {
  await page.goto('.');
  await paste(page, await healthyRequest());
  await page.getByRole('link', { name: 'Rule reference' }).click();
  await page.getByLabel('Search the rules').fill('code-expired');
  await page
    .getByRole('heading', { level: 3, name: /older than its lifetime/ })
    .getByRole('button')
    .click();
  await page.getByRole('button', { name: /^Open its guide: invalid_grant/ }).click();
  await expect(page.getByRole('tab', { name: /^Guide/ })).toBeFocused();
  await expect(page.getByRole('tabpanel').getByLabel('Error', { exact: true })).toHaveValue('invalid-grant');
  await openTab(page, 'Request');
  await expect(page.getByLabel('grant_type', { exact: true })).toHaveValue('authorization_code');
});

test('a case that came by a link and was worked on survives a look at the rules', async ({ page }) => {
  const shared = '#profile=singpass-fapi&environment=staging&error=invalid_client';
  await page.goto(`./${shared}`);
  await expect(page.getByText('Opened from a link.')).toBeVisible();
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client', signatureText));
  await expect(firstFinding(page)).toContainText('DER');
  await page.locator('#verdict').getByRole('link', { name: 'Rule sig-der' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rule reference' })).toBeVisible();
  await page.goBack();
  expect(new URL(page.url()).hash).toBe(shared);
  await expect(firstFinding(page)).toContainText('DER');
  await page.reload();
  await expect(page.getByText('Opened from a link.')).toBeVisible();
  await expect(page.locator('#verdict')).not.toContainText('DER');
});

test('on paper every rule is open', async ({ page }) => {
  await page.goto('./#rules');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByText('How sure', { exact: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('How sure', { exact: true })).toHaveCount(
    await page.getByRole('article').count(),
  );
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByText('How sure', { exact: true })).toHaveCount(0);
});
