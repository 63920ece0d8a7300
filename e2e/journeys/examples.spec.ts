import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { examples } from '../../src/core/examples/registry.ts';
import { sigDer as der } from '../../src/core/examples/sig-der.ts';
import { answer, claimsText } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

const door = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const bannerOf = (page: Page, title: string) => page.getByText(`Example: ${title}.`);

async function openExample(page: Page, title: string): Promise<void> {
  await door(page, 'Examples').click();
  await page.getByRole('button', { name: title }).click();
}

test('the first screen has three doors, and each leads in', async ({ page }) => {
  await page.goto('.');
  await expect(page.getByLabel('Paste anything')).toBeVisible();
  await door(page, 'I have an error').click();
  await expect(page.getByRole('tab', { name: /^Response/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('textbox', { name: 'Response', exact: true })).toBeFocused();
  await page.keyboard.insertText(answer(401, 'invalid_client', claimsText));
  await expect(page.getByRole('tab', { name: /^Guide/ })).toContainText('answer recognised');
  await door(page, 'Fill in the request').click();
  await expect(page.getByLabel('Token endpoint')).toBeFocused();
});

test('every example opens with one click, is marked, and is found out', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('.');
  for (const { title, first } of examples) {
    await openExample(page, title);
    await expect(bannerOf(page, title)).toBeVisible();
    await expect(bannerOf(page, title).locator('..')).toBeFocused();
    await expect(page.locator('#verdict')).toContainText(
      first ? /^Verdict.*One fault found/ : 'No fault found',
    );
    if (first) await expect(page.locator('#verdict')).toContainText(first.code);
  }
});

test('one undo takes an example back, and clearing it leaves an empty page', async ({ page }) => {
  await page.goto('.');
  await page.getByLabel('redirect_uri').fill('https://mine.example.sg/callback');
  await openExample(page, der.title);
  await expect(firstFinding(page)).toContainText('DER');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(bannerOf(page, der.title)).toBeHidden();
  await expect(page.getByLabel('redirect_uri')).toHaveValue('https://mine.example.sg/callback');
  await openExample(page, der.title);
  await page.getByRole('button', { name: 'Clear it' }).click();
  await expect(bannerOf(page, der.title)).toBeHidden();
  await expect(page.getByLabel('Paste anything')).toBeFocused();
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet.');
});

test('a paste takes the place of an example: nothing of it stays beside what is mine', async ({ page }) => {
  await page.goto('.');
  await openExample(page, der.title);
  await expect(firstFinding(page)).toContainText('DER');
  await paste(page, answer(401, 'invalid_client', claimsText));
  await expect(bannerOf(page, der.title)).toBeHidden();
  await openTab(page, 'Keys');
  await expect(page.getByLabel('Key set, JWK or PEM')).toHaveValue('');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(bannerOf(page, der.title)).toBeVisible();
});

test('an address opens an example, and says so where there is none of the name', async ({ page }) => {
  await page.goto('./#example=sig-der');
  await expect(bannerOf(page, der.title)).toBeVisible();
  await expect(firstFinding(page)).toContainText('DER');
  await page.goto('./#example=no-such-story');
  await expect(page.getByText('There is no example of this name.')).toBeVisible();
  await expect(bannerOf(page, der.title)).toBeVisible();
});

test('an example is opened and cleared with the keyboard alone', async ({ page }) => {
  await page.goto('.');
  await door(page, 'Examples').focus();
  await page.keyboard.press('Enter');
  await expect(door(page, 'Examples')).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('button', { name: der.title })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(bannerOf(page, der.title).locator('..')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Paste anything')).toBeFocused();
});

for (const [size, viewport] of [
  ['desktop', { width: 1280, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`list and banner: no accessibility fault, no jump, no sideways scroll: ${size}, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto('.');
      const box = page.getByLabel('Paste anything');
      const before = await box.boundingBox();
      await door(page, 'Examples').click();
      await expect(page.getByRole('button', { name: der.title })).toBeVisible();
      await expectSound(page);
      expect(await box.boundingBox()).toEqual(before);
      await page.getByRole('button', { name: der.title }).click();
      await expect(bannerOf(page, der.title)).toBeInViewport();
      await expect(firstFinding(page)).toContainText('DER');
      await expectSound(page);
    });
  }
}

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
}
