import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheControl } from '../../.ci/hosting-files.mjs';
import { securityHeaders } from '../../.ci/security-headers.mjs';
import { builtPage } from '../support/build.ts';
import { answer, derRequest, makeKeySet } from '../support/material.ts';
import { type Nginx, startNginx } from '../support/nginx.ts';
import { expect, firstFinding, openTab, paste, test } from '../support/test.ts';

const read = (name: string): string => readFileSync(join(builtPage, name), 'utf8');
const entry = /assets\/index-[\w-]+\.js/.exec(read('index.html'))?.[0] ?? 'no entry';
const style = /assets\/[\w-]+\.css/.exec(read('index.html'))?.[0] ?? 'no style';

for (const path of ['', 'tools/token-triage/']) {
  test.describe(`nginx, the page under /${path}`, () => {
    let server: Nginx;
    const get = (name: string, encoding = 'identity'): Promise<Response> =>
      fetch(server.address + name, { headers: { 'Accept-Encoding': encoding } });

    test.beforeAll(async () => {
      server = await startNginx(builtPage, path);
    });
    test.afterAll(() => server.stop());

    test('sends the security headers with every answer', async () => {
      for (const name of ['', 'index.html', entry, 'service-worker.js', 'icon.svg', 'not-there']) {
        const { headers } = await get(name);
        for (const [header, value] of Object.entries(securityHeaders))
          expect(headers.get(header), `${header} of ${name}`).toBe(value);
        expect(headers.get('Server')).toBe('nginx');
      }
    });

    test('lets nothing be kept but what has its hash in its name', async () => {
      const kept = async (name: string): Promise<string | null> =>
        (await get(name)).headers.get('Cache-Control');
      for (const name of [entry, style]) expect(await kept(name), name).toBe(cacheControl.hashed);
      for (const name of ['', 'index.html', 'service-worker.js', 'manifest.webmanifest', 'icon.svg'])
        expect(await kept(name), name).toBe(cacheControl.other);
      const missing = await get('assets/index-AAAAAAAA.js');
      expect([missing.status, missing.headers.get('Cache-Control')]).toEqual([404, null]);
    });

    test('answers an unchanged file without its body', async () => {
      const tag = (await get('')).headers.get('ETag') ?? '';
      const again = await fetch(server.address, {
        headers: { 'If-None-Match': tag, 'Accept-Encoding': 'identity' },
      });
      expect(again.status).toBe(304);
      expect(again.headers.get('Content-Security-Policy')).toBe(securityHeaders['Content-Security-Policy']);
    });

    test('sends what was compressed by the build, to those who read it', async () => {
      const types = {
        '': 'text/html; charset=utf-8',
        [entry]: 'text/javascript; charset=utf-8',
        [style]: 'text/css; charset=utf-8',
        'service-worker.js': 'text/javascript; charset=utf-8',
        'manifest.webmanifest': 'application/manifest+json',
        'icon.svg': 'image/svg+xml',
        'licences.txt': 'text/plain; charset=utf-8',
        'sbom.cdx.json': 'application/json',
      };
      for (const [name, type] of Object.entries(types)) {
        const whole = await get(name);
        const text = await whole.text();
        expect(whole.headers.get('Content-Encoding')).toBeNull();
        for (const [encoding, chosen, ending] of [
          ['gzip', 'gzip', '.gz'],
          ['gzip, deflate, br', 'br', '.br'],
        ] as const) {
          const packed = await get(name, encoding);
          const stored = readFileSync(join(builtPage, `${name || 'index.html'}${ending}`)).length;
          expect(packed.headers.get('Content-Encoding'), name).toBe(chosen);
          expect(packed.headers.get('Content-Length'), name).toBe(String(stored));
          expect(packed.headers.get('Vary'), name).toContain('Accept-Encoding');
          expect(packed.headers.get('Content-Type'), name).toBe(type);
          expect(await packed.text(), name).toBe(text);
        }
      }
    });

    test('keeps its own configuration to itself', async () => {
      for (const name of [
        'nginx.conf',
        'Containerfile',
        '_headers',
        'vercel.json',
        'staticwebapp.config.json',
      ])
        expect((await get(name)).status, name).toBe(404);
    });

    test('serves a page that works', async ({ page, promises }) => {
      promises.allowHost(new URL(server.address).host);
      await page.goto(server.address);
      await paste(page, await derRequest());
      await paste(page, await makeKeySet());
      await paste(page, answer(401, 'invalid_client'));
      await expect(firstFinding(page)).toContainText('DER');
      await openTab(page, 'Keys');
      await expect(page.getByRole('region', { name: 'Certificate chain' })).toBeVisible();
    });
  });
}

test('every host is told the same headers', () => {
  const expected = { ...securityHeaders };
  expect(JSON.parse(read('staticwebapp.config.json'))).toMatchObject({ globalHeaders: expected });
  const [everywhere] = (
    JSON.parse(read('vercel.json')) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    }
  ).headers;
  expect(everywhere?.source).toBe('/(.*)');
  expect(Object.fromEntries(everywhere?.headers.map(({ key, value }) => [key, value]) ?? [])).toEqual(
    expected,
  );
  const [first = ''] = read('_headers').split(/\n(?=\/)/);
  expect(first.split('\n')).toEqual([
    '/*',
    ...Object.entries(expected).map(([name, value]) => `  ${name}: ${value}`),
  ]);
});

test('every file in assets carries its hash, so that it may be kept for ever', () => {
  const names = readdirSync(join(builtPage, 'assets'));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !/^[\w.-]+-[\w-]{8}\.(?:js|css)(?:\.gz|\.br)?$/.test(name))).toEqual([]);
});
