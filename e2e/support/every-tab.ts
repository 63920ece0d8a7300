import type { Page } from '@playwright/test';
import { expect, firstFinding } from './test.ts';

/** Opens the page with a case that has a fault, an answer and a key set: a worked example. */
export async function openCase(page: Page): Promise<void> {
  await page.goto('./#example=sig-der');
  await expect(firstFinding(page)).toContainText('DER', { timeout: 30_000 });
  await expect(page.getByRole('tab').first()).toBeVisible();
}

/** Opens one tab after the other, whichever there are, and waits until its panel has loaded. */
export async function onEveryTab(page: Page, look: (tab: string) => Promise<void>): Promise<void> {
  const tabs = page.getByRole('tab');
  const count = await tabs.count();
  expect(count).toBeGreaterThan(8);
  for (let at = 0; at < count; at += 1) {
    const tab = tabs.nth(at);
    await tab.click();
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByRole('heading').first()).toBeVisible();
    await expect(panel.getByText('Loading …')).toHaveCount(0);
    await look((await tab.innerText()).split('\n')[0] ?? `tab ${at + 1}`);
  }
}

/** Opens what is folded, for a closed fold hides what it holds from every measure, and waits until all that loads then has its place. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  let height = -1;
  await expect
    .poll(
      async () => {
        const former = height;
        height = await page.evaluate(() => document.documentElement.scrollHeight);
        return height === former;
      },
      { intervals: [300] },
    )
    .toBe(true);
}
