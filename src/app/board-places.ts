import type { BoardCardId } from '../core/board/board.ts';
import { isPushedAlone } from '../core/case/pushed-alone.ts';
import type { Subject } from '../core/case/subject.ts';
import { clockAnchor } from '../features/clock/clock-anchor.ts';
import { focusCard, focusField } from '../ui/focus-field.ts';
import type { PanelId } from './panels.ts';

/** Where each piece of evidence stands: the panel, and its first field there. */
const places: Readonly<Record<BoardCardId, { readonly panel: PanelId; readonly field: string }>> = {
  request: { panel: 'request', field: 'endpoint' },
  assertion: { panel: 'assertion', field: 'parameters.client_assertion' },
  keys: { panel: 'keys', field: 'jwks' },
  response: { panel: 'response', field: 'response' },
  clock: { panel: 'assertion', field: 'asOf' },
};

/** A pushed request with nothing of the login beside it: the board shows it, and the assertion in it. */
const ofPushed: Partial<typeof places> = {
  request: { panel: 'request', field: 'authorization_request' },
  assertion: { panel: 'request', field: 'authorization_request' },
};

/** Puts the focus where a piece of evidence stands or is to be put, and says which panel is to be opened for that. */
export function openBoardCard(id: BoardCardId, missing: boolean, subject: Subject | undefined): PanelId {
  const isPushed = !missing && subject !== undefined && isPushedAlone(subject);
  const { panel, field } = (isPushed ? ofPushed[id] : undefined) ?? places[id];
  // The time is set beside the panels and told on one of them; a whole request is pasted above them.
  if (id === 'clock' && missing) focusOutside(field);
  else if (id === 'clock') focusCard(clockAnchor);
  else if (id === 'request' && missing) focusOutside('paste');
  else focusField(field);
  return panel;
}

function focusOutside(name: string): void {
  document.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}
