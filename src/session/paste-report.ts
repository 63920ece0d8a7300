import type { Recognition } from '../core/case/recognise.ts';

/** What a paste, or the files that were chosen, were taken for. */
export interface PasteReport extends Recognition {
  /** Characters read. */
  readonly size: number;
  /** Reading broke off; nothing was changed. One or two sentences. */
  readonly problem?: string | undefined;
}

/** A report as it is shown: as long as the form is as that paste has left it. */
export interface ShownReport {
  readonly report: PasteReport | undefined;
  /** The act that could be undone when it came. */
  readonly undoable: string | undefined;
  /** How often in a row the same was said: what does not change is not read out again. */
  readonly times: number;
}

/** What is shown once this is so; the same where nothing is new. */
export function nextShown(shown: ShownReport, now: Omit<ShownReport, 'times'>): ShownReport {
  if (shown.report === now.report) return shown;
  const again = shown.report && now.report && saysSame(shown.report, now.report);
  return { ...now, times: again ? shown.times + 1 : 1 };
}

function saysSame(one: PasteReport, other: PasteReport): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ pieces, notices, size, problem }: PasteReport): string {
  const summaries = pieces.map(({ field, summary }) => [field !== undefined, summary]);
  return JSON.stringify([summaries, notices, problem, pieces.length === 0 && size]);
}
