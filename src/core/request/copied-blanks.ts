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
    if (sign === '\\') {
      const end = runEnd(text, at + 1);
      const isGap = hidden.test(text.slice(at, end)) && /^\r?\n/.test(text.slice(end, end + 2));
      at = isGap ? replace(at, end, `${' '.repeat(end - at - 1)}\\`) : at + 2;
    } else if (hidden.test(sign)) {
      const end = runEnd(text, at);
      at =
        isNext(lineEnd, text, end) || isNext(wordStart, text, end)
          ? replace(at, end, ' '.repeat(end - at))
          : end;
    } else at = sign === "'" || sign === '"' ? quoteEnd(text, at) : at + 1;
  }
  pieces.push(text.slice(kept));
  return spans.length === 0 ? undefined : { text: pieces.join(''), spans };
}

/** Where the blanks end, seen or not, that begin here. */
function runEnd(text: string, at: number): number {
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : at;
}

function isNext(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
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
