import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeCertificate } from '../../src/testing/certificates.ts';
import { signingKey } from '../../src/testing/keys.ts';
import { builtPage } from '../support/build.ts';
import { answer, derRequest, fapiCase, makeKeySet } from '../support/material.ts';
import { type Nginx, startNginx } from '../support/nginx.ts';
import { buildSecond, secondPromise } from '../support/second-build.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

test.use({ serviceWorkers: 'allow' });

let server: Nginx;

test.beforeEach(async ({ promises }) => {
  server = await startNginx(builtPage, 'triage/');
  promises.allowHost(new URL(server.address).host);
});
test.afterEach(() => server.stop());

/** Opens the page for the first time, and waits until it is stored. */
async function visit(page: Page): Promise<void> {
  await page.goto(server.address);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { serviceWorker } = navigator;
        if (serviceWorker.controller !== null) return resolve();
        serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
      }),
  );
}

/** What stands in every cache of the page: address below the page → SHA-256 of the content. */
function stored(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const content = (await (await cache.match(url))?.arrayBuffer()) ?? new ArrayBuffer(0);
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
        found[url.slice(document.baseURI.length)] = btoa(String.fromCharCode(...hash));
      }
    }
    return found;
  });
}

async function pasteDerCase(page: Page): Promise<void> {
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await expect(firstFinding(page)).toContainText('DER');
}

test('after one visit everything works without a network, what loads later included', async ({
  page,
  context,
}) => {
  await visit(page);
  await server.stop();
  await context.setOffline(true);
  await page.reload();
  await pasteDerCase(page);
  for (const tab of [
    'Assertion',
    'DPoP',
    'Flow',
    'Encoding',
    'Response',
    'Guide',
    'Migration',
    'Export',
    'Share',
  ]) {
    await openTab(page, tab);
    await expect(page.getByText('Loading …')).toHaveCount(0);
    await expect(page.getByText('has stopped working')).toHaveCount(0);
  }
  await openTab(page, 'Keys');
  const pem = `-----BEGIN CERTIFICATE-----\n${await makeCertificate()}\n-----END CERTIFICATE-----\n`;
  await page.getByLabel('TLS output for its host').fill(pem);
  await expect(page.getByRole('region', { name: 'Certificate chain' })).toContainText('signed by itself');
  await page.getByRole('link', { name: 'Rule reference' }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Licences of this page' }).click();
  await expect((await opened).getByText('react-dom 19')).toBeVisible();
});

test('the search in a worker runs without a network, on the very first visit', async ({ page, context }) => {
  await visit(page);
  await server.stop();
  await context.setOffline(true);
  const key = await signingKey('sig-elsewhere');
  await paste(page, (await fapiCase({ assertion: { key, header: { kid: 'sig-1' } } })).request ?? '');
  await paste(page, await makeKeySet());
  await openTab(page, 'Keys');
  await expect(page.getByRole('region', { name: 'Keys that can have signed this assertion' })).toContainText(
    key.thumbprint,
  );
});

test('nothing is stored but the files of the page, none of them changed by what is pasted', async ({
  page,
}) => {
  await visit(page);
  const before = await stored(page);
  expect(
    Object.keys(before).filter(
      (path) => !/^$|^(?:icon\.svg|manifest\.webmanifest|licences\.txt|assets\/.*)$/.test(path),
    ),
  ).toEqual([]);
  expect(Object.keys(before)).toContain('');
  await pasteDerCase(page);
  await paste(page, answer(401, 'invalid_client'));
  for (const tab of ['Assertion', 'Keys', 'Guide', 'Share']) await openTab(page, tab);
  await page.evaluate(() => fetch('not-there?code=abc').catch(() => undefined));
  expect(await stored(page)).toEqual(before);
});

test('a link into the page opens without a network, whatever stands behind its question mark', async ({
  page,
  context,
}) => {
  await visit(page);
  await context.setOffline(true);
  for (const place of ['index.html', '?from=mail', '#rules']) {
    await page.goto('about:blank');
    await page.goto(server.address + place);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
});

test('the browser finds nothing that stands against installing it', async ({ page, context }) => {
  await visit(page);
  const browser = await context.newCDPSession(page);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // The contexts of the tests are private windows, from which nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data ?? '{}') as { icons: { src: string; type: string }[] };
  expect(icons.length).toBeGreaterThan(2);
  for (const { src, type } of icons)
    expect((await fetch(server.address + src)).headers.get('Content-Type'), src).toBe(type);
});

test.describe('a newer build', () => {
  let second: string;
  test.beforeAll(async () => {
    second = await buildSecond();
  });
  test.afterAll(() => rmSync(second, { recursive: true, force: true }));

  /** Stays on the page of the build before, though the server has the newer one. */
  const visitBeforeIt = async (page: Page): Promise<void> => {
    await visit(page);
    server.deploy(second);
    await page.reload();
  };
  const notice = (page: Page) => page.getByRole('note').filter({ hasText: 'A new version is ready.' });

  test('is offered, and shown once it is accepted; nothing of the build before remains', async ({
    page,
    context,
  }) => {
    await visitBeforeIt(page);
    await expect(notice(page)).toBeVisible();
    await expect(page.getByText(secondPromise)).toHaveCount(0);
    await notice(page).getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByText(secondPromise)).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(secondPromise)).toBeVisible();
    await pasteDerCase(page);
  });

  test('never takes a case away: it opens beside it, and the older page goes on', async ({
    page,
    context,
    promises,
  }) => {
    promises.allowHost(new URL(server.address).host);
    await visitBeforeIt(page);
    await pasteDerCase(page);
    await expect(notice(page)).toContainText('Your case stays in this tab');
    const opened = context.waitForEvent('page');
    await notice(page).getByRole('button', { name: 'Open it in a new tab' }).click();
    await expect((await opened).getByText(secondPromise)).toBeVisible();
    await expect(firstFinding(page)).toContainText('DER');
    // Its file is neither on the server any more nor in the newer build, nor kept by the browser elsewhere.
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await openTab(page, 'Share');
    await expect(page.getByText('Loading …')).toHaveCount(0);
    await expect(page.getByText('has stopped working')).toHaveCount(0);
  });

  test('can be put off: the page goes on as it is, without a network too, and the next one is of the newer build', async ({
    page,
    context,
  }) => {
    await visitBeforeIt(page);
    await expect(notice(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await notice(page).getByRole('button', { name: 'Not now' }).click();
    await expect(notice(page)).toHaveCount(0);
    await server.stop();
    await context.setOffline(true);
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await pasteDerCase(page);
    await openTab(page, 'Share');
    await expect(page.getByText('Loading …')).toHaveCount(0);
    await expect(page.getByText('has stopped working')).toHaveCount(0);
    await page.reload();
    await expect(page.getByText(secondPromise)).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await pasteDerCase(page);
  });
});
