import workerUrl from './engine.worker.ts?worker&url';
import type { EngineAnswer, EngineRequest, Practice } from './engine-messages.ts';
import { trustedScriptUrl } from './trusted-script.ts';

/** A worker with nothing to do. Two conversations never share one: the end of the first would be the end of both. */
let spare: Worker | undefined;

function newWorker(): Worker {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  // One that could not be loaded would never answer.
  worker.addEventListener('error', () => {
    if (spare === worker) spare = undefined;
  });
  return worker;
}

/** Starts a worker that may be needed soon. */
export function readyWorker(): void {
  spare ??= newWorker();
}

/** Has the worker that has nothing to do go through an example. */
export function practiseInWorker(practice: Practice): void {
  spare?.postMessage(practice);
}

function takeWorker(): Worker {
  const worker = spare ?? newWorker();
  spare = undefined;
  return worker;
}

function giveBack(worker: Worker): void {
  if (spare === undefined) spare = worker;
  else worker.terminate();
}

/**
 * One conversation with a worker. `hear` is told every answer; the first thing that it returns is the result. Rejects when one
 * of the signals is aborted (the worker is ended: it would go on), when the worker fails, and when it tells of a problem.
 */
export function askWorker<Outcome>(
  request: EngineRequest,
  signals: readonly AbortSignal[],
  hear: (answer: EngineAnswer) => Outcome | undefined,
): Promise<Outcome> {
  if (signals.some(({ aborted }) => aborted))
    return Promise.reject(new DOMException('cancelled', 'AbortError'));
  const worker = takeWorker();
  const ended = new AbortController();
  const until = { signal: ended.signal };
  return new Promise<Outcome>((resolve, reject) => {
    const fail = (cause: unknown): void => {
      worker.terminate();
      reject(cause);
    };
    const onMessage = ({ data }: MessageEvent<EngineAnswer>): void => {
      const outcome = hear(data);
      if (outcome === undefined && data.kind !== 'problem') return;
      giveBack(worker);
      if (outcome !== undefined) resolve(outcome);
      else if (data.kind === 'problem') reject(new Error(data.problem));
    };
    worker.addEventListener('message', onMessage, until);
    worker.addEventListener(
      'error',
      // One that could not be loaded says nothing.
      ({ message }) => fail(new Error(message || 'the part that works on large texts could not be loaded')),
      until,
    );
    for (const signal of signals)
      signal.addEventListener('abort', () => fail(new DOMException('cancelled', 'AbortError')), until);
    worker.postMessage(request);
  }).finally(() => ended.abort());
}
