import { onEveryTab, openCase, unfold } from '../support/every-tab.ts';
import { parts, partsOf, type Stop, stepsBack, tabStops } from '../support/focus.ts';
import { expect, test } from '../support/test.ts';

const faultsOf = (stops: readonly Stop[]): readonly string[] =>
  stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));

/** The parts were reached in the order in which they are read, each once. */
function expectReadingOrder(stops: readonly Stop[]): void {
  const reached = partsOf(stops);
  expect(reached).toEqual(parts.filter((part) => reached.includes(part)));
}

for (const [size, viewport] of [
  ['1280 px', { width: 1280, height: 900 }],
  ['320 px', { width: 320, height: 480 }],
] as const) {
  test(`Tab goes through the page as one reads it, and out of it: ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openCase(page);
    const stops = await tabStops(page, 'Tab', 150);
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.length).toBeLessThan(150);
    expectReadingOrder(stops);
    expect(stepsBack(stops)).toEqual([]);
    expect(faultsOf(stops)).toEqual([]);
    for (const part of ['skip link', 'top bar', 'paste', 'doors', 'settings', 'tabs', 'panel', 'verdict'])
      expect(partsOf(stops)).toContain(part);
  });
}

test('Shift and Tab go the same way back', async ({ page }) => {
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  const there = await tabStops(page, 'Tab', 150);
  const back = await tabStops(page, 'Shift+Tab', there.length);
  expect(back.map(({ name }) => name).toReversed()).toEqual(there.map(({ name }) => name));
});

test('no panel holds the focus fast, and each shows where it is', async ({ page }) => {
  await openCase(page);
  await onEveryTab(page, async (tab) => {
    await unfold(page);
    await page.getByRole('tab', { selected: true }).focus();
    const stops: Stop[] = [];
    for (let count = 0; count < 30 && stops.at(-1)?.part !== 'verdict'; count += 1)
      stops.push(...(await tabStops(page, 'Tab', 10)));
    expect.soft(partsOf(stops), tab).toEqual(['panel', 'verdict']);
    expect.soft(stepsBack(stops), tab).toEqual([]);
    expect.soft(faultsOf(stops), tab).toEqual([]);
  });
});
