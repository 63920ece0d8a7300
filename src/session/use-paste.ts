import { useCallback, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { readPaste } from '../platform/read-paste.ts';
import { startDraft, useCaseSession } from './case-provider.tsx';
import type { Draft } from './draft.ts';
import { draftOf, filePieces } from './file-paste.ts';
import type { PasteReport } from './paste-report.ts';

/** Reading that takes less goes unmentioned: a word that comes and goes only disturbs. Milliseconds. */
const noticeable = 100;

/** Recognises a pasted text, files its pieces and says what it did. The recogniser loads when first needed. */
export function usePaste(): {
  readonly report: PasteReport | undefined;
  /** A paste is being read, and has been for a while. */
  readonly busy: boolean;
  readonly paste: (text: string) => Promise<void>;
  /** Ends the reading; what stood there stays. */
  readonly cancel: () => void;
  readonly forget: () => void;
} {
  const { getValues } = useFormContext<Draft>();
  const { replaceDraft } = useCaseSession();
  const [report, setReport] = useState<PasteReport>();
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => running.current?.abort(), []);
  const paste = useCallback(
    async (text: string) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const timer = setTimeout(() => setBusy(true), noticeable);
      try {
        const reading = await readPaste(text, controller.signal);
        setReport({ ...reading, size: text.length });
        if (reading.whole !== undefined) {
          replaceDraft(draftOf(startDraft(), reading.whole), 'Open the case file');
        } else if (reading.pieces.some(({ field }) => field !== undefined)) {
          const values = structuredClone(getValues());
          // What is the person's own never stands beside what is an example's.
          const base = values.example === '' ? values : startDraft();
          replaceDraft(filePieces(base, reading.pieces), 'Paste');
        }
      } catch (cause) {
        if (!controller.signal.aborted) throw cause;
      } finally {
        clearTimeout(timer);
        if (running.current === controller) setBusy(false);
      }
    },
    [getValues, replaceDraft],
  );
  const forget = useCallback(() => setReport(undefined), []);
  return { report, busy, paste, cancel, forget };
}
