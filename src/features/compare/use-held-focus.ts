import { type RefObject, useEffect, useRef } from 'react';

/** When an act takes away the button that did it, the focus goes to the heading of the panel instead of nowhere. */
export function useHeldFocus(panel: RefObject<HTMLElement | null>): void {
  const focused = useRef<EventTarget>(null);
  useEffect(() => {
    const { current } = panel;
    const onFocus = ({ target }: FocusEvent): void => {
      focused.current = target;
    };
    current?.addEventListener('focusin', onFocus);
    return () => current?.removeEventListener('focusin', onFocus);
  }, [panel]);
  useEffect(() => {
    const isGone = focused.current instanceof Element && !focused.current.isConnected;
    if (!isGone) return;
    focused.current = null;
    if (document.activeElement === document.body)
      panel.current?.querySelector('h2')?.focus({ preventScroll: true });
  });
}
