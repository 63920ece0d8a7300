import { useLayoutEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import styles from './search-progress.module.css';

interface SearchProgressProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly fraction: number;
  readonly onStop: () => void;
}

/** How far a search is, and the way out of it. */
export function SearchProgress({ label, fraction, onStop }: SearchProgressProps) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = row;
    const heading = current?.closest('section')?.querySelector<HTMLElement>('h2, h3');
    // The button goes with it: the focus goes to what it stood under.
    return () => {
      if (current?.contains(document.activeElement)) heading?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <Callout tone="note">
      <p role="status">{label}</p>
      <div ref={row} className={styles.row}>
        <progress className={styles.bar} aria-label={label} max={1} value={fraction} />
        <Button small onClick={onStop}>
          Stop the search
        </Button>
      </div>
    </Callout>
  );
}
