import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import {
  answer,
  derRequest,
  healthyRequest,
  makeKeySet,
  parRequest,
  signatureText,
  testNow,
} from '../support/material.ts';
import { expect, openTab, paste, test, untilJudged } from '../support/test.ts';

test('a tab shows its panel at once where that has loaded', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  // What the tabs show loads while nothing else happens.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const panel = document.querySelector('#tab-panel')?.textContent ?? '';
      if (panel.startsWith('Loading')) seen.push(panel);
    }).observe(document.body, { subtree: true, childList: true });
  });
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});

test.beforeEach(({ page }) => page.clock.setFixedTime(testNow * 1000));

const phone = { width: 390, height: 844 };

const board = (page: Page): Locator => page.getByRole('list', { name: 'Evidence at a glance' });
const card = (page: Page, name: string): Locator =>
  board(page).getByRole('button', { name: new RegExp(`^${name}`) });

async function assertionOf(request: Promise<string>): Promise<string> {
  return decodeURIComponent(/client_assertion=([^&]+)/.exec(await request)?.[1] ?? '');
}

/** Waits until the verdict stands, is painted, and what moved has been told. */
async function untilPainted(page: Page): Promise<void> {
  await untilJudged(page);
  await page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );
}

async function topOf(place: Locator): Promise<number> {
  return (await place.boundingBox())?.y ?? Number.NaN;
}

