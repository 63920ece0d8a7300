import { type RefCallback, useCallback, useState } from 'react';

interface Unfolded {
  readonly isOpen: (code: string) => boolean;
  /** For the list: its items carry `data-code` and, where it is so, `data-open`; the folds are their children. */
  readonly list: RefCallback<HTMLElement>;
}

/**
 * Which findings are unfolded: the first by itself, and whatever the reader decides. A new verdict on the same `pieces` of evidence
 * folds nothing, wherever in the list it stands now; with another piece only what the reader unfolded stays so.
 */
export function useUnfolded(first: string | undefined, pieces: string): Unfolded {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shown, setShown] = useState<{ readonly pieces: string; readonly codes: readonly string[] }>({
    pieces,
    codes: [],
  });
  const kept = shown.pieces === pieces ? shown.codes : [];
  const codes = first === undefined || kept.includes(first) ? kept : [...kept, first];
  if (codes !== shown.codes) setShown({ pieces, codes });
  const list = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const onToggle = ({ target }: Event): void => {
      if (!(target instanceof HTMLDetailsElement) || target.parentElement?.parentElement !== element) return;
      const { code, open } = target.parentElement.dataset;
      // What the list did itself is no choice of the reader.
      if (code === undefined || target.open === (open !== undefined)) return;
      setChosen((before) => new Map(before).set(code, target.open));
    };
    // It does not bubble.
    element.addEventListener('toggle', onToggle, { capture: true });
    return () => element.removeEventListener('toggle', onToggle, { capture: true });
  }, []);
  return { isOpen: (code) => chosen.get(code) ?? codes.includes(code), list };
}
