import type { Span } from '../case/case.ts';

/** How the lines of a text end. */
export interface LineEnds {
  readonly kind: 'none' | 'lf' | 'crlf' | 'cr' | 'mixed';
  readonly lf: number;
  readonly crlf: number;
  readonly cr: number;
  /** Where the first ones stand, in the pasted text. */
  readonly spans: readonly Span[];
}

const mostSpans = 50;

/** Counts the line ends of a text; `offset` is where it begins in the pasted text. */
export function readLineEnds(text: string, offset = 0): LineEnds {
  const counts = { lf: 0, crlf: 0, cr: 0 };
  const spans: Span[] = [];
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) {
    counts[end === '\r\n' ? 'crlf' : end === '\r' ? 'cr' : 'lf'] += 1;
    if (spans.length < mostSpans) spans.push({ start: offset + index, end: offset + index + end.length });
  }
  const present = (['lf', 'crlf', 'cr'] as const).filter((kind) => counts[kind] > 0);
  return { kind: present.length > 1 ? 'mixed' : (present[0] ?? 'none'), ...counts, spans };
}
