import type { Page } from '@playwright/test';
import { type LoopbackServer, startLoopback } from '../support/loopback-server.ts';
import { makeKeySet } from '../support/material.ts';
import { expect, openTab, test, untilJudged } from '../support/test.ts';

const servers: LoopbackServer[] = [];
async function serve(...given: Parameters<typeof startLoopback>): Promise<LoopbackServer> {
  const server = await startLoopback(...given);
  servers.push(server);
  return server;
}
test.afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

async function ask(page: Page, host: string, path = '/jwks'): Promise<void> {
  await page.goto('.');
  await openTab(page, 'Keys');
  await page.getByLabel('Or fetch it by its address').fill(`http://${host}${path}`);
  await page.getByRole('button', { name: `Fetch from ${host}` }).click();
}

test('a host that is asked is sent one GET, with no cookie, no referrer and nothing of the case', async ({
  page,
  context,
  promises,
}) => {
  const keySet = await makeKeySet();
  const { host, asked } = await serve((_request, response) => void response.end(keySet));
  promises.allowHost(host);
  // A cookie holds for every port of a host: one that may go along would.
  await context.addCookies([{ name: 'session', value: 'secret', domain: '127.0.0.1', path: '/' }]);
  await ask(page, host);
  await expect(page.getByText('Fetched: it stands in the field above.')).toBeVisible();
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /jwks']);
  const headers = asked[0]?.headers ?? {};
  expect(headers.accept).toContain('json');
  for (const name of ['cookie', 'referer', 'authorization']) expect(headers[name], name).toBeUndefined();
});

test('a fetch that is given up puts nothing into the field, what came before neither', async ({
  page,
  promises,
}) => {
  let hangs = false;
  const { host } = await serve((_request, response) => {
    if (!hangs) response.end('{"keys":[]}');
  });
  promises.allowHost(host);
  await ask(page, host);
  const fetched = page.getByText('Fetched: it stands in the field above.');
  await expect(fetched).toBeVisible();
  hangs = true;
  const field = page.getByLabel('Key set, JWK or PEM');
  await field.fill('{"keys":[{}]}');
  await page.getByRole('button', { name: `Fetch from ${host}` }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: `Fetch from ${host}` })).toBeVisible();
  await expect(field).toHaveValue('{"keys":[{}]}');
  await expect(fetched).toHaveCount(0);
  // The same text is put there again where it comes again.
  hangs = false;
  await page.getByRole('button', { name: `Fetch from ${host}` }).click();
  await expect(field).toHaveValue('{"keys":[]}');
  await expect(fetched).toBeVisible();
});

test('a redirect is not followed: no host is asked but the one that was named', async ({
  page,
  promises,
}) => {
  const other = await serve((_request, response) => void response.end('{"keys":[]}'));
  const { host, asked } = await serve((_request, response) =>
    response.writeHead(302, { Location: `http://${other.host}/stolen` }).end(),
  );
  promises.allowHost(host);
  // The browser reports the request that it does not make; the server itself says whether it came.
  promises.allowHost(other.host);
  await ask(page, host);
  await expect(page.getByText(/sends on to another address/)).toBeVisible();
  await expect(page.getByText(`curl -si http://${host}/jwks`)).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(other.asked).toHaveLength(0);
});

