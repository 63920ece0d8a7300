import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sourceRoot } from '../../src/testing/source-files.ts';
import { builtPage } from '../support/build.ts';
import type { BuiltApart } from '../support/built-apart.ts';
import { unfold } from '../support/every-tab.ts';
import { buildGallery } from '../support/gallery.ts';
import { strangePairs } from '../support/seen-colours.ts';
import { expect, test } from '../support/test.ts';

let gallery: BuiltApart;

test.beforeAll(async () => {
  gallery = await buildGallery();
});
test.afterAll(() => gallery.remove());

/** What the colours decide; all else is the same in every look. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;

for (const { name, colorScheme, forcedColors } of looks) {
  test(`every component in every state is sound: ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, forcedColors });
    await gallery.open(page);
    await unfold(page);
    await expect(page.getByText('Broken here', { exact: true })).toBeVisible();
    for (const label of ['Copy the command', 'Copy the secret'])
      await page.getByRole('button', { name: label }).first().click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await expect(page.getByLabel('The browser refused to copy.')).toBeVisible();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faults(page, name !== 'light'), `${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    if (forcedColors === 'none') expect(await strangePairs(page, colorScheme)).toEqual([]);
    else
      for (const mark of await page.locator('mark').all())
        await expect(mark).toHaveCSS('outline-style', 'solid');
  });
}

async function faults(page: Page, coloursOnly: boolean): Promise<readonly string[]> {
  // A text of thousands of characters takes axe seconds; shorter ones of the same look stand beside it.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-slow]');
  if (coloursOnly) axe.withRules(colourRules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`);
}

test('the gallery forgets no component', async ({ page }) => {
  await gallery.open(page);
  const shown = await page
    .locator('[data-component]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-component')));
  const there = readdirSync(join(sourceRoot, 'ui')).filter((file) => file.endsWith('.tsx'));
  expect(shown.toSorted()).toEqual(there.map((file) => file.replace('.tsx', '')).toSorted());
});

test('the product holds nothing of it', () => {
  expect(readdirSync(builtPage, { recursive: true }).filter((file) => /gallery/i.test(String(file)))).toEqual(
    [],
  );
});
