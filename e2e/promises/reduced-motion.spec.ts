import { onEveryTab, openCase } from '../support/every-tab.ts';
import { motions } from '../support/measure.ts';
import { expect, test } from '../support/test.ts';

test('nothing moves or glides for a reader who wants no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const gliding: string[] = [];
    Object.assign(window, { gliding });
    for (const name of ['scrollIntoView', 'scrollTo', 'scrollBy'] as const) {
      for (const owner of [Element.prototype, window]) {
        const former = Reflect.get(owner, name);
        if (typeof former !== 'function') continue;
        Reflect.set(owner, name, function (this: unknown, ...given: readonly { behavior?: string }[]) {
          if (given[0]?.behavior === 'smooth') gliding.push(name);
          return Reflect.apply(former, this, given);
        });
      }
    }
  });
  await openCase(page);
  await onEveryTab(page, async (tab) => {
    expect.soft(await page.evaluate(motions), tab).toEqual([]);
  });
  const show = page.locator('#verdict').getByRole('button', { name: 'Show' }).first();
  await show.click();
  await page.getByRole('link', { name: 'Skip to the verdict' }).press('Enter');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => (window as { gliding?: readonly string[] }).gliding)).toEqual([]);
});

test('where motion is welcome, a colour may change in a moment, and no more', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('.');
  expect((await page.evaluate(motions)).length).toBeGreaterThan(5);
  const moved = await page
    .getByRole('button')
    .first()
    .evaluate((button) => {
      const { transitionProperty, transitionDuration } = getComputedStyle(button);
      return { transitionProperty, transitionDuration };
    });
  expect(moved).toEqual({
    transitionProperty: 'background-color, border-color',
    transitionDuration: '0.12s, 0.12s',
  });
});
