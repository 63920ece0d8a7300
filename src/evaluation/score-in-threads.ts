import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { EvaluatedCase } from './evaluated.ts';
import { type Scored, score } from './score.ts';

/** Tells the threads of this module from those of whoever loads it. */
const purpose = 'score the cases of an evaluation';

interface Work {
  readonly purpose: typeof purpose;
  readonly cases: readonly EvaluatedCase[];
}

async function scoreHere(cases: readonly EvaluatedCase[]): Promise<readonly Scored[]> {
  const scored: Scored[] = [];
  for (const one of cases) scored.push(await score(one));
  return scored;
}

function scoreInThread(cases: readonly EvaluatedCase[]): Promise<readonly Scored[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(fileURLToPath(import.meta.url), {
      workerData: { purpose, cases } satisfies Work,
    });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`a thread of the evaluation ended with ${code}`)));
  });
}

/** Judges the cases on every processor there is; they come back in their order. Runs only as a bundle. */
export async function scoreInThreads(cases: readonly EvaluatedCase[]): Promise<readonly Scored[]> {
  const count = Math.min(availableParallelism(), Math.ceil(cases.length / 100));
  if (count < 2) return scoreHere(cases);
  const shares = Array.from({ length: count }, (_, share) =>
    cases.filter((_one, at) => at % count === share),
  );
  const scored = await Promise.all(shares.map(scoreInThread));
  return cases.map((_one, at) => scored[at % count]?.[Math.floor(at / count)] as Scored);
}

if (!isMainThread && (workerData as Partial<Work> | null)?.purpose === purpose)
  parentPort?.postMessage(await scoreHere((workerData as Work).cases));
