import { testCode } from '../../src/testing/tokens.ts';
import { startLoopback } from '../support/loopback-server.ts';
import { answer, derRequest, fapiCase, makeKeySet } from '../support/material.ts';
import { expect, openTab, paste, test } from '../support/test.ts';

test('a whole journey sends no request, stores nothing and keeps the address clean', async ({
  page,
  context,
}) => {
  await page.goto('.');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client'));
  for (const tab of ['Request', 'Assertion', 'Keys', 'Response', 'Guide', 'Export', 'Share'])
    await openTab(page, tab);
  await expect(page.locator('#verdict')).toContainText('DER');
  // Parts of the page itself, which load when first needed.
  expect(requests.filter((path) => !path.startsWith('/assets/') && path !== '/icon.svg')).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
  expect(new URL(page.url()).hash).toBe('');
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    history: JSON.stringify(history.state),
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, history: 'null' });
  expect(await context.cookies()).toEqual([]);
});

test('the key set is fetched only when asked, from the host that was named', async ({ page, promises }) => {
  const keySet = await makeKeySet();
  const { host, asked, stop } = await startLoopback((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(keySet);
  });
  promises.allowHost(host);
  await page.goto('.');
  await openTab(page, 'Keys');
  await page.getByLabel('Or fetch it by its address').fill(`http://${host}/jwks`);
  const button = page.getByRole('button', { name: `Fetch from ${host}` });
  await expect(button).toBeEnabled();
  expect(asked).toEqual([]);
  await button.click();
  await expect(page.getByText('Fetched: it stands in the field above.')).toBeVisible();
  await expect(page.getByLabel('Key set, JWK or PEM')).toHaveValue(/"keys"/);
  expect(asked.map(({ url }) => url)).toEqual(['/jwks']);
  stop();
});

test('a host that does not allow it reads "cannot check from a browser", with the command to run instead', async ({
  page,
  promises,
}) => {
  const { host, stop } = await startLoopback((_request, response) => void response.end('{}'), 'itself');
  promises.allowHost(host);
  await page.goto('.');
  await openTab(page, 'Keys');
  await page.getByLabel('Or fetch it by its address').fill(`http://${host}/jwks`);
  await page.getByRole('button', { name: `Fetch from ${host}` }).click();
  await expect(page.getByText(/Cannot check from a browser/)).toBeVisible();
  await expect(page.getByText(`curl -si http://${host}/jwks`)).toBeVisible();
  stop();
});

test('a fetch that takes long is shown, and can be cancelled', async ({ page, promises }) => {
  const { host, stop } = await startLoopback(() => undefined);
  promises.allowHost(host);
  await page.goto('.');
  await openTab(page, 'Keys');
  await page.getByLabel('Or fetch it by its address').fill(`http://${host}/jwks`);
  await page.getByRole('button', { name: `Fetch from ${host}` }).click();
  await expect(page.getByText(`Fetching from ${host} …`)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: `Fetch from ${host}` })).toBeVisible();
  stop();
});

test('everything is cleared by one button, and comes back by undo', async ({ page }) => {
  await page.goto('.');
  await paste(page, await derRequest());
  await expect(page.locator('#verdict')).toContainText('DER');
  const code = page.getByLabel('code', { exact: true });
  await expect(code).toHaveValue(testCode);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.locator('#verdict')).toContainText('Nothing to judge yet.');
  await expect(code).toHaveValue('');
  await page.getByRole('button', { name: 'Undo: clear' }).click();
  await expect(page.locator('#verdict')).toContainText('DER');
  await expect(code).toHaveValue(testCode);
});

test('a private key is dropped wherever it is pasted, and said to be', async ({ page }) => {
  await page.goto('.');
  const secret = 'c2VjcmV0LXByaXZhdGUtbnVtYmVyLW9mLWEta2V5';
  await paste(
    page,
    `{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA","kid":"a","use":"sig","d":"${secret}"}]}`,
  );
  await expect(page.getByText('A private key was in this paste.')).toBeVisible();
  await openTab(page, 'Keys');
  await page.getByLabel('Registered client_id').fill('x');
  const html = await page.content();
  expect(html).not.toContain(secret);
  await expect(page.getByLabel('Key set, JWK or PEM')).toHaveValue(/\(removed\)/);
  await expect(page.locator('#verdict')).toContainText('The key set holds a private key');
});

test('the policy forbids inline script, eval and third parties, in the page and in the headers', async ({
  page,
}) => {
  const response = await page.goto('.');
  const header = response?.headers()['content-security-policy'] ?? '';
  const meta =
    (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  for (const policy of [header, meta]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  }
  expect(header).toContain("frame-ancestors 'none'");
  await paste(page, (await fapiCase()).request ?? '');
});
