import type { PasteReading } from '../core/case/read-paste.ts';
import { largestInPage, readyWorker } from './engine.ts';
import { loadOnce } from './load-once.ts';
import workerUrl from './reader.worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script.ts';

export type ReaderAnswer = PasteReading;

/** Loads what reads a paste, so that the first one need not wait for it. */
export const loadReader = loadOnce(() => import('../core/case/read-paste.ts'));

/** Reads a paste, or the texts of files. Rejects when `signal` is aborted, or when the reader itself fails. */
export async function readPaste(texts: readonly string[], signal: AbortSignal): Promise<PasteReading> {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  if (size > largestInPage) {
    // What is read there will be judged there.
    readyWorker();
    return readInWorker(texts, signal);
  }
  const reader = await loadReader();
  return reader.readPaste(texts);
}

/** Kept for the next large paste; ended where one is given up, since it would go on reading. */
let reader: Worker | undefined;

function readInWorker(texts: readonly string[], signal: AbortSignal): Promise<PasteReading> {
  reader ??= new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  const present = reader;
  const ended = new AbortController();
  const drop = (): void => {
    present.terminate();
    if (reader === present) reader = undefined;
  };
  return new Promise<PasteReading>((resolve, reject) => {
    const fail = (cause: unknown): void => {
      drop();
      reject(cause);
    };
    const until = { signal: ended.signal };
    present.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => resolve(data), until);
    present.addEventListener(
      'error',
      // One that could not be loaded says nothing.
      ({ message }) => fail(new Error(message || 'the part that reads large texts could not be loaded')),
      until,
    );
    signal.addEventListener('abort', () => fail(new DOMException('cancelled', 'AbortError')), until);
    present.postMessage(texts);
  }).finally(() => ended.abort());
}
