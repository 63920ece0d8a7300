import { useEffect, useId, useRef, useState } from 'react';
import type { Desk, Errand } from '../../session/desk.ts';
import { useExamples } from '../../session/use-examples.ts';
import { Doors } from './doors.tsx';
import { ExampleBanner } from './example-banner.tsx';
import { ExampleList } from './example-list.tsx';
import { PasteBox } from './paste-box.tsx';
import styles from './start.module.css';

interface StartProps {
  /** `undefined` until it has loaded; what is asked of it meanwhile is done then. */
  readonly desk: Desk | undefined;
  readonly waiting: boolean;
  readonly ask: (errand: Errand) => void;
}

/** The ways to begin: paste, fill in, an error, or an example to look at. */
export function Start({ desk, waiting, ask }: StartProps) {
  const listId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const banner = useRef<HTMLParagraphElement>(null);
  const [listed, setListed] = useState(false);
  const arriving = useRef(false);
  // The chosen button is gone with the list, and the banner may come a moment later.
  useEffect(() => {
    if (!arriving.current || banner.current === null) return;
    arriving.current = false;
    banner.current.focus();
  });
  const shelf = useExamples(listed);
  return (
    <div className={styles.start}>
      <PasteBox ref={box} desk={desk} waiting={waiting} ask={ask} />
      <Doors
        listId={listId}
        listed={listed}
        onFillIn={() => ask(({ fillIn }) => fillIn())}
        onError={() => ask(({ enterError }) => enterError())}
        onList={() => setListed(!listed)}
      />
      <div id={listId} hidden={!listed}>
        {listed && (
          <ExampleList
            {...shelf}
            open={(chosen) =>
              ask(async ({ openExample }) => {
                await openExample(chosen);
                arriving.current = true;
                setListed(false);
              })
            }
          />
        )}
      </div>
      {desk !== undefined && desk.example !== '' && (
        <ExampleBanner
          ref={banner}
          title={desk.example}
          onClear={() => {
            desk.leaveExample();
            box.current?.focus();
          }}
        />
      )}
    </div>
  );
}
