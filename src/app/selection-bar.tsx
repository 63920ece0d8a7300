import { useCallback, useEffect, useRef } from 'react';
import { useSelection } from '../session/selection.tsx';
import { Button } from '../ui/button.tsx';
import styles from './selection-bar.module.css';
import { useArrival } from './use-arrival.ts';

/** Says what is marked in the evidence, and leads back to the finding that pointed there. */
export function SelectionBar() {
  const { selection, clear } = useSelection();
  const back = useRef<HTMLButtonElement>(null);
  useArrival(selection, back);
  const origin = selection?.origin;
  const leave = useCallback(() => {
    const { activeElement } = document;
    const isHere = activeElement?.closest('#tab-panel') !== null || activeElement === document.body;
    clear();
    if (isHere) returnTo(origin);
  }, [clear, origin]);
  const isOpen = selection !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen, leave]);
  return (
    <div className={isOpen ? styles.holder : styles.empty}>
      <div className={isOpen ? styles.bar : undefined}>
        <p role="status">{selection?.words}</p>
        {isOpen && (
          <Button small ref={back} onClick={leave}>
            Back to the finding
          </Button>
        )}
      </div>
    </div>
  );
}

/** What asked for it may be folded away with the verdict by now: that opens when it is focused itself. */
function returnTo(origin: HTMLElement | null | undefined): void {
  origin?.focus();
  if (document.activeElement === origin) return;
  document.getElementById('verdict')?.focus();
  requestAnimationFrame(() => origin?.focus());
}
