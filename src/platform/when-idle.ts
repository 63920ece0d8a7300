/** Runs an act while nothing else happens; the answer takes that back. Where the browser cannot tell, after a second. */
export function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, 1000);
    return () => clearTimeout(timer);
  }
  const handle = globalThis.requestIdleCallback(act);
  return () => globalThis.cancelIdleCallback(handle);
}
