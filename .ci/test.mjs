// npm test: everything that must hold. Installs what is missing; the last line is "N passed, N failed", and how many were skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureTools } from './browser.mjs';
import { install } from './install.mjs';

install();
ensureTools();

// Colour codes are noise in a log file.
const { FORCE_COLOR: _forced, ...plain } = process.env;
const env = process.stdout.isTTY ? process.env : { ...plain, NO_COLOR: '1' };

const bin = (name) => (name === 'node' ? process.execPath : `node_modules/.bin/${name}`);
const results = [];

/** Runs a program and shows its output; a stage without a report of its own counts as one test. */
function stage(name, program, args, report) {
  console.log(`\n── ${name}`);
  if (report !== undefined) rmSync(report.file, { force: true });
  const { status } = spawnSync(bin(program), args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  const ok = status === 0;
  const counted =
    report !== undefined && existsSync(report.file)
      ? report.read(JSON.parse(readFileSync(report.file, 'utf8')))
      : undefined;
  const result = counted ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  // A stage that ends badly has failed, whatever it counted.
  if (!ok && result.failed === 0) result.failed = 1;
  results.push({ name, ...result });
  return ok;
}

const unitReport = {
  file: 'test-results/unit.json',
  read: ({ numPassedTests, numFailedTests, numPendingTests, numTotalTests }) =>
    numTotalTests === 0
      ? undefined
      : { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests },
};
const browserReport = {
  file: 'test-results/e2e.json',
  read: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    flaky: stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
};

stage('lint', 'biome', ['check', '--error-on-warnings', '.']);
stage('nothing unused: files, exports, packages', 'knip', []);
stage('types', 'tsc', ['-p', 'tsconfig.json']);
stage('types of the core, without the DOM', 'tsc', ['-p', 'src/core/tsconfig.json']);
stage('types of the service worker', 'tsc', ['-p', 'src/service-worker/tsconfig.json']);
stage(
  'unit and contract tests',
  'vitest',
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport.file}`],
  unitReport,
);
stage('evaluation: the first finding is the true cause', 'node', ['.ci/evaluate.mjs', '--confusions', '15']);
if (stage('build', 'vite', ['build', '--logLevel', 'warn'])) {
  stage('budget of the first screen', 'node', ['.ci/budget.mjs']);
  stage('end-to-end tests', 'playwright', ['test', '-c', 'e2e'], browserReport);
}

console.log('');
for (const { name, passed, failed, skipped, flaky } of results) {
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${flaky ? `, ${flaky} only at the second try` : ''}`,
  );
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
const skipped = total('skipped');
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(total('failed') === 0 ? 0 : 1);
