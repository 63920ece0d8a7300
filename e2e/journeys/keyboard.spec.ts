import { answer, claimsText, derRequest, makeKeySet } from '../support/material.ts';
import { expect, firstFinding, paste, test } from '../support/test.ts';

test('the main job is done with the keyboard alone', async ({ page }) => {
  await page.goto('.');
  await expect(page.getByLabel('Paste anything')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the verdict' })).toBeFocused();
  const box = page.getByLabel('Paste anything');
  while (!(await box.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.insertText(answer(401, 'invalid_client', claimsText));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: /^Guide/ })).toContainText('answer recognised');
  const guide = page.getByRole('tab', { name: /^Guide/ });
  while (!(await guide.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: /^Response/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const yes = page.getByRole('button', { name: 'Yes', exact: true });
  while (!(await yes.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3 }).last()).toBeFocused();
});

test('a finding shows its place in the evidence', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await expect(firstFinding(page)).toContainText('DER');
  // A key pressed while the verdict changes may meet a button that is going away.
  await expect(page.locator('#verdict [aria-busy="true"]')).toHaveCount(0);
  await page.locator('#verdict').getByRole('button', { name: 'Show' }).first().press('Enter');
  await expect(page.getByRole('tab', { name: /^Assertion/ })).toHaveAttribute('aria-selected', 'true');
});
