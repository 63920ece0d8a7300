import { readTree } from '../../core/assertion/json-text.ts';
import type { Span } from '../../core/case/case.ts';
import { spanInLiteral } from './json-literal.ts';
import type { PlaceInCase } from './place-in-case.ts';

/** Characters of a file: offsets in UTF-16 units, lines and columns from 1, the end exclusive. A byte order mark does not count. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

type Node = NonNullable<ReturnType<typeof readTree>>;

/** Finds places in the text of a case file. */
export interface CaseDocument {
  /** `at`: which case of the array, 0 where there is but one. `undefined` where the file is too large to be read with places. */
  regionOf(at: number, place: PlaceInCase): Region | undefined;
}

export function toCaseDocument(fileText: string): CaseDocument {
  const text = fileText.replace(/^\uFEFF/, '');
  const root = readTree(text, []);
  const cases = root?.type === 'array' ? (root.children ?? []) : [root];
  const lineStarts = [0, ...[...text.matchAll(/\r?\n/g)].map((match) => match.index + match[0].length)];
  return {
    regionOf(at, { path, span }) {
      const node = path.reduce<Node | undefined>(memberOf, cases[at]);
      return node && toRegion(lineStarts, spanOf(text, node, span));
    },
  };
}

/** Of a name that stands twice the last counts, as for `JSON.parse`. */
function memberOf(node: Node | undefined, name: string): Node | undefined {
  return node?.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

function spanOf(text: string, { offset, length, type }: Node, span: Span | undefined): Span {
  if (span === undefined || type !== 'string') return { start: offset, end: offset + length };
  const { start, end } = spanInLiteral(text.slice(offset, offset + length), span);
  return { start: offset + start, end: offset + end };
}

function toRegion(lineStarts: readonly number[], { start, end }: Span): Region {
  const first = lineAt(lineStarts, start);
  const last = lineAt(lineStarts, end);
  return {
    startLine: first.line,
    startColumn: first.column,
    endLine: last.line,
    endColumn: last.column,
    charOffset: start,
    charLength: end - start,
  };
}

function lineAt(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  const index = lineStarts.findLastIndex((start) => start <= offset);
  return { line: index + 1, column: offset - (lineStarts[index] ?? 0) + 1 };
}
