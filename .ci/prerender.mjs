// Writes the first screen into index.html: it is painted before any script has come.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** What loads later is no part of the first screen. */
const withoutLazyParts = {
  name: 'without-lazy-parts',
  resolveDynamicImport: (id) => ({ id: String(id), external: true }),
};

/** The markup of the first screen: the page's own code, run here once. */
async function renderFirstScreen(root) {
  // Within node_modules, so that Node finds React from there.
  const outDir = mkdtempSync(join(root, 'node_modules/.prerender-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      plugins: [react(), withoutLazyParts],
      build: { ssr: 'src/app/prerender.tsx', outDir, copyPublicDir: false, minify: false },
    });
    const { renderFirstScreen: render } = await import(pathToFileURL(join(outDir, 'prerender.js')).href);
    return render();
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** A Vite plugin: the built page holds its first screen. */
export function prerender() {
  let root;
  return {
    name: 'prerender',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const markup = await renderFirstScreen(root);
        return html.replace('<div id="root"></div>', () => `<div id="root">${markup}</div>`);
      },
    },
  };
}
