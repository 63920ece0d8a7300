// npm run audit: asks the registry whether anything in package-lock.json has a known fault. What was not asked is not clean.
// Exit status: 0 clean, 1 faults known, 3 the registry gave no answer. Arguments go on to npm: `npm run audit -- --registry URL`.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

process.chdir(resolve(import.meta.dirname, '..'));
// Of the lock file alone, so that what is installed here by chance neither hides nor adds anything.
const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only', ...process.argv.slice(2)], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  maxBuffer: 100_000_000,
});

/** npm's report; `undefined` where it wrote another thing, which it does when the registry did not answer. */
function readReport(text) {
  try {
    const report = JSON.parse(text);
    return typeof report.metadata?.vulnerabilities?.total === 'number' ? report : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(text) {
  try {
    return JSON.parse(text).message ?? 'no reason given';
  } catch {
    return text.trim() || 'npm said nothing';
  }
}

const report = readReport(stdout);
if (report === undefined) {
  console.error(`Not known: the registry did not answer the question for advisories (${reasonOf(stdout)}).`);
  process.exit(3);
}
const { dependencies, vulnerabilities } = report.metadata;
if (dependencies?.total === 0) {
  console.error('Not known: npm looked at no package.');
  process.exit(3);
}
for (const { name, severity, via } of Object.values(report.vulnerabilities)) {
  const reasons = via.map((one) =>
    typeof one === 'string' ? `through ${one}` : `${one.range} ${one.title} ${one.url}`,
  );
  console.log(`${severity}  ${name}: ${reasons.join('; ')}`);
}
if (vulnerabilities.total > 0) {
  console.log(`${vulnerabilities.total} packages with known faults, of ${dependencies.total}.`);
  process.exit(1);
}
console.log(`Clean: no known fault in ${dependencies.total} packages.`);
