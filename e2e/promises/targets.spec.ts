import type { Page } from '@playwright/test';
import { onEveryTab, openCase, unfold } from '../support/every-tab.ts';
import { smallTargets } from '../support/measure.ts';
import { expect, test } from '../support/test.ts';

async function expectLargeTargets(page: Page, where: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await page.evaluate(smallTargets), `${where}, ${width} px`).toEqual([]);
  }
}

test('whatever can be pressed is at least 24 by 24 px', async ({ page }) => {
  await openCase(page);
  await page.getByRole('button', { name: /^Examples/ }).click();
  await onEveryTab(page, async (tab) => {
    await unfold(page);
    await expectLargeTargets(page, tab);
  });
  await page.goto('./#rule=sig-der');
  await expect(page.getByRole('heading', { level: 3, name: /in DER form/ })).toBeVisible();
  await expectLargeTargets(page, 'rules');
});
