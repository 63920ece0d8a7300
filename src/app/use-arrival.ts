import { type RefObject, useEffect } from 'react';
import type { LocatedPiece } from '../core/evidence-location/location.ts';
import type { Selection } from '../session/selection.tsx';

/** Frames to wait for a panel that is loaded on demand: about five seconds. */
const patience = 300;

/**
 * Takes the focus to what is selected, as soon as it is to be seen; to `otherwise` where there is nothing to mark, or no such place.
 * Whoever does something meanwhile stays where they are.
 */
export function useArrival(selection: Selection | undefined, otherwise: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (selection === undefined) return;
    const [piece] = selection.location ?? [];
    const stop = new AbortController();
    let left = piece === undefined ? 0 : patience;
    const tryNow = (): void => {
      if (stop.signal.aborted) return;
      const place = document.querySelector<HTMLElement>('#tab-panel [data-place="primary"]');
      left -= 1;
      if (piece !== undefined && place !== null) arrive(place, piece);
      else if (left > 0) requestAnimationFrame(tryNow);
      else stay(otherwise.current);
    };
    requestAnimationFrame(tryNow);
    for (const act of ['keydown', 'pointerdown'])
      document.addEventListener(act, () => stop.abort(), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [selection, otherwise]);
}

function stay(place: HTMLElement | null): void {
  place?.focus({ preventScroll: true });
  place?.closest('#tab-panel')?.scrollIntoView({ block: 'start' });
}

function arrive(place: HTMLElement, { content, span }: LocatedPiece): void {
  const isControl = place instanceof HTMLTextAreaElement || place instanceof HTMLInputElement;
  // Of a long text the control holds the beginning.
  if (isControl && content.startsWith(place.value)) place.setSelectionRange(span.start, span.end);
  place.focus({ preventScroll: true });
  if (place instanceof HTMLTextAreaElement) scrollTo(place, span.start);
  (place.querySelector('mark') ?? place).scrollIntoView({ block: 'center' });
}

/** No browser scrolls a text to its selection: by the share of the text that stands before it. */
function scrollTo(area: HTMLTextAreaElement, offset: number): void {
  const share = area.value.length === 0 ? 0 : offset / area.value.length;
  area.scrollTop = area.scrollHeight * share - area.clientHeight / 2;
}
