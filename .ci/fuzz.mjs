// npm run fuzz: every reader and the whole diagnosis over a million made and mutated inputs.
import { resolve } from 'node:path';
import { loadBundled } from './bundle.mjs';
import { install } from './install.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
install({ quiet: true });
const { main } = await loadBundled('src/testing/fuzz/main.ts', [
  'src/core',
  'src/cli',
  'src/evaluation',
  'src/testing',
]);
process.exitCode = await main(process.argv.slice(2));
