import { readPaste } from '../core/case/read-paste.ts';
import type { ReaderAnswer } from './read-paste.ts';

/** One paste, one answer; whoever gives a paste up ends this worker. */
self.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
  self.postMessage(readPaste(data) satisfies ReaderAnswer);
});
