import { useFormState } from 'react-hook-form';
import type { SetParameter } from '../../core/checks/outcome.ts';
import { useCaseActs } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';

/** The fix that was put in last; `undefined` where anything has been typed or done since. */
export function useAppliedFix(): SetParameter | undefined {
  const { lastFix, redoable } = useCaseActs();
  const { isDirty } = useFormState<Draft>();
  return isDirty || redoable !== undefined ? undefined : lastFix;
}
