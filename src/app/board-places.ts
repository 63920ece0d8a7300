import type { BoardCardId } from '../core/board/board.ts';
import { focusField } from '../ui/focus-field.ts';
import type { PanelId } from './panels.ts';

/** Where each piece of evidence stands: the panel, and its first field there. */
const places: Readonly<Record<BoardCardId, { readonly panel: PanelId; readonly field: string }>> = {
  request: { panel: 'request', field: 'endpoint' },
  assertion: { panel: 'assertion', field: 'parameters.client_assertion' },
  keys: { panel: 'keys', field: 'jwks' },
  response: { panel: 'response', field: 'response' },
  clock: { panel: 'assertion', field: 'asOf' },
};

/** Puts the focus where a piece of evidence stands or is to be put, and says which panel is to be opened for that. */
export function openBoardCard(id: BoardCardId, missing: boolean): PanelId {
  const { panel, field } = places[id];
  // The time is set beside the panels and told on one of them; a whole request is pasted above them.
  if (id === 'clock') focusOutside(field);
  else if (id === 'request' && missing) focusOutside('paste');
  else focusField(field);
  return panel;
}

function focusOutside(name: string): void {
  document.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}
