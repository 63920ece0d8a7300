import { useEffect, useRef } from 'react';
import { useKeptCase } from '../../session/use-kept-case.ts';
import { Button } from '../../ui/button.tsx';
import styles from './act-line.module.css';

interface KeepLineProps {
  readonly onCompare: () => void;
}

/** Near the verdict: keeps the case to compare the next one with, or leads to the one that is kept. */
export function KeepLine({ onCompare }: KeepLineProps) {
  const { kept, canKeep, keep, forget } = useKeptCase();
  // What was pressed gives way to what it led to: the focus goes on there.
  const pressed = useRef(false);
  const line = useRef<HTMLParagraphElement>(null);
  const isKept = kept !== undefined;
  useEffect(() => {
    if (isKept && pressed.current) line.current?.querySelector('button')?.focus();
    pressed.current = false;
  }, [isKept]);
  if (!isKept && !canKeep) return null;
  return (
    <p className={styles.keep} ref={line}>
      {!isKept ? (
        <Button
          small
          look="quiet"
          onClick={() => {
            pressed.current = true;
            keep();
          }}
          title="To compare the next attempt with it"
        >
          Keep to compare later
        </Button>
      ) : (
        <>
          <span className={styles.hint}>
            {kept.beforeFixOf === undefined
              ? 'A case is kept to compare with.'
              : `The case before the fix of ${kept.beforeFixOf} is kept.`}
          </span>
          <span className={styles.pair}>
            <Button small look="quiet" onClick={onCompare}>
              Compare
            </Button>
            <Button small look="quiet" onClick={forget}>
              Forget it
            </Button>
          </span>
        </>
      )}
    </p>
  );
}
