import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is wider inside than outside: then it must take the focus, so that the arrow keys can move it. */
export function useScrolls(ref: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = ref;
    if (current === null) return;
    const observer = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [ref]);
  return scrolls;
}
