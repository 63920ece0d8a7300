import { onEveryTab, openCase, unfold } from '../support/every-tab.ts';
import { answer, derRequest, makeKeySet } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

test.use({ actionTimeout: 20_000 });

test('a browser that denies every kind of storage gets the whole page', async ({ page }) => {
  await page.addInitScript(() => {
    const deny = (of: object, name: string): void => {
      const get = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(of, name, { get, configurable: true });
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      deny(window, name);
    deny(Navigator.prototype, 'serviceWorker');
    deny(Document.prototype, 'cookie');
  });
  await page.goto('.');
  expect(
    await page.evaluate(() => {
      try {
        return String(localStorage);
      } catch (cause) {
        return String(cause);
      }
    }),
  ).toContain('SecurityError');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client'));
  await expect(firstFinding(page)).toContainText('DER');
  await onEveryTab(page, async () => {
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
  await page.getByRole('button', { name: 'Undo: paste' }).click();
  await expect(firstFinding(page)).toContainText('DER');
});

for (const how of ['refuses', 'is not there'] as const) {
  test(`where the clipboard ${how}, every button to copy shows the text selected`, async ({ page }) => {
    test.slow();
    await page.addInitScript((missing) => {
      if (missing) Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
      else
        Clipboard.prototype.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    }, how === 'is not there');
    await openCase(page);
    let tried = 0;
    await onEveryTab(page, async (tab) => {
      await unfold(page);
      const buttons = page.getByRole('tabpanel').getByRole('button', { name: /^Copy/ });
      // One that begins nothing to copy is disabled.
      for (const button of await buttons.all()) {
        if (!(await button.isEnabled())) continue;
        const label = await button.innerText();
        await button.click();
        const area = page.getByLabel('The browser refused to copy.');
        await expect(area, `${tab}: ${label}`).toBeFocused();
        const [all, selected] = await area.evaluate((element: HTMLTextAreaElement) => [
          element.value,
          element.value.slice(element.selectionStart, element.selectionEnd),
        ]);
        expect(selected, `${tab}: ${label}`).toBe(all);
        expect(all, `${tab}: ${label}`).not.toBe('');
        await area.locator('..').getByRole('button', { name: 'Close' }).click();
        await expect(area).toHaveCount(0);
        tried += 1;
      }
    });
    expect(tried).toBeGreaterThan(8);
  });
}

test('where the clipboard is denied, what is selected is copied by the keyboard, and the box takes it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await openCase(page);
  await openTab(page, 'Export');
  await page.getByRole('tabpanel').getByRole('button', { name: 'Copy the text' }).first().click();
  await expect(page.getByLabel('The browser refused to copy.')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+c');
  await page.getByLabel('Paste anything').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('button', { name: 'Undo: paste' })).toBeVisible();
});
