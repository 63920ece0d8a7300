import { testCode, testVerifier } from '../../src/testing/tokens.ts';
import { answer, derRequest, healthyRequest, makeKeySet, signatureText } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

test('a shared link opens with what it may hold, and nothing secret is in it', async ({ page, context }) => {
  const request = await healthyRequest();
  await page.goto('.');
  await paste(page, request);
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client', signatureText));
  await openTab(page, 'Guide');
  await expect(page.getByRole('tabpanel').getByRole('heading', { level: 3 })).toBeVisible();
  await openTab(page, 'Share');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const held = Buffer.from(link.split('#s1.')[1] ?? '', 'base64url').toString();
  const [header = '', claims = '', signature = ''] =
    /client_assertion=([^&]+)/.exec(request)?.[1]?.split('.') ?? [];
  const proof = /^DPoP: ([\w-]+)\.[\w-]+\.([\w-]+)/m.exec(request) ?? [];
  expect(held).toContain(`${header}.${claims}.`);
  for (const secret of [testCode, testVerifier, signature, ...proof.slice(1)]) {
    expect(request).toContain(secret);
    expect(secret.length).toBeGreaterThan(40);
    expect(held).not.toContain(secret);
  }
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText('Opened from a link.')).toBeVisible();
  await openTab(other, 'Assertion');
  await expect(other.getByText('The signature was taken off before sharing.')).toBeVisible();
  await expect(other.locator('#verdict')).not.toContainText('empty signature');
  await openTab(other, 'Guide');
  await expect(other.getByRole('tabpanel').locator('select')).toContainText('known signing keys');
});

test('of a finding that the link cannot show it is said before the link is sent', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await openTab(page, 'Share');
  const card = page.getByRole('region', { name: 'Share a link' });
  await expect(card).toContainText(
    'does not see this finding: The signature is in DER form instead of raw r‖s.',
  );
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(card).not.toContainText('does not see');
});

test('a help desk can write a link by hand', async ({ page }) => {
  await page.goto(
    './#profile=singpass-legacy&environment=staging&client_id=T5sM5a53Yaw3URyDEv2y9129CbElCN2F&error=invalid_grant&guide=invalid-grant',
  );
  await openTab(page, 'Guide');
  await expect(page.getByRole('heading', { name: 'Is the code too old, spent or none?' })).toBeVisible();
  await openTab(page, 'Request');
  await expect(page.getByLabel('client_id', { exact: true })).toHaveValue('T5sM5a53Yaw3URyDEv2y9129CbElCN2F');
  await expect(page.getByLabel('Profile')).toHaveValue('singpass-legacy');
});

test('a link that is pasted into the box is opened there, and undone', async ({ page }) => {
  await page.goto('.');
  await paste(page, await healthyRequest());
  await openTab(page, 'Share');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await paste(page, `Hi, could you look at ${link}`);
  await expect(page.getByText('A link of this page: what it holds stands here')).toBeVisible();
  await openTab(page, 'Assertion');
  await expect(page.getByLabel('client_assertion')).toHaveValue(/^eyJ[^.]+\.[^.]+\.$/);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet.');
});

test('without anything there is no link', async ({ page }) => {
  await page.goto('.');
  await openTab(page, 'Share');
  const card = page.getByRole('region', { name: 'Share a link' });
  await expect(card).toContainText('Nothing yet: the link would open an empty page.');
  await expect(card.getByRole('button')).toHaveCount(0);
});

test('of a case that is too much for a link it is said what takes the room, and not all of it is shown', async ({
  page,
}) => {
  const long = Buffer.from(JSON.stringify({ iss: 'a', filler: 'x'.repeat(100_000) })).toString('base64url');
  await page.goto('.');
  await paste(page, `eyJhbGciOiJFUzI1NiJ9.${long}.${'A'.repeat(86)}`);
  await openTab(page, 'Share');
  const card = page.getByRole('region', { name: 'Share a link' });
  await expect(card).toContainText(
    /This is too much for a link\. .* most of it is client_assertion, with 133,/,
  );
  expect((await card.innerText()).length).toBeLessThan(2_000);
});

for (const [name, fragment, words] of [
  ['damaged', '#s1.%%%', 'This link is damaged'],
  ['cut off', '#s1.eyJwcm9maWxlIjoic2luZ3Bhc3Mt', 'This link is damaged'],
  ['of a newer version', '#s99.e30', 'made by a newer version'],
] as const) {
  test(`a link that is ${name} opens the page with a clear message`, async ({ page }) => {
    await page.goto(`./${fragment}`);
    await expect(page.getByText(words)).toBeVisible();
    await paste(page, answer(400, 'invalid_grant'));
    await expect(page.getByRole('tab', { name: /^Guide/ })).toContainText('answer recognised');
  });
}

test('a link of which this page knows nothing opens nothing', async ({ page }) => {
  await page.goto('./#foo=bar&zzz');
  await expect(page.getByText('This link holds nothing that this page knows.')).toBeVisible();
});

test('a link that is opened over a case is one act, and a damaged one is none', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await expect(firstFinding(page)).toContainText('DER');
  await page.evaluate(() => window.location.assign('#client_id=abc&error=invalid_grant'));
  await expect(page.getByText('Opened from a link.')).toBeVisible();
  await expect(page.locator('#verdict')).not.toContainText('DER');
  await page.getByRole('button', { name: 'Undo: open the link' }).click();
  await expect(firstFinding(page)).toContainText('DER');
  await expect(page.getByText('Opened from a link.')).toHaveCount(0);
  await page.evaluate(() => window.location.assign('#s1.%%%'));
  await expect(page.getByText('This link is damaged')).toBeVisible();
  await expect(firstFinding(page)).toContainText('DER');
});

test('a hostile link runs nothing and brings no secret in', async ({ page }) => {
  const state = {
    profile: '<img src=x onerror=alert(1)>',
    response: '<script>alert(1)</script>',
    assertion: 'eyJhbGciOiJFUzI1NiJ9.e30.c2VjcmV0c2VjcmV0',
    code: 'secret',
  };
  await page.goto(`./#s1.${Buffer.from(JSON.stringify(state)).toString('base64url')}`);
  await expect(page.getByText('Opened from a link.')).toBeVisible();
  await openTab(page, 'Assertion');
  await expect(page.getByLabel('client_assertion')).toHaveValue('eyJhbGciOiJFUzI1NiJ9.e30.');
  await expect(firstFinding(page)).not.toContainText('alert');
});
