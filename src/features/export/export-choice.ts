import { useSyncExternalStore } from 'react';

interface Choice {
  /** The id of a format. */
  readonly format: string;
  readonly secretsAsVariables: boolean;
}

/** What the reader chose: in memory only, for as long as the page stands. */
let chosen: Choice = { format: 'curl', secretsAsVariables: true };
const listeners = new Set<() => void>();

function choose(change: Partial<Choice>): void {
  chosen = { ...chosen, ...change };
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useExportChoice(): readonly [Choice, (change: Partial<Choice>) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose];
}
