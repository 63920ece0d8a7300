import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

export interface Sheet {
  readonly open: boolean;
  readonly close: () => void;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly toggle: RefObject<HTMLButtonElement | null>;
  readonly onToggle: () => void;
  /** Arrow up opens, arrow down closes. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A link to the sheet as a whole opens it. */
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * A sheet at the foot of a narrow screen: closed it is a line, open it lies over the page and can be left by Escape, by its
 * button, or by going elsewhere. Whether it is a sheet at all, the style sheet decides: only then the button is to be seen.
 */
export function useSheet(): Sheet {
  const [open, setOpen] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const closeHere = useCallback(() => {
    setOpen(false);
    toggle.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (!open || !toggle.current?.checkVisibility()) return;
    sheet.current?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onLeave = ({ target }: Event): void => {
      if (target instanceof Node && !sheet.current?.contains(target)) close();
    };
    const onEscape = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape' && toggle.current?.checkVisibility()) closeHere();
    };
    document.addEventListener('focusin', onLeave, { signal });
    document.addEventListener('pointerdown', onLeave, { signal });
    document.addEventListener('keydown', onEscape, { signal });
    return () => stop.abort();
  }, [open, close, closeHere]);
  return {
    open,
    close,
    sheet,
    heading,
    toggle,
    onToggle: () => (open ? closeHere() : setOpen(true)),
    onKeyDown: (event) => {
      if (event.key !== (open ? 'ArrowDown' : 'ArrowUp')) return;
      event.preventDefault();
      if (open) closeHere();
      else setOpen(true);
    },
    onFocus: ({ target, currentTarget }) => {
      if (target === currentTarget && toggle.current?.checkVisibility()) setOpen(true);
    },
  };
}
