import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first screen stands in index.html, and says what it lacks', async ({ page }) => {
    await page.goto('.');
    await expect(page.getByRole('heading', { level: 1, name: 'Token Triage' })).toBeVisible();
    await expect(page.getByLabel('Paste anything')).toBeVisible();
    await expect(page.getByRole('button', { name: 'I have an error' })).toBeVisible();
    // A browser that is only told to run none does not show <noscript>: the text is what can be held.
    expect(await page.content()).toMatch(
      /<noscript>[^<]*needs JavaScript[^<]*<\/noscript>\s*<div id="root">/,
    );
  });
});

/** Keeps the files of these names back until they are let go. */
async function hold(page: Page, names: RegExp): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(names, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('what is asked before the case has loaded is done when it has', async ({ page }) => {
  const release = await hold(page, /workbench-.*\.js$/);
  await page.goto('.');
  const box = page.getByLabel('Paste anything');
  await box.fill('HTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client"}');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('button', { name: 'Reading …' })).toBeDisabled();
  await expect(box).toHaveValue(/invalid_client/);
  release();
  await expect(page.getByText('fills the response')).toBeVisible();
  await expect(box).toHaveValue('');
});

test('what is typed while the page loads is kept, with the focus', async ({ page }) => {
  const release = await hold(page, /index-.*\.js$/);
  await page.goto('.', { waitUntil: 'commit' });
  const box = page.getByLabel('Paste anything');
  await box.focus();
  await page.keyboard.type('eyJ');
  await expect(page.getByRole('tab')).toHaveCount(0);
  release();
  await expect(page.getByRole('tab').first()).toBeVisible();
  await expect(box).toHaveValue('eyJ');
  await expect(box).toBeFocused();
  await page.keyboard.type('hbGci');
  await expect(box).toHaveValue('eyJhbGci');
});

test('nothing jumps while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const size of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('.');
    await expect(page.getByRole('tab').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(
      shifts.reduce((sum, one) => sum + one, 0),
      `at ${size.width} px`,
    ).toBeLessThan(0.01);
  }
});
