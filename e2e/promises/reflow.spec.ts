import type { Page } from '@playwright/test';
import { onEveryTab, openCase, unfold } from '../support/every-tab.ts';
import { fapiCase, makeKeySet } from '../support/material.ts';
import { cutText, sidewaysScroll } from '../support/measure.ts';
import { expect, paste, test, untilJudged } from '../support/test.ts';

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

test('a long key ID lies over nothing in the verdict', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('.');
  const { request = '' } = await fapiCase({ assertion: { header: { kid: 'k'.repeat(180) } } });
  await paste(page, request);
  await paste(page, await makeKeySet());
  await page.getByRole('button', { name: 'Show all' }).click();
  await untilJudged(page);
  await expect(page.locator('#verdict')).toContainText('kkkk');
  expect(await page.evaluate(sidewaysScroll)).toEqual([]);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#verdict :is(ol, ul, li, p, dd, h3, summary)')]
        .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1)
        .filter((part) => getComputedStyle(part).overflowX === 'visible' && part.clientWidth > 1)
        .map((part) => part.textContent?.slice(0, 80)),
    ),
  ).toEqual([]);
});

test('a long name that somebody made up lies over nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const name = `https://claims.example/${'a'.repeat(60)}`;
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'ES256', [name]: 'b' })}.${part({ iss: 'a', [name]: 'c' })}.${'A'.repeat(86)}`;
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_assertion: token,
    [name]: 'd',
  });
  await page.goto('.');
  await paste(page, `POST /fapi/token HTTP/1.1\r\nHost: id.example\r\nDPoP: ${token}\r\n\r\n${body}`);
  await onEveryTab(page, async (tab) => {
    await untilJudged(page);
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#tab-panel :is(dt, dd, th, td, h3, p, li)')]
        .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1)
        .filter((part) => getComputedStyle(part).overflowX === 'visible' && part.clientWidth > 1)
        .map((part) => part.textContent?.slice(0, 80)),
    );
    expect.soft(wider, tab).toEqual([]);
    expect.soft(await page.evaluate(sidewaysScroll), tab).toEqual([]);
  });
});
