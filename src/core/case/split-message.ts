import { bareForm, endOfForm } from '../request/form-end.ts';

const statusLine = /^(?:< )?HTTP\/\d(?:\.\d)? \d{3}/;
const requestLine =
  /^(?:GET|POST|PUT|DELETE|HEAD|OPTIONS) \S+ HTTP\/\d|^(?:POST|PUT) (?:https?:\/)?\/\S{1,4000}[ \t]*\r?\n/;
/** A word above what follows, where a request without a body was shown. */
const label = /^\W{0,4}(?:Response|Answer|Result|Output|Actual|Request Data)\W{0,4}(?:\n|$)/i;
/** Behind JSON, a line that is none, and no sign that was left over from what stood around it. */
const anotherLine = /^[ \t]{0,80}\r?\n\s{0,80}(?:[^\s{}[\]()<>,;:"'`]|\[\w)/;
const isKeys = /^[[{]\s{0,80}(?:\{\s{0,80})?"(?:keys|kty)"/;
const keySet = /(?<=^|[\n \t:=])[[{]\s{0,20}(?:\{\s{0,20})?"(?:keys|kty)"\s{0,20}:/g;
const isArchive = /^\{\s{0,80}"log"\s{0,20}:\s{0,20}\{/;
const objectBelow = /^[ \t]{0,80}\r?\n\s{0,80}\{/;
const mostParts = 20;

/**
 * A message, or a form alone, with something else behind its body, such as a key set or words: the message, and what follows. Behind JSON
 * anything is something else. Linear.
 */
export function splitMessage(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (parts.length < mostParts) {
    const end = endOfMessage(rest);
    if (end === undefined || rest.slice(end).trim() === '') break;
    parts.push(rest.slice(0, end));
    // The blank lines between the two belong to neither.
    rest = rest.slice(end).replace(/^[ \t\r\n]*\n/, '');
  }
  return [...parts, rest];
}

function endOfMessage(text: string): number | undefined {
  const beginning = text.trimStart().slice(0, 8_000);
  if (bareForm.test(beginning)) return endOfForm(text, 0);
  if (/^(?:\{\s{0,80}["}]|\[\s{0,80}[\]{["])/.test(beginning)) {
    const end = endOfJson(text, 0) ?? text.length;
    const below = text.slice(end, end + 8_000);
    // Of records one below the other nothing is told apart: they may be one log.
    const isDocument = isKeys.test(beginning) || isArchive.test(beginning);
    const isOther =
      bareForm.test(below) || anotherLine.test(below) || (isDocument && isNoKeyBelow(text, end));
    return isOther ? end : isKeys.test(beginning) ? undefined : aboveKeys(text, end);
  }
  const isAnswer = statusLine.test(beginning);
  if (!isAnswer && !requestLine.test(beginning)) return aboveKeys(text, 0);
  const blank = /\r?\n\r?\n/.exec(text);
  if (blank === null) return undefined;
  const bodyAt = blank.index + blank[0].length;
  if (isAnswer) return endOfJson(text, bodyAt);
  if (label.test(text.slice(bodyAt, bodyAt + 60))) return bodyAt;
  return endOfJson(text, bodyAt) ?? endOfForm(text, bodyAt) ?? endOfOther(text, bodyAt);
}

/** An object in the next line or behind blank ones, such as an answer, and no key or further set. */
function isNoKeyBelow(text: string, from: number): boolean {
  if (!objectBelow.test(text.slice(from, from + 200))) return false;
  const end = endOfJson(text, from);
  return end !== undefined && !/"(?:keys|kty)"/.test(text.slice(from, end));
}

/** Where a key set begins that ends with its line, below words or behind what names it. */
function aboveKeys(text: string, from: number): number | undefined {
  keySet.lastIndex = from;
  const at = keySet.exec(text)?.index ?? 0;
  const end = at === 0 ? undefined : endOfJson(text, at);
  return end !== undefined && /^[ \t]{0,80}\r?(?:\n|$)/.test(text.slice(end, end + 100)) ? at : undefined;
}

/** A body that is neither a form nor JSON ends at a blank line, but one of several parts. */
function endOfOther(text: string, from: number): number | undefined {
  const blank = /\r?\n[ \t]*\r?\n/g;
  blank.lastIndex = from;
  return /^\s*--/.test(text.slice(from, from + 100)) ? undefined : blank.exec(text)?.index;
}

/** Where the JSON object or array that begins here closes; `undefined` where none does. */
function endOfJson(text: string, from: number): number | undefined {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  if (text[at] !== '{' && text[at] !== '[') return undefined;
  let depth = 0;
  let inText = false;
  for (; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
