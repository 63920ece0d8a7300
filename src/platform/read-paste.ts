import type { PasteReading } from '../core/case/read-paste.ts';
import workerUrl from './reader.worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script.ts';

/** Above this many characters a paste is read in a worker, so that the page goes on meanwhile. */
const largestInPage = 65_536;

export type ReaderAnswer = PasteReading;

/** Loads what reads a paste, so that the first one need not wait for it. */
export const loadReader = () => import('../core/case/read-paste.ts');

/** Reads a paste, or the texts of files. Rejects when `signal` is aborted, or when the reader itself fails. */
export async function readPaste(texts: readonly string[], signal: AbortSignal): Promise<PasteReading> {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  if (size > largestInPage) return readInWorker(texts, signal);
  const reader = await loadReader();
  return reader.readPaste(texts);
}

function readInWorker(texts: readonly string[], signal: AbortSignal): Promise<PasteReading> {
  const reader = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  return new Promise<PasteReading>((resolve, reject) => {
    reader.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => resolve(data));
    reader.addEventListener('error', ({ message }) =>
      // One that could not be loaded says nothing.
      reject(new Error(message || 'the part that reads large texts could not be loaded')),
    );
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    reader.postMessage(texts);
  }).finally(() => reader.terminate());
}
