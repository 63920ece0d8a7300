import type { Recognition } from '../core/case/recognise.ts';

/** What a paste was taken for. */
export interface PasteReport extends Recognition {
  /** Characters pasted. */
  readonly size: number;
}
