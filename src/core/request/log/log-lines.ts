import type { Json } from '../../assertion/decoded-jwt.ts';
import { isJsonObject, parseJson } from '../../assertion/json-text.ts';

/** How programs begin a line of a log: a time, an address and a time (nginx, Apache), a level, a JSON record. */
const beginning =
  /^\s*(?:["[]?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:|\{\s{0,20}"(?:@?time(?:stamp)?|ts|t|level|lvl|severity|msg|message|log|req|logger)"\s*:|\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[|(?:time|ts|t|level|lvl)=\S|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d[ .,]|[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d|\[?\d\d:\d\d:\d\d[.,\]]|\[\d\d:\d\d:\d\d [A-Z]|\[Nest\] \d|(?:info|dbug|trce|warn|fail|crit): [\w.]{1,200}\[\d|[A-Z], \[\d{4}-|[VDIWE]\/[\w.]{1,40}[:(]|(?:INIT_START|START RequestId:) |(?:TRACE|DEBUG|INFO|WARN|ERROR)\b)/;
/** No sign in it that code, values or messages have. */
const words = /^[^\p{L}]{0,4}\p{L}[^\n={}<>[\]|\\;"`]{0,300}$/u;
const noWords = /eyJ|https?:|^(?:GET|POST|PUT) |[^\s\d]:\S|\w\(/;
const mostWords = 20;
const mostLines = 5_000;
const longestLine = 200_000;
const mostMembers = 20_000;
const deepest = 6;

/** Whether a line begins an entry of a log. */
export function beginsLogLine(line: string): boolean {
  return beginning.test(line);
}

/** Whether a text is the log of a program: its first line begins as one, or the first below words. */
export function looksLikeLog(text: string): boolean {
  if (beginsLogLine(text.trimStart().slice(0, 300))) return true;
  const lines = text.slice(0, mostWords * 400).split('\n', mostWords + 1);
  return beginsLogLine((lines.find((line) => !isWords(line)) ?? '').slice(0, 300));
}

/** Whether a line is blank or holds words alone: a heading, a greeting, a question. */
export function isWords(line: string): boolean {
  return line.trim() === '' || (words.test(line.trim()) && !noWords.test(line) && !beginsLogLine(line));
}

/** A log goes on in time: what is asked about stands at its end. */
function lastLines(text: string): readonly string[] {
  // A record may be printed over several lines.
  const record = /^\s*\{\s*\n/.test(text.slice(0, 200)) ? parseJson(text) : undefined;
  if (record?.ok && text.length <= longestLine) return [JSON.stringify(record.value)];
  return text.split(/\r?\n/).slice(-mostLines);
}

/** The lines of a log as the program meant them: inside JSON, quotes and `&` are escaped. */
export function logLines(text: string): readonly string[] {
  return lastLines(text).map(unescaped);
}

function unescaped(line: string): string {
  // A row of a table with commas between its cells.
  if (/^"\d{4}[-/]/.test(line)) return line.replaceAll('""', '"');
  if (!/^\s*\{/.test(line) || !line.includes('\\')) return line;
  return line
    .replace(/\\u00(26|3d|3c|3e)/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\/', '/')
    .replaceAll('\\"', '"');
}

/** A value somewhere in a record, with the name it has there. */
export interface LogValue {
  readonly name: string;
  readonly value: Json;
}

/** Every member of the records of a log in JSON lines, the outer before the inner; of a long log those of its last records. */
export function logMembers(text: string): readonly LogValue[] {
  const records: (readonly LogValue[])[] = [];
  let count = 0;
  for (const line of lastLines(text).toReversed()) {
    if (count > mostMembers) break;
    if (line.length > longestLine || !/^\s*\{.*\}\s*$/.test(line)) continue;
    const json = parseJson(line);
    const members = json.ok ? membersIn(json.value) : [];
    records.push(members);
    count += members.length;
  }
  return records.toReversed().flat();
}

function membersIn(record: Json): readonly LogValue[] {
  const found: LogValue[] = [];
  const walk = (name: string, value: Json, depth: number): void => {
    found.push({ name, value });
    if (depth > deepest || found.length > mostMembers) return;
    if (Array.isArray(value)) for (const entry of value) walk(name, entry, depth + 1);
    else if (isJsonObject(value))
      for (const [key, entry] of Object.entries(value)) walk(key, entry as Json, depth + 1);
  };
  walk('', record, 0);
  return found;
}
