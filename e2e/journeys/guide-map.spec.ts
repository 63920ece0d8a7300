import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { guideIds } from '../../src/core/guides/guide-ids.ts';
import { answer, derRequest, makeKeySet, signatureText } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

const cardOf = (page: Page): Locator => page.getByRole('region', { name: 'The guide as a map' });
const pictureOf = (page: Page): Locator => page.getByRole('figure', { name: 'The map, drawn' });
const wordsOf = (page: Page): Locator => page.getByRole('list', { name: 'The map in words' });

async function openGuide(page: Page, id: string): Promise<void> {
  await page.goto('.');
  await openTab(page, 'Guide');
  await page.getByLabel('Error', { exact: true }).selectOption(id);
  await expect(cardOf(page)).toBeVisible();
}

/** A request with a DER signature, and the answer to it. */
async function openProven(page: Page): Promise<void> {
  await page.goto('.');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client', signatureText));
  await openTab(page, 'Guide');
  await expect(pictureOf(page).getByRole('link', { name: /Here it ends/ })).toBeVisible();
}

async function press(page: Page, name: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Guide', exact: true })
    .getByRole('button', { name, exact: true })
    .click();
}

/** The texts that reach over the edge of the box, or of the drawing, in which they begin. */
function textsOutside(figure: Element): readonly (string | null)[] {
  const rects = [...figure.querySelectorAll('rect:not([class*=ring])')].map((rect) =>
    rect.getBoundingClientRect(),
  );
  const edge = figure.querySelector('svg')?.getBoundingClientRect().right ?? 0;
  return [...figure.querySelectorAll('text')].flatMap((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const box = rects.find(
      (one) => one.left <= left && left < one.right && one.top < middle && middle < one.bottom,
    );
    const isInside =
      box === undefined ? right <= edge : right < box.right && box.top < top && bottom < box.bottom;
    return isInside ? [] : [text.textContent];
  });
}

test('the map follows the answers, and leads back to each of them', async ({ page }) => {
  await openGuide(page, 'rate-limited');
  const picture = pictureOf(page);
  await expect(picture.getByRole('link', { name: /Asked now\. Go to the question$/ })).toHaveCount(1);
  await press(page, 'No');
  await press(page, 'I don’t know');
  const denied = picture.getByRole('link', { name: /You said: No\. Go to the answer$/ });
  await expect(denied).toHaveCount(1);
  await expect(picture.getByRole('link', { name: /You said: I don’t know\./ })).toHaveCount(1);
  await expect(picture.getByText('Here it ends')).toHaveCount(0);
  await press(page, 'Yes');
  await expect(picture.getByRole('link', { name: /Here it ends\. Go to the conclusion$/ })).toHaveCount(1);
  await expect(picture.getByRole('link', { name: /Asked now/ })).toHaveCount(0);
  await denied.click();
  await expect(page.getByRole('button', { name: /^Change/ }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(picture.getByRole('link')).toHaveCount(1);
});

test('evidence strikes out, proves and is told, in the drawing and in words', async ({ page }) => {
  await openProven(page);
  const picture = pictureOf(page);
  await expect(
    picture.getByRole('link', {
      name: /^Is the signature in another form.*Answered by the evidence: Yes, because/,
    }),
  ).toHaveCount(1);
  const struck = picture.getByRole('link', { name: /Ruled out by the evidence: the checks looked/ });
  expect(await struck.count()).toBeGreaterThan(5);
  // What is ruled out is folded away in the guide: the way there unfolds it.
  await struck.first().click();
  await expect(page.getByRole('button', { name: /^I know better/ }).first()).toBeFocused();
  await expect(wordsOf(page)).toBeHidden();
  await page.getByText('The same in words').click();
  const words = wordsOf(page);
  await expect(words.getByText(/^Is alg something else/)).toContainText('Ruled out by the evidence');
  await expect(words.getByText('(the way taken)')).toHaveCount(1);
  await expect(words.getByText(/not on this way/).first()).toBeVisible();
});

test('a conclusion has the code of its fix, folded', async ({ page }) => {
  await openProven(page);
  const guide = page.getByRole('region', { name: 'Guide', exact: true });
  const code = guide.getByLabel('Turn a DER signature (KMS, HSM, OpenSSL) into r‖s in');
  await expect(code).toHaveCount(0);
  await guide.getByText('Show the code').focus();
  await page.keyboard.press('Enter');
  await expect(code).toBeVisible();
  await expect(guide.locator('pre')).toContainText('function derToRaw(der, size = 32)');
});

test('the map is walked with the keyboard, from the top to the bottom, with a ring around where one is', async ({
  page,
}) => {
  await openGuide(page, 'invalid-grant');
  for (const name of ['No, none of these', 'I don’t know', 'No, none of these']) await press(page, name);
  const links = pictureOf(page).getByRole('link');
  await expect(links).toHaveCount(15);
  await page.getByRole('button', { name: 'Begin again' }).focus();
  await page.keyboard.press('Tab');
  let above = 0;
  for (const link of await links.all()) {
    await expect(link).toBeFocused();
    await expect(link.locator('rect').last()).toBeVisible();
    const { y = 0, height = 0 } = (await link.boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(height).toBeGreaterThanOrEqual(24);
    const top = await link.evaluate((node) => node.getBoundingClientRect().top + window.scrollY);
    expect(top).toBeGreaterThan(above);
    above = top;
    await page.keyboard.press('Tab');
  }
  await expect(page.getByText('The same in words')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3 })).toBeFocused();
});

test('a map wider than its place takes the focus and is moved by the arrow keys; else it does not', async ({
  page,
}) => {
  await openGuide(page, 'invalid-client');
  await expect(pictureOf(page)).not.toHaveAttribute('tabindex');
  await page.setViewportSize({ width: 660, height: 800 });
  const picture = pictureOf(page);
  await expect(picture).toHaveAttribute('tabindex', '0');
  await picture.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => picture.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
});

test('on a phone the map is a list, and the page does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await openGuide(page, 'invalid-client');
  await expect(pictureOf(page)).toHaveCount(0);
  await expect(wordsOf(page)).toBeVisible();
  await expect(wordsOf(page).locator('[aria-current=step]')).toContainText('Asked now.');
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

test('on paper the whole map is there, as wide as the paper, black on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openProven(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // A4 between the usual margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  const picture = pictureOf(page);
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
  expect(await picture.evaluate((node) => getComputedStyle(node).overflowX)).toBe('visible');
  const last = picture.locator('svg').last();
  await expect(last).toBeVisible();
  const box = picture.locator('rect[rx="5"]').first();
  const colours = await box.evaluate((node) => {
    const { fill, stroke } = getComputedStyle(node);
    return [fill, stroke];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

test('every text of every map stands within its box, as the browser draws it', async ({ page }) => {
  for (const id of guideIds) {
    if (id === guideIds[0]) await openGuide(page, id);
    else await page.getByLabel('Error', { exact: true }).selectOption(id);
    await expect(pictureOf(page).locator('text').first()).toBeVisible();
    expect(await pictureOf(page).evaluate(textsOutside), id).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the map has no accessibility fault, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await openProven(page);
    await page.getByText('The same in words').click();
    const { violations } = await new AxeBuilder({ page }).include('#tab-panel').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });
}
