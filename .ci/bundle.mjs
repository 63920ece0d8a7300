// Bundles a program of this project once, for a Node that reads no TypeScript.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Changes whenever a file of the folders does. */
function fingerprint(folders) {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const folder of folders) {
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

/** Loads the module `entry`, bundled with all it imports from `folders`. Call it with the project's root as working folder. */
export async function loadBundled(entry, folders) {
  const outDir = resolve('node_modules/.cache/token-triage', fingerprint([...folders]));
  const name = `${entry.replaceAll('/', '-').replace(/\.ts$/, '')}.mjs`;
  const bundle = join(outDir, name);
  if (!existsSync(bundle)) {
    const { build } = await import('vite');
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: entry,
        outDir,
        emptyOutDir: false,
        minify: false,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: name } },
      },
      ssr: { noExternal: true },
    });
  }
  return import(pathToFileURL(bundle).href);
}
