import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { answer, derRequest, healthyRequest, makeKeySet } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, content: string | Buffer): NamedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Drops files on an element of the page as a person would. */
async function drop(page: Page, target: string, files: readonly NamedFile[]): Promise<void> {
  const plain = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  await page.locator(target).evaluate((element, dropped) => {
    const data = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const kind of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, plain);
}

const report = (page: Page) => page.locator('[class*=report]').first();

test('several files are read at once wherever they are dropped, and what cannot be read is said', async ({
  page,
}) => {
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await drop(page, 'h1', [
    file('request.txt', await derRequest()),
    file('jwks.json', await makeKeySet()),
    file('screen.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])),
    file('answer.txt', answer(401, 'invalid_client')),
  ]);
  await expect(firstFinding(page)).toContainText('DER');
  await expect(report(page)).toContainText('fills the key set');
  await expect(report(page)).toContainText('fills the response');
  await expect(report(page)).toContainText('screen.png was not read: it is a picture; paste the text');
  await page.getByRole('button', { name: 'Undo: read files' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('files are chosen with the keyboard; a large one is read beside the page', async ({ page }) => {
  await page.goto('.');
  const button = page.getByRole('button', { name: 'Choose files …' });
  const chosen = page.waitForEvent('filechooser');
  await button.focus();
  await page.keyboard.press('Enter');
  const noise = Array.from({ length: 3_000 }, (_, at) => ({
    request: { method: 'GET', url: `https://app.example/picture/${at}`, headers: [] },
    response: { status: 200, statusText: 'OK', headers: [], content: { text: 'x'.repeat(60) } },
  }));
  const [, body = ''] = (await derRequest()).split('\r\n\r\n');
  const call = {
    request: {
      method: 'POST',
      url: 'https://stg-id.singpass.gov.sg/fapi/token',
      headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
      postData: { text: body },
    },
    response: { status: 401, statusText: '', headers: [], content: { text: '{"error":"invalid_client"}' } },
  };
  const archive = JSON.stringify({ log: { entries: [...noise, call] } });
  const worker = page.waitForEvent('worker');
  await (await chosen).setFiles([file('login.har', archive)]);
  expect((await worker).url()).toContain('reader');
  await expect(report(page)).toContainText('An HTTP archive of 3001 calls');
  await expect(firstFinding(page)).toBeVisible();
});

test('a reader that fails is said, and nothing is changed', async ({ page }) => {
  await page.route(/reader.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('.');
  await paste(page, await healthyRequest());
  await page.getByLabel('Paste anything').evaluate(
    (element, value) => {
      const data = new DataTransfer();
      data.setData('text/plain', value);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    `HTTP/1.1 400 Bad Request\n\n${'x'.repeat(70_000)}`,
  );
  await expect(report(page)).toContainText('broke off');
  await expect(report(page)).toContainText('Nothing was changed.');
  await openTab(page, 'Request');
});
