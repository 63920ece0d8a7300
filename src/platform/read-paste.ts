import type { PasteReading } from '../core/case/read-paste.ts';
import { askWorker } from './ask-worker.ts';
import { largestInPage } from './engine.ts';
import { loadOnce } from './load-once.ts';

/** Loads what reads a paste, so that the first one need not wait for it. */
export const loadReader = loadOnce(() => import('../core/case/read-paste.ts'));

/** Reads a paste, or the texts of files. Rejects when `signal` is aborted, or when the reader itself fails. */
export async function readPaste(texts: readonly string[], signal: AbortSignal): Promise<PasteReading> {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  if (size > largestInPage)
    return askWorker({ kind: 'read', texts }, [signal], (answer) =>
      answer.kind === 'reading' ? answer.reading : undefined,
    );
  const reader = await loadReader();
  return reader.readPaste(texts);
}
