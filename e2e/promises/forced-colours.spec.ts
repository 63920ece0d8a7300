import type { Page } from '@playwright/test';
import { onEveryTab, openCase, unfold } from '../support/every-tab.ts';
import { fapiCase } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }));

/** What the system calls a colour, as computed. */
function systemColour(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => {
    const probe = document.createElement('i');
    probe.style.color = wanted;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

/** Runs in the page: text in the colour of the ground without leave to be so, and lines and shapes of drawings that vanish. */
function vanishing(canvas: string): readonly string[] {
  const texts = [...document.querySelectorAll('body *')].filter((element) => {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!own || !element.checkVisibility()) return false;
    const style = getComputedStyle(element);
    const ink = element instanceof SVGElement ? style.fill : style.color;
    return ink === canvas && style.forcedColorAdjust !== 'none';
  });
  // A shape may be of the colour of the ground where another one is behind it, as a halo or a sign on a disc.
  const drawn = 'line, path, circle, rect, polyline';
  const isUnseen = (shape: Element): boolean => {
    const { stroke, fill } = getComputedStyle(shape);
    return [stroke, fill].every((colour) => colour === 'none' || colour === canvas);
  };
  const groups = new Set([...document.querySelectorAll(`svg :is(${drawn})`)].map((one) => one.parentElement));
  const lost = [...groups].filter(
    (group) => group?.checkVisibility() && [...group.querySelectorAll(drawn)].every(isUnseen),
  );
  return [...texts, ...lost].map((element) => element?.outerHTML.slice(0, 120) ?? '');
}

test('in forced colours every text, line and shape can be seen', async ({ page }) => {
  await openCase(page);
  const canvas = await systemColour(page, 'Canvas');
  await onEveryTab(page, async (tab) => {
    await unfold(page);
    expect.soft(await page.evaluate(vanishing, canvas), tab).toEqual([]);
  });
});

test('in forced colours edges say what grounds said', async ({ page }) => {
  await openCase(page);
  const [canvas, accent, off] = await Promise.all(
    ['Canvas', 'LinkText', 'GrayText'].map((name) => systemColour(page, name)),
  );
  // A tab that has just been chosen glides to its colour.
  await expect
    .poll(() =>
      page.getByRole('tab').evaluateAll(
        (tabs, [ground, mark]) => ({
          marked: tabs
            .filter((tab) => getComputedStyle(tab).borderBlockEndColor === mark)
            .map((tab) => tab.getAttribute('aria-selected')),
          plain:
            tabs.filter((tab) => getComputedStyle(tab).borderBlockEndColor === ground).length - tabs.length,
        }),
        [canvas, accent],
      ),
    )
    .toEqual({ marked: ['true'], plain: -1 });

  const primary = page.getByRole('button', { name: 'Read it' });
  await expect(primary).toHaveCSS('background-color', accent ?? '');
  await expect(primary).toHaveCSS('color', canvas ?? '');
  await expect(primary).toHaveCSS('forced-color-adjust', 'none');
  await openTab(page, 'Keys');
  await expect(page.getByRole('button', { name: 'Fetch' })).toHaveCSS('color', off ?? '');
  const ring = await page.getByLabel('Judge as of').evaluate((field) => {
    field.focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(field);
    return { outlineStyle, outlineWidth, outlineColor };
  });
  expect(ring).toEqual({ outlineStyle: 'solid', outlineWidth: '3px', outlineColor: accent });
});

test('in forced colours a fault is told by more than its tone', async ({ page }) => {
  await page.goto('.');
  const { request = '' } = await fapiCase({ parameters: { grant_type: 'password' } });
  await paste(page, request);
  await openTab(page, 'Request');
  const field = page.getByLabel('grant_type', { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveCSS('border-inline-start-width', '4px');
  await expect(page.getByLabel('redirect_uri', { exact: true })).toHaveCSS(
    'border-inline-start-width',
    '1px',
  );
  const finding = page.locator('#verdict li').filter({ hasText: 'grant_type' }).first();
  await expect(finding).toContainText('Fault · proven');
});

test('in forced colours the parts of a token are told apart by lines', async ({ page }) => {
  await openCase(page);
  await openTab(page, 'Assertion');
  const parts = page.getByRole('tabpanel').locator('p[aria-hidden="true"] > span');
  await expect(parts).toHaveText(['header', 'payload', 'signature']);
  const lines = await parts.evaluateAll((all) =>
    all.map((part) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(part);
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
  expect(lines).toEqual(['underline solid', 'none solid', 'underline dotted']);
});
