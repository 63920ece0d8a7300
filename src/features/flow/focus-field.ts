import type { CaseText } from '../../core/case/case.ts';

/** Frames to wait for a tab that is loaded on demand. */
const patience = 20;

/** Puts the focus into the field of a piece once its tab is there; else to the tab itself. */
export function focusField(field: CaseText, left: number = patience): void {
  requestAnimationFrame(() => {
    const control = document.querySelector<HTMLElement>(`#tab-panel [name="${field}"]`);
    if (control !== null) control.focus();
    else if (left > 0) focusField(field, left - 1);
    else document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  });
}
