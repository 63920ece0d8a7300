import { onEveryTab, openCase, unfold } from '../support/every-tab.ts';
import { smallTargets } from '../support/measure.ts';
import { expect, test } from '../support/test.ts';

for (const width of [1280, 390]) {
  test(`whatever can be pressed is at least 24 by 24 px: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openCase(page);
    await page.getByRole('button', { name: /^Examples/ }).click();
    await onEveryTab(page, async (tab) => {
      await unfold(page);
      expect.soft(await page.evaluate(smallTargets), tab).toEqual([]);
    });
    await page.goto('./#rule=sig-der');
    await expect(page.getByRole('heading', { level: 3, name: /in DER form/ })).toBeVisible();
    expect.soft(await page.evaluate(smallTargets), 'rules').toEqual([]);
  });
}
