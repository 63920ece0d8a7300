// The service worker: one file beside index.html, which knows every file of the build by its hash.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Pictures for the README and for installing, which the page itself does not show. */
const leftOut = /^(?:screenshot|icon-.*)\.png$/;

const sha256 = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);

/** Address → integrity, and a version that changes whenever a file does. */
export function listPrecache(folder, names) {
  const kept = names.filter((name) => !leftOut.test(name)).sort();
  const files = Object.fromEntries(
    kept.map((name) => [
      // Some hosts redirect /index.html to /, and a redirected answer opens no page.
      name === 'index.html' ? './' : name,
      `sha256-${sha256(readFileSync(join(folder, name)), 'base64')}`,
    ]),
  );
  return { version: sha256(JSON.stringify(files), 'hex').slice(0, 16), files };
}

/** Writes service-worker.js into the folder, and gives what was written. `names`: the files of the page, as paths within it. */
export async function buildServiceWorker(root, folder, names) {
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { __PRECACHE__: JSON.stringify(listPrecache(folder, names)) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2023',
      rolldownOptions: {
        input: join(root, 'src/service-worker/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
  return output;
}
