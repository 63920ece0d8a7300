import { privatePem, signingKey } from '../../src/testing/keys.ts';
import { derRequest, makeKeySet } from '../support/material.ts';
import {
  expect,
  openTab,
  pasteAnything,
  pasteInto,
  pasteReport,
  test,
  untilJudged,
} from '../support/test.ts';

const monsters: Readonly<Record<string, string>> = {
  'ten megabytes of a token': `eyJhbGciOiJFUzI1NiJ9.${'A'.repeat(10_000_000)}.AAAA`,
  'a deeply nested JSON': `{"keys":${'['.repeat(50_000)}`,
  'NUL bytes': `client_assertion=\u0000\u0000&code=\u0000`,
  'half a token': 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJhIiwic3ViIj',
  'a claim called __proto__': `${Buffer.from('{"alg":7,"__proto__":{"x":1}}').toString('base64url')}.${Buffer.from('{"__proto__":{"polluted":1},"constructor":2}').toString('base64url')}.AAAA`,
  'a form with a name of __proto__': 'grant_type=x&__proto__=y&constructor=z&code=q',
};

for (const [name, text] of Object.entries(monsters)) {
  test(`${name} gets an answer, and the page stays alive`, async ({ page }) => {
    await page.goto('.');
    await openTab(page, 'Response');
    await page.getByRole('textbox', { name: 'Response' }).fill('{"error":"invalid_grant"}');
    await pasteAnything(page, text);
    await expect(pasteReport(page)).toContainText(/fills|Nothing in these/);
    await untilJudged(page);
    await expect(page.locator('#verdict li, #verdict p').first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Response' })).toHaveValue('{"error":"invalid_grant"}');
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
}

test('text that is nothing is said to be nothing, and nothing is lost', async ({ page }) => {
  await page.goto('.');
  await page.getByLabel('redirect_uri').fill('https://rp.example.sg/cb');
  await page.getByLabel('Paste anything').fill('hello world');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('Nothing was changed')).toBeVisible();
  await expect(page.getByLabel('redirect_uri')).toHaveValue('https://rp.example.sg/cb');
});

test('the same paste once more says so, and what was read is told until something else is done', async ({
  page,
}) => {
  await page.goto('.');
  const report = pasteReport(page);
  await pasteAnything(page, 'hello world');
  await expect(report).toContainText('Nothing was changed');
  await expect(report).not.toContainText('Read again');
  await pasteAnything(page, 'hello world');
  await expect(report).toContainText('Read again, with the same result.');
  await pasteAnything(page, 'hello world');
  await expect(report).toContainText('Read 3 times in a row, with the same result.');
  await pasteAnything(page, await derRequest());
  await expect(report).toContainText(/^An? .+: fills/);
  await expect(report).not.toContainText('with the same result');
  await untilJudged(page);
  await expect(report).not.toBeEmpty();
  await page.getByRole('button', { name: 'Keep to compare later' }).click();
  await expect(report).toBeEmpty();
});

test('an empty box and blanks are answered, too', async ({ page }) => {
  await page.goto('.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(pasteReport(page)).toHaveText('The box is empty. Paste a text into it, or choose files.');
  await pasteAnything(page, ' \n ');
  await expect(pasteReport(page)).toContainText('Nothing in these 3 characters');
});

test('a private key alone takes the place of no key set', async ({ page }) => {
  await page.goto('.');
  await pasteAnything(page, await makeKeySet());
  await pasteAnything(page, await privatePem(await signingKey()));
  await expect(page.getByRole('alert')).toContainText('A private key was in this paste.');
  await expect(pasteReport(page)).toContainText('no field is changed');
  await openTab(page, 'Keys');
  await expect(page.getByLabel('Key set, JWK or PEM')).toHaveValue(/"keys"/);
});

test('no letter is lost that is typed while a paste is read, judged and filed', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Request');
  await expect(page.getByLabel('redirect_uri')).toBeVisible();
  await page.evaluate(() => {
    const typing = { letters: 0, timer: 0 };
    Object.assign(window, { typing });
    // As a person types, but quicker: into whichever field of this name stands there.
    typing.timer = window.setInterval(() => {
      const field = document.querySelector<HTMLInputElement>('[name="parameters.redirect_uri"]');
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
      set?.call(field, `${field?.value}x`);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      typing.letters += 1;
    }, 5);
  });
  await pasteAnything(page, await makeKeySet());
  await expect(pasteReport(page)).toContainText('fills the key set');
  const letters = await page.evaluate(() => {
    const { typing } = window as unknown as { typing: { letters: number; timer: number } };
    window.clearInterval(typing.timer);
    return typing.letters;
  });
  expect(letters).toBeGreaterThan(5);
  await expect(page.getByLabel('redirect_uri')).toHaveValue('x'.repeat(letters));
});

test('what is typed after a paste that changed nothing counts', async ({ page }) => {
  await page.goto('.');
  const request = await derRequest();
  for (let time = 0; time < 2; time += 1) {
    await pasteAnything(page, request);
    await expect(pasteReport(page)).toContainText('fills the token request');
  }
  await page.getByLabel('redirect_uri').first().press('End');
  await page.keyboard.type('/typed');
  await openTab(page, 'Response');
  await openTab(page, 'Request');
  await expect(page.getByLabel('redirect_uri').first()).toHaveValue(/\/typed$/);
});

test('a large paste does not hold typing up for long', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Request');
  const text = `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(`{"x":"${'y'.repeat(700_000)}"}`).toString('base64url')}.AAAA`;
  await pasteInto(page.getByLabel('Paste anything'), text);
  const field = page.getByLabel('redirect_uri');
  await field.fill('https://rp.example.sg/typed', { timeout: 5_000 });
  await expect(pasteReport(page)).toContainText('fills client_assertion');
  await expect(field).toHaveValue('https://rp.example.sg/typed');
});
