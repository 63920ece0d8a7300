import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Example } from '../core/examples/example.ts';
import { startDraft, useCaseSession } from './case-provider.tsx';
import type { Draft } from './draft.ts';

interface LoadedExamples {
  readonly examples: readonly Example[];
  readonly exampleDraft: (base: Draft, example: Example) => Draft;
}

async function loadExamples(): Promise<LoadedExamples> {
  const [{ examples }, { exampleDraft }] = await Promise.all([
    import('../core/examples/registry.ts'),
    import('./example-draft.ts'),
  ]);
  return { examples, exampleDraft };
}

interface ExampleShelf {
  /** `undefined` until they are loaded. */
  readonly examples: readonly Example[] | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
  /** Fills the form; one undo takes it back. */
  readonly open: (example: Example) => void;
}

/** The worked examples; they load when first wanted. */
export function useExamples(wanted: boolean): ExampleShelf {
  const { replaceDraft } = useCaseSession();
  const { data, isError, refetch } = useQuery({
    queryKey: ['examples'],
    queryFn: loadExamples,
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  const open = useCallback(
    (example: Example) => {
      if (data) replaceDraft(data.exampleDraft(startDraft(), example), 'Open the example');
    },
    [data, replaceDraft],
  );
  const retry = useCallback(() => void refetch(), [refetch]);
  return { examples: data?.examples, failed: isError, retry, open };
}
