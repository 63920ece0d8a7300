import { sigDer } from '../../src/core/examples/sig-der.ts';
import { openCase } from '../support/every-tab.ts';
import { expectFocusSomewhere } from '../support/focus.ts';
import { answer, claimsText, derRequest, legacyCase } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

test('undo and clearing give the focus to the box in which one goes on', async ({ page }) => {
  await page.goto('.');
  const box = page.getByLabel('Paste anything');
  await paste(page, answer(401, 'invalid_client', claimsText));
  await page.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeHidden();
  await expect(box).toBeFocused();
  await paste(page, answer(401, 'invalid_client', claimsText));
  await page.getByRole('button', { name: 'Clear everything' }).press('Enter');
  await expect(box).toBeFocused();
});

test('reading what was typed leaves the focus with the box or its button', async ({ page }) => {
  await page.goto('.');
  await page.getByLabel('Paste anything').fill(answer(401, 'invalid_client', claimsText));
  await page.getByRole('button', { name: 'Read it' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await expectFocusSomewhere(page);
});

test('an example takes the focus to its banner, and gives it back to the box', async ({ page }) => {
  await page.goto('.');
  const door = page.getByRole('button', { name: /^Examples/ });
  await door.press('Enter');
  await expect(page.getByRole('button', { name: sigDer.title })).toBeVisible();
  await door.press('Enter');
  await expect(door).toBeFocused();
  await door.press('Enter');
  await page.getByRole('button', { name: sigDer.title }).press('Enter');
  await expect(page.getByText(`Example: ${sigDer.title}.`).locator('..')).toBeFocused();
  await page.getByRole('button', { name: 'Clear it' }).press('Enter');
  await expect(page.getByLabel('Paste anything')).toBeFocused();
});

test('the rules take the focus to their heading, and give it back to the link', async ({ page }) => {
  await openCase(page);
  const link = page.getByRole('link', { name: 'Rule reference' });
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rule reference' })).toBeFocused();
  await page.getByRole('link', { name: 'Back to the case' }).press('Enter');
  await expect(link).toBeFocused();
});

test('a fix leaves the focus where one can go on', async ({ page }) => {
  await page.goto('.');
  const { request } = await legacyCase({ parameters: { grant_type: 'authorization-code' } });
  await paste(page, request ?? '');
  await page.getByRole('button', { name: 'Put the right value into grant_type' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Put the right value into grant_type' })).toBeHidden();
  await expectFocusSomewhere(page);
  await page.locator('#verdict').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Put the right value into grant_type' })).toBeVisible();
  await expectFocusSomewhere(page);
});

test('what is made and forgotten leaves the focus beside it', async ({ page }) => {
  await openCase(page);
  await openTab(page, 'DPoP');
  for (const name of ['Make a sample proof', 'Make a fresh pair']) {
    await page.getByRole('button', { name }).press('Enter');
    const forget = page.getByRole('tabpanel').getByRole('button', { name: 'Forget it' }).first();
    await forget.press('Enter');
    await expect(forget).toBeHidden();
    await expectFocusSomewhere(page);
  }
});

test('a long text that is shown whole keeps the focus near', async ({ page }) => {
  await page.goto('.');
  const part = (text: string): string => Buffer.from(text).toString('base64url');
  await paste(page, `${part('{"alg":"ES256"}')}.${part(`{"x":"${'y'.repeat(7_000)}"}`)}.AAAA`);
  await openTab(page, 'Assertion');
  const cut = page.getByRole('tabpanel').getByRole('button', { name: /^Show all/ });
  await expect(cut.first()).toBeVisible();
  for (let left = await cut.count(); left > 0; left -= 1) {
    await cut.first().press('Enter');
    await expect(cut).toHaveCount(left - 1);
    await expectFocusSomewhere(page);
  }
});

test('asking a host and giving up keep the focus on the one button', async ({ page, promises }) => {
  promises.allowHost('rp.example');
  await page.route('https://rp.example/**', () => undefined);
  await openCase(page);
  await openTab(page, 'Keys');
  await page.getByLabel('Or fetch it by its address').fill('https://rp.example/jwks');
  await page.getByRole('button', { name: 'Fetch from rp.example' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Fetch from rp.example' })).toBeFocused();
});

test('a guide keeps the focus on its question', async ({ page }) => {
  await page.goto('.');
  await paste(page, answer(401, 'invalid_client', claimsText));
  await openTab(page, 'Guide');
  const panel = page.getByRole('tabpanel');
  for (const name of [/^No/, /^Change/, /^Yes/, /^Begin again/] as const) {
    await panel.getByRole('button', { name }).first().press('Enter');
    await expect(page.locator('h3:focus')).toBeVisible();
  }
});

test('keeping a case leads on to comparing with it, and another verdict begins at its beginning', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto('.');
  await paste(page, await derRequest());
  await page.getByRole('button', { name: 'Keep to compare later' }).press('Enter');
  await expect(page.locator('#verdict').getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
  const scrolled = () => page.locator('aside').evaluate((aside) => aside.scrollTop);
  expect(await scrolled()).toBeGreaterThan(0);
  await paste(page, answer(401, 'invalid_client'));
  await expect.poll(scrolled).toBe(0);
});
