const statusLine = /^(?:< )?HTTP\/\d(?:\.\d)? \d{3}/;
const requestLine = /^(?:GET|POST|PUT|DELETE|HEAD|OPTIONS) \S+ HTTP\/\d/;
/** A word above what follows, where a request without a body was shown. */
const label = /^\W{0,4}(?:Response|Answer|Result|Output|Actual|Request Data)\W{0,4}(?:\n|$)/i;
/** Another parameter, not another thing: a body that was broken into lines goes on. */
const moreParameters = /^\s*&?[\w.-]{1,60}=/;

/**
 * A message with something else behind its body, such as a key set: the message, and what follows. Behind JSON anything is
 * something else, behind a form what follows a blank line and is no further parameter. Linear.
 */
export function splitMessage(text: string): readonly string[] {
  const beginning = text.trimStart().slice(0, 8_000);
  const blank = /\r?\n\r?\n/.exec(text);
  if (blank === null) return [text];
  const bodyAt = blank.index + blank[0].length;
  if (requestLine.test(beginning) && label.test(text.slice(bodyAt, bodyAt + 60)))
    return [text.slice(0, bodyAt), text.slice(bodyAt)];
  const end = statusLine.test(beginning)
    ? endOfJson(text, bodyAt)
    : requestLine.test(beginning)
      ? (endOfJson(text, bodyAt) ?? endOfForm(text, bodyAt))
      : undefined;
  if (end === undefined || text.slice(end).trim() === '') return [text];
  // The blank lines between the two belong to neither.
  return [text.slice(0, end), text.slice(end).replace(/^[ \t\r\n]*\n/, '')];
}

/** Where a form body is followed by a blank line, by JSON on a line of its own or by the next message of a chat, and something else. */
function endOfForm(text: string, from: number): number | undefined {
  const gap =
    /\n(?:[ \t]*\r?\n|(?=[ \t]*[{[]\s*["{])|(?=\[?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\b))/gi;
  gap.lastIndex = from;
  const match = gap.exec(text);
  if (match === null || moreParameters.test(text.slice(gap.lastIndex, gap.lastIndex + 100))) return undefined;
  return text[match.index - 1] === '\r' ? match.index - 1 : match.index;
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
