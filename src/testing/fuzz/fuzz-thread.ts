import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { makeCorpus } from './corpus.ts';
import type { FuzzJob } from './fuzz-jobs.ts';
import { type FuzzFailure, runTarget } from './run-target.ts';
import { fuzzTargets } from './targets.ts';

/** Always the same corpus, so that target, seed and path say all of a failure. */
export const corpusSize = { seed: 20_261_127, makers: 1_000, healthy: 200 };

/** Tells the threads of this module from those of whoever loads it. */
const purpose = 'fuzz the targets';

interface Start {
  readonly purpose: typeof purpose;
  /** Counts the inputs, so that the other side sees that it goes on. */
  readonly pulse: SharedArrayBuffer;
}

export interface FuzzResult {
  readonly job: FuzzJob;
  readonly milliseconds: number;
  readonly failure?: FuzzFailure | undefined;
}

/** No input takes as long: at least one of the readers hangs. */
const longestSilence = 120;

/** Works through the jobs in one thread; a job that hangs ends the thread, and the rest goes on in another. */
export async function workInThread(jobs: FuzzJob[], report: (result: FuzzResult) => void): Promise<void> {
  while (jobs.length > 0) await untilItHangs(jobs, report);
}

function untilItHangs(jobs: FuzzJob[], report: (result: FuzzResult) => void): Promise<void> {
  const pulse = new SharedArrayBuffer(4);
  const beats = new Int32Array(pulse);
  const thread = new Worker(fileURLToPath(import.meta.url), {
    workerData: { purpose, pulse } satisfies Start,
  });
  return new Promise((resolve, reject) => {
    let job: FuzzJob | undefined;
    let before = -1;
    let silence = 0;
    const end = (): void => {
      clearInterval(watch);
      void thread.terminate().then(() => resolve());
    };
    const watch = setInterval(() => {
      const now = Atomics.load(beats, 0);
      silence = now === before ? silence + 1 : 0;
      before = now;
      if (job === undefined || silence < longestSilence) return;
      const failure = {
        seed: job.seed,
        path: String(now - 1),
        input: '',
        error: `no answer for ${longestSilence} seconds`,
      };
      report({ job, milliseconds: longestSilence * 1_000, failure });
      end();
    }, 1_000);
    thread.on('error', reject);
    thread.on('message', (result: FuzzResult | undefined) => {
      if (result !== undefined) report(result);
      job = jobs.shift();
      if (job === undefined) return end();
      Atomics.store(beats, 0, 0);
      thread.postMessage(job);
    });
  });
}

async function work({ pulse }: Start): Promise<void> {
  const beats = new Int32Array(pulse);
  const targets = fuzzTargets(await makeCorpus(corpusSize));
  parentPort?.on('message', async (job: FuzzJob) => {
    const target = targets.find(({ name }) => name === job.target);
    if (target === undefined) throw new Error(`no target ${job.target}`);
    const start = process.hrtime.bigint();
    const failure = await runTarget(target, job, () => Atomics.add(beats, 0, 1));
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    parentPort?.postMessage({ job, milliseconds, failure } satisfies FuzzResult);
  });
  parentPort?.postMessage(undefined);
}

if (!isMainThread && (workerData as Partial<Start> | null)?.purpose === purpose)
  await work(workerData as Start);
