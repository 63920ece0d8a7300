import { parseJson } from '../assertion/json-text.ts';

const requestLine =
  /^((?:>[ \t]?){1,3})((?:POST|PUT) (?:\S{1,4000} HTTP\/\d(?:\.\d)?|https?:\/\/\S{1,4000}))[ \t]*\r?$/;
/** What Bruno writes above a body. */
const bodyLabel = /^data[ \t]*$/;
const pairs = /^[\w.%-]{1,80}=[^\s]*$/;
const mostLines = 2_000;
/** A message in quotation marks behind the time of a log, as `%q` of Go writes it; a wire log has brackets around line ends. */
const quotedMessage =
  /^.{0,120}?("(?:(?:POST|PUT) [^\s"\\]{1,4000} HTTP\/\d(?:\.\d)?|HTTP\/\d(?:\.\d)? \d{3})[^"\\\r\n\u2028\u2029]*(?<!\[)(?=\\[rn])(?:\\.[^"\\\r\n\u2028\u2029]*){0,100000}")[ \t]*\r?$/gm;
const aboutTls = /SSL|TLS|certificate|subject:|issuer:|expire date/;

/**
 * A request with its body whose lines carry marks of a mail, of `curl -v`, of Insomnia or of Bruno, or that stands behind the time of a log: as it was sent.
 * Without a body the marks stay: curl shows none. Any other text as it is. Linear.
 */
export function withoutMarks(text: string): string {
  if (!/(?:POST|PUT) \S/.test(text)) return text;
  const plain = text.replace(quotedMessage, (whole, message: string) => unquoted(message) ?? whole);
  const lines = plain.split('\n');
  const start = lines.findIndex((line) => requestLine.test(line.slice(0, 4_100)));
  const [, mark = '', line = ''] = requestLine.exec(lines[start] ?? '') ?? [];
  if (start < 0) return plain;
  const bare = mark.replaceAll(/[ \t]/g, '');
  const inside = (at: number): string | undefined => {
    const given = lines[at];
    if (given === undefined || !given.replaceAll(' ', '').startsWith(bare)) return undefined;
    return given.slice(given.length - given.replace(/^(?:>[ \t]?){1,3}/, '').length).replace(/\r$/, '');
  };
  const headers: string[] = [];
  let at = start + 1;
  for (; at < start + mostLines && (inside(at) ?? '').trim() !== ''; at += 1) headers.push(inside(at) ?? '');
  if (bodyLabel.test(headers.at(-1) ?? '')) headers.pop();
  const found = bodyAt(lines, at, inside);
  if (found === undefined) return plain;
  const kept = (other: string): boolean => !/^\* /.test(other) || aboutTls.test(other);
  const before = lines.slice(0, start).filter(kept);
  const after = lines.slice(found.end).filter(kept);
  // An empty line behind the body would end its last value.
  const isLast = after.every((other) => other.trim() === '');
  const behind = isLast ? [] : ['', ...after.map((other) => other.replace(/^< ?/, ''))];
  return [...before, line, ...headers, '', found.body, ...behind].join('\n');
}

interface Body {
  readonly body: string;
  /** The line behind it. */
  readonly end: number;
}

/** Under the headers: with the same mark (a mail), behind `| ` (Insomnia), or bare, where somebody put it or a program printed it. */
function bodyAt(
  lines: readonly string[],
  from: number,
  inside: (at: number) => string | undefined,
): Body | undefined {
  const marked: string[] = [];
  let at = from;
  for (; at < lines.length && inside(at) !== undefined; at += 1) marked.push(inside(at) ?? '');
  const body = marked.join('\n').trim();
  if (body !== '') return { body, end: at };
  while (at < lines.length && /^(?:\* .*|\s*)$/.test(lines[at] ?? '')) at += 1;
  const line = (lines[at] ?? '').replace(/\r$/, '');
  const behind = line.startsWith('| ') ? line.slice(2) : pairs.test(line) ? line : undefined;
  return behind === undefined ? undefined : { body: behind, end: at + 1 };
}

function unquoted(message: string): string | undefined {
  const read = parseJson(message);
  return read.ok && typeof read.value === 'string' ? read.value : undefined;
}
