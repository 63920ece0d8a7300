// Builds the page and those it is compared with into a temporary folder, and serves them all in the same way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serve } from './bench-server.mjs';

const compared = ['empty', 'react', 'bare'];

function buildCompared(name, outDir) {
  return build({
    configFile: false,
    root: join(import.meta.dirname, 'bench/pages', name),
    base: './',
    logLevel: 'silent',
    plugins: [react()],
    build: { outDir, target: 'es2023', modulePreload: { polyfill: false } },
  });
}

/** Servers by name: `ours`, `empty`, `react`, `bare`; `close` ends them and removes the builds. `dist`: a built page to take as ours. */
export async function servePages(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'token-triage-bench-'));
  if (dist === undefined)
    await build({ logLevel: 'silent', build: { outDir: join(folder, 'ours'), emptyOutDir: true } });
  for (const name of compared) await buildCompared(name, join(folder, name));
  const servers = { ours: await serve(dist === undefined ? join(folder, 'ours') : resolve(dist)) };
  for (const name of compared) servers[name] = await serve(join(folder, name));
  const close = async () => {
    for (const server of Object.values(servers)) await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { servers, close };
}
