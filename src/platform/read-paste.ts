import type { PasteReading } from '../core/case/read-paste.ts';
import workerUrl from './reader.worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script.ts';

/** Above this many characters a paste is read in a worker, so that the page goes on meanwhile. */
const largestInPage = 65_536;

export type ReaderAnswer = PasteReading;

/** Loads what reads a paste, so that the first one need not wait for it. */
export const loadReader = () => import('../core/case/read-paste.ts');

/** Reads a paste. Rejects when `signal` is aborted, or when the reader itself fails. */
export async function readPaste(text: string, signal: AbortSignal): Promise<PasteReading> {
  if (text.length > largestInPage) return readInWorker(text, signal);
  const reader = await loadReader();
  return reader.readPaste(text);
}

function readInWorker(text: string, signal: AbortSignal): Promise<PasteReading> {
  const reader = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  return new Promise<PasteReading>((resolve, reject) => {
    reader.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => resolve(data));
    reader.addEventListener('error', ({ message }) => reject(new Error(message)));
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    reader.postMessage(text);
  }).finally(() => reader.terminate());
}
