import { parseJson, parseJsonObject } from '../assertion/json-text.ts';

/** What ends a line that begins a message: the first line of a request or of an answer. */
const firstLine =
  /(?:(?:POST|PUT) (?:\S{1,4000} HTTP\/\d(?:\.\d)?|https?:\/\/[^\s"]{1,4000})|HTTP\/\d(?:\.\d)? \d{3}(?: [A-Za-z][\w' -]{0,40})?)"?$/;
const header = /^[A-Za-z][\w-]{0,60}: ?\S/;
/** Where no version shows that it is a message: a log names other things in the same way. */
const commonHeader =
  /^(?:host|content-type|content-length|accept(?:-\w{1,20})?|user-agent|dpop|authorization|connection|cache-control|x-[\w-]{1,60}): ?\S/i;
const longestFront = 300;
const longestLine = 4_400;
/** Lines that other programs may write meanwhile. */
const mostBetween = 20;

/**
 * A text without what a log puts in front of each line of a message: a time, a level, the name of a logger or of a container. It is known by
 * standing in front of the first line of the message and, but for its digits, of those below. A front of the first line alone is a
 * label, and goes too. Where no body is seen, nothing goes: it may stand behind another front. Linear.
 */
export function withoutLogFronts(text: string): string {
  if (!/(?:POST|PUT) \S|HTTP\/\d/.test(text)) return text;
  const lines = text.split('\n');
  const bare: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const message = messageAt(lines, at);
    if (message === undefined) bare.push(lines[at] ?? '');
    else bare.push(...message.lines);
    at = message?.end ?? at + 1;
  }
  return bare.join('\n');
}

/** What a container wrote, line by line, out of the file in which Docker keeps it as JSON. Any other text as it is. */
export function withoutDockerJson(text: string): string {
  if (!/^\s*\{[^\n]{0,200000}"stream":"std(?:out|err)"/.test(text)) return text;
  const written = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const record = parseJsonObject(line);
      return record.ok ? record.value.log : undefined;
    });
  return written.every((log) => typeof log === 'string') ? written.join('') : text;
}

/** A body and, in its very line, the answer, as a capture of the network shows what went over one connection. */
const joinedAnswer = /^([^\s=&]{1,80}=[^\s&]{0,20000}&\S*?)(?=HTTP\/1\.[01] [1-5]\d\d [A-Z])/gm;

/** A text in which each answer begins a line. */
export function withoutJoinedAnswers(text: string): string {
  return text.includes('HTTP/1.') ? text.replace(joinedAnswer, '$1\n') : text;
}

interface Message {
  readonly lines: readonly string[];
  readonly end: number;
}

function messageAt(lines: readonly string[], at: number): Message | undefined {
  const line = (lines[at] ?? '').slice(0, longestLine + 1).trimEnd();
  const start = line.length > longestLine ? -1 : line.search(firstLine);
  const isQuoted = line[start - 1] === '"' && line.endsWith('"');
  const front = line.slice(0, Math.max(start - (isQuoted ? 1 : 0), 0));
  const below = lines[at + 1];
  if (below === undefined || front.length > longestFront || !isFront(front)) return undefined;
  const first = isQuoted ? line.slice(start, -1) : line.slice(start);
  const isHead = first.includes('HTTP/') ? header : commonHeader;
  const behindFront = readerBehind(front, isQuoted);
  if (behindFront(below) === undefined && isHead.test(below))
    return isQuoted || /->\s*$/.test(front) ? undefined : { lines: ['', first], end: at + 1 };
  const next = lines
    .slice(at + 1, at + mostBetween)
    .map(behindFront)
    .find((rest) => rest !== undefined);
  if (next === undefined || !(first.startsWith('HTTP/') || isHead.test(next))) return undefined;
  return readMessage(first, lines, at + 1, behindFront);
}

/** Words or digits, and then a sign that opens nothing. */
function isFront(front: string): boolean {
  return /[A-Za-z0-9]/.test(front) && /[^\w"'`\\/[({<>]$/.test(front);
}

type Reader = (line: string) => string | undefined;

function readMessage(
  first: string,
  lines: readonly string[],
  from: number,
  behindFront: Reader,
): Message | undefined {
  const message = [first];
  const between: string[] = [];
  let hasBody = false;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const rest: string | undefined = behindFront(line) ?? (line.trim() === '' && !hasBody ? '' : undefined);
    if (rest !== undefined) {
      const isBody: boolean =
        !hasBody && rest.trim() !== '' && (isBlank(message.at(-1)) || !header.test(rest));
      // Some programs show no empty line.
      if (isBody && !isBlank(message.at(-1))) message.push('');
      hasBody ||= isBody;
      message.push(rest);
    } else if (!hasBody && isBefore(lines.slice(at + 1, at + mostBetween), behindFront)) between.push(line);
    else break;
  }
  if (!hasBody && !first.startsWith('HTTP/')) return undefined;
  // What has another front is no part of the body.
  const below = [...between, ...(at < lines.length ? [''] : [])];
  return { lines: ['', ...message, ...(below.length > 0 ? [''] : []), ...between], end: at };
}

const isBlank = (line = ''): boolean => line.trim() === '';

const isBefore = (lines: readonly string[], behindFront: Reader): boolean =>
  lines.some((line) => behindFront(line) !== undefined);

/** Reads what stands in a line behind a front that differs in its digits alone; at the end of a line its blanks may be lost. */
function readerBehind(front: string, isQuoted: boolean): Reader {
  const parts = front.match(/\d{1,300}|[ \t]{1,300}|[^\d \t]{1,300}/g) ?? [];
  return (line) => {
    let at = 0;
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      if (isLast && part.trim() === '' && line.slice(at).trim() === '')
        return line.endsWith('\r') ? '\r' : '';
      const found = lengthAt(line, at, part, isLast);
      if (found === undefined) return undefined;
      at += found;
    }
    return isQuoted ? withoutQuotes(line.slice(at)) : line.slice(at);
  };
}

function withoutQuotes(text: string): string {
  const trimmed = text.trimEnd();
  if (trimmed.length < 2 || !trimmed.startsWith('"') || !trimmed.endsWith('"')) return text;
  const read = parseJson(trimmed);
  return read.ok && typeof read.value === 'string' ? read.value : trimmed.slice(1, -1);
}

function lengthAt(line: string, at: number, part: string, isLast: boolean): number | undefined {
  const kind = /^\d/.test(part) ? /\d{1,300}/y : /^[ \t]/.test(part) && !isLast ? /[ \t]{1,300}/y : undefined;
  if (kind === undefined) return line.startsWith(part, at) ? part.length : undefined;
  kind.lastIndex = at;
  return kind.exec(line)?.[0].length;
}
