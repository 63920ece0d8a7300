import { useSyncExternalStore } from 'react';
import { type Language, languages } from '../../core/fixes/recipe.ts';

/** The reader's language: in memory only, for as long as the page stands, and the same for every recipe shown. */
let chosen: Language = languages[0];
const listeners = new Set<() => void>();

function choose(language: Language): void {
  chosen = language;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useRecipeLanguage(): readonly [Language, (language: Language) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose];
}
