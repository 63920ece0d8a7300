import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const promise = 'Nothing you paste leaves this page.';
export const secondPromise = 'This is the second build.';

/** Builds the page once more, with another sentence at its top. Returns the folder; whoever asks removes it. */
export async function buildSecond(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'token-triage-second-'));
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'another-sentence',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/src/app/top-bar.tsx') ? code.replace(promise, secondPromise) : undefined,
      },
      {
        // The first screen is written into the document, from the sources as they are.
        name: 'another-sentence-in-the-document',
        transformIndexHtml: { order: 'post', handler: (html) => html.replace(promise, secondPromise) },
      },
    ],
  });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  return outDir;
}
