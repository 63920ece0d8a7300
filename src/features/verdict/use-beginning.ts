import { type RefObject, useEffect } from 'react';

/** After an act that changed the whole case, the verdict begins at its beginning again. `acts`: how many there were. */
export function useBeginning(sheet: RefObject<HTMLElement | null>, acts: number): void {
  useEffect(() => {
    if (acts === 0) return undefined;
    // With the next picture: before it, the browser would have to lay out the page only for this.
    const frame = requestAnimationFrame(() => {
      // Where the focus has gone on within the verdict, it stays in view.
      if (sheet.current?.querySelector('button:focus, a:focus, summary:focus')) return;
      for (const scrolled of [sheet.current, sheet.current?.closest('aside')]) scrolled?.scrollTo({ top: 0 });
    });
    return () => cancelAnimationFrame(frame);
  }, [sheet, acts]);
}
