import { fapiCase, parRequest } from '../../src/testing/cases.ts';
import { callbackLine, pushedAnswer, testLogin } from '../../src/testing/logins.ts';
import { answer, makeKeySet } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

/** What a person copies out of a log: every step of a login, with the answer that ended it. */
async function loginLog(error: string, callbackAge = 18): Promise<string> {
  const { request = '' } = await fapiCase();
  return [
    await parRequest(),
    pushedAnswer(callbackAge + 10),
    testLogin.authorizationUrl,
    callbackLine(callbackAge),
    request,
    answer(400, error),
  ].join('\n\n');
}

test('a whole login is pasted in one, takes its places, and shows where it ended', async ({ page }) => {
  await page.goto('.');
  await paste(page, await loginLog('invalid_grant', 95));
  await openTab(page, 'Flow');
  const picture = page.getByRole('region', { name: 'The login at a glance' });
  await expect(
    picture.getByRole('link', { name: '1. PAR: accepted. PAR request, Answer 201' }),
  ).toBeVisible();
  await expect(picture.getByRole('link', { name: /^3\. Callback: brought a code/ })).toBeVisible();
  await expect(picture.getByRole('link', { name: /^4\. Token: failed here/ })).toBeVisible();
  await expect(picture.getByRole('link', { name: '5. Userinfo: not reached' })).toBeVisible();
  await expect(picture.getByText('code: 95 s of 60 s, too late').first()).toBeVisible();
  await expect(picture.getByText(/^It failed at Token\. The answer was invalid_grant/)).toBeVisible();
});

test('a step is reached by keyboard and opens the field of its piece', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Flow');
  const step = page.getByRole('link', { name: /^3\. Callback: not pasted/ });
  await step.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /^Request/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel('Callback URL')).toBeFocused();
  await page.keyboard.insertText(testLogin.callbackWith({ iss: 'https://other.example' }));
  await openTab(page, 'Flow');
  await expect(page.getByRole('link', { name: /^3\. Callback: brought a code/ })).toBeVisible();
  await expect(page.getByText(/iss is no issuer of this profile/)).toBeVisible();
});

test('the picture turns to its narrow form on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('.');
  await paste(page, await loginLog('invalid_client'));
  await openTab(page, 'Flow');
  await expect(page.getByRole('link', { name: /^4\. Token: failed here/ })).toHaveCount(1);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('the guide says what PAR has proved', async ({ page }) => {
  await page.goto('.');
  await paste(page, await makeKeySet());
  await paste(page, await loginLog('invalid_client'));
  await openTab(page, 'Guide');
  await expect(
    page.getByText(/^because PAR accepted the same key, kid, alg, iss, sub and aud 25 seconds before/),
  ).toBeVisible();
});
