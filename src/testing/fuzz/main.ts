import { availableParallelism } from 'node:os';
import { makeCorpus } from './corpus.ts';
import { fuzzJobs } from './fuzz-jobs.ts';
import { readFuzzOptions } from './fuzz-options.ts';
import { corpusSize, type FuzzResult, workInThread } from './fuzz-thread.ts';
import { fuzzTargets } from './targets.ts';

interface Sum {
  runs: number;
  milliseconds: number;
  failures: number;
}

/** Fuzzes on two processors and prints what came out. Exit status 1: something did not hold. */
export async function main(argv: readonly string[]): Promise<0 | 1> {
  const options = readFuzzOptions(argv);
  const jobs = [
    ...fuzzJobs(fuzzTargets(await makeCorpus({ ...corpusSize, makers: 60, healthy: 20 })), options),
  ];
  const sums = new Map<string, Sum>();
  const report = ({ job, milliseconds, failure }: FuzzResult): void => {
    const sum = sums.get(job.target) ?? { runs: 0, milliseconds: 0, failures: 0 };
    sums.set(job.target, sum);
    sum.runs += job.runs;
    sum.milliseconds += milliseconds;
    if (failure === undefined) return;
    sum.failures += 1;
    process.stdout.write(
      [
        `\n✗ ${job.target}: ${failure.error}`,
        `  input: ${failure.input.slice(0, 4_000)}`,
        `  again: npm run fuzz -- --target '${job.target}' --seed ${failure.seed} --path ${failure.path}\n`,
      ].join('\n'),
    );
  };
  const threads = Math.min(2, availableParallelism());
  await Promise.all(Array.from({ length: threads }, () => workInThread(jobs, report)));
  process.stdout.write(`${tableOf(sums)}\n`);
  return [...sums.values()].some(({ failures }) => failures > 0) ? 1 : 0;
}

function tableOf(sums: ReadonlyMap<string, Sum>): string {
  const rows = [...sums].map(([name, { runs, milliseconds, failures }]) =>
    line(name, runs, milliseconds, failures),
  );
  const all = [...sums.values()];
  const total = (of: (sum: Sum) => number): number => all.reduce((sum, one) => sum + of(one), 0);
  const whole = line(
    'all',
    total(({ runs }) => runs),
    total(({ milliseconds }) => milliseconds),
    total(({ failures }) => failures),
  );
  return ['target                                 runs  seconds  failures', ...rows, whole].join('\n');
}

function line(name: string, runs: number, milliseconds: number, failures: number): string {
  return `${name.padEnd(34)} ${String(runs).padStart(8)} ${(milliseconds / 1_000).toFixed(1).padStart(8)} ${String(failures).padStart(9)}`;
}
