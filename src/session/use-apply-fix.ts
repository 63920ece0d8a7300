import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import type { SetParameter } from '../core/checks/outcome.ts';
import { useCaseSession } from './case-provider.tsx';
import type { Draft } from './draft.ts';

/** Puts the right value into the form; undo takes it back. */
export function useApplyFix(): (set: SetParameter) => void {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseSession();
  return useCallback(
    ({ parameter, value }) => {
      const draft = structuredClone(getValues());
      const fixed =
        parameter === 'endpoint'
          ? { ...draft, endpoint: value }
          : { ...draft, parameters: { ...draft.parameters, [parameter]: value } };
      replaceDraft(fixed, `Fix of ${parameter}`);
    },
    [getValues, replaceDraft],
  );
}
