import { type ClipboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { Desk, Errand } from '../../session/desk.ts';
import { Button } from '../../ui/button.tsx';
import { FilePicker } from './file-picker.tsx';
import { DroppedKeys, PasteReportView } from './paste-report.tsx';
import styles from './start.module.css';
import { useFileDrop } from './use-file-drop.ts';
import { useShownReport } from './use-shown-report.ts';

interface PasteBoxProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly desk: Desk | undefined;
  readonly waiting: boolean;
  readonly ask: (errand: Errand) => void;
}

/** One box that takes anything: it is recognised, filed, and the box is empty again. */
export function PasteBox({ ref, desk, waiting, ask }: PasteBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const busy = waiting || desk?.busy === true;
  // The box may have been used before the page came to life.
  useEffect(() => setTyped(ref.current?.value ?? ''), [ref]);
  const file = (text: string): void => {
    ask(async ({ paste }) => {
      // What was typed meanwhile stays, and so does what could not be used.
      if (await paste(text)) setTyped((now) => (now === text ? '' : now));
    });
  };
  const fileAll = (files: readonly File[]): void => {
    if (files.length > 0) ask(({ pasteFiles }) => pasteFiles(files));
  };
  const over = useFileDrop(fileAll);
  const { report, times } = useShownReport(desk);
  // A paste is filed at once and never put into the box: ten megabytes in a textarea would hold the page up.
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (text === '' && files.length > 0) {
      event.preventDefault();
      fileAll(files);
    }
    if (text === '' || typed !== '') return;
    event.preventDefault();
    file(text);
  };
  return (
    <div className={styles.paste} data-over={over}>
      <label htmlFor={id} className={styles.label}>
        Paste anything
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        A curl command, an HTTP request or response, a JWT, a key set, an error, a log, in any order; or drop
        files: HAR, Postman, .http, certificates. It stays in this page.
      </p>
      <textarea
        id={id}
        ref={ref}
        name="paste"
        aria-describedby={`${id}-hint`}
        rows={4}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        placeholder="curl https://stg-id.singpass.gov.sg/fapi/token -d …"
        onChange={(event) => setTyped(event.target.value)}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) file(typed);
        }}
      />
      <div className={styles.actions}>
        <Button look="primary" busy={busy} onClick={() => file(typed)}>
          {busy ? 'Reading …' : 'Read it'}
        </Button>
        <FilePicker busy={busy} onFiles={fileAll} />
        {desk?.busy && (
          <Button
            onClick={() => {
              desk.cancelPaste();
              ref.current?.focus();
            }}
          >
            Cancel
          </Button>
        )}
        {desk?.undoable && (
          <Button
            onClick={() => {
              desk.undo();
              ref.current?.focus();
            }}
            title="Ctrl + Z, outside of a text field"
          >
            Undo: {desk.undoable.toLowerCase()}
          </Button>
        )}
        {desk?.undoable && !desk.hasCase && (
          <Button
            onClick={desk.forgetForGood}
            title="Loads the page anew: then nothing of it is left in memory, and nothing can be undone"
          >
            Forget it for good
          </Button>
        )}
        <span className={styles.hint}>Ctrl + Enter reads what you typed.</span>
      </div>
      <div aria-live="polite">{report && <PasteReportView report={report} times={times} />}</div>
      {report && report.droppedPrivateKeys.length > 0 && <DroppedKeys />}
    </div>
  );
}
