// npm run evaluate: how often the first finding is the true cause, over seeded cases.
import { resolve } from 'node:path';
import { loadBundled } from './bundle.mjs';
import { install } from './install.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
install({ quiet: true });
const { main } = await loadBundled('src/evaluation/main.ts', ['src/core', 'src/evaluation', 'src/testing']);
process.exitCode = await main(process.argv.slice(2));
