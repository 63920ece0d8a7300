// npm run package, and npm pack: builds what the package holds into dist/npm. `--clean` takes it away again.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { licenceTexts, packagesOf, writtenModules } from './bundled-packages.mjs';
import { install } from './install.mjs';
import { toSbom } from './sbom.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const outDir = 'dist/npm';

/** Bundles the command and the function with all that they import; gives the files that went into it. */
async function bundle() {
  const { build } = await import('vite');
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      copyPublicDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: { index: 'src/cli/index.ts', 'token-triage': 'src/cli/bin.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  });
  return writtenModules(output);
}

/** Writes the types of the function: its declarations and those that they name, no others. */
function declare() {
  const types = join(outDir, 'types');
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'src/cli/tsconfig.json', '--outDir', types],
    { stdio: ['ignore', 2, 2] },
  );
  if (status !== 0) process.exit(status ?? 1);
  const entry = join(types, 'cli/index.d.ts');
  const needed = new Set();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (needed.has(file)) continue;
    needed.add(file);
    const text = readFileSync(file, 'utf8').replaceAll(/(from '\.[^']+)\.ts'/g, "$1.js'");
    writeFileSync(file, text);
    for (const [, name] of text.matchAll(/from '(\.[^']+)\.js'/g))
      waiting.push(join(dirname(file), `${name}.d.ts`));
  }
  const written = readdirSync(types, { recursive: true, withFileTypes: true });
  for (const file of written
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)))
    if (!needed.has(file)) rmSync(file);
}

if (process.argv.includes('--clean')) rmSync(outDir, { recursive: true, force: true });
else {
  // A set that is there is left as it is: others may be running from it.
  if (!existsSync('node_modules')) install({ quiet: true });
  if (existsSync(outDir)) rmSync(outDir, { recursive: true });
  const modules = await bundle();
  declare();
  const packages = packagesOf(process.cwd(), modules);
  writeFileSync(join(outDir, 'THIRD-PARTY-NOTICES.txt'), licenceTexts('package', packages));
  const product = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(outDir, 'sbom.cdx.json'), toSbom(product, packages));
}
