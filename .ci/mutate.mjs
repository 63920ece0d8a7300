// npm run mutate: alters the core, one place at a time, and sees whether a test notices. Area by area, each held against the tests that
// stand in it: what only a distant test would notice counts as unnoticed. Exit 1 below the score that is asked for.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { install } from './install.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
install({ quiet: true });

const { values } = parseArgs({
  options: {
    area: { type: 'string', multiple: true },
    concurrency: { type: 'string', default: '2' },
    report: { type: 'boolean' },
    survivors: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(
    'npm run mutate -- [--area checks/claims]… [--survivors] [--report: only print what is known] [--concurrency 2]',
  );
  process.exit(0);
}

const core = 'src/core';
const cache = '.cache/mutation';
const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
/** `.`: the files that stand in the core itself. The checks are many: each group of them is an area. */
const areas = [
  '.',
  ...foldersIn(core).filter((name) => name !== 'checks'),
  'checks/.',
  ...foldersIn(`${core}/checks`).map((name) => `checks/${name}`),
];
const fileOf = (area) => `${cache}/${area.replaceAll('/', '_').replaceAll('.', 'files')}.json`;

/** What Stryker is to change, and the folder whose tests are to notice. */
function scopeOf(area) {
  const folder = area.replace(/\/?\.$/, '');
  const below = [core, folder].filter((part) => part !== '').join('/');
  const shallow = area === '.' || area.endsWith('/.');
  return {
    mutate: [`${below}/${shallow ? '*' : '**/*'}.ts`, '!**/*.test.ts'],
    tests: shallow ? `${below}/*` : below,
  };
}

async function run(area) {
  const { mutate, tests } = scopeOf(area);
  // The processes that run the tests inherit it.
  process.env.MUTATION_TESTS = tests;
  const settings = JSON.parse(readFileSync('.ci/mutation/stryker.config.json', 'utf8'));
  const name = fileOf(area);
  mkdirSync(cache, { recursive: true });
  await new Stryker({
    ...settings,
    mutate,
    concurrency: Number(values.concurrency),
    incrementalFile: name.replace(/json$/, 'incremental.json'),
    tempDirName: `${cache}/sandbox`,
    reporters: ['json'],
    jsonReporter: { fileName: name },
    logLevel: 'warn',
  }).runMutationTest();
}

/** The mutants of an area's last run, each with its file and the text that it put there. */
function mutantsOf(area) {
  const name = fileOf(area);
  if (!existsSync(name)) return [];
  const { files } = JSON.parse(readFileSync(name, 'utf8'));
  return Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file })),
  );
}

const noticed = new Set(['Killed', 'Timeout']);
const unnoticed = new Set(['Survived', 'NoCoverage']);
const count = (mutants, states) => mutants.filter(({ status }) => states.has(status)).length;

function rowOf(area, mutants) {
  const [seen, missed] = [count(mutants, noticed), count(mutants, unnoticed)];
  const score = seen + missed === 0 ? undefined : (100 * seen) / (seen + missed);
  return { area, score, noticed: seen, unnoticed: missed, once: mutants.length - seen - missed };
}

const chosen = values.area ?? areas;
if (!values.report) {
  for (const area of chosen) {
    const began = performance.now();
    try {
      await run(area);
    } catch (cause) {
      writeFileSync(fileOf(area), JSON.stringify({ files: {} }));
      console.error(`${area}: not run: ${cause.message}`);
      process.exitCode = 1;
    }
    const row = rowOf(area, mutantsOf(area));
    console.log(
      `${area}: ${row.score?.toFixed(1) ?? '–'} % of ${row.noticed + row.unnoticed}, ${Math.round((performance.now() - began) / 1000)} s`,
    );
  }
}

const all = chosen.flatMap(mutantsOf);
const rows = [...chosen.map((area) => rowOf(area, mutantsOf(area))), rowOf('all', all)];
console.log('\nscore  noticed  unnoticed  done once while loading  area');
for (const { area, score, once, ...row } of rows)
  console.log(
    `${(score?.toFixed(1) ?? '–').padStart(5)}  ${String(row.noticed).padStart(7)}  ${String(row.unnoticed).padStart(9)}  ${String(once).padStart(23)}  ${area}`,
  );
if (values.survivors)
  for (const { file, location, mutatorName, replacement, status } of all.filter(({ status }) =>
    unnoticed.has(status),
  ))
    console.log(
      `${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName} → ${replacement}`,
    );

const { break: least } = JSON.parse(readFileSync('.ci/mutation/stryker.config.json', 'utf8')).thresholds;
const score = rows.at(-1)?.score ?? 0;
console.log(`\n${score.toFixed(1)} % of the alterations are noticed; asked for: ${least} %`);
if (score < least) process.exitCode = 1;
