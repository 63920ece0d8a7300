import { heardSince, listen } from '../support/announcements.ts';
import { expectFocusSomewhere } from '../support/focus.ts';
import { answer, derRequest } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, pasteInto, test } from '../support/test.ts';

test('of two links the one that was opened last counts, though the other comes later', async ({ page }) => {
  await page.goto('./#client_id=first');
  await expect(page.getByText('Opened from a link.')).toBeVisible();
  // The reader of links is here; the examples are still to come.
  await page.route('**/assets/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue().catch(() => undefined);
  });
  const late = page.waitForResponse(/\/assets\/registry-/);
  await page.evaluate(() => {
    window.location.hash = '#example=sig-der';
  });
  await page.evaluate(() => {
    window.location.hash = '#client_id=second&error=invalid_grant';
  });
  await late;
  await page.waitForTimeout(4_000);
  await openTab(page, 'Request');
  await expect(page.getByLabel('client_id', { exact: true })).toHaveValue('second');
  await expect(page.getByText(/^Example:/)).toHaveCount(0);
});

test('a private key that is saved while another is made leaves the new one to be saved', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Keys');
  const bench = page.getByRole('region', { name: /^Signing key/ });
  await bench.getByRole('button', { name: 'Make a signing key' }).click();
  const kid = bench.locator('code');
  const former = await kid.innerText();
  await page.evaluate(() => {
    const { subtle } = crypto;
    const take = subtle.exportKey.bind(subtle) as (...given: unknown[]) => Promise<unknown>;
    const slowly = async (format: string, key: CryptoKey): Promise<unknown> => {
      if (format === 'pkcs8') await new Promise((resolve) => setTimeout(resolve, 1_000));
      return take(format, key);
    };
    Object.defineProperty(subtle, 'exportKey', { value: slowly });
  });
  await bench.getByRole('button', { name: 'Save the private signing key as PEM' }).click();
  await bench.getByRole('button', { name: 'Make another signing key' }).click();
  await expect(kid).not.toHaveText(former);
  const made = await kid.innerText();
  await page.waitForTimeout(1_500);
  await expect(kid).toHaveText(made);
  await expect(bench.getByRole('button', { name: 'Save the private signing key as PEM' })).toBeVisible();
});

test('all that a link will hold is shown before it is copied, however long it is', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Response');
  await page
    .getByRole('textbox', { name: 'Response' })
    .fill(answer(400, 'invalid_grant', `${'A long tale. '.repeat(300)}Its end.`));
  await openTab(page, 'Share');
  await expect(page.getByRole('region', { name: 'Share a link' })).toContainText('Its end.');
});

test('an assertion that takes the place of one without a signature is said to be verified or not', async ({
  page,
}) => {
  const token = /client_assertion=([\w.-]+)/.exec(await derRequest())?.[1] ?? '';
  const state = { assertion: token.slice(0, token.lastIndexOf('.') + 1) };
  await page.goto(`./#s1.${Buffer.from(JSON.stringify(state)).toString('base64url')}`);
  await openTab(page, 'Assertion');
  const note = page.getByText('The signature was taken off before sharing. Header and claims');
  await expect(note).toBeVisible();
  await page.getByRole('textbox', { name: 'client_assertion', exact: true }).fill(token);
  await expect(firstFinding(page)).toContainText('DER');
  await expect(note).toHaveCount(0);
});

test('checks that do not end are told once, also in the line of the closed sheet; typing waits anew', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await listen(page);
  await page.clock.install();
  await page.route(/\/assets\/engine\.worker-/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'self.onmessage = () => undefined;' }),
  );
  await page.goto('.');
  await paste(page, await derRequest());
  await expect(page.locator('#verdict')).toContainText('DER');
  await openTab(page, 'Response');
  // Only a large text is given to the worker.
  const large = answer(400, 'invalid_grant', 'x'.repeat(200_000));
  await pasteInto(page.getByRole('textbox', { name: 'Response' }), large);
  const notice = page.getByText('The checks have not ended yet.');
  await page.clock.runFor(8_000);
  await openTab(page, 'Request');
  await page.getByLabel('redirect_uri').first().fill('https://rp.example.sg/typed');
  await page.clock.runFor(8_000);
  await expect(notice).toHaveCount(0);
  await page.clock.runFor(3_000);
  await expect(notice).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check again' })).toBeHidden();
  const told = (await heardSince(page)).map(({ text }) => text);
  expect(told.filter((text) => /ended|seconds/.test(text))).toEqual(['The checks have not ended yet.']);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('button', { name: 'Check again' })).toHaveCount(0);
  await expectFocusSomewhere(page);
  await expect(page.locator('#verdict')).toContainText('checking …');
  await page.clock.runFor(11_000);
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible();
});
