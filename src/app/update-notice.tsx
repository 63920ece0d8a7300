import { useEffect, useState } from 'react';
import { watchForNewBuild } from '../platform/service-worker.ts';
import { useCaseActs } from '../session/case-provider.tsx';
import { useHasCase } from '../session/use-has-case.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import styles from './update-notice.module.css';

/**
 * Says that a newer build is ready. The page never reloads by itself, and never when that would lose a case: nothing is
 * stored that could bring it back. Then the new version opens beside this one.
 */
export function UpdateNotice() {
  const [ready, setReady] = useState(false);
  const { undoable } = useCaseActs();
  const hasCase = useHasCase() || undoable !== undefined;
  useEffect(() => {
    const end = new AbortController();
    // Working offline is an extra: where it is refused, as in some private windows, the page is what it was.
    watchForNewBuild(() => setReady(true), end.signal).catch(() => undefined);
    return () => end.abort();
  }, []);
  const accept = (): void => {
    if (hasCase) {
      window.open(new URL('.', document.baseURI), '_blank', 'noopener');
      setReady(false);
    } else window.location.reload();
  };
  return (
    <div className={styles.place}>
      <p className="visually-hidden" role="status">
        {ready && 'A new version is ready.'}
      </p>
      {ready && (
        <Callout tone="note" role="note">
          <p>
            <strong>A new version is ready.</strong>
            {hasCase && ' Your case stays in this tab, with the version it was read by.'}
          </p>
          <p className={styles.acts}>
            <Button look="primary" small onClick={accept}>
              {hasCase ? 'Open it in a new tab' : 'Reload'}
            </Button>
            <Button look="quiet" small onClick={() => setReady(false)}>
              Not now
            </Button>
          </p>
        </Callout>
      )}
    </div>
  );
}
