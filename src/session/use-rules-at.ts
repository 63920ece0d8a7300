import { useCallback } from 'react';
import type { PlaceSource } from '../core/rule-reference/rule-places.ts';
import type { PlaceRule } from '../core/rule-reference/rules-at.ts';
import { useAnalysed } from './case-provider.tsx';

/** Looks up which rules look at a place, and what each says of the present case; another function with every diagnosis. */
export function useRulesAt(source: PlaceSource): (path: string) => Promise<readonly PlaceRule[]> {
  const diagnosis = useAnalysed().analysis?.diagnosis;
  return useCallback(
    async (path) => {
      const { rulesAt } = await import('../core/rule-reference/rules-at.ts');
      return rulesAt(source, path, diagnosis);
    },
    [source, diagnosis],
  );
}
