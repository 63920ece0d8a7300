/** Frames to wait for a tab that is loaded on demand: about five seconds. */
const patience = 300;

/**
 * Puts the focus into a field of the tab panel once it is there; else to the tab itself. Whoever moves the focus meanwhile
 * keeps it.
 */
export function focusField(name: string): void {
  const start = document.activeElement;
  let left = patience;
  const tryNow = (): void => {
    const { activeElement } = document;
    // What had the focus may have gone with the former tab: then the body has it.
    if (activeElement !== start && activeElement !== document.body) return;
    const control = document.querySelector<HTMLElement>(`#tab-panel [name="${name}"]`);
    left -= 1;
    if (control !== null) control.focus();
    else if (left > 0) requestAnimationFrame(tryNow);
    else document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  };
  requestAnimationFrame(tryNow);
}
