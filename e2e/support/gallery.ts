import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { securityHeaders } from '../../.ci/security-headers.mjs';

const page = 'src/ui/gallery/gallery.html';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface Gallery {
  /** Shows it under the policy of the product. */
  readonly open: (page: Page) => Promise<void>;
  readonly remove: () => void;
}

/** Builds the gallery into a folder of its own: the product's build has none of it. */
export async function buildGallery(): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), 'token-triage-gallery-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
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
      rolldownOptions: { input: join(root, page) },
    },
  });
  const open = async (shown: Page): Promise<void> => {
    await shown.route('**/gallery/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace('/gallery/', '');
      const contentType = types[extname(path)] ?? 'application/octet-stream';
      return route.fulfill({
        body: readFileSync(join(folder, path)),
        headers: { ...securityHeaders, 'content-type': contentType },
      });
    });
    await shown.goto(`gallery/${page}`);
    await shown.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor();
  };
  return { open, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
