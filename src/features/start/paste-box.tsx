import { type ClipboardEvent, type DragEvent, type Ref, useId, useState } from 'react';
import { useCaseSession } from '../../session/case-provider.tsx';
import type { usePaste } from '../../session/use-paste.ts';
import { Button } from '../../ui/button.tsx';
import { PasteReportView } from './paste-report.tsx';
import styles from './start.module.css';

interface PasteBoxProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly pasting: ReturnType<typeof usePaste>;
}

/** One box that takes anything: it is recognised, filed, and the box is empty again. */
export function PasteBox({ ref, pasting }: PasteBoxProps) {
  const id = useId();
  const { report, busy, paste, forget } = pasting;
  const { undo, undoable } = useCaseSession();
  const [typed, setTyped] = useState('');
  const file = async (text: string): Promise<void> => {
    if (text.trim() === '') return;
    await paste(text);
    setTyped('');
  };
  // A paste is filed at once and never put into the box: ten megabytes in a textarea would hold the page up.
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const text = event.clipboardData.getData('text/plain');
    if (text === '' || typed !== '') return;
    event.preventDefault();
    void file(text);
  };
  const onDrop = (event: DragEvent<HTMLTextAreaElement>): void => {
    const [dropped] = event.dataTransfer.files;
    if (dropped === undefined) return;
    event.preventDefault();
    void dropped.text().then(file);
  };
  return (
    <div className={styles.paste}>
      <label htmlFor={id} className={styles.label}>
        Paste anything
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        A curl command, an HTTP request or response, a JWT, a key set, an error, a log, in any order. It stays
        in this page.
      </p>
      <textarea
        id={id}
        ref={ref}
        aria-describedby={`${id}-hint`}
        rows={4}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        placeholder="curl https://stg-id.singpass.gov.sg/fapi/token -d …"
        onChange={(event) => setTyped(event.target.value)}
        onPaste={onPaste}
        onDrop={onDrop}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void file(typed);
        }}
      />
      <div className={styles.actions}>
        <Button look="primary" disabled={busy} onClick={() => void file(typed)}>
          {busy ? 'Reading …' : 'Read it'}
        </Button>
        {undoable && (
          <Button
            onClick={() => {
              undo();
              forget();
            }}
          >
            Undo: {undoable.toLowerCase()}
          </Button>
        )}
        <span className={styles.hint}>Ctrl + Enter reads what you typed.</span>
      </div>
      <div aria-live="polite">{report && <PasteReportView report={report} />}</div>
    </div>
  );
}
