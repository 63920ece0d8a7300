import { useFormContext } from 'react-hook-form';
import { useCaseSession } from './case-provider.tsx';
import type { Draft } from './draft.ts';

/** Whether there is anything that a person would miss. */
export function useHasCase(): boolean {
  const { formState } = useFormContext<Draft>();
  const { state } = useCaseSession();
  return state.status !== 'blank' || formState.isDirty;
}
