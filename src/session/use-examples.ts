import { useCallback, useEffect, useState } from 'react';
import type { Example } from '../core/examples/example.ts';

interface ExampleShelf {
  /** `undefined` until they are loaded. */
  readonly examples: readonly Example[] | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** The worked examples; they load when first wanted. */
export function useExamples(wanted: boolean): ExampleShelf {
  const [examples, setExamples] = useState<readonly Example[]>();
  const [failed, setFailed] = useState(false);
  const missing = wanted && examples === undefined && !failed;
  useEffect(() => {
    if (!missing) return;
    import('../core/examples/registry.ts').then(
      (loaded) => setExamples(loaded.examples),
      () => setFailed(true),
    );
  }, [missing]);
  const retry = useCallback(() => setFailed(false), []);
  return { examples, failed, retry };
}
