import { appearedSince, heardSince, listen, tangledRegions } from '../support/announcements.ts';
import { onEveryTab, openCase } from '../support/every-tab.ts';
import { answer, derRequest, makeKeySet, signatureText, testNow } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

test.beforeEach(({ page }) => listen(page));

test('a paste is told once: what it was taken for, and what it means where that is new', async ({ page }) => {
  await page.clock.setFixedTime(testNow * 1000);
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await heardSince(page);
  await appearedSince(page);
  const steps: readonly (readonly [string, RegExp, string | undefined])[] = [
    [await derRequest(), /An HTTP request/, 'One fault found.'],
    [await makeKeySet(), /key set/, undefined],
    [answer(401, 'invalid_client', signatureText), /answer/, 'One fault found; it fits the error.'],
  ];
  for (const [text, taken, meaning] of steps) {
    await paste(page, text);
    await expect(page.getByText(taken).first()).toBeVisible();
    await expect(page.locator('#verdict')).toContainText(meaning ?? 'One fault found.');
    const told = (await heardSince(page)).map((one) => one.text);
    // The verdict comes first where it is there as soon as the paste.
    expect(told).toHaveLength(meaning === undefined ? 1 : 2);
    expect(told).toContainEqual(expect.stringMatching(taken));
    if (meaning !== undefined) expect(told).toContain(meaning);
  }
  expect(await appearedSince(page)).toEqual([]);
});

test('typing that changes nothing is not told', async ({ page }) => {
  await openCase(page);
  await openTab(page, 'Request');
  await heardSince(page);
  await page.getByLabel('redirect_uri', { exact: true }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('/a/longer/path', { delay: 30 });
  await page.keyboard.press('Tab');
  await expect(page.locator('#verdict')).toContainText('One fault found');
  expect(await heardSince(page)).toEqual([]);
});

test('typing tells each new state of the verdict once', async ({ page }) => {
  await openCase(page);
  await openTab(page, 'Request');
  await heardSince(page);
  await page.getByLabel('grant_type', { exact: true }).fill('');
  await page.getByLabel('grant_type', { exact: true }).pressSequentially('password', { delay: 30 });
  await expect(page.locator('#verdict')).toContainText('2 faults found');
  const told = (await heardSince(page)).map(({ text }) => text);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('2 faults found');
});

test('copying is told once', async ({ page }) => {
  await openCase(page);
  await openTab(page, 'Export');
  await heardSince(page);
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByText('Copy the text: copied')).toBeAttached();
  expect((await heardSince(page)).map(({ text }) => text)).toEqual(['Copy the text: copied']);
});

test('no live region stands in another, and none reads buttons out', async ({ page }) => {
  await openCase(page);
  await page.getByRole('button', { name: /^Examples/ }).click();
  await onEveryTab(page, async (tab) => {
    for (const name of ['Make a sample proof', 'Make a fresh pair']) {
      const button = page.getByRole('button', { name });
      if (await button.isVisible()) await button.click();
    }
    expect.soft(await page.evaluate(tangledRegions), tab).toEqual([]);
  });
});

test('the rehearsal of a first verdict is seen and heard by nobody, and nothing of it stays', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const held: HTMLElement[] = [];
    const texts: string[] = [];
    Object.assign(globalThis, { held, texts });
    const create = document.createElement.bind(document);
    document.createElement = ((name: string, options?: ElementCreationOptions) => {
      const made = create(name, options);
      if (name !== 'div') return made;
      held.push(made);
      new MutationObserver(() => {
        if (!made.isConnected) texts.push(made.textContent ?? '');
      }).observe(made, { childList: true, subtree: true, characterData: true });
      return made;
    }) as typeof document.createElement;
  });
  await page.goto('.');
  // The last part of the tab to come.
  await expect(page.getByText('Sends one GET request').first()).toBeVisible();
  await heardSince(page);
  await appearedSince(page);
  const shown = (): Promise<string> => page.evaluate(() => document.body.innerText);
  const before = await shown();
  await page.mouse.move(20, 20);
  await page.mouse.move(200, 200);
  // Drawn whole, with its finding; then taken down.
  await page.waitForFunction(() => {
    const { texts } = globalThis as unknown as { texts: string[] };
    return texts.some((text) => /Judged as of/.test(text)) && texts.at(-1) === '';
  });
  expect(await shown()).toBe(before);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('orders-service');
  expect(await heardSince(page)).toEqual([]);
  expect(await appearedSince(page)).toEqual([]);
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});
