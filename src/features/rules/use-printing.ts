import { useSyncExternalStore } from 'react';

let printing = false;

/** The store updates within the event, before the browser lays the paper out. */
function subscribe(tell: () => void): () => void {
  const set = (next: boolean): void => {
    printing = next;
    tell();
  };
  const media = window.matchMedia('print');
  const onBefore = (): void => set(true);
  const onAfter = (): void => set(false);
  const onMedia = (): void => set(media.matches);
  window.addEventListener('beforeprint', onBefore);
  window.addEventListener('afterprint', onAfter);
  media.addEventListener('change', onMedia);
  return () => {
    window.removeEventListener('beforeprint', onBefore);
    window.removeEventListener('afterprint', onAfter);
    media.removeEventListener('change', onMedia);
  };
}

/** Whether the page is on its way to paper, where nothing can be opened any more. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}
