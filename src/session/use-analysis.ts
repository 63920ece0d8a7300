import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import { type AnalysisRun, beginAnalysis, type RunningSearch, type RunProgress } from './analysis-run.ts';
import { isSameCase } from './is-same-case.ts';

/**
 * `blank`: nothing given yet, so there is no analysis. `working`: the shown analysis, if any, is of the text before. `failed`: there is
 * none.
 */
export interface AnalysisState {
  readonly status: 'blank' | 'working' | 'ready' | 'failed';
  readonly analysis?: Analysis | undefined;
  readonly problem?: string | undefined;
  /** What was signed is being searched for; `analysis` goes as far as it does without. */
  readonly search?: RunningSearch | undefined;
}

/** What is shown, and of which case: the analysis of another one is of the text before. */
interface Shown extends RunProgress {
  readonly given?: Case;
  readonly attempt?: number;
}

/**
 * Begins the analysis of a case that is about to come into the form, and waits a moment for it. Call what it resolves to
 * together with the change of the form: verdict and form are then drawn at once.
 */
export type AnalyseAhead = (next: Case) => Promise<() => void>;

/** Milliseconds. What takes longer is shown after its case. */
const patience = 100;

/**
 * The analysis of a case, begun anew whenever the case changes; a former one that still runs is cancelled. Until the new
 * one has come or failed, the former one stays.
 */
export function useAnalysis(
  given: Case,
  blank: boolean,
): { readonly state: AnalysisState; readonly refresh: () => void; readonly analyseAhead: AnalyseAhead } {
  const subject = useUnchanged(given);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<Shown>({});
  const ahead = useRef<AnalysisRun>(undefined);
  const told = useRef<{ readonly progress: RunProgress; readonly attempt: number }>(undefined);
  const present = useRef({ given: subject, attempt });
  useEffect(() => {
    present.current = { given: subject, attempt };
    const begun = ahead.current;
    ahead.current = undefined;
    const isOfThis = begun !== undefined && isSameCase(begun.given, subject);
    if (!isOfThis) begun?.end();
    // What comes next has nothing to do with what stood there before.
    if (blank) return setShown({});
    const run = isOfThis ? begun : beginAnalysis(subject);
    const show = (progress: RunProgress): void =>
      setShown((former) => after(former, progress, { given: run.given, attempt }));
    run.follow(show);
    // What was shown together with its case would be drawn a second time for nothing.
    const wasTold = told.current?.progress === run.latest() && told.current.attempt === attempt;
    if (!wasTold) show(run.latest());
    return () => run.end();
  }, [subject, blank, attempt]);
  const analyseAhead = useCallback<AnalyseAhead>(async (next) => {
    if (isSameCase(next, present.current.given)) return () => undefined;
    const run = beginAnalysis(next);
    ahead.current?.end();
    ahead.current = run;
    await Promise.race([run.first, new Promise((resolve) => setTimeout(resolve, patience))]);
    return () => {
      const progress = run.latest();
      const { attempt: ofThis } = present.current;
      told.current = { progress, attempt: ofThis };
      setShown((former) => after(former, progress, { given: next, attempt: ofThis }));
    };
  }, []);
  const state = useMemo((): AnalysisState => {
    if (blank) return { status: 'blank' };
    const { analysis, problem, search } = shown;
    const isOfThis = shown.given !== undefined && isSameCase(shown.given, subject);
    if (!isOfThis || shown.attempt !== attempt) return { status: 'working', analysis };
    if (search !== undefined) return { status: 'working', analysis, search };
    return problem === undefined ? { status: 'ready', analysis } : { status: 'failed', analysis, problem };
  }, [blank, shown, subject, attempt]);
  const refresh = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, refresh, analyseAhead };
}

/** What is shown once an analysis has come so far; the same object where that changes nothing. */
function after(former: Shown, progress: RunProgress, of: Required<Pick<Shown, 'given' | 'attempt'>>): Shown {
  if (progress.analysis === undefined && progress.problem === undefined) return former;
  // One that failed has none: the analysis of the text before would be taken for its own.
  const next: Shown = { ...progress, ...of };
  const same = (['analysis', 'problem', 'search', 'given', 'attempt'] as const).every(
    (name) => former[name] === next[name],
  );
  return same ? former : next;
}

/** The same object for as long as the case says the same. */
function useUnchanged(given: Case): Case {
  const seen = useRef(given);
  return useMemo(() => {
    if (!isSameCase(given, seen.current)) seen.current = given;
    return seen.current;
  }, [given]);
}
