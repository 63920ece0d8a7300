import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { securityHeaders } from '../../.ci/security-headers.mjs';

const html =
  '<!doctype html><html lang="en"><title>Vectors</title><script type="module" src="vectors.js"></script></html>';

export interface VectorsPage {
  /** A blank page with the verification in it, under the policy of the product. */
  readonly open: (page: Page) => Promise<void>;
  readonly remove: () => void;
}

/** Builds the verification as the product builds it, into a folder of its own: the product's build has none of it. */
export async function buildVectorsPage(): Promise<VectorsPage> {
  const folder = await mkdtemp(join(tmpdir(), 'token-triage-vectors-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    root,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'silent',
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'src/testing/vectors/in-browser.ts'),
        output: { entryFileNames: 'vectors.js' },
      },
    },
  });
  const open = async (shown: Page): Promise<void> => {
    await shown.route('**/vectors/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace('/vectors/', '');
      const isPage = path === '';
      return route.fulfill({
        body: isPage ? html : readFileSync(join(folder, path)),
        headers: { ...securityHeaders, 'content-type': isPage ? 'text/html' : 'text/javascript' },
      });
    });
    await shown.goto('vectors/');
    await shown.waitForFunction(() => 'judges' in globalThis);
  };
  return { open, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
