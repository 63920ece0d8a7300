/** Frames to wait for a tab that is loaded on demand: about five seconds. */
const patience = 300;

/**
 * Puts the focus into a field of the tab panel once it is there; else to the tab itself. Whoever moves the focus meanwhile
 * keeps it.
 */
export function focusField(name: string): void {
  whenInPanel(`[name="${name}"]`, (control) => control.focus());
}

/** The same for a card, by the id of its heading: it comes to the top of the window. */
export function focusCard(id: string): void {
  whenInPanel(`#${id}`, (heading) => {
    heading.focus({ preventScroll: true });
    heading.closest('section')?.scrollIntoView({ block: 'start' });
  });
}

function whenInPanel(selector: string, then: (element: HTMLElement) => void): void {
  const start = document.activeElement;
  let left = patience;
  const tryNow = (): void => {
    const { activeElement } = document;
    // What had the focus may have gone with the former tab: then the body has it.
    if (activeElement !== start && activeElement !== document.body) return;
    const element = document.querySelector<HTMLElement>(`#tab-panel ${selector}`);
    left -= 1;
    if (element !== null) then(element);
    else if (left > 0) requestAnimationFrame(tryNow);
    else document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  };
  requestAnimationFrame(tryNow);
}
