import type { LocatedText } from './location.ts';

/** The source and path, as evidence names them, of a text that the page shows: where to look for it. */
export function placeOfText(text: LocatedText): {
  readonly source: string;
  readonly path?: string | undefined;
} {
  if (text === 'endpoint') return { source: 'request', path: 'url' };
  if (text.startsWith('parameters.')) return { source: 'request', path: text };
  const dot = text.indexOf('.');
  return dot < 0 ? { source: text } : { source: text.slice(0, dot), path: text.slice(dot + 1) };
}
