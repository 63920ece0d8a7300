import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { onEveryTab } from '../support/every-tab.ts';
import { answer, derRequest, makeKeySet, signatureText } from '../support/material.ts';
import { expect, paste, test } from '../support/test.ts';

for (const [size, viewport] of [
  ['desktop', { width: 1280, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no screen has an accessibility fault: ${size}, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto('.');
      await expectNoViolations(page, 'empty');
      await paste(page, await derRequest());
      await paste(page, await makeKeySet());
      await paste(page, answer(401, 'invalid_client', signatureText));
      await onEveryTab(page, async (tab) => {
        if (tab === 'DPoP') await showAll(page);
        // Around the panel every screen is the same.
        await expectNoViolations(page, tab, tab === 'Request' ? undefined : '#tab-panel');
        await expectNoSidewaysScroll(page, tab);
      });
      await page.getByRole('link', { name: 'Rule reference' }).click();
      await page.getByRole('link', { name: /^sig-der:/ }).click();
      await expect(page.getByRole('combobox', { name: /DER signature/ })).toBeVisible();
      await expectNoViolations(page, 'Rule reference');
      await expectNoSidewaysScroll(page, 'Rule reference');
    });
  }
}

/** What the workbench shows on demand. */
async function showAll(page: Page): Promise<void> {
  await page.getByLabel('code_challenge').fill('A'.repeat(43));
  await page.getByText(/^All \d+ ways$/).click();
  for (const name of ['Make a sample proof', 'Make a fresh pair'])
    await page.getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name: 'Forget it' })).toHaveCount(2);
}

async function expectNoViolations(page: Page, screen: string, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
}
