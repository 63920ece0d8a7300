import type { Analysis } from '../core/analyse.ts';
import { type Case, caseTexts } from '../core/case/case.ts';
import workerUrl from './engine.worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script.ts';

/** Above this many characters the work is done in a worker, so that typing is never held up. */
const largestInPage = 16_384;

interface EngineAnswer {
  readonly id: number;
  readonly analysis?: Analysis;
  readonly problem?: string;
}

let worker: Worker | undefined;
let lastId = 0;

/**
 * Analyses a case: in the page when it is small, in a worker when it is large. Aborting a large one ends the worker.
 * Rejects when aborted, or when the engine itself fails.
 */
export async function analyseCase(given: Case, clock: number, signal: AbortSignal): Promise<Analysis> {
  if (sizeOf(given) > largestInPage) return analyseInWorker(given, clock, signal);
  const { analyse } = await import('../core/analyse.ts');
  return analyse(given, clock);
}

/** Loads the engine while nothing else happens, so that the first paste need not wait for it. */
export function warmUp(): void {
  const load = (): void => void import('../core/analyse.ts');
  if ('requestIdleCallback' in globalThis) globalThis.requestIdleCallback(load);
  else setTimeout(load, 1000);
}

function sizeOf(given: Case): number {
  const parameters = Object.values(given.parameters ?? {});
  return [...caseTexts.map((name) => given[name]), ...parameters].reduce(
    (size, text) => size + (text?.length ?? 0),
    0,
  );
}

function analyseInWorker(given: Case, clock: number, signal: AbortSignal): Promise<Analysis> {
  worker ??= new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  const engine = worker;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      engine.removeEventListener('message', onMessage);
      engine.removeEventListener('error', onError);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onMessage = ({ data }: MessageEvent<EngineAnswer>): void => {
      if (data.id !== id) return;
      const { analysis } = data;
      finish(() => (analysis ? resolve(analysis) : reject(new Error(data.problem ?? 'no analysis'))));
    };
    const dropWorker = (): void => {
      engine.terminate();
      if (worker === engine) worker = undefined;
    };
    const onError = (event: ErrorEvent): void => {
      dropWorker();
      finish(() => reject(new Error(event.message)));
    };
    const onAbort = (): void => {
      dropWorker();
      finish(() => reject(new DOMException('cancelled', 'AbortError')));
    };
    engine.addEventListener('message', onMessage);
    engine.addEventListener('error', onError);
    signal.addEventListener('abort', onAbort);
    engine.postMessage({ id, given, clock });
  });
}
