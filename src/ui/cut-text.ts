import type { Span } from '../core/case/case.ts';

/** A place in a text that is to stand out, and why. */
export interface TextMark extends Span {
  readonly kind: 'selected' | 'broken';
}

/** A run of characters that is shown alike; `left`: how many stand between it and the run before and are not shown. */
export interface TextRun {
  readonly start: number;
  readonly text: string;
  readonly kind?: TextMark['kind'] | undefined;
  readonly left: number;
}

/** Characters of a long mark that are shown: more of them say nothing new. */
const longestMark = 400;

/** Characters to show around a mark that stands apart from what is shown anyway. */
const around = 40;

/**
 * Cuts a text into runs, each of one look. Of a text longer than `longest` its head is shown, and each mark with what stands
 * around it. `rest`: how many characters at the end are not shown. Takes as long as what is shown, however long the text is.
 */
export function cutText(
  text: string,
  marks: readonly TextMark[],
  longest: number,
): { readonly runs: readonly TextRun[]; readonly rest: number } {
  const shown = text.length <= longest ? [{ start: 0, end: text.length }] : windowsOf(text, marks, longest);
  const runs: TextRun[] = [];
  let at = 0;
  for (const { start, end } of shown) {
    const edges = [start, ...marks.flatMap((mark) => [mark.start, mark.end]), end]
      .filter((edge) => edge >= start && edge <= end)
      .toSorted((a, b) => a - b);
    for (const [index, from] of edges.entries()) {
      const to = edges[index + 1] ?? from;
      if (to <= from) continue;
      const kind = marks.find((mark) => mark.start <= from && mark.end >= to)?.kind;
      runs.push({ start: from, text: text.slice(from, to), kind, left: from - at });
      at = to;
    }
  }
  return { runs, rest: text.length - at };
}

/** The pieces to show, in order and apart. */
function windowsOf(text: string, marks: readonly TextMark[], longest: number): readonly Span[] {
  const wanted = marks.flatMap(({ start, end }) => {
    const from = Math.max(0, start - around);
    const to = Math.min(text.length, end + around);
    if (end - start <= longestMark) return [{ start: from, end: to }];
    const half = longestMark / 2;
    return [
      { start: from, end: start + half },
      { start: end - half, end: to },
    ];
  });
  const joined: Span[] = [];
  for (const next of [{ start: 0, end: longest }, ...wanted].toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || next.start > last.end) joined.push(next);
    else joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, next.end) });
  }
  return joined;
}
