import type { Span } from '../case/case.ts';

/** `<<EOF`, `<<-EOF`, `<<'EOF'`: what follows the line is handed to the command (Shell Command Language §2.7.4). */
export interface HereMark {
  readonly delimiter: string;
  /** A quoted delimiter: nothing in the text is replaced. */
  readonly isLiteral: boolean;
  /** Tabs in front of each line go. */
  readonly cutsTabs: boolean;
  /** Where the mark ends. */
  readonly end: number;
}

/** What a command reads from its standard input. */
export interface ShellInput {
  readonly text: string;
  /** Where it stands in the paste, if it stands there unaltered. */
  readonly at?: number | undefined;
  /** The lines of a here-document; nothing is replaced in a literal one. */
  readonly document?: (Span & { readonly isLiteral: boolean }) | undefined;
}

const mark = /\d{0,2}<<(-?)[ \t]*(?:'([^'\n]{1,80})'|"([^"\n]{1,80})"|(\\?)([A-Za-z_][\w.-]{0,80}))/y;

/** Copied lines stand no further in. */
const mostIndent = 40;

/** The mark that begins at `at`, where a line ends its text; `undefined` where none does. */
export function hereMarkAt(text: string, at: number): HereMark | undefined {
  mark.lastIndex = at;
  const [whole, dash, single, double, backslash, word] = mark.exec(text) ?? [];
  const delimiter = single ?? double ?? word;
  if (whole === undefined || delimiter === undefined) return undefined;
  const found = { delimiter, isLiteral: word === undefined || backslash !== '', cutsTabs: dash !== '' };
  const end = at + whole.length;
  return closingLine(text, end, found) === undefined ? undefined : { ...found, end };
}

/** Where the line of the delimiter begins and ends, behind `from`. Blanks in front of it come from the copying, or stood for a prompt. */
export function closingLine(
  text: string,
  from: number,
  { delimiter, cutsTabs }: Pick<HereMark, 'delimiter' | 'cutsTabs'>,
): { readonly start: number; readonly end: number; readonly indent: number } | undefined {
  for (let at = text.indexOf('\n', from) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const start = lineStart(text, at, true, mostIndent);
    const end = start + delimiter.length;
    if (text.startsWith(delimiter, start) && /^\r?(?:\n|$)/.test(text.slice(end, end + 2))) {
      const before = text.slice(at, start);
      return { start: at, end, indent: cutsTabs && /^\t*$/.test(before) ? 0 : before.length };
    }
  }
  return undefined;
}

/** A line without what the mark takes off its front. */
export function lineStart(text: string, at: number, cutsTabs: boolean, indent: number): number {
  let start = at;
  while (cutsTabs && text[start] === '\t') start += 1;
  const most = start + indent;
  while (start < most && (text[start] === ' ' || text[start] === '\t')) start += 1;
  return start;
}
