import type { Recognition } from '../core/case/recognise.ts';

/** What a paste, or the files that were chosen, were taken for. */
export interface PasteReport extends Recognition {
  /** Characters read. */
  readonly size: number;
  /** Reading broke off; nothing was changed. One or two sentences. */
  readonly problem?: string | undefined;
}
