import { useEffect, useState } from 'react';

/** Whether something has been so for a while: what is over in a moment is not worth a flicker. With another `of` the while begins anew. */
export function useLasting(now: boolean, milliseconds: number, of?: unknown): boolean {
  const [lasting, setLasting] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `of` begins the while anew.
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [now, milliseconds, of]);
  return now && lasting;
}
