import { useMemo, useState } from 'react';
import type { useCaseSession } from '../../session/case-provider.tsx';
import { useLasting } from './use-lasting.ts';

type CaseSession = ReturnType<typeof useCaseSession>;

/** Milliseconds after which checks may be hanging: no case takes as long. */
const patience = 10_000;

/** Whether the checks seem to hang, and the way to ask for them again, after which the while begins anew. */
export function useHanging({ state, given, refresh }: Pick<CaseSession, 'state' | 'given' | 'refresh'>): {
  readonly hanging: boolean;
  readonly again: () => void;
} {
  const [asked, setAsked] = useState(0);
  const since = useMemo(() => ({ given, asked }), [given, asked]);
  const hanging = useLasting(state.status === 'working' && state.search === undefined, patience, since);
  const again = (): void => {
    refresh();
    setAsked(asked + 1);
  };
  return { hanging, again };
}
