import { useState } from 'react';
import type { Desk } from '../../session/desk.ts';
import { nextShown, type ShownReport } from '../../session/paste-report.ts';

const nothing: ShownReport = { report: undefined, undoable: undefined, times: 1 };

/** What to say of the last paste; nothing once something else was done to the form. */
export function useShownReport(desk: Desk | undefined): ShownReport {
  const [shown, setShown] = useState(nothing);
  const next = nextShown(shown, { report: desk?.report, undoable: desk?.undoable });
  if (next !== shown) setShown(next);
  return next.undoable === desk?.undoable ? next : nothing;
}
