import { omitted } from '../../import/imported.ts';

/** A body in a piece of source code, as far as the code writes it out. */
export interface BodyInCode {
  readonly body: string;
  /** The parameters whose values are put in by the code. */
  readonly hidden: readonly string[];
  /** More is joined to it. */
  readonly partial: boolean;
}

/** `#{x}`, `\(x)`, `${x}`, `$x`, `%s`, `%(x)s`, `{x}`: what the code puts in, by the language that it is in. */
const mark =
  /#\{|\\\(|\$\{|\$[A-Za-z_]|%(?:s|@|v|d(?![\da-fA-F]))|%\(\w{1,60}\)s|(?<!\{)\{[\w.:!]{0,60}\}(?!\})/;
/** In front of the text of a body: an assignment, an argument, a piece that it is joined to. A log writes `body="…"` and `"body":"…"`. */
const ahead = /(?:\s=|:=|:(?=@)|[(,[+&.|]|\breturn)\s*(?:[fFrRbBuUs]{1,2}|\$@|@\$|[$@])?["'`]$/;
const joinedAhead = /[+&.|]\s*["'`]$/;
/** Behind it: an operator that joins texts, or the next text. */
const joinedBehind = /^["'`](?:[$\w]|\s*(?:[+&~"'`]|\|\||<>|\.(?=[\s.$"'(])))/;

/** Behind it: a call that puts others in place of its letters. */
const replacedBehind = /^["'`]\s*\.(?:replace\w*|Replace|gsub!?|sub!?)\s*\(/;

/** The body between `start` and `end` where source code puts values into it or joins more to it; `undefined` for any other, which stands as it is. */
export function bodyInCode(text: string, start: number, end: number): BodyInCode | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  if (!ahead.test(before)) return undefined;
  const quote = before.slice(-1);
  const isCut = text[end] !== quote || joinedBehind.test(text.slice(end, end + 80));
  const isReplaced = replacedBehind.test(text.slice(end, end + 80));
  const hidden: string[] = [];
  const pairs = text.slice(start, end).split('&');
  const written = pairs.map((pair, at) => {
    const sign = pair.indexOf('=');
    const isLast = at === pairs.length - 1;
    const isPutIn = mark.test(pair.slice(sign)) || isReplaced || (isCut && isLast);
    if (!isPutIn) return pair;
    const name = pair.slice(0, sign);
    hidden.push(name);
    return `${name}=${encodeURIComponent(omitted(name))}`;
  });
  if (hidden.length === 0) return undefined;
  return { body: written.join('&'), hidden, partial: isCut || joinedAhead.test(before) };
}
