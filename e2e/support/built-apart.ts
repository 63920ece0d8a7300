import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { securityHeaders } from '../../.ci/security-headers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

interface Apart {
  /** The folder of the address under which it is served. */
  readonly name: string;
  /** What is built, by its path in the project: a page, or a script, which comes out as `script`. */
  readonly input: string;
  readonly script?: string;
  /** What stands at the folder itself, where no page is built. */
  readonly index?: string;
  /** Resolves once it can be used. */
  readonly untilReady: (page: Page) => Promise<unknown>;
}

export interface BuiltApart {
  readonly open: (page: Page) => Promise<void>;
  readonly remove: () => void;
}

/** Builds something as the product is built, into a folder of its own: the product has none of it. It is served under the policy of the product. */
export async function buildApart({ name, input, script, index, untilReady }: Apart): Promise<BuiltApart> {
  const folder = await mkdtemp(join(tmpdir(), `token-triage-${name}-`));
  const output = script === undefined ? {} : { output: { entryFileNames: script } };
  await build({
    root,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'silent',
    plugins: [react()],
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, input), ...output },
    },
  });
  const open = async (page: Page): Promise<void> => {
    await page.route(`**/${name}/**`, (route) => {
      const asked = new URL(route.request().url()).pathname.replace(`/${name}/`, '');
      const isIndex = asked === '' && index !== undefined;
      const contentType = isIndex ? 'text/html' : (types[extname(asked)] ?? 'application/octet-stream');
      return route.fulfill({
        body: isIndex ? index : readFileSync(join(folder, asked)),
        headers: { ...securityHeaders, 'content-type': contentType },
      });
    });
    await page.goto(`${name}/${index === undefined ? input : ''}`);
    await untilReady(page);
  };
  return { open, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
