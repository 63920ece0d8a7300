import type { Analysis } from '../core/analyse.ts';
import { type Case, textsOf } from '../core/case/case.ts';
import { askWorker } from './ask-worker.ts';
import { loadOnce } from './load-once.ts';
import { unpackTexts } from './packed-texts.ts';

/** Above this many characters all of the work is done in a worker, so that typing is never held up. */
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
  const size = textsOf(given).reduce((sum, text) => sum + text.length, 0);
  if (size > largestInPage) return analyseInWorker({ given, clock }, undefined, signal, watch);
  const { analyse, needsSearch } = await loadEngine();
  const interim = await analyse(given, clock, { search: false });
  if (!needsSearch(interim) || signal.aborted) return interim;
  watch.onInterim(interim);
  return analyseInWorker({ given, clock }, interim, signal, watch);
}

/** Loads the engine, so that the first paste need not wait for it. */
export const loadEngine = loadOnce(() => import('../core/analyse.ts'));

/** `known`: what can be said without the worker; it is the answer where the search is stopped or the worker fails. */
async function analyseInWorker(
  work: { readonly given: Case; readonly clock: number },
  known: Analysis | undefined,
  signal: AbortSignal,
  { onInterim, onProgress, stop }: AnalysisWatch,
): Promise<Analysis> {
  let interim = known;
  const request = { kind: 'analyse', ...work, wantsInterim: known === undefined } as const;
  try {
    return await askWorker(request, [signal, stop], (answer) => {
      switch (answer.kind) {
        case 'interim':
          interim = unpackTexts(answer.analysis, textsOf(work.given));
          onInterim(interim);
          return undefined;
        case 'progress':
          onProgress(answer.fraction);
          return undefined;
        case 'analysis':
          return unpackTexts(answer.analysis, textsOf(work.given));
        default:
          return undefined;
      }
    });
  } catch (cause) {
    if (signal.aborted || interim === undefined) throw cause;
    return interim;
  }
}
