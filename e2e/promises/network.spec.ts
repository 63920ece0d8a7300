import { createSocket } from 'node:dgram';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtPage } from '../support/build.ts';
import { onEveryTab } from '../support/every-tab.ts';
import { markedCase, secretsIn } from '../support/marked-case.ts';
import { withNetLog } from '../support/net-log.ts';
import { openTab, paste } from '../support/test.ts';

test('over a whole journey the browser speaks to the site alone, and no secret goes down a connection', async ({
  baseURL,
}) => {
  const address = baseURL ?? '';
  test.setTimeout(180_000);
  const marked = await markedCase();
  const { requests, lookups, datagrams, sent } = await withNetLog(address, async (context) => {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    for (const text of marked.pastes) await paste(page, text);
    await onEveryTab(page, async () => undefined);
    await openTab(page, 'Export');
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await openTab(page, 'Share');
    await page.getByRole('button', { name: 'Copy the link' }).click();
    for (const link of await page.locator('a[target="_blank"]').all()) {
      if (await link.isVisible()) await link.hover();
    }
    await page.getByRole('link', { name: 'Rule reference' }).click();
    await page.getByRole('link', { name: 'Back to the case' }).first().click();
    await page.getByRole('button', { name: 'Clear everything' }).click();
    // The files of the page come from the store of the service worker now, or from the site.
    await page.reload();
    await expect(page.getByRole('tab').first()).toBeVisible();
  });
  const site = new URL(address);
  expect(requests.length).toBeGreaterThan(20);
  expect(requests.filter((url) => new URL(url).host !== site.host)).toEqual([]);
  expect(requests.filter((url) => /[?#]./.test(url))).toEqual([]);
  expect(lookups.filter((host) => new URL(host).host !== site.host)).toEqual([]);
  expect(datagrams).toEqual([]);
  expect(sent).toContain('GET /service-worker.js');
  expect(secretsIn(sent, marked)).toEqual([]);
});

test('the log of the network sees what a page could send, so that its silence says something', async ({
  baseURL,
}) => {
  const address = baseURL ?? '';
  const secret = (await markedCase()).secrets.code ?? '';
  const stun = createSocket('udp4');
  await new Promise<void>((resolve) => stun.bind(0, '127.0.0.1', resolve));
  const { port } = stun.address();
  const heard = new Promise((resolve) => stun.once('message', resolve));
  const { requests, lookups, datagrams, sent } = await withNetLog(address, async (context) => {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(
      async ({ text, server }) => {
        await fetch(`not-there?${text}`);
        await fetch('https://fetch.invalid/').catch(() => undefined);
        navigator.sendBeacon('https://beacon.invalid/', text);
        new EventSource('https://event-source.invalid/');
        const peer = new RTCPeerConnection({ iceServers: [{ urls: server }] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
      },
      { text: secret, server: `stun:127.0.0.1:${port}` },
    );
    await heard;
  });
  stun.close();
  const hosts = requests.map((url) => new URL(url).host);
  for (const host of ['fetch.invalid', 'beacon.invalid', 'event-source.invalid'])
    expect(hosts).toContain(host);
  expect(lookups).toContain('https://fetch.invalid');
  expect(datagrams).toContain(`127.0.0.1:${port}`);
  expect(sent).toContain(secret);
});

/** Ways out of a page that a policy does not close, or not everywhere. `fetch` is looked at by itself. */
const waysOut =
  /\b(?:sendBeacon|WebSocket|WebTransport|EventSource|RTCPeerConnection|XMLHttpRequest|importScripts|SharedWorker|BroadcastChannel|registerProtocolHandler|showOpenFilePicker)\b/g;

/** A call, not a method of that name. */
const aFetch = /(?<![.\w$])fetch\((?![\w$,]*\)\{)/g;

test('no script of the build, those of other authors included, names another way out than one fetch', () => {
  const scripts = [
    ...readdirSync(join(builtPage, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `assets/${name}`),
    'service-worker.js',
  ];
  const found = scripts.flatMap((name) => {
    const text = readFileSync(join(builtPage, name), 'utf8');
    // Programs that the page writes for other machines stand in texts.
    const code = text
      .replace(/`(?:[^`\\]|\\.)*`/g, '``')
      .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
    const ways = [...code.matchAll(waysOut)].map(([way]) => `${name.replace(/-[\w-]{8}\.js$/, '')}: ${way}`);
    const fetches = [...code.matchAll(aFetch)].map(() => `${name.replace(/-[\w-]{8}\.js$/, '')}: fetch`);
    return [...ways, ...fetches];
  });
  expect(scripts.length).toBeGreaterThan(20);
  // The button that asks a host, and the store of the page's own files.
  expect(found.toSorted()).toEqual([
    'assets/fetch-box: fetch',
    'service-worker.js: fetch',
    'service-worker.js: fetch',
  ]);
});
