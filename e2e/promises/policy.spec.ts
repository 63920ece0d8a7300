import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, type Page, test as plain } from '@playwright/test';
import { builtPage } from '../support/build.ts';
import { onEveryTab, unfold } from '../support/every-tab.ts';
import { startLoopback } from '../support/loopback-server.ts';
import { answer, derRequest, makeKeySet } from '../support/material.ts';
import { paste, test } from '../support/test.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A host that sends no header of ours: only what stands in the page itself holds there. */
const startBareHost = (): ReturnType<typeof startLoopback> =>
  startLoopback((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const name = path === '/' ? 'index.html' : path.slice(1);
    try {
      const body = readFileSync(join(builtPage, name));
      response
        .writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

/** What a script in the page would try, each with the word by which the browser says that it refused. */
function tryEverything(page: Page, only: readonly string[] = []): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async (wanted) => {
    const seen: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
    const results: Record<string, string> = {};
    const attempt = async (name: string, act: () => unknown): Promise<void> => {
      if (wanted.length > 0 && !wanted.includes(name)) return;
      // What the attempt before set off is told a moment later.
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.length = 0;
      let thrown = '';
      try {
        await act();
      } catch (cause) {
        thrown = cause instanceof Error ? cause.name : 'thrown';
      }
      for (let round = 0; round < 30 && seen.length === 0; round += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      results[name] = [thrown, ...new Set(seen)].filter((word) => word !== '').join(' ') || 'allowed';
    };
    const add = <Name extends keyof HTMLElementTagNameMap>(
      name: Name,
      attributes: Readonly<Record<string, string>>,
    ): HTMLElementTagNameMap[Name] => {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      document.body.append(element);
      return element;
    };
    await attempt('markup', () => {
      document.body.innerHTML = '<b>x</b>';
    });
    await attempt('document.write', () => document.write('<b>x</b>'));
    await attempt('a parser of markup', () => new DOMParser().parseFromString('<b>x</b>', 'text/html'));
    // biome-ignore lint/security/noGlobalEval: it is what must not work
    await attempt('eval', () => globalThis.eval('1'));
    await attempt('new Function', () => new Function('return 1')());
    await attempt('a timer of text', () => setTimeout('1' as unknown as () => void));
    await attempt('an inline script', () => {
      const script = document.createElement('script');
      script.append('window.ran = 1');
      document.body.append(script);
    });
    await attempt('a script of another host', () => {
      const script = document.createElement('script');
      script.src = 'https://evil.invalid/x.js';
      document.body.append(script);
    });
    await attempt('an inline handler', () => add('i', { onclick: 'window.ran = 1' }).click());
    await attempt('an inline style', () => add('i', { style: 'color: red' }));
    await attempt('a style of another host', () =>
      add('link', { rel: 'stylesheet', href: 'https://evil.invalid/x.css' }),
    );
    await attempt('a picture of another host', () => add('img', { src: 'https://evil.invalid/x.png' }));
    await attempt('a film of another host', () => add('video', { src: 'https://evil.invalid/x.mp4' }));
    await attempt('a frame', () => add('iframe', { src: 'https://evil.invalid/' }));
    await attempt('an object', () => add('object', { data: 'https://evil.invalid/x' }));
    await attempt('a form', () => add('form', { action: 'https://evil.invalid/', method: 'post' }).submit());
    await attempt('a base', () => add('base', { href: 'https://evil.invalid/' }));
    await attempt('a WebSocket', () => new WebSocket('wss://evil.invalid/'));
    await attempt('a fetch without encryption', () => fetch('http://evil.invalid/'));
    await attempt('a worker of a text', () => new Worker(URL.createObjectURL(new Blob(['1']))));
    await attempt('another policy of Trusted Types', () =>
      (
        globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
      ).trustedTypes.createPolicy('evil', { createHTML: (text: string) => text }),
    );
    await attempt('a link to a script', () => add('a', { href: 'javascript:window.ran=1' }).click());
    results.ran = String('ran' in window);
    return results;
  }, only);
}

const refused: Readonly<Record<string, RegExp>> = {
  markup: /TypeError|require-trusted-types-for/,
  'document.write': /TypeError|require-trusted-types-for/,
  'a parser of markup': /TypeError|require-trusted-types-for/,
  eval: /EvalError|script-src|require-trusted-types-for/,
  'new Function': /EvalError|script-src|require-trusted-types-for/,
  'a timer of text': /script-src|TypeError|EvalError|require-trusted-types-for/,
  'an inline script': /script-src|TypeError|require-trusted-types-for/,
  'a script of another host': /script-src|TypeError|require-trusted-types-for/,
  'an inline handler': /script-src|TypeError|require-trusted-types-for/,
  'an inline style': /style-src/,
  'a style of another host': /style-src/,
  'a picture of another host': /img-src/,
  'a film of another host': /default-src|media-src/,
  'a frame': /default-src|frame-src/,
  'an object': /default-src|object-src|TypeError|require-trusted-types-for/,
  'a form': /form-action/,
  'a base': /base-uri/,
  'a WebSocket': /connect-src/,
  'a fetch without encryption': /connect-src/,
  'a worker of a text': /TypeError|worker-src|require-trusted-types-for/,
  'another policy of Trusted Types': /TypeError|trusted-types/,
  'a link to a script': /script-src|require-trusted-types-for/,
};

function expectAllRefused(results: Readonly<Record<string, string>>): void {
  expect(results.ran).toBe('false');
  for (const [name, words] of Object.entries(refused)) expect.soft(results[name], name).toMatch(words);
}

plain.describe('what an injected script would try', () => {
  plain('is refused under our headers', async ({ page }) => {
    await page.goto('.');
    await expect(page.getByRole('tab').first()).toBeVisible();
    expectAllRefused(await tryEverything(page));
  });

  plain('is refused where a host sends no header, by what stands in the page', async ({ page }) => {
    const host = await startBareHost();
    await page.goto(`http://${host.host}/`);
    await expect(page.getByRole('tab').first()).toBeVisible();
    expectAllRefused(await tryEverything(page));
    host.stop();
  });

  plain('is allowed on a page without a policy: the attempts are real', async ({ page }) => {
    const host = await startLoopback(
      (_request, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>x'),
    );
    await page.goto(`http://${host.host}/`);
    const real = ['markup', 'eval', 'an inline script', 'an inline handler', 'an inline style'];
    const { ran, ...results } = await tryEverything(page, real);
    expect(ran).toBe('true');
    expect(results).toEqual(Object.fromEntries(real.map((name) => [name, 'allowed'])));
    host.stop();
  });
});

test('the page itself does nothing that its policy forbids, on any tab, where no header is sent as well', async ({
  page,
  promises,
}) => {
  test.setTimeout(120_000);
  const host = await startBareHost();
  promises.allowHost(host.host);
  await page.goto(`http://${host.host}/`);
  await paste(page, await derRequest());
  await paste(page, await makeKeySet());
  await paste(page, answer(401, 'invalid_client'));
  await onEveryTab(page, async () => unfold(page));
  host.stop();
});

plain.describe('a page that puts ours into a frame', () => {
  const frameOf = async (page: Page, address: string): Promise<Awaited<ReturnType<typeof startLoopback>>> => {
    const outer = await startLoopback(
      (_request, response) =>
        void response
          .writeHead(200, { 'Content-Type': 'text/html' })
          .end(`<iframe src="${address}" width=900 height=700></iframe>`),
    );
    await page.goto(`http://${outer.host}/`);
    return outer;
  };

  plain('gets nothing where our headers are sent', async ({ page, baseURL }) => {
    const outer = await frameOf(page, baseURL ?? '');
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
    await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Token Triage' })).toHaveCount(0);
    outer.stop();
  });

  plain('gets a page without a field where they are not', async ({ page }) => {
    const host = await startBareHost();
    const outer = await frameOf(page, `http://${host.host}/#client_id=x`);
    const framed = page.frameLocator('iframe');
    await expect(framed.getByText('Token Triage does not work inside another page.')).toBeVisible();
    await expect(framed.locator('input, textarea, select, button')).toHaveCount(0);
    await expect(framed.getByRole('link', { name: 'Open it by itself' })).toHaveAttribute('rel', /noopener/);
    outer.stop();
    host.stop();
  });
});
