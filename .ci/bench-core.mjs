// The core in Node, without a page.
import { figure, printTable, ratio } from './bench-figures.mjs';
import { loadBundled } from './bundle.mjs';

/** Measures and prints; the verification of one signature is the measure of the machine. */
export async function benchCoreInNode() {
  const { benchCore } = await loadBundled('src/evaluation/bench.ts', [
    'src/core',
    'src/evaluation',
    'src/testing',
  ]);
  const figures = await benchCore();
  const unit = figures[0]?.median;
  printTable(
    'core, in Node',
    ['', 'median ms', 'worst ms', 'of one verification'],
    figures.map(({ what, median, worst }) => [
      what,
      figure(median, 3),
      figure(worst, 2),
      ratio(median, unit),
    ]),
  );
}
