import { useCallback, useState } from 'react';
import type { Analysis } from '../core/analyse.ts';
import type { AnalysisWatch } from '../platform/engine.ts';

/** A search for what was signed, under way. */
export interface RunningSearch {
  readonly revision: number;
  readonly interim: Analysis;
  /** From 0 to 1. */
  readonly fraction: number;
  /** Ends it; what is known without it stays. */
  readonly stop: () => void;
}

/** Follows the search of the present analysis, and forgets it when it ends. */
export function useSearch(): {
  readonly search: RunningSearch | undefined;
  readonly watchSearch: <Result>(
    revision: number,
    run: (watch: AnalysisWatch) => Promise<Result>,
  ) => Promise<Result>;
} {
  const [search, setSearch] = useState<RunningSearch>();
  const watchSearch = useCallback(
    async <Result>(revision: number, run: (watch: AnalysisWatch) => Promise<Result>): Promise<Result> => {
      const controller = new AbortController();
      const stop = (): void => controller.abort();
      const watch: AnalysisWatch = {
        stop: controller.signal,
        onInterim: (interim) => setSearch({ revision, interim, fraction: 0, stop }),
        onProgress: (fraction) =>
          setSearch((present) => (present?.revision === revision ? { ...present, fraction } : present)),
      };
      try {
        return await run(watch);
      } finally {
        setSearch((present) => (present?.revision === revision ? undefined : present));
      }
    },
    [],
  );
  return { search, watchSearch };
}
