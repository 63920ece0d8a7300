import type { RecognisedError } from './recognised-error.ts';

/** A recognised answer without what the answer itself already says. */
export type Verdict = Omit<RecognisedError, 'error' | 'description' | 'status'>;
