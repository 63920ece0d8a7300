import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import type { SetParameter } from '../core/checks/outcome.ts';
import { useCaseSession } from './case-provider.tsx';
import type { Draft } from './draft.ts';
import { analysisToKeep, isKeptByHand } from './kept-case.ts';

/** Puts the right value into the form and keeps the case before it, unless one is kept by hand; undo takes both back. */
export function useApplyFix(): (set: SetParameter) => void {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft, state, kept } = useCaseSession();
  return useCallback(
    (set) => {
      const { parameter, value } = set;
      const draft = structuredClone(getValues());
      const fixed =
        parameter === 'endpoint'
          ? { ...draft, endpoint: value }
          : { ...draft, parameters: { ...draft.parameters, [parameter]: value } };
      const analysis = analysisToKeep(state);
      const keeps = analysis !== undefined && !isKeptByHand(kept);
      replaceDraft(fixed, `Fix of ${parameter}`, {
        fix: set,
        ...(keeps ? { kept: { draft, analysis, beforeFixOf: parameter } } : {}),
      });
    },
    [getValues, replaceDraft, state, kept],
  );
}
