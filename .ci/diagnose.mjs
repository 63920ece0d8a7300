// npm run diagnose -- FILE: bundles the command line once (Node 20 reads no TypeScript) and runs it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const root = resolve(import.meta.dirname, '..');
const calledFrom = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
install({ quiet: true });

/** Changes whenever a source file of the core or the command line does. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const folder of ['src/core', 'src/cli']) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name);
      hash.update(`${path} ${statSync(path).mtimeMs}`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const outDir = resolve('node_modules/.cache/token-triage', fingerprint());
const bundle = join(outDir, 'main.mjs');
if (!existsSync(bundle)) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: 'src/cli/main.ts',
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
    ssr: { noExternal: true },
  });
}
const { main } = await import(pathToFileURL(bundle).href);
process.chdir(calledFrom);
process.exitCode = await main(process.argv.slice(2));
