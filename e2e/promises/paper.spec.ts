import { onEveryTab, openCase } from '../support/every-tab.ts';
import { derRequest } from '../support/material.ts';
import { expect, paste, test, untilJudged } from '../support/test.ts';

test('on paper the settings are told, not set', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await untilJudged(page);
  const paper = page.getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC · \d{4}/);
  const settings = ['Profile', 'Environment', 'Judge as of'].map((name) =>
    page.getByLabel(name, { exact: true }),
  );
  await expect(paper).toBeHidden();
  for (const setting of settings) await expect(setting).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(page.getByText('Recognised: Singpass FAPI 2.0.')).toBeVisible();
  for (const setting of settings) await expect(setting).toBeHidden();
});

test('on paper nothing stays folded but the rules of a place, and nothing is cut off at the side', async ({
  page,
}) => {
  await openCase(page);
  await page.emulateMedia({ media: 'print' });
  const folded = await page.locator('#verdict details:not([open])').count();
  expect(folded).toBeGreaterThan(0);
  const hidden = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('details:not([open]):not([data-fold="rules"])')]
        .filter((fold) => fold.checkVisibility())
        .filter((fold) => [...fold.children].slice(1).some((child) => !child.checkVisibility()))
        .map((fold) => fold.querySelector('summary')?.textContent),
    );
  expect(await hidden()).toEqual([]);
  const tops = await page.evaluate(() =>
    ['#verdict', '#tab-panel'].map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? 0),
  );
  expect(tops[0], 'the verdict comes first').toBeLessThan(tops[1] ?? 0);
  await page.emulateMedia({ media: 'screen' });
  expect((await hidden()).length).toBeGreaterThan(0);
  await onEveryTab(page, async (tab) => {
    await page.emulateMedia({ media: 'print' });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, tab).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'screen' });
  });
});
