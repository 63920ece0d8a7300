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

/** The end of the first installation of a service worker on this page. */
const installed = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await new Promise<ServiceWorkerRegistration>((resolve) => {
      const look = async (): Promise<void> => {
        const found = await navigator.serviceWorker.getRegistration();
        if (found === undefined) setTimeout(look, 50);
        else resolve(found);
      };
      void look();
    });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (worker === null) return 'redundant';
    return new Promise<string>((resolve) => {
      const tell = (): void => {
        if (['activated', 'redundant'].includes(worker.state)) resolve(worker.state);
      };
      worker.addEventListener('statechange', tell);
      tell();
    });
  });

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
  await page.goto(address);
  expect(await installed(page)).toBe('redundant');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  // Nothing but that line was in the way.
  deploy(builtPage);
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  await page.reload();
  expect(await installed(page)).toBe('activated');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});
