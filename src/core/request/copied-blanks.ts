import type { Span } from '../case/case.ts';

/** What chats and wikis put at the ends of lines and in place of blanks; a shell takes each for a letter. */
const hidden = /[\u00a0\u00ad\u200b-\u200f\u202f\u2060\ufeff]/;
const run = /[\u00a0\u00ad\u200b-\u200f\u202f\u2060\ufeff \t]+/y;
const lineEnd = /\\?\r?\n|\\?$/y;
/** What a new word of a command begins with: in front of it a gap was meant. */
const wordStart = /--?[A-Za-z]|['"]|https?:/y;

export interface CopiedBlanks {
  /** As long as the text that was given: blanks stand in place of what cannot be seen. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * A command as it was meant, where characters that no one sees stand between its words or behind the backslash of a line; `undefined` where there is
 * none. What stands inside quotes, or inside a bare value, stays. Linear.
 */
export function withoutCopiedBlanks(text: string): CopiedBlanks | undefined {
  // The text of a here-document is no list of words.
  if (!hidden.test(text) || text.includes('<<')) return undefined;
  const spans: Span[] = [];
  const pieces: string[] = [];
  let kept = 0;
  const replace = (start: number, end: number, by: string): number => {
    pieces.push(text.slice(kept, start), by);
    kept = end;
    spans.push({ start, end });
    return end;
  };
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    const escaped = sign === '\\';
    const end = escaped || hidden.test(sign) ? gapEnd(text, escaped ? at + 1 : at, escaped) : undefined;
    if (end !== undefined)
      at = replace(at, end, `${' '.repeat(end - at - (escaped ? 1 : 0))}${escaped ? '\\' : ''}`);
    else if (escaped) at += 2;
    else at = sign === "'" || sign === '"' ? quoteEnd(text, at) : at + 1;
  }
  pieces.push(text.slice(kept));
  return spans.length === 0 ? undefined : { text: pieces.join(''), spans };
}

/** Where the gap ends that begins here; `undefined` where it is none, or one that everyone sees. */
function gapEnd(text: string, at: number, escaped: boolean): number | undefined {
  run.lastIndex = at;
  const gap = run.exec(text)?.[0];
  if (gap === undefined || !hidden.test(gap)) return undefined;
  const end = at + gap.length;
  const isNext = (pattern: RegExp): boolean => {
    pattern.lastIndex = end;
    return pattern.test(text);
  };
  if (escaped) return /^\r?\n/.test(text.slice(end, end + 2)) ? end : undefined;
  return isNext(lineEnd) || isNext(wordStart) ? end : undefined;
}

function quoteEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  const escapes = quote === '"' || text[at - 1] === '$';
  for (let place = at + 1; place < text.length; place += 1) {
    if (escapes && text[place] === '\\') place += 1;
    else if (text[place] === quote) return place + 1;
  }
  return text.length;
}
