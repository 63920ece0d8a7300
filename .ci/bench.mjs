// npm run bench: what the core and the page take, as figures and ratios. Nothing is asserted.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';

const parts = ['core', 'load', 'paste', 'memory', 'lighthouse'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    runs: { type: 'string' },
    dist: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const chosen = values.only ?? parts;
const runs = Number(values.runs ?? 5);
const wrong = chosen.some((part) => !parts.includes(part)) || !Number.isInteger(runs) || runs < 1;
if (values.help || wrong) {
  console.log(`npm run bench -- [--only ${parts.join('|')}]… [--runs 5] [--dist FOLDER with a built page]`);
  process.exit(wrong ? 1 : 0);
}
const dist = values.dist === undefined ? undefined : resolve(values.dist);

process.chdir(resolve(import.meta.dirname, '..'));
install({ quiet: true });

if (chosen.includes('core')) await (await import('./bench-core.mjs')).benchCoreInNode();

const inBrowser = chosen.filter((part) => part !== 'core');
if (inBrowser.length > 0) {
  const { benchPages } = await import('./bench-pages.mjs');
  await benchPages(inBrowser, { runs, dist });
}
