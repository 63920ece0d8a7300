// Lighthouse on the built page: its four scores, and every audit that is not full.
import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launch } from './bench-browser.mjs';
import { figure, median, printTable, progress } from './bench-figures.mjs';

const presets = { mobile: undefined, desktop: desktopConfig };

/** A port that is free at this moment. */
function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** One report of Lighthouse, in a browser of its own. */
async function report(address, config) {
  const port = await freePort();
  const browser = await launch(port);
  try {
    const { lhr } = await lighthouse(address, { port, output: 'json', logLevel: 'error' }, config);
    return lhr;
  } finally {
    await browser.close();
  }
}

const scored = ({ score, scoreDisplayMode }) =>
  score !== null && score < 1 && scoreDisplayMode !== 'notApplicable';

/** What is not full, the heaviest first: `counts` audits lower the score of a category, the others only advise. */
function shortcomings({ categories, audits }) {
  return Object.values(categories).flatMap((category) =>
    category.auditRefs
      .filter(({ id }) => scored(audits[id]))
      .sort((one, other) => other.weight - one.weight)
      .map(({ id, weight }) => [
        category.title,
        id,
        figure(audits[id].score * 100),
        weight > 0 ? `${weight}` : 'advice',
        audits[id].displayValue ?? audits[id].title,
      ]),
  );
}

const pages = { ours: 'ours', react: 'React only', empty: 'empty page' };
const score = (result, category) => result.categories[category].score * 100;

/** More reports change little and take long. */
const mostRuns = 3;

/** Measures and prints: the scores are medians; what is not full is that of our report with the middle performance. */
export async function benchLighthouse(servers, runs) {
  const times = Math.min(runs, mostRuns);
  for (const [name, config] of Object.entries(presets)) {
    const reports = Object.fromEntries(Object.keys(pages).map((page) => [page, []]));
    for (let run = 0; run < times; run += 1) {
      for (const page of Object.keys(pages)) reports[page].push(await report(servers[page].address, config));
      progress(`Lighthouse, ${name}: ${run + 1} of ${times}`);
    }
    const sorted = reports.ours.sort((one, other) => score(one, 'performance') - score(other, 'performance'));
    const middle = sorted[Math.floor(times / 2)];
    printTable(
      `Lighthouse ${middle.lighthouseVersion}, ${name}, medians of ${times}`,
      ['', ...Object.values(pages)],
      Object.values(middle.categories).map(({ id, title }) => [
        title,
        ...Object.keys(pages).map((page) => figure(median(reports[page].map((result) => score(result, id))))),
      ]),
    );
    printTable(
      'not full, ours',
      ['category', 'audit', 'score', 'weight', 'what it says'],
      shortcomings(middle),
    );
    for (const warning of [...middle.runWarnings, middle.runtimeError?.message ?? ''])
      if (warning) console.log(`  ! ${warning}`);
  }
}
