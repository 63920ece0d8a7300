// Lighthouse on the built page: its four scores, and every audit that is not full.
import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launch } from './bench-browser.mjs';
import { figure, printTable } from './bench-figures.mjs';

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

/** Measures and prints. Lighthouse warns of what disturbed it; that is printed too. */
export async function benchLighthouse(address) {
  for (const [name, config] of Object.entries(presets)) {
    const result = await report(address, config);
    const scores = Object.values(result.categories).map(({ title, score }) => [title, figure(score * 100)]);
    printTable(`Lighthouse ${result.lighthouseVersion}, ${name}`, ['', 'score'], scores);
    printTable('not full', ['category', 'audit', 'score', 'weight', 'what it says'], shortcomings(result));
    for (const warning of [...result.runWarnings, result.runtimeError?.message ?? ''])
      if (warning) console.log(`  ! ${warning}`);
  }
}
