import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormContext } from 'react-hook-form';
import type { PasteReading } from '../core/case/read-paste.ts';
import { inThousands } from '../core/thousands.ts';
import { readFiles } from '../platform/read-files.ts';
import { readPaste } from '../platform/read-paste.ts';
import { takeTurns } from '../platform/take-turns.ts';
import { startDraft, useCaseActs } from './case-provider.tsx';
import type { Draft } from './draft.ts';
import { draftOf, filePieces, withoutOldAnswer } from './file-paste.ts';
import type { PasteReport } from './paste-report.ts';

/** Reading that takes less goes unmentioned: a word that comes and goes only disturbs. Milliseconds. */
const noticeable = 200;

/** What is to be read, and what was said of it on the way. */
interface Sources {
  readonly texts: readonly string[];
  readonly problems: readonly string[];
}

/** Recognises a pasted text or files, files their pieces and says what it did. The recogniser loads when first needed. */
export function usePaste(): {
  readonly report: PasteReport | undefined;
  /** A paste is being read, and has been for a while. */
  readonly busy: boolean;
  /** Resolves to whether the text is done with: filed, or dropped for the private key in it. */
  readonly paste: (text: string) => Promise<boolean>;
  readonly pasteFiles: (files: readonly File[]) => Promise<boolean>;
  /** Ends the reading; what stood there stays. */
  readonly cancel: () => void;
  /** Ends the reading, and takes back what was said of the last one: something else fills the form. */
  readonly forget: () => void;
} {
  const { getValues } = useFormContext<Draft>();
  const { prepare, replaceDraft } = useCaseActs();
  const [report, setReport] = useState<PasteReport>();
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController>(undefined);
  // To say that nothing is read would draw once more, even where nothing else was said.
  const isSaid = useRef(false);
  const cancel = useCallback(() => running.current?.abort(), []);
  const read = useCallback(
    async (act: string, sourcesOf: (signal: AbortSignal) => Promise<Sources>): Promise<boolean> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const timer = setTimeout(() => {
        isSaid.current = true;
        setBusy(true);
      }, noticeable);
      const begun = performance.now();
      let size = 0;
      try {
        const { texts, problems } = await sourcesOf(controller.signal);
        size = texts.reduce((sum, text) => sum + text.length, 0);
        if (texts.length === 0) {
          setReport(emptyReport({ size, notices: problems }));
          return false;
        }
        const reading = await readPaste(texts, controller.signal);
        const ahead = draftAfter(reading, getValues);
        await takeTurns(begun);
        const judged = performance.now();
        const showVerdict = ahead && (await prepare(ahead));
        await takeTurns(judged);
        if (controller.signal.aborted) return false;
        // Anew, so that what was typed meanwhile stays.
        const next = draftAfter(reading, getValues);
        const fill = (): void => {
          const lost = next?.response === '' && getValues('response') !== '' ? [oldAnswer] : [];
          setReport({ ...reading, notices: [...problems, ...lost, ...reading.notices], size });
          if (next === undefined) return;
          showVerdict?.();
          replaceDraft(next, reading.whole === undefined ? act : 'Open the case file');
        };
        // The form writes into its controls: a picture between that and the drawing would lay out a megabyte that is not to be seen.
        flushSync(fill);
        return next !== undefined || reading.droppedPrivateKeys.length > 0;
      } catch (cause) {
        if (!controller.signal.aborted) setReport(emptyReport({ size, problem: problemOf(cause, size) }));
        return false;
      } finally {
        clearTimeout(timer);
        if (isSaid.current && running.current === controller) {
          isSaid.current = false;
          setBusy(false);
        }
      }
    },
    [getValues, prepare, replaceDraft],
  );
  const paste = useCallback(
    (text: string) => read('Paste', () => Promise.resolve({ texts: [text], problems: [] })),
    [read],
  );
  const pasteFiles = useCallback(
    (files: readonly File[]) => read('Read files', (signal) => readFiles(files, signal)),
    [read],
  );
  const forget = useCallback(() => {
    cancel();
    setReport(undefined);
  }, [cancel]);
  return { report, busy, paste, pasteFiles, cancel, forget };
}

const oldAnswer =
  'The answer that stood here came to the request before, and was taken out: paste what comes back to this one.';

/** The form once a paste is filed; `undefined` where nothing of it has a place there. */
function draftAfter({ whole, pieces }: PasteReading, getValues: () => Draft): Draft | undefined {
  if (whole !== undefined) return draftOf(startDraft(), whole);
  if (!pieces.some(({ field }) => field !== undefined)) return undefined;
  const values = structuredClone(getValues());
  // What is the person's own never stands beside what is an example's.
  const base = values.example === '' ? values : startDraft();
  return withoutOldAnswer(base, filePieces(base, pieces));
}

function emptyReport(said: Pick<PasteReport, 'size' | 'problem'> & Partial<PasteReport>): PasteReport {
  return { pieces: [], notices: [], droppedPrivateKeys: [], ...said };
}

function problemOf(cause: unknown, size: number): string {
  const reason = cause instanceof Error && cause.message !== '' ? ` (${cause.message})` : '';
  return `Reading these ${inThousands(size)} characters broke off${reason}. Nothing was changed. Load the page again, or paste the token request and its answer alone.`;
}
