import { type RefObject, useEffect, useRef } from 'react';

/** When the thing with the focus goes away with the verdict that had it, the focus goes to the heading instead of nowhere. */
export function useKeptFocus(
  sheet: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): void {
  const focused = useRef<Element>(null);
  useEffect(() => {
    if (focused.current?.isConnected === false && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    focused.current = sheet.current?.contains(document.activeElement) ? document.activeElement : null;
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const onFocus = ({ target }: FocusEvent): void => {
      focused.current = target instanceof Element && sheet.current?.contains(target) ? target : null;
    };
    // A thing that loses the focus by going away is gone only after this.
    const onBlur = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        if (focused.current === target && focused.current?.isConnected) focused.current = null;
      });
    document.addEventListener('focusin', onFocus, { signal });
    document.addEventListener('focusout', onBlur, { signal });
    return () => stop.abort();
  }, [sheet]);
}
