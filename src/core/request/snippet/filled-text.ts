import { skip, skipOther } from './skip-source.ts';
import type { SourceEntry, SourcePart, SourceValue } from './source-value.ts';

/** `String.format`, `fmt.Sprintf`, `sprintf`, `format!`: the first text among their arguments has marks for the others. */
const fillers = /(?:^|[.:&])(?:format|Format|[Ss]printf|stringWithFormat)$/;
/** `"…".format(x)`, `"…".formatted(x)`, `"…" % (x)`. */
const filling = /\s*\.(?:format|formatted)\s*(?=\()|[ \t]*%[ \t]*(?=[\w([{])/y;
const bareName = /[\w.]{1,100}/y;
const mark = /%(?:\((\w{1,60})\)|\d\$)?(?:[sv@]|d(?![\da-fA-F]))|\{([A-Za-z_][\w.]{0,60})?[^{}\s"']{0,20}\}/g;

/** Where what is filled into a text ends; `end` where nothing is. */
export function skipFilling(text: string, end: number, value: SourceValue): number {
  const open = value.kind === 'text' ? skip(text, filling, end) : end;
  if (open === end) return end;
  const bracket = skip(text, bareName, open);
  if (!/[([{]/.test(text.charAt(bracket))) return bracket;
  let close = skipOther(text, bracket + 1);
  while (/[,;\n]/.test(text.charAt(close))) close = skipOther(text, close + 1);
  return close + 1;
}

/** The text that a call makes of another and of what is filled into it; `undefined` for any other call. */
export function filledBy(name: string, entries: readonly SourceEntry[]): SourceValue | undefined {
  if (!fillers.test(name)) return undefined;
  const given = entries.find(({ value }) => value.kind === 'text')?.value;
  return given && filledText(given);
}

/** A text with names, or `%s`, in place of its marks. */
export function filledText(value: SourceValue): SourceValue {
  if (value.kind !== 'text') return value;
  return {
    kind: 'text',
    parts: value.parts.flatMap((part) => (typeof part === 'string' ? holesIn(part) : [part])),
  };
}

function holesIn(text: string): readonly SourcePart[] {
  const parts: SourcePart[] = [];
  let from = 0;
  for (const { 0: whole, 1: keyed, 2: braced, index } of text.matchAll(mark)) {
    parts.push(text.slice(from, index), { unknown: keyed ?? braced ?? '%s' });
    from = index + whole.length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}
