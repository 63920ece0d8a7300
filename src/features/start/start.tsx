import { useId, useRef, useState } from 'react';
import { startDraft, useCaseSession, useDraft } from '../../session/case-provider.tsx';
import { useExamples } from '../../session/use-examples.ts';
import { usePaste } from '../../session/use-paste.ts';
import { Doors } from './doors.tsx';
import { ExampleBanner } from './example-banner.tsx';
import { ExampleList } from './example-list.tsx';
import { PasteBox } from './paste-box.tsx';
import styles from './start.module.css';

interface StartProps {
  readonly onFillIn: () => void;
  readonly onError: () => void;
}

/** The ways to begin: paste, fill in, an error, or an example to look at. */
export function Start({ onFillIn, onError }: StartProps) {
  const listId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const banner = useRef<HTMLParagraphElement>(null);
  const [listed, setListed] = useState(false);
  const pasting = usePaste();
  const { replaceDraft } = useCaseSession();
  const { example } = useDraft();
  const shelf = useExamples(listed);
  return (
    <div className={styles.start}>
      <PasteBox ref={box} pasting={pasting} />
      <Doors
        listId={listId}
        listed={listed}
        onFillIn={onFillIn}
        onError={onError}
        onList={() => setListed(!listed)}
      />
      <div id={listId} hidden={!listed}>
        {listed && (
          <ExampleList
            {...shelf}
            open={(chosen) => {
              pasting.forget();
              shelf.open(chosen);
              setListed(false);
              // The chosen button is gone with the list.
              requestAnimationFrame(() => banner.current?.focus());
            }}
          />
        )}
      </div>
      {example !== '' && (
        <ExampleBanner
          ref={banner}
          title={example}
          onClear={() => {
            replaceDraft(startDraft(), 'Clear the example');
            box.current?.focus();
          }}
        />
      )}
    </div>
  );
}