test('an answer without an end is cut off at a megabyte', async ({ page, promises }) => {
  let sent = 0;
  const { host } = await serve((_request, response) => {
    const more = (): void => {
      while (!response.destroyed) {
        sent += 65_536;
        if (!response.write(' '.repeat(65_536))) {
          response.once('drain', more);
          return;
        }
      }
    };
    more();
  });
  promises.allowHost(host);
  await ask(page, host);
  await expect(page.getByText('The answer is larger than a megabyte')).toBeVisible();
  // What both ends and the system hold back in between is a few megabytes more.
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

const poisons: Readonly<Record<string, string>> = {
  'HTML in place of JSON': '<!doctype html><script>alert(1)</script><img src=x onerror=alert(1)>',
  'a key set with ten thousand keys': JSON.stringify({
    keys: Array.from({ length: 10_000 }, (_, at) => ({
      kty: 'EC',
      crv: 'P-256',
      x: 'AA',
      y: 'AA',
      kid: `${at}`,
    })),
  }),
  'brackets without an end': `{"keys":${'['.repeat(500_000)}`,
  'a hundred thousand levels': `${'{"keys":['.repeat(50_000)}${']}'.repeat(50_000)}`,
  'a number of half a million digits': `{"keys":[{"kty":"EC","x":${'9'.repeat(500_000)}}]}`,
  'a prototype':
    '{"keys":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"kty":"EC"}],"__proto__":{"polluted":1}}',
  'markup in a key id':
    '{"keys":[{"kty":"EC","crv":"P-256","kid":"<img src=x onerror=alert(1)>","use":"<svg onload=alert(1)>"}]}',
};

for (const [name, body] of Object.entries(poisons)) {
  test(`${name}, served as a key set, is judged and harms nothing`, async ({ page, promises }) => {
    const { host } = await serve((_request, response) => void response.end(body));
    promises.allowHost(host);
    page.on('dialog', () => {
      throw new Error('a script of the answer ran');
    });
    await ask(page, host);
    await expect(page.getByText('Fetched: it stands in the field above.')).toBeVisible({ timeout: 30_000 });
    await untilJudged(page);
    await page.getByLabel('Registered client_id').fill('still-alive');
    await expect(page.getByLabel('Registered client_id')).toHaveValue('still-alive');
    await expect(page.locator('img, #tab-panel script, #tab-panel iframe')).toHaveCount(0);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });
}

test('metadata that points to keys elsewhere has them fetched by nobody: the button names the host', async ({
  page,
  promises,
}) => {
  const keys = await serve((_request, response) => void response.end('{"keys":[]}'));
  const issuer = await serve((request, response) => {
    const own = `http://${request.headers.host}`;
    response.end(
      JSON.stringify({
        issuer: own,
        authorization_endpoint: `${own}/auth`,
        token_endpoint: `${own}/token`,
        jwks_uri: `http://${keys.host}/keys`,
        op_policy_uri: 'javascript:alert(1)',
        response_types_supported: ['code'],
      }),
    );
  });
  promises.allowHost(issuer.host);
  await page.goto('.');
  await page.getByLabel('Or fetch it by the issuer or its address').fill(`http://${issuer.host}`);
  await page.getByRole('button', { name: `Fetch from ${issuer.host}` }).click();
  await expect(page.getByText('Fetched: it stands in the field above.')).toBeVisible();
  await openTab(page, 'Response');
  await page
    .getByRole('textbox', { name: 'Response' })
    .fill(
      'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"access_token":"a","id_token":"eyJhbGciOiJFUzI1NiJ9.e30.AAAA","token_type":"Bearer"}',
    );
  await expect(page.getByLabel('Or fetch it by its address')).toHaveValue(`http://${keys.host}/keys`);
  await expect(page.getByRole('button', { name: `Fetch from ${keys.host}` })).toBeVisible();
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
  expect(keys.asked).toHaveLength(0);
});

test('the button names the host as it is on the wire, and asks none that pretends to be another', async ({
  page,
}) => {
  await page.goto('.');
  await openTab(page, 'Keys');
  const box = page.getByLabel('Or fetch it by its address');
  const row = box.locator('..');
  await box.fill('https://id.singp\u0430ss.gov.sg/jwks');
  await expect(row.getByRole('button')).toHaveText('Fetch from id.xn--singpss-6fg.gov.sg');
  for (const address of [
    'https://id.singpass.gov.sg@evil.example/jwks',
    'https://user:secret@id.singpass.gov.sg/jwks',
    'https://id.singpass.gov.sg\u202e/jwks',
    'http://id.singpass.gov.sg/jwks',
    'javascript:alert(1)//id.singpass.gov.sg',
    'data:application/json,{"keys":[]}',
    'file:///etc/passwd',
    'blob:https://id.singpass.gov.sg/0',
    '//id.singpass.gov.sg/jwks',
  ]) {
    await box.fill(address);
    await expect(row.getByRole('button'), address).toHaveText('Fetch');
    await expect(row.getByRole('button'), address).toBeDisabled();
  }
  for (const [address, host] of [
    ['https://id.singpass.gov.sg\\@evil.example/', 'id.singpass.gov.sg'],
    ['https://id.singpass.gov.sg.evil.example/#id.singpass.gov.sg', 'id.singpass.gov.sg.evil.example'],
    ['https://ID.SINGPASS.GOV.SG\u3002evil.example/', 'id.singpass.gov.sg.evil.example'],
  ] as const) {
    await box.fill(address);
    await expect(row.getByRole('button'), address).toHaveText(`Fetch from ${host}`);
  }
});
