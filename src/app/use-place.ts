import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { caseAnchor, type Place, placeOf } from './place.ts';

interface PlaceNavigation {
  readonly place: Place;
  /** Leaves the rule reference for the case; `arrive` runs there in place of the return to where one was. */
  readonly goToCase: (arrive: () => void) => void;
}

/** The place that the fragment names. Coming back from the rule reference, the case is as it was: scrolled and focused. */
export function usePlace(): PlaceNavigation {
  // The page is written into index.html as it is for the case; what the fragment says is known only in the browser.
  const [place, setPlace] = useState<Place>({ kind: 'case' });
  useLayoutEffect(() => setPlace(placeOf(window.location.hash)), []);
  const arrival = useRef<() => void>(undefined);
  const away = place.kind === 'rules';
  useEffect(() => {
    const onChange = (): void => {
      const next = placeOf(window.location.hash);
      // Before the case is hidden: afterwards neither its scroll position nor its focus can be told.
      if (next.kind === 'rules' && !away) arrival.current = returnHere();
      setPlace(next);
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, [away]);
  useLayoutEffect(() => {
    if (away) return;
    arrival.current?.();
    arrival.current = undefined;
  }, [away]);
  const goToCase = useCallback((arrive: () => void) => {
    arrival.current = arrive;
    window.location.hash = caseAnchor;
  }, []);
  return { place, goToCase };
}

function returnHere(): () => void {
  const top = window.scrollY;
  const focused = document.activeElement;
  return () => {
    window.scrollTo(0, top);
    if (!(focused instanceof HTMLElement) || !focused.isConnected) return;
    focused.focus({ preventScroll: true });
    focused.scrollIntoView({ block: 'nearest' });
  };
}
