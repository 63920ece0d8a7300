import { useEffect, useState } from 'react';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly label: string;
  /** Called at the click, so that nothing is built before it is wanted. */
  readonly text: () => string | Promise<string>;
  readonly copy: (text: string) => Promise<boolean>;
  readonly small?: boolean;
  readonly look?: 'plain' | 'primary' | 'quiet';
}

const shownMilliseconds = 2500;

/** Copies and says whether it worked, also to a screen reader. */
export function CopyButton({ label, text, copy, small = true, look = 'plain' }: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (result === undefined) return;
    const timer = setTimeout(() => setResult(undefined), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [result]);
  const click = async (): Promise<void> => {
    setResult((await copy(await text())) ? 'copied' : 'refused');
  };
  return (
    <>
      <Button small={small} look={look} onClick={() => void click()}>
        {result === 'copied'
          ? 'Copied'
          : result === 'refused'
            ? 'Copying was refused: select and copy'
            : label}
      </Button>
      <span className="visually-hidden" aria-live="polite">
        {result === 'copied'
          ? `${label}: copied`
          : result === 'refused'
            ? `${label}: the browser refused`
            : ''}
      </span>
    </>
  );
}
