import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import type { KeptValues } from '../../core/migration/kept-values.ts';
import type { Move } from '../../core/migration/move.ts';
import { useCaseActs } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { draftAfterMove } from './draft-after-move.ts';

/** Puts the new profile, its endpoint and what stays into the form; undo takes it back. */
export function useApplyMigration(): (move: Move, kept: KeptValues) => void {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseActs();
  return useCallback(
    (move, kept) =>
      replaceDraft(draftAfterMove(structuredClone(getValues()), move, kept), 'Move to the new profile'),
    [getValues, replaceDraft],
  );
}
