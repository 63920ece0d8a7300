import { useFormState } from 'react-hook-form';
import { useAnalysed } from './case-provider.tsx';
import type { Draft } from './draft.ts';

/** Whether there is anything that a person would miss. */
export function useHasCase(): boolean {
  const { isDirty } = useFormState<Draft>();
  return !useAnalysed().blank || isDirty;
}
