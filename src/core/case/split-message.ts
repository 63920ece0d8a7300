import { endOfForm } from './form-end.ts';

const statusLine = /^(?:< )?HTTP\/\d(?:\.\d)? \d{3}/;
const requestLine = /^(?:GET|POST|PUT|DELETE|HEAD|OPTIONS) \S+ HTTP\/\d/;
/** A word above what follows, where a request without a body was shown. */
const label = /^\W{0,4}(?:Response|Answer|Result|Output|Actual|Request Data)\W{0,4}(?:\n|$)/i;
/** A body of which nothing stands above. */
const bareForm = /^\s*[\w.-]{1,60}=[^\s&]{0,8000}&[\w.-]{1,60}=/;

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
  if (/^[[{]/.test(beginning)) {
    const end = endOfJson(text, 0) ?? text.length;
    const below = text.slice(end, end + 8_000);
    return bareForm.test(below) || /^[ \t]{0,80}\r?\n\s{0,80}[A-Za-z]/.test(below) ? end : undefined;
  }
  const blank = /\r?\n\r?\n/.exec(text);
  if (blank === null) return undefined;
  const bodyAt = blank.index + blank[0].length;
  if (statusLine.test(beginning)) return endOfJson(text, bodyAt);
  if (!requestLine.test(beginning)) return undefined;
  if (label.test(text.slice(bodyAt, bodyAt + 60))) return bodyAt;
  return endOfJson(text, bodyAt) ?? endOfForm(text, bodyAt);
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
