// npm run diagnose -- FILE: runs the command line.
import { resolve } from 'node:path';
import { loadBundled } from './bundle.mjs';
import { install } from './install.mjs';

const calledFrom = process.env.INIT_CWD ?? process.cwd();
process.chdir(resolve(import.meta.dirname, '..'));
install({ quiet: true });
const { main } = await loadBundled('src/cli/main.ts', ['src/core', 'src/cli']);
process.chdir(calledFrom);
process.exitCode = await main(process.argv.slice(2));
