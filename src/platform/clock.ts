const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let second = readClock();

function tick(): void {
  second = readClock();
  for (const listener of listeners) listener();
}

/** This machine's clock in Unix seconds, read now. */
export function readClock(): number {
  return Math.floor(Date.now() / 1000);
}

/** This machine's clock in Unix seconds; between ticks it stands still, so that React sees one value per render. */
export function currentSecond(): number {
  return second;
}

/** Calls back once a second while anybody listens. */
export function subscribeToSeconds(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    tick();
    timer = setInterval(tick, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}
