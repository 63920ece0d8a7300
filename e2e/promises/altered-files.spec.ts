import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtPage } from '../support/build.ts';
import { type Nginx, startNginx } from '../support/nginx.ts';
import { expect, test } from '../support/test.ts';

test.use({ serviceWorkers: 'allow' });

const indexHtml = readFileSync(join(builtPage, 'index.html'), 'utf8');
/** What index.html loads by itself: tag → file. */
const loaded = [
  ...indexHtml.matchAll(/<(?:script|link)\b[^>]*(?:src|rel="(?:modulepreload|stylesheet)")[^>]*>/g),
].map(([tag]) => ({ tag, file: /(?:src|href)="\.\/([^"]+)"/.exec(tag)?.[1] ?? '' }));

let folder: string;
let server: Nginx | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'token-triage-altered-'));
  cpSync(builtPage, folder, { recursive: true });
});
test.afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true });
});

/** Serves the build with a harmless line more at the end of one file, as whoever stands between could add another. */
async function serveAltered(file: string, line: string): Promise<Nginx> {
  appendFileSync(join(folder, file), line);
  for (const ending of ['.gz', '.br']) rmSync(join(folder, file + ending));
  server = await startNginx(folder, 'triage/');
  return server;
}

/** What a browser says of a file that it does not run, or not use. */
function refusals(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/digest in the 'integrity' attribute/.test(message.text())) said.push(message.text());
  });
  return said;
}

/** Follows what becomes of each service worker that this page registers; asked for by `ends`. */
function followWorkers(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const ends: string[] = [];
    Object.assign(globalThis, { ends });
    const { serviceWorker } = navigator;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = async (...args) => {
      const registration = await register(...args);
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (['activated', 'redundant'].includes(worker.state)) ends.push(worker.state);
      });
      return registration;
    };
  });
}

const ends = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { ends: readonly string[] }).ends);
const cacheCount = (page: Page): Promise<number> => page.evaluate(async () => (await caches.keys()).length);

test('index.html names the hash of every script and style that it loads', () => {
  expect(loaded.length).toBeGreaterThan(2);
  for (const { tag } of loaded) {
    expect(tag).toMatch(/\sintegrity="sha384-[\w+/]{64}"/);
    expect(tag).toMatch(/\scrossorigin\b/);
  }
  expect([...indexHtml.matchAll(/\bassets\/[\w.-]+/g)].map(([name]) => name).toSorted()).toEqual(
    loaded.map(({ file }) => file).toSorted(),
  );
});

for (const { file } of loaded.filter(({ file }) => file.endsWith('.js'))) {
  test(`an altered ${file.replace(/^assets\/|-[\w-]{8}\.js$/g, '')} does not run`, async ({
    page,
    promises,
  }) => {
    const { address } = await serveAltered(file, '\nglobalThis.altered = true;\n');
    promises.allowHost(new URL(address).host);
    const said = refusals(page);
    await page.goto(address);
    await expect.poll(() => said.length).toBeGreaterThan(0);
    expect(said[0]).toContain(file);
    expect(await page.evaluate(() => 'altered' in globalThis)).toBe(false);
    // Painted, as it is in the document, and dead.
    await expect(page.getByText('Nothing you paste leaves this page.')).toBeVisible();
    await expect(page.locator('#root *').first()).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  });
}

test('an altered style is not used', async ({ page, promises }) => {
  const file = loaded.find(({ file }) => file.endsWith('.css'))?.file ?? '';
  const { address } = await serveAltered(file, '\nbody { letter-spacing: 7px }\n');
  promises.allowHost(new URL(address).host);
  const said = refusals(page);
  await page.goto(address);
  await expect.poll(() => said.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).toBe('normal');
});

test('a part that loads later is not stored where it was altered, and no other part is', async ({
  page,
  promises,
}) => {
  const part = readdirSync(join(builtPage, 'assets')).find((name) => /^share-panel-.*\.js$/.test(name)) ?? '';
  const { address, deploy } = await serveAltered(join('assets', part), '\nglobalThis.altered = true;\n');
  promises.allowHost(new URL(address).host);
  await followWorkers(page);
  await page.goto(address);
  await expect.poll(() => ends(page), { timeout: 30_000 }).toEqual(['redundant']);
  await expect.poll(() => cacheCount(page)).toBe(0);
  // Nothing but that line was in the way.
  deploy(builtPage);
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  await page.reload();
  await expect.poll(() => ends(page), { timeout: 30_000 }).toEqual(['activated']);
  expect(await cacheCount(page)).toBe(1);
});
