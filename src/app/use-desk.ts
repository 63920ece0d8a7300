import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { whenIdle } from '../platform/when-idle.ts';
import type { Desk, Errand } from '../session/desk.ts';
import { bringsCase } from './place.ts';

interface DeskLoading {
  /** `undefined` until it has loaded. */
  readonly desk: Desk | undefined;
  /** It is to be loaded. */
  readonly wanted: boolean;
  /** An errand waits for it. */
  readonly waiting: boolean;
  /** Does it at the desk: now, or as soon as that is there. */
  readonly ask: (errand: Errand) => void;
  /** For the desk, to say what it is. */
  readonly onDesk: (desk: Desk) => void;
}

/** The desk loads once the first screen stands and nothing else happens; at once where something is asked of it. */
export function useDesk(): DeskLoading {
  const [desk, setDesk] = useState<Desk>();
  const [wanted, setWanted] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const present = useRef<Desk>(undefined);
  const errands = useRef<Errand[]>([]);
  useEffect(() => {
    if (bringsCase(window.location.hash)) setWanted(true);
    else return whenIdle(() => startTransition(() => setWanted(true)));
    return undefined;
  }, []);
  const ask = useCallback((errand: Errand) => {
    if (present.current !== undefined) return void errand(present.current);
    errands.current.push(errand);
    setWaiting(true);
    setWanted(true);
  }, []);
  const onDesk = useCallback((next: Desk) => {
    present.current = next;
    // The verdict goes first.
    startTransition(() => setDesk(next));
    const due = errands.current.splice(0);
    if (due.length === 0) return;
    setWaiting(false);
    for (const errand of due) errand(next);
  }, []);
  return { desk, wanted, waiting, ask, onDesk };
}
