import type { Page } from '@playwright/test';
import { sigDer } from '../../src/core/examples/sig-der.ts';
import { reach } from '../support/focus.ts';
import { answer, claimsText, derRequest, healthyRequest, legacyCase } from '../support/material.ts';
import { expect, firstFinding, test } from '../support/test.ts';

/*
 * Every main way through the page without a pointer: things are reached by Tab and worked by Enter, Space, the arrows and
 * typing, as a person would.
 */

const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

/** Types into the box and has it read, without leaving the keyboard. */
async function typeIntoBox(page: Page, text: string): Promise<void> {
  await reach(page, page.getByLabel('Paste anything'));
  await page.keyboard.insertText(text);
  await press(page, 'Control+Enter');
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeVisible();
}

/** Goes to the row of tabs, and along it to the one of this name. */
async function selectTab(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await reach(page, page.getByRole('tab', { selected: true }), key);
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
  const count = await page.getByRole('tab').count();
  for (let at = 0; at < count && (await tab.getAttribute('aria-selected')) !== 'true'; at += 1)
    await press(page, 'ArrowRight');
  await expect(tab).toBeFocused();
}

test.beforeEach(async ({ page }) => {
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
});

test('paste, read the verdict, see the evidence, come back', async ({ page }) => {
  await typeIntoBox(page, await derRequest());
  await expect(page.locator('#verdict')).toContainText(/fault|proven/);
  const show = page.locator('#verdict').getByRole('button', { name: 'Show' }).first();
  await reach(page, show);
  await press(page, 'Enter');
  await expect(page.getByRole('tabpanel').locator(':focus')).toBeVisible();
  await press(page, 'Escape');
  await expect(show).toBeFocused();
});

test('the first stop leads past everything to the verdict, and the arrows go along the tabs', async ({
  page,
}) => {
  await press(page, 'Tab');
  await expect(page.getByRole('link', { name: 'Skip to the verdict' })).toBeFocused();
  await selectTab(page, 'Response');
  await press(page, 'ArrowLeft');
  await expect(page.getByRole('tab', { name: /^Keys/ })).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(page.getByRole('tab', { name: /^Response/ })).toBeFocused();
  await press(page, 'End');
  await expect(page.getByRole('tab').last()).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(page.getByRole('tab').first()).toBeFocused();
});

test('fill in the request field by field', async ({ page }) => {
  await reach(page, page.getByRole('button', { name: 'Fill in the request' }));
  await press(page, 'Enter');
  await expect(page.getByLabel('Token endpoint')).toBeFocused();
  await reach(page, page.getByLabel('grant_type', { exact: true }));
  await page.keyboard.type('password');
  const whole = page.getByLabel('This is the whole request');
  await reach(page, whole);
  await press(page, 'Space');
  await expect(whole).toBeChecked();
  await expect(page.locator('#verdict')).toContainText('client_assertion');
  const fix = page.locator('#verdict').getByRole('button', { name: /^Put the right value into/ });
  await reach(page, fix.first());
  await press(page, 'Enter');
  await expect(page.getByLabel('grant_type', { exact: true })).toHaveValue('authorization_code');
});

test('begin with an error and answer its guide to the end', async ({ page }) => {
  await reach(page, page.getByRole('button', { name: 'I have an error' }));
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'Response', exact: true })).toBeFocused();
  await page.keyboard.insertText(answer(401, 'invalid_client', claimsText));
  await expect(page.getByRole('tab', { name: /^Guide/ })).toContainText('answer recognised');
  await selectTab(page, 'Guide', 'Shift+Tab');
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('button', { name: /^No/ }).first()).toBeVisible();
  for (let count = 0; count < 30; count += 1) {
    const no = panel.getByRole('button', { name: /^No/ }).first();
    if (!(await no.isVisible())) break;
    await reach(page, no);
    await press(page, 'Enter');
    await expect(page.locator('h3:focus')).toBeVisible();
  }
  await expect(panel.getByRole('button', { name: 'Begin again' })).toBeVisible();
  await expect(panel.locator('ol').last().locator('li').first()).toBeVisible();
});

test('open an example, clear it, take that back', async ({ page }) => {
  await reach(page, page.getByRole('button', { name: /^Examples/ }));
  await press(page, 'Enter');
  await reach(page, page.getByRole('button', { name: sigDer.title }));
  await press(page, 'Enter');
  await expect(firstFinding(page)).toContainText('DER');
  await reach(page, page.getByRole('button', { name: 'Clear it' }));
  await press(page, 'Enter');
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet.');
  await reach(page, page.getByRole('button', { name: /^Undo/ }).first());
  await press(page, 'Enter');
  await expect(firstFinding(page)).toContainText('DER');
});

test('clear everything, and take that back', async ({ page }) => {
  await typeIntoBox(page, await derRequest());
  await reach(page, page.getByRole('button', { name: 'Clear everything' }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet.');
  await reach(page, page.getByRole('button', { name: /^Undo/ }).first());
  await press(page, 'Enter');
  await expect(page.locator('#verdict')).not.toContainText('Nothing to judge yet.');
});

for (const [tab, button, held] of [
  ['Share', 'Copy the link', '#s1.'],
  ['Export', 'Copy the text', 'curl -i -X POST'],
] as const) {
  test(`copy from the tab ${tab}`, async ({ page }) => {
    await typeIntoBox(page, await healthyRequest());
    await selectTab(page, tab);
    await reach(page, page.getByRole('button', { name: button }));
    await press(page, 'Enter');
    await expect(page.getByText(`${button}: copied`)).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(held);
  });
}

test('move an old request to the new profile', async ({ page }) => {
  await typeIntoBox(page, (await legacyCase()).request ?? '');
  await selectTab(page, 'Migration');
  await reach(page, page.getByRole('button', { name: 'Copy the checklist' }));
  await press(page, 'Enter');
  await expect(page.getByText('Copy the checklist: copied')).toBeAttached();
  await reach(page, page.getByRole('button', { name: 'Put what stays into the form' }));
  await press(page, 'Enter');
  await expect(page.getByLabel('Profile', { exact: true })).toHaveValue('singpass-fapi');
});

test('search the rules, open one, come back', async ({ page }) => {
  const link = page.getByRole('link', { name: 'Rule reference' });
  await reach(page, link);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rule reference' })).toBeFocused();
  await reach(page, page.getByLabel('Search the rules'));
  await page.keyboard.type('sig-der');
  const title = page.getByRole('heading', { level: 3, name: /in DER form/ }).getByRole('button');
  await reach(page, title);
  await press(page, 'Enter');
  await expect(title).toHaveAttribute('aria-expanded', 'true');
  await reach(page, page.getByRole('link', { name: 'Back to the case' }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(link).toBeFocused();
});

test('on a narrow screen the verdict is opened and left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await typeIntoBox(page, await derRequest());
  const toggle = page.locator('#verdict').getByRole('button', { name: 'Show all' });
  await reach(page, toggle);
  await press(page, 'Enter');
  const close = page.locator('#verdict').getByRole('button', { name: 'Close' });
  await expect(close).toBeVisible();
  await expect(firstFinding(page)).toBeVisible();
  await press(page, 'Escape');
  await expect(toggle).toBeFocused();
});