for (const [size, viewport] of [
  ['desktop', { width: 1280, height: 900 }],
  ['390 px', phone],
] as const) {
  test(`the board says what is there, what is missing and what would help most: ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('.');
    const states = (): Promise<readonly (string | undefined)[]> =>
      board(page)
        .getByRole('button')
        .allInnerTexts()
        .then((texts) => texts.map((text) => /given|missing|would help most/.exec(text)?.[0]));
    await expect.poll(states).toEqual(['would help most', 'missing', 'missing', 'missing', 'missing']);
    const height = (await board(page).boundingBox())?.height;

    const request = derRequest();
    await paste(page, await assertionOf(request));
    await expect(card(page, 'Assertion')).toContainText(
      /ES256 · kid \S+ · expires in 115 s.*1 fault.*given/s,
    );
    expect(await states()).toEqual(['would help most', 'given', 'missing', 'missing', 'missing']);

    await paste(page, await makeKeySet());
    await expect(card(page, 'Keys')).toContainText('2 keys: ES256 sig, ECDH-ES+A256KW enc');
    expect(await states()).toEqual(['would help most', 'given', 'given', 'missing', 'missing']);

    await paste(page, answer(401, 'invalid_client', signatureText));
    await expect(card(page, 'Response')).toContainText('401 invalid_client');
    await expect(card(page, 'Clock')).toContainText('The response’s Date · signed 5 s before it');
    // The DER signature is the proven cause of this answer: nothing more is asked for.
    expect(await states()).toEqual(['missing', 'given', 'given', 'given', 'given']);

    await paste(page, await request);
    await expect(card(page, 'Request')).toContainText(
      'POST stg-id.singpass.gov.sg/fapi/token · 6 parameters',
    );
    expect(await states()).toEqual(['given', 'given', 'given', 'given', 'given']);
    expect((await board(page).boundingBox())?.height).toBe(height);

    await page.getByRole('button', { name: 'Clear everything' }).click();
    await expect.poll(states).toEqual(['would help most', 'missing', 'missing', 'missing', 'missing']);
    expect((await board(page).boundingBox())?.height).toBe(height);
  });
}

test('a card leads to its evidence by the keyboard alone', async ({ page }) => {
  await page.goto('.');
  await expect(card(page, 'Request')).toBeVisible();
  await page.getByRole('button', { name: /^Examples/ }).focus();
  for (const name of ['Request', 'Assertion', 'Keys', 'Response', 'Clock']) {
    await page.keyboard.press('Tab');
    await expect(card(page, name)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Judge as of')).toBeFocused();
  await expect(page.getByRole('tab', { name: /^Assertion/ })).toHaveAttribute('aria-selected', 'true');
  for (const [name, tab, field] of [
    ['Response', 'Response', page.getByLabel('Response', { exact: true })],
    ['Keys', 'Keys', page.getByLabel('Key set, JWK or PEM')],
    ['Assertion', 'Assertion', page.getByLabel('client_assertion', { exact: true })],
  ] as const) {
    await card(page, name).press('Enter');
    await expect(page.getByRole('tab', { name: new RegExp(`^${tab}`) })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(field.and(page.locator('textarea'))).toBeFocused();
  }
  await card(page, 'Request').press('Enter');
  await expect(page.getByLabel('Paste anything')).toBeFocused();
  await paste(page, await healthyRequest());
  await card(page, 'Request').press('Enter');
  await expect(page.getByLabel('Token endpoint')).toBeFocused();
});

test('the cards of a pushed request that stands alone lead to where it was put', async ({ page }) => {
  await page.goto('.');
  await paste(page, await parRequest());
  const field = page.getByLabel('Authorization or PAR request');
  for (const name of ['Assertion', 'Request']) {
    await card(page, 'Keys').press('Enter');
    await expect(page.getByLabel('Key set, JWK or PEM')).toBeFocused();
    await card(page, name).press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/POST \/fapi\/par/);
  }
});

test.describe('on a phone the verdict is a sheet', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto('.');
    await paste(page, await derRequest());
    await paste(page, await makeKeySet());
  });

  const sheet = (page: Page): Locator => page.getByRole('region', { name: 'Verdict' });
  const open = (page: Page): Locator => sheet(page).getByRole('button', { name: 'Show all' });
  const close = (page: Page): Locator => sheet(page).getByRole('button', { name: 'Close' });
  const finding = (page: Page): Locator => sheet(page).locator('summary').first();

  test('its first line is always in view, and the whole is there once', async ({ page }) => {
    await expect(sheet(page)).toContainText('One fault found.');
    await expect(sheet(page)).toContainText('proven');
    await expect(sheet(page)).toContainText('The signature is in DER form');
    const title = sheet(page).getByText('The signature is in DER form').filter({ visible: true });
    await expect(title).toHaveCount(1);
    for (const y of [0, 100_000]) {
      await page.evaluate((top) => window.scrollTo(0, top), y);
      const box = await sheet(page).boundingBox();
      expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(phone.height);
      expect(box?.height).toBeLessThan(80);
    }
    await expect(finding(page)).toBeHidden();
    await open(page).click();
    await expect(finding(page)).toBeVisible();
    await expect(title).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'Verdict' })).toHaveCount(1);
    expect((await sheet(page).boundingBox())?.height).toBeLessThanOrEqual(0.8 * phone.height);
    const { violations } = await new AxeBuilder({ page }).include('#verdict').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('it opens and closes by press and by key, and the focus goes in and comes back', async ({ page }) => {
    await open(page).press('Enter');
    await expect(page.getByRole('heading', { name: 'Verdict' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(close(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(finding(page)).toBeHidden();
    await expect(open(page)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(finding(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(finding(page)).toBeHidden();
    await expect(open(page)).toBeFocused();
    await page.keyboard.press('Space');
    await close(page).click();
    await expect(finding(page)).toBeHidden();
    await expect(open(page)).toBeFocused();
  });

  test('it gives way to what lies behind it', async ({ page }) => {
    await open(page).click();
    await page.mouse.click(phone.width / 2, 20);
    await expect(finding(page)).toBeHidden();
    await open(page).click();
    await page.getByLabel('Paste anything').focus();
    await expect(finding(page)).toBeHidden();
    await expect(page.getByLabel('Paste anything')).toBeFocused();
  });

  test('the way from a finding to its place closes it', async ({ page }) => {
    await open(page).click();
    await sheet(page)
      .getByRole('button', { name: /^Show / })
      .first()
      .press('Enter');
    await expect(finding(page)).toBeHidden();
    const tab = page.getByRole('tab', { name: /^Assertion/ });
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await expect(page.getByRole('tabpanel')).toBeInViewport();
  });

  test('the skip link opens it', async ({ page }) => {
    const skip = page.getByRole('link', { name: 'Skip to the verdict' });
    for (const _time of ['first', 'second']) {
      await skip.press('Enter');
      await expect(finding(page)).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Verdict' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(finding(page)).toBeHidden();
    }
  });

  test('it covers no field that has the focus', async ({ page }) => {
    await openTab(page, 'Request');
    const bar = await topOf(sheet(page));
    const fields = page.getByRole('tabpanel').locator('input, textarea');
    await page.evaluate(() => window.scrollTo(0, 0));
    for (const field of await fields.all()) {
      await field.focus();
      const box = await field.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar);
    }
  });

  test('on paper it stands in its place, whole', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(finding(page)).toBeVisible();
    await expect(open(page)).toBeHidden();
    expect(await sheet(page).evaluate((element) => getComputedStyle(element).position)).toBe('static');
  });
});

test.describe('the verdict follows every keystroke, and nothing jumps', () => {
  const verdict = (page: Page): Locator => page.locator('#verdict');
  const fault = (page: Page, code: string): Locator =>
    verdict(page).locator(`[data-code="${code}"] > details`);
  const summary = (one: Locator): Locator => one.locator('> summary');

  /** Changes a field and leaves the focus where it is. */
  async function fillBeside(field: Locator, text: string): Promise<void> {
    await field.evaluate((element, value) => {
      const control = element as HTMLInputElement;
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value') ?? {};
      set?.call(control, value);
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }

  test('what the reader unfolded and folded stays so, with the focus and the place', async ({ page }) => {
    await page.goto('.');
    await paste(page, await derRequest());
    await paste(page, await makeKeySet());
    await openTab(page, 'Request');
    await page.getByLabel('code', { exact: true }).fill(' x ');
    const [der, code, grant] = ['sig-der', 'param-trailing-newline', 'grant-type-wrong'].map((name) =>
      fault(page, name),
    ) as [Locator, Locator, Locator];
    await expect(code).not.toHaveAttribute('open');
    await expect(der).toHaveAttribute('open');

    // Another fault comes before the one that is unfolded by itself.
    const field = page.getByLabel('grant_type', { exact: true });
    await fillBeside(field, 'authorization-code');
    await expect(grant).toHaveAttribute('open');
    await expect(der).toHaveAttribute('open');
    await summary(der).click();
    await summary(code).click();
    await expect(der).not.toHaveAttribute('open');
    await expect(code).toHaveAttribute('open');
    await page
      .getByRole('complementary', { name: 'Verdict' })
      .evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const place = await topOf(code);

    // It goes, and comes again.
    await fillBeside(field, 'authorization_code');
    await expect(grant).toHaveCount(0);
    await expect(der).not.toHaveAttribute('open');
    await expect(code).toHaveAttribute('open');
    await expect(summary(code)).toBeFocused();
    await expect(code).toBeInViewport();
    await fillBeside(field, 'authorization-code');
    await expect(grant).toHaveCount(1);
    await expect(der).not.toHaveAttribute('open');
    await expect(code).toHaveAttribute('open');
    await expect(summary(code)).toBeFocused();
    expect(Math.abs((await topOf(code)) - place)).toBeLessThan(2);
  });

  test('the former verdict stands until the next one is there', async ({ page }) => {
    await page.goto('.');
    await paste(page, await derRequest());
    await paste(page, await makeKeySet());
    await openTab(page, 'Assertion');
    await expect(fault(page, 'sig-der')).toHaveCount(1);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const note = (): void => {
        const text = document.querySelector('#verdict')?.textContent ?? '';
        if (!/found|proven|risk/.test(text)) seen.push(text.slice(0, 80));
      };
      new MutationObserver(note).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    const field = page.getByRole('tabpanel').getByLabel('client_assertion', { exact: true });
    await field.press('Control+End');
    await page.keyboard.type('AbC-1_', { delay: 30 });
    await expect(fault(page, 'sig-der')).toHaveCount(0);
    await untilJudged(page);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  });

  test('the focus is not lost when a fix takes its own button away', async ({ page }) => {
    await page.goto('.');
    const request = (await healthyRequest()).replace('authorization_code', 'authorization-code');
    await paste(page, request);
    await verdict(page).getByRole('button', { name: 'Put the right value into grant_type' }).press('Enter');
    await expect(fault(page, 'grant-type-wrong')).toHaveCount(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('#verdict') !== null))
      .toBe(true);
  });

  for (const [size, viewport] of [
    ['desktop', { width: 1280, height: 900 }],
    ['390 px', phone],
  ] as const) {
    test(`typing into the assertion moves nothing: ${size}`, async ({ page }) => {
      await page.addInitScript(() => {
        const shifts: { value: number; asked: boolean }[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            shifts.push({ value: entry.value, asked: entry.hadRecentInput });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.setViewportSize(viewport);
      await page.goto('.');
      await paste(page, await healthyRequest());
      await paste(page, await makeKeySet());
      await openTab(page, 'Assertion');
      const field = page.getByRole('tabpanel').getByLabel('client_assertion', { exact: true });
      await field.press('Control+End');
      const sum = (all: boolean): Promise<number> =>
        page.evaluate(
          (whole) =>
            (window as unknown as { shifts: { value: number; asked: boolean }[] }).shifts
              .filter(({ asked }) => whole || !asked)
              .reduce((total, { value }) => total + value, 0),
          all,
        );
      const places = async (): Promise<readonly number[]> =>
        Promise.all(
          [field, board(page), page.getByRole('tablist'), verdict(page).locator('p').first()].map(topOf),
        );
      await expect(verdict(page)).toContainText('fault');
      const [before, unasked] = [await places(), await sum(false)];
      // The first character makes a new fault, which takes its place in the list; those after it change what it says.
      await page.keyboard.type('A');
      await expect(verdict(page)).toContainText(/signature/i);
      expect(await places()).toEqual(before);
      await untilPainted(page);
      const settled = await sum(true);
      await page.keyboard.type('bCd-3_f', { delay: 60 });
      await untilPainted(page);
      expect(await places()).toEqual(before);
      expect((await sum(true)) - settled).toBeLessThan(0.02);
      expect((await sum(false)) - unasked).toBeLessThan(0.02);
    });
  }
});
