import type { Analysis } from '../core/analyse.ts';
import { type Case, caseTexts } from '../core/case/case.ts';
import workerUrl from './engine.worker.ts?worker&url';
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';
import { loadOnce } from './load-once.ts';
import { trustedScriptUrl } from './trusted-script.ts';

/** Above this many characters all of the work is done in workers, so that typing is never held up. */
export const largestInPage = 131_072;

/** How a caller follows an analysis that takes a while. */
export interface AnalysisWatch {
  /** The diagnosis as far as it goes without the search for what was signed. */
  readonly onInterim: (analysis: Analysis) => void;
  /** From 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  /** Aborted: the search ends, and the interim analysis is the answer. */
  readonly stop: AbortSignal;
}

/** A worker with nothing to do. Two analyses never share one: the end of the first would be the end of both. */
let spare: Worker | undefined;
let lastId = 0;

/**
 * Analyses a case: in the page when that takes no time; in a worker when the case is large, or when a signature fails and
 * what was signed must be searched for. Rejects when `signal` is aborted, or when the engine itself fails.
 */
export async function analyseCase(
  given: Case,
  clock: number,
  signal: AbortSignal,
  watch: AnalysisWatch,
): Promise<Analysis> {
  if (sizeOf(given) > largestInPage) return analyseInWorker({ given, clock }, undefined, signal, watch);
  const { analyse, needsSearch } = await loadEngine();
  const interim = await analyse(given, clock, { search: false });
  if (!needsSearch(interim) || signal.aborted) return interim;
  watch.onInterim(interim);
  return analyseInWorker({ given, clock }, interim, signal, watch);
}

/** Loads the engine, so that the first paste need not wait for it. */
export const loadEngine = loadOnce(() => import('../core/analyse.ts'));

function sizeOf(given: Case): number {
  const parameters = Object.values(given.parameters ?? {});
  return [...caseTexts.map((name) => given[name]), ...parameters].reduce(
    (size, text) => size + (text?.length ?? 0),
    0,
  );
}

const newWorker = (): Worker => new Worker(trustedScriptUrl(workerUrl), { type: 'module' });

/** Starts a worker that will be needed soon. */
export function readyWorker(): void {
  spare ??= newWorker();
}

function takeWorker(): Worker {
  const engine = spare ?? newWorker();
  spare = undefined;
  return engine;
}

function giveBack(engine: Worker): void {
  if (spare === undefined) spare = engine;
  else engine.terminate();
}

/** `known`: what can be said without the worker; it is the answer where the search is stopped or the worker fails. */
function analyseInWorker(
  work: Pick<EngineRequest, 'given' | 'clock'>,
  known: Analysis | undefined,
  signal: AbortSignal,
  { onInterim, onProgress, stop }: AnalysisWatch,
): Promise<Analysis> {
  const engine = takeWorker();
  lastId += 1;
  const id = lastId;
  let interim = known;
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      engine.removeEventListener('message', onMessage);
      engine.removeEventListener('error', onError);
      signal.removeEventListener('abort', onAbort);
      stop.removeEventListener('abort', onStop);
      settle();
    };
    const fail = (problem: Error): void =>
      finish(() => (interim === undefined ? reject(problem) : resolve(interim)));
    const onMessage = ({ data }: MessageEvent<EngineAnswer>): void => {
      if (data.id !== id) return;
      switch (data.kind) {
        case 'interim':
          interim = data.analysis;
          onInterim(data.analysis);
          break;
        case 'progress':
          onProgress(data.fraction);
          break;
        case 'analysis':
          giveBack(engine);
          finish(() => resolve(data.analysis));
          break;
        case 'problem':
          giveBack(engine);
          fail(new Error(data.problem));
          break;
      }
    };
    const onError = (event: ErrorEvent): void => {
      engine.terminate();
      fail(new Error(event.message));
    };
    const onStop = (): void => {
      engine.terminate();
      fail(new DOMException('stopped', 'AbortError'));
    };
    const onAbort = (): void => {
      engine.terminate();
      finish(() => reject(new DOMException('cancelled', 'AbortError')));
    };
    engine.addEventListener('message', onMessage);
    engine.addEventListener('error', onError);
    signal.addEventListener('abort', onAbort);
    stop.addEventListener('abort', onStop);
    engine.postMessage({ id, ...work, wantsInterim: known === undefined } satisfies EngineRequest);
  });
}
