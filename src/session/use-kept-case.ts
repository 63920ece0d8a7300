import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import { startDraft, useCaseSession } from './case-provider.tsx';
import type { Draft } from './draft.ts';
import { analysisToKeep, nextAttempt } from './kept-case.ts';
import type { KeptCase } from './use-acts.ts';

export interface KeptCaseSession {
  readonly kept: KeptCase | undefined;
  /** There is a case with a verdict of its own. */
  readonly canKeep: boolean;
  /** Nothing that stands in the form would be lost by a swap. */
  readonly canSwap: boolean;
  /** Keeps the case as it stands in place of what was kept; the form stays as it is. */
  readonly keep: () => void;
  /** Keeps it, and empties the form but for what does not change from one attempt to the next. */
  readonly keepAndStartAnew: () => void;
  /** Empties the form in the same way; what is kept stays. */
  readonly startAnew: () => void;
  /** The kept case goes into the form, and what stands there is kept; where nothing stands there, nothing is. */
  readonly swap: () => void;
  readonly forget: () => void;
}

/** The case that is kept to compare the present one with. It is in memory only, and every act on it can be undone. */
export function useKeptCase(): KeptCaseSession {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft, state, kept } = useCaseSession();
  const analysis = analysisToKeep(state);
  const keepWith = useCallback(
    (what: string, next: (draft: Draft) => Draft) => {
      if (analysis === undefined) return;
      const draft = structuredClone(getValues());
      replaceDraft(next(draft), what, { kept: { draft, analysis } });
    },
    [getValues, replaceDraft, analysis],
  );
  const keep = useCallback(() => keepWith('Keep to compare', (draft) => draft), [keepWith]);
  const keepAndStartAnew = useCallback(
    () => keepWith('Keep to compare and start anew', (draft) => nextAttempt(draft, startDraft())),
    [keepWith],
  );
  const startAnew = useCallback(
    () => replaceDraft(nextAttempt(structuredClone(getValues()), startDraft()), 'Start the next attempt'),
    [getValues, replaceDraft],
  );
  const swap = useCallback(() => {
    if (kept === undefined) return;
    const draft = structuredClone(getValues());
    const present = analysis && { draft, analysis };
    replaceDraft(kept.draft, present ? 'Swap before and after' : 'Put the kept case back', { kept: present });
  }, [getValues, replaceDraft, analysis, kept]);
  const forget = useCallback(
    () => replaceDraft(structuredClone(getValues()), 'Forget the kept case', { kept: undefined }),
    [getValues, replaceDraft],
  );
  const canKeep = analysis !== undefined;
  const canSwap = canKeep || state.status === 'blank';
  return { kept, canKeep, canSwap, keep, keepAndStartAnew, startAnew, swap, forget };
}
