import type { Analysis } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import { readClock } from '../platform/clock.ts';
import { analyseCase } from '../platform/engine.ts';

/** A search for what was signed, under way. */
export interface RunningSearch {
  /** From 0 to 1. */
  readonly fraction: number;
  /** Ends it; what is known without it stays. */
  readonly stop: () => void;
}

/** What has come of an analysis so far; neither `analysis` nor `problem`: nothing yet. */
export interface RunProgress {
  readonly analysis?: Analysis | undefined;
  readonly problem?: string | undefined;
  /** What was signed is being searched for; `analysis` goes as far as it does without. */
  readonly search?: RunningSearch | undefined;
}

/** An analysis under way. It may begin before the page shows its case. */
export interface AnalysisRun {
  /** Its case. */
  readonly given: Case;
  readonly latest: () => RunProgress;
  /** Tells of all that comes from now on. */
  readonly follow: (listener: (progress: RunProgress) => void) => void;
  /** Resolves as soon as there is something to show. */
  readonly first: Promise<void>;
  readonly end: () => void;
}

/** Begins the analysis of a case at the present time. */
export function beginAnalysis(given: Case): AnalysisRun {
  const end = new AbortController();
  const search = new AbortController();
  const stop = (): void => search.abort();
  let latest: RunProgress = {};
  let tell: (progress: RunProgress) => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    const settle = (next: RunProgress): void => {
      if (end.signal.aborted) return;
      latest = { ...latest, ...next };
      resolve();
      tell(latest);
    };
    analyseCase(given, readClock(), end.signal, {
      stop: search.signal,
      onInterim: (analysis) => settle({ analysis, search: { fraction: 0, stop } }),
      onProgress: (fraction) => settle({ search: { fraction, stop } }),
    }).then(
      (analysis) => settle({ analysis, search: undefined }),
      (cause: unknown) => settle({ problem: wordsOf(cause), search: undefined }),
    );
  });
  const follow: AnalysisRun['follow'] = (listener) => {
    tell = listener;
  };
  return { given, latest: () => latest, follow, first, end: () => end.abort() };
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
}
