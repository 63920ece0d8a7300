import { derRequest } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, pasteInto, test } from '../support/test.ts';

test('clearing leaves nothing of the case in the page, and one undo brings it back', async ({ page }) => {
  await page.goto('.');
  const request = await derRequest();
  const assertion = /client_assertion=([\w.-]+)/.exec(request)?.[1] ?? 'none';
  await paste(page, request);
  await openTab(page, 'Assertion');
  const field = page.getByRole('textbox', { name: 'client_assertion', exact: true });
  await expect(field).toHaveValue(assertion);

  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(field).toHaveValue('');
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet');
  const texts = await page.evaluate(() => [
    document.body.textContent,
    ...[...document.querySelectorAll('textarea, input')].map((one) => (one as HTMLInputElement).value),
  ]);
  expect(texts.filter((text) => text?.includes(assertion.slice(0, 40)))).toEqual([]);

  await paste(page, 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant"}');
  await expect(page.locator('#verdict')).not.toContainText('DER');
  await openTab(page, 'Assertion');
  await expect(field).toHaveValue('');

  await page.getByRole('button', { name: /^Undo: paste/ }).click();
  await page.getByRole('button', { name: /^Undo: clear/ }).click();
  await expect(field).toHaveValue(assertion);
  await expect(firstFinding(page)).toBeVisible();
});

test('clearing takes along what a panel keeps of its own, and what was said of the link', async ({
  page,
}) => {
  await page.goto('./#client_id=abc&error=invalid_grant');
  await expect(page.getByText('Opened from a link.')).toBeVisible();
  await openTab(page, 'DPoP');
  const challenge = page.getByLabel('code_challenge', { exact: true });
  await challenge.fill('typed-by-a-person');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText('Opened from a link.')).toHaveCount(0);
  await expect(challenge).toHaveValue('');
});

test('a paste that is still being read does not come into a page that was cleared', async ({ page }) => {
  await page.goto('.');
  await paste(page, 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant"}');
  // The worker of a large text answers late.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function late(this: Worker, message: unknown) {
      setTimeout(() => post.call(this, message), 2_000);
    };
  });
  await pasteInto(
    page.getByLabel('Paste anything'),
    `HTTP/1.1 400 Bad Request\r\n\r\n{"error":"invalid_client","filler":"${'x'.repeat(200_000)}"}`,
  );
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.waitForTimeout(3_000);
  await expect(page.getByRole('button', { name: 'Read it' })).toBeVisible();
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet');
});

test('the browser asks before a case is lost, and not where there is none', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });
  await page.goto('.');
  await paste(page, await derRequest());
  // Browsers ask only where somebody has done something.
  await page.getByLabel('Paste anything').click();
  await page.evaluate(() => window.location.reload());
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(firstFinding(page)).toContainText('DER');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('a text that could not be used stays in the box', async ({ page }) => {
  await page.goto('.');
  const box = page.getByLabel('Paste anything');
  await box.fill('nothing that anybody knows');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText(/Nothing was changed/)).toBeVisible();
  await expect(box).toHaveValue('nothing that anybody knows');
  await box.fill('{"error":"invalid_grant"}');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await expect(box).toHaveValue('');
});

test('what is typed while a text is being read stays', async ({ page }) => {
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  const box = page.getByLabel('Paste anything');
  await box.fill('{"error":"invalid_grant"}');
  await page.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('[name="paste"]');
    const press = { key: 'Enter', ctrlKey: true, bubbles: true };
    area?.dispatchEvent(new KeyboardEvent('keydown', press));
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    set?.call(area, '{"error":"invalid_grant"} and more');
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await expect(box).toHaveValue('{"error":"invalid_grant"} and more');
});
