import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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

/** `blank`: nothing given yet. `working`: the shown analysis, if any, is of the text before. */
export interface AnalysisState {
  readonly status: 'blank' | 'working' | 'ready' | 'failed';
  readonly analysis?: Analysis | undefined;
  readonly problem?: string | undefined;
  /** What was signed is being searched for; `analysis` goes as far as it does without. */
  readonly search?: RunningSearch | undefined;
}

/** What has come of the last analysis that was begun. */
interface Progress {
  /** The case that it is of; an analysis of another one is of the text before. */
  readonly given?: Case | undefined;
  readonly attempt?: number | undefined;
  readonly analysis?: Analysis | undefined;
  readonly problem?: string | undefined;
  readonly search?: RunningSearch | undefined;
}

/**
 * The analysis of a case, begun anew whenever the case changes; a former one that still runs is cancelled. Until the new
 * one has come, the former one stays.
 */
export function useAnalysis(
  given: Case,
  blank: boolean,
): { readonly state: AnalysisState; readonly refresh: () => void } {
  const subject = useUnchanged(given);
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<Progress>({});
  useEffect(() => {
    // What comes next has nothing to do with what stood there before.
    if (blank) return setProgress({});
    const end = new AbortController();
    const search = new AbortController();
    const stop = (): void => search.abort();
    const settle = (next: Partial<Progress>): void => {
      if (!end.signal.aborted) setProgress((former) => ({ ...former, ...next }));
    };
    const done = { given: subject, attempt, problem: undefined, search: undefined };
    analyseCase(subject, readClock(), end.signal, {
      stop: search.signal,
      onInterim: (analysis) => settle({ ...done, analysis, search: { fraction: 0, stop } }),
      onProgress: (fraction) => settle({ search: { fraction, stop } }),
    }).then(
      (analysis) => settle({ ...done, analysis }),
      (cause: unknown) => settle({ ...done, problem: String(cause) }),
    );
    return () => end.abort();
  }, [subject, blank, attempt]);
  const state = useMemo((): AnalysisState => {
    if (blank) return { status: 'blank' };
    const { analysis, problem, search } = progress;
    const current = progress.given === subject && progress.attempt === attempt;
    if (!current) return { status: 'working', analysis };
    if (search !== undefined) return { status: 'working', analysis, search };
    return problem === undefined ? { status: 'ready', analysis } : { status: 'failed', analysis, problem };
  }, [blank, progress, subject, attempt]);
  const refresh = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, refresh };
}

/** The same object for as long as the case says the same. */
function useUnchanged(given: Case): Case {
  const seen = useRef({ text: '', given });
  return useMemo(() => {
    const text = JSON.stringify(given);
    if (text !== seen.current.text) seen.current = { text, given };
    return seen.current.given;
  }, [given]);
}
