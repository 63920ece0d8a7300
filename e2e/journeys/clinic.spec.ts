import { makeAssertion } from '../../src/testing/tokens.ts';
import { answer, testNow } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

/** A command with one fault of each kind: a zero-width space, a value encoded twice, a Cyrillic letter, a long assertion. */
async function troubledCommand(times = {}): Promise<string> {
  const assertion = await makeAssertion({ claims: times });
  const body = [
    'grant_type=authorization_code',
    'code=4C0siv%E2%80%8BAY9mUd',
    'redirect_uri=https%253A%252F%252Frp.example.sg%252Fcallback',
    'client_id=T5sM5a53Y\u0430w3URyD',
    `client_assertion=${assertion}`,
  ].join('&');
  return `curl -X POST https://stg-id.singpass.gov.sg/fapi/token \\\n  -d '${body}'`;
}

test('the encoding of a pasted request is shown, named and put right', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Encoding');
  await expect(page.getByText('Paste a token request into the box above')).toBeVisible();
  await paste(page, await troubledCommand());
  await openTab(page, 'Encoding');
  const redirect = page.getByRole('region', { name: 'Bytes of redirect_uri' });
  await expect(redirect).toContainText('encoded twice');
  await redirect.getByRole('button', { name: 'Copy the value' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://rp.example.sg/callback');
  const code = page.getByRole('region', { name: 'Bytes of code', exact: true });
  await expect(code).toContainText('U+200B ZERO WIDTH SPACE');
  await expect(code.locator('mark')).toHaveText('%E2%80%8B');
  await expect(page.getByRole('region', { name: 'Bytes of client_id' })).toContainText(
    'U+0430 CYRILLIC SMALL LETTER A',
  );
});

test('long values are cut, and shown whole on demand', async ({ page }) => {
  await page.goto('.');
  await paste(page, await troubledCommand());
  await openTab(page, 'Encoding');
  const assertion = page.getByRole('region', { name: 'Bytes of client_assertion' });
  const cut = await assertion.locator('code').first().innerText();
  expect(cut.endsWith('…')).toBe(true);
  await assertion.getByRole('button', { name: /^Show all/ }).click();
  expect((await assertion.locator('code').first().innerText()).length).toBeGreaterThan(cut.length);
  await expect(assertion.getByRole('button', { name: /^Show less/ })).toBeVisible();
});

test('what each shell sends stands side by side where it differs', async ({ page }) => {
  await page.goto('.');
  await paste(page, await troubledCommand());
  await openTab(page, 'Encoding');
  const shells = page.getByRole('region', { name: 'What the shell really sends' });
  await expect(shells).toContainText('Written for bash: a backslash at a line end.');
  await expect(shells.getByRole('region', { name: 'bash' })).toContainText('sends what was meant');
  for (const name of ['cmd.exe', 'PowerShell'])
    await expect(shells.getByRole('region', { name })).toContainText('sends something else');
});

test('the clock card tells drift from delay, and says both where both fit', async ({ page }) => {
  await page.goto('.');
  await paste(page, await troubledCommand({ iat: testNow + 74, exp: testNow + 190 }));
  await paste(page, answer(401, 'invalid_client'));
  const clock = page.getByRole('region', { name: 'Clock' });
  const board = page.getByRole('list', { name: 'Evidence at a glance' });
  await board.getByRole('button', { name: /^Clock/ }).click();
  await expect(clock.getByRole('heading', { name: 'Clock' })).toBeFocused();
  await expect(clock.getByRole('img')).toBeInViewport({ ratio: 1 });
  await expect(clock).toContainText('Your clock is 1 minute 14 seconds ahead of the server’s clock');
  await expect(clock.getByRole('img', { name: /^Time line of 3 moments/ })).toBeVisible();
  await expect(clock.getByRole('listitem').filter({ hasText: 'iat of the assertion' })).toContainText(
    '1 minute 14 seconds after the answer',
  );
  await page.reload();
  await paste(page, await troubledCommand({ iat: testNow - 180, exp: testNow - 65 }));
  await paste(page, answer(401, 'invalid_client'));
  await openTab(page, 'Assertion');
  await expect(clock).toContainText('More than one reading fits');
  await expect(clock).toContainText('Sent 3 minutes after signing');
  await expect(clock).toContainText('The clock that signed is 3 minutes behind the server’s clock');
});
