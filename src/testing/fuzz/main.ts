import { availableParallelism } from 'node:os';
import { makeCorpus } from './corpus.ts';
import { fuzzJobs } from './fuzz-jobs.ts';
import { readFuzzOptions } from './fuzz-options.ts';
import { corpusSize, type FuzzResult, workInThread } from './fuzz-thread.ts';
import type { FuzzFailure } from './run-target.ts';
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
  const jobsOf = (target: string): number => jobs.filter((job) => job.target === target).length;
  const left = new Map(jobs.map(({ target }) => [target, jobsOf(target)]));
  process.stdout.write(`${heading}\n`);
  const report = ({ job, milliseconds, failure }: FuzzResult): void => {
    const sum = sums.get(job.target) ?? { runs: 0, milliseconds: 0, failures: 0 };
    sums.set(job.target, sum);
    sum.runs += job.runs;
    sum.milliseconds += milliseconds;
    left.set(job.target, (left.get(job.target) ?? 1) - 1);
    if (failure !== undefined) {
      sum.failures += 1;
      process.stdout.write(failureText(job.target, failure));
    }
    if (left.get(job.target) === 0) process.stdout.write(`${line(job.target, sum)}\n`);
  };
  const threads = Math.min(2, availableParallelism());
  await Promise.all(Array.from({ length: threads }, () => workInThread(jobs, report)));
  process.stdout.write(`${line('all', total([...sums.values()]))}\n`);
  return [...sums.values()].some(({ failures }) => failures > 0) ? 1 : 0;
}

const heading = 'target                                 runs  seconds  failures';

function failureText(target: string, { error, input, seed, path }: FuzzFailure): string {
  return [
    `\n✗ ${target}: ${error}`,
    `  input: ${input.slice(0, 4_000)}`,
    `  again: npm run fuzz -- --target '${target}' --seed ${seed} --path ${path}\n\n`,
  ].join('\n');
}

function total(sums: readonly Sum[]): Sum {
  const all = { runs: 0, milliseconds: 0, failures: 0 };
  for (const { runs, milliseconds, failures } of sums) {
    all.runs += runs;
    all.milliseconds += milliseconds;
    all.failures += failures;
  }
  return all;
}

function line(name: string, { runs, milliseconds, failures }: Sum): string {
  return `${name.padEnd(34)} ${String(runs).padStart(8)} ${(milliseconds / 1_000).toFixed(1).padStart(8)} ${String(failures).padStart(9)}`;
}
