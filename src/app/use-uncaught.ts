import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonOf } from '../ui/error-boundary.tsx';

/**
 * What broke while nothing was drawn: on a click, in a timer, in work that was waited for. React leaves the page as it is
 * then, and without a word it would seem that nothing had been done at all.
 */
export function useUncaught(): { readonly problem: string | undefined; readonly forget: () => void } {
  const [problem, setProblem] = useState<string>();
  /** Where the person was: there they go on. */
  const place = useRef<Element>(null);
  useEffect(() => {
    const say = (cause: unknown): void => {
      place.current = document.activeElement;
      setProblem(reasonOf(cause));
    };
    const stop = new AbortController();
    const { signal } = stop;
    // Without an error it is a remark of the browser, or comes from a script of another origin.
    const onError = ({ error }: ErrorEvent): void => {
      if (error !== null && error !== undefined) say(error);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent): void => {
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) say(reason);
    };
    window.addEventListener('error', onError, { signal });
    window.addEventListener('unhandledrejection', onRejection, { signal });
    return () => stop.abort();
  }, []);
  const forget = useCallback(() => {
    setProblem(undefined);
    if (place.current instanceof HTMLElement) place.current.focus();
  }, []);
  return { problem, forget };
}
