import type { Page } from '@playwright/test';
import { onEveryTab, openCase, unfold } from '../support/every-tab.ts';
import { cutText, sidewaysScroll } from '../support/measure.ts';
import { expect, test } from '../support/test.ts';

async function expectWhole(page: Page, where: string): Promise<void> {
  expect.soft(await page.evaluate(cutText), where).toEqual([]);
  expect.soft(await page.evaluate(sidewaysScroll), where).toEqual([]);
}

async function expectEverythingWhole(page: Page): Promise<void> {
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await expectWhole(page, 'start');
  await openCase(page);
  await page.getByRole('button', { name: /^Examples/ }).click();
  await onEveryTab(page, async (tab) => {
    await unfold(page);
    await expectWhole(page, tab);
  });
  await page.goto('./#rule=sig-der');
  await expect(page.getByRole('heading', { level: 3, name: /in DER form/ })).toBeVisible();
  await expectWhole(page, 'rules');
}

test('at 400 % nothing is lost, and nothing scrolls in two directions', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await expectEverythingWhole(page);
});

test('with text of twice the size nothing is cut off', async ({ page }) => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await expectEverythingWhole(page);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('30px');
});

test('with wider letters, words, lines and paragraphs nothing is cut off', async ({ page }) => {
  // WCAG 1.4.12.
  await page.addInitScript(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [spacing];
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectEverythingWhole(page);
});
