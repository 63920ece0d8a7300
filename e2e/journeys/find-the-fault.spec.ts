import { testCode } from '../../src/testing/tokens.ts';
import {
  answer,
  derRequest,
  fapiCase,
  healthyRequest,
  legacyCase,
  makeKeySet,
  signatureText,
} from '../support/material.ts';
import { expect, firstFinding, openTab, paste, pasteReport, test } from '../support/test.ts';

test('a request, its key set and the error lead to the true cause, with proof and fix', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await expect(page.getByText(/An HTTP request with \d parameters/)).toBeVisible();
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client', signatureText));
  await expect(firstFinding(page)).toContainText('The signature is in DER form');
  await expect(firstFinding(page)).toContainText('proven');
  await expect(page.locator('#verdict')).toContainText('r‖s of 64 bytes');
  await expect(page.locator('#verdict')).toContainText('Convert what a KMS or HSM returns');
});

test('a healthy request gets no alarm', async ({ page }) => {
  await page.goto('.');
  await paste(page, await healthyRequest());
  await paste(page, await makeKeySet());
  await page.getByLabel('Judge as of').fill('2026-11-20 06:13:20');
  await expect(page.locator('#verdict')).toContainText('No fault found in what was pasted.');
  await openTab(page, 'Assertion');
  await expect(page.getByText('The signature verifies').first()).toBeVisible();
});

test('one paste may hold a command and its answer', async ({ page }) => {
  await page.goto('.');
  const command =
    'curl -i https://stg-id.singpass.gov.sg/fapi/token -d grant_type=client_credentials -d code=x';
  await paste(page, `${command}\n${answer(400, 'unsupported_grant_type')}`);
  await expect(page.getByText(/A curl command with 2 parameters/)).toBeVisible();
  await expect(page.getByText(/A JSON answer with status 400/)).toBeVisible();
  await expect(page.locator('#verdict')).toContainText('grant_type');
});

test('the fix is applied by a button and taken back by undo', async ({ page }) => {
  await page.goto('.');
  const { request } = await legacyCase({ parameters: { grant_type: 'authorization-code' } });
  await paste(page, request ?? '');
  await openTab(page, 'Request');
  await expect(page.getByLabel('grant_type')).toHaveValue('authorization-code');
  await page.getByRole('button', { name: 'Put the right value into grant_type' }).click();
  await expect(page.getByLabel('grant_type')).toHaveValue('authorization_code');
  await page.getByRole('button', { name: /^Undo: fix/ }).click();
  await expect(page.getByLabel('grant_type')).toHaveValue('authorization-code');
});

test('after a fix, the answer that stands there is said to be of the request before', async ({ page }) => {
  await page.goto('.');
  const { request } = await legacyCase({ parameters: { grant_type: 'authorization-code' } });
  await paste(page, `${request ?? ''}\n\n${answer(400, 'unsupported_grant_type')}`);
  const verdict = page.locator('#verdict');
  await expect(verdict).toContainText('One fault found; it fits the error.');
  await page.getByRole('button', { name: 'Put the right value into grant_type' }).click();
  await expect(verdict).toContainText('No other fault found. The answer came before the fix.');
  await expect(verdict.getByRole('status')).toContainText(
    'The answer is still the one to the request before',
  );
  await paste(page, answer(400, 'invalid_grant'));
  await expect(verdict).toContainText('Nothing pasted explains this answer.');
  await expect(verdict).not.toContainText('the request before');
});

test('an answer to the request before does not judge the next one', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client', signatureText));
  await paste(page, await healthyRequest());
  await expect(pasteReport(page)).toContainText('The answer that stood here came to the request before');
  await page.getByLabel('Judge as of').fill('2026-11-20 06:13:20');
  const verdict = page.locator('#verdict');
  await expect(verdict).toContainText('No fault found in what was pasted.');
  await expect(verdict).toContainText(
    /\d+ checks passed\. The signature of the assertion verifies with the key/,
  );
  await page.getByRole('button', { name: /^Undo: paste/ }).click();
  await expect(firstFinding(page)).toContainText('The signature is in DER form');
  await openTab(page, 'Response');
  await expect(page.getByRole('textbox', { name: 'Response' })).toHaveValue(/invalid_client/);
});

test('an answer that nothing pasted explains leads to the guide', async ({ page }) => {
  await page.goto('.');
  await paste(page, answer(401, 'invalid_client'));
  await openTab(page, 'Request');
  await page.locator('#verdict').getByRole('button', { name: 'Open the guide' }).click();
  await expect(page.getByRole('tab', { name: /^Guide/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tab', { name: /^Guide/ })).toBeFocused();
});

test('a bare JWT is decoded, explained and timed', async ({ page }) => {
  await page.goto('.');
  const { request = '' } = await fapiCase();
  const token = decodeURIComponent(/client_assertion=([^&]+)/.exec(request)?.[1] ?? '');
  await paste(page, `the log says: token=${token} and more`);
  await expect(page.getByRole('tab', { name: /^Assertion/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('For whom the token is meant: the issuer of the server.')).toBeVisible();
  await expect(page.getByText(/2026-11-20 06:13:15 UTC · 2026-11-20 14:13:15 UTC\+8/)).toBeVisible();
});

test('form fields take whatever is typed, and never block', async ({ page }) => {
  await page.goto('.');
  await page.getByLabel('redirect_uri').fill('not a uri');
  await page.getByLabel('code', { exact: true }).fill('a b c');
  await page.getByLabel('This is the whole request').check();
  await expect(page.locator('#verdict')).toContainText('client_assertion');
  await expect(page.getByLabel('code', { exact: true })).toHaveValue('a b c');
});

test('what is typed counts after the whole form was replaced, in fields that were empty before and after', async ({
  page,
}) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  const answers = { error: 'invalid_request', state: 'xyz' };
  await page.getByLabel('Callback URL').fill(`https://rp.example/cb?${new URLSearchParams(answers)}`);
  await page.getByLabel('Token endpoint').fill('https://id.singpass.gov.sg/wrong');
  await openTab(page, 'Share');
  await openTab(page, 'Request');
  await expect(page.getByLabel('Callback URL')).toHaveValue(/xyz/);
  await expect(page.getByLabel('Token endpoint')).toHaveValue(/wrong/);
  await expect(page.locator('#verdict')).toContainText('/wrong');
});

test('the curl command is live, and can keep secrets out', async ({ page }) => {
  await page.goto('.');
  await paste(page, await healthyRequest());
  await openTab(page, 'Export');
  const command = page.getByLabel('Exported text');
  await expect(command).toHaveValue(/curl -i -X POST 'https:\/\/stg-id\.singpass\.gov\.sg\/fapi\/token'/);
  await expect(command).toHaveValue(/code=\$CODE/);
  await expect(command).not.toHaveValue(new RegExp(testCode));
  await page.getByLabel(/Secrets as variables/).uncheck();
  await expect(command).toHaveValue(new RegExp(`code=${testCode}`));
  await openTab(page, 'Request');
  await page.getByLabel('code', { exact: true }).fill('another-code');
  await openTab(page, 'Export');
  await expect(command).toHaveValue(/code=another-code/);
});

test('an assertion that expires while the page is open is judged anew by a button', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-20T06:13:20Z') });
  await page.goto('.');
  await paste(page, await healthyRequest());
  await expect(page.locator('#verdict')).toContainText('No fault found in what was pasted.');
  await page.clock.fastForward('05:00');
  await page.getByRole('button', { name: 'Judge again now' }).click();
  await expect(page.locator('#verdict')).toContainText('has expired by now');
});
