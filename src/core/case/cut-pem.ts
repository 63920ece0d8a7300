const longest = 20_000;
/** The letters of a body, headers such as `Proc-Type:` and the joints of a printed text included. */
const keyText = /(?:\\{1,4}[nr]|%[0-9A-Fa-f]{2}|["'] ?[+,]?\s{1,200}["']|[A-Za-z0-9+/=\s:,-])*/y;
/** What ends a line of a body in code or on a page. */
const lineEnd = /^[^\w\n]{0,12}(?:\\{1,4}[nr]|<\/?[a-z]{1,4} ?\/?>)?[^\w\n]{0,12}$/;
const fewest = 48;
const letters = (least: number): string =>
  `[^\\n]{0,100}?(?<![A-Za-z0-9+/._])([A-Za-z0-9+/]{${least},200}={0,2})`;
/** A whole line of a body, and no part of a token, behind the mark of a mail, a number, the name of a file or a quotation mark. */
const wholeLine = new RegExp(`(?:[^\\n]{0,40}\\n)?${letters(fewest)}(?![A-Za-z0-9+/=._-])`, 'y');
/** The last line of a body is shorter, and stands below the others. */
const lastLine = new RegExp(`[^\\n]{0,40}\\n${letters(16)}(?![A-Za-z0-9+/=._-])`, 'y');
/** Above a last line anything may stand behind the letters. */
const rest = '(?:[^\\w\\n.-][^\\n]{0,40})?$';
const bodyLine = new RegExp(`^${letters(fewest)}${rest}`);
const shortLine = new RegExp(`^${letters(1)}${rest}`);
const inLine = /[A-Za-z0-9+/=%\\]/;

/** Where the body of a private key ends that begins at `from` and has no last line: where key text does, whatever each line has in front. */
export function endOfCutPem(whole: string, from: number): number {
  const text = whole.slice(0, from + longest);
  let at = goneBy(text, from, keyText);
  for (let next = goneBy(text, at, wholeLine); next > at; next = goneBy(text, at, wholeLine)) at = next;
  lastLine.lastIndex = at;
  const last = lastLine.exec(text)?.[1] ?? '';
  if (at === from || !/[\d+/=]/.test(last)) return at;
  const behind = restOfLine(text, lastLine.lastIndex);
  return behind === restOfLine(text, at) || lineEnd.test(behind) ? lastLine.lastIndex : at;
}

function restOfLine(text: string, at: number): string {
  return text.slice(at, at + 100).split('\n', 1)[0] ?? '';
}

function goneBy(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where the body of a private key begins whose last line begins at `end`, and whose first line is missing; `undefined` where none does. */
export function startOfCutPem(text: string, end: number): number | undefined {
  const above = text.slice(Math.max(0, end - longest), end);
  const offset = end - above.length;
  let at = above.length;
  while (inLine.test(above[at - 1] ?? '')) at -= 1;
  // In one line, with line ends that are written as letters.
  if (above.length - at >= fewest) return offset + at;
  let start: number | undefined;
  let below = above.lastIndexOf('\n');
  for (let pattern = shortLine; below > 0; pattern = bodyLine) {
    const lineStart = above.lastIndexOf('\n', below - 1) + 1;
    const line = above.slice(lineStart, below).replace(/\r$/, '');
    const found = pattern.exec(line)?.[1];
    if (found === undefined) break;
    if (found.length >= fewest) start = offset + lineStart + line.lastIndexOf(found);
    below = lineStart - 1;
  }
  return start;
}
