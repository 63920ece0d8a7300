import { useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  readonly label: string;
  /** Called at the click, so that nothing is built before it is wanted. */
  readonly text: () => string | Promise<string>;
  readonly copy: (text: string) => Promise<boolean>;
  readonly small?: boolean;
  readonly look?: 'plain' | 'primary' | 'quiet';
}

const shownMilliseconds = 2500;

/** Copies and says whether it worked, also to a screen reader. Where the browser refuses, the text is there to be copied by hand. */
export function CopyButton({ label, text, copy, small = true, look = 'plain' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  /** What the browser did not copy. */
  const [refused, setRefused] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [copied]);
  const click = async (): Promise<void> => {
    const wanted = await text();
    const done = await copy(wanted);
    setCopied(done);
    setRefused(done ? undefined : wanted);
  };
  return (
    <>
      <Button ref={button} small={small} look={look} onClick={() => void click()}>
        {copied ? 'Copied' : label}
      </Button>
      <span className="visually-hidden" aria-live="polite">
        {copied ? `${label}: copied` : refused === undefined ? '' : `${label}: the browser refused`}
      </span>
      {refused !== undefined && (
        <ByHand
          text={refused}
          onClose={() => {
            setRefused(undefined);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

const selectAll = (area: HTMLTextAreaElement | null): void => {
  area?.focus();
  area?.select();
};

function ByHand({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const id = useId();
  return (
    <span className={styles.byHand}>
      <label htmlFor={id}>The browser refused to copy. The text is selected: press Ctrl + C, or ⌘ + C.</label>
      <textarea
        id={id}
        ref={selectAll}
        readOnly
        rows={3}
        value={text}
        spellCheck={false}
        autoComplete="off"
        translate="no"
      />
      <Button small look="quiet" onClick={onClose}>
        Close
      </Button>
    </span>
  );
}
