// npm run bench: what the core and the page take, as figures and ratios. Nothing is asserted.
import { resolve } from 'node:path';
import { benchPage } from './bench-page.mjs';
import { loadBundled } from './bundle.mjs';
import { install } from './install.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
install({ quiet: true });

const { benchCore } = await loadBundled('src/evaluation/bench.ts', [
  'src/core',
  'src/evaluation',
  'src/testing',
]);
const core = await benchCore();
const [unit] = core;
console.log('core, in Node                                    median ms   worst ms   × one verification');
for (const { what, median, worst } of core) {
  const ratio = unit === undefined ? '' : (median / unit.median).toFixed(1);
  console.log(
    `  ${what.padEnd(46)} ${median.toFixed(3).padStart(9)} ${worst.toFixed(2).padStart(10)} ${ratio.padStart(12)}`,
  );
}

const page = await benchPage();
console.log('\npage, in Chromium                                median ms   longest task ms while it runs');
for (const { what, median, longestTask } of page)
  console.log(`  ${what.padEnd(46)} ${median.toFixed(1).padStart(9)} ${longestTask.toFixed(0).padStart(12)}`);
