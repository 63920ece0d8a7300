import { asMessage } from './printed-request.ts';

const beginning = /^(.{0,300}?)-{2,3}> (GET|POST|PUT) (https?:\/\/\S{1,4000})(?: HTTP\/[\d.]+)?[ \t]*$/i;
const ending = /-{2,3}> END /;
const header = /^([\w-]{1,80}): ?(.*)$/;
const mostLines = 5_000;

/**
 * The token request, or else the first, in what OkHttp's HttpLoggingInterceptor and Feign write: `--> POST https://…`, headers, body,
 * `--> END POST`, each line behind what the logger puts in front of it. `undefined` for any other text. Linear.
 */
export function readArrowLog(text: string): string | undefined {
  const lines = text.split(/\r?\n/).slice(0, mostLines);
  const messages: string[] = [];
  for (const [at, line] of lines.entries()) {
    const [, before = '', method, url] = beginning.exec(line.slice(0, 4_400)) ?? [];
    if (method === undefined || url === undefined) continue;
    const length = lines
      .slice(at + 1)
      .findIndex((next) => ending.test(next) || beginning.test(next.slice(0, 4_400)));
    if (length < 0) break;
    messages.push(messageOf(method, url, lines.slice(at + 1, at + 1 + length), before));
    if (messages.length >= 20) break;
  }
  return messages.find((message) => /\bgrant_type\b/.test(message)) ?? messages[0];
}

function messageOf(method: string, url: string, lines: readonly string[], before: string): string {
  // The time differs from line to line, what stands behind it does not.
  const mark = before.replace(/^.*\d/, '').trim();
  const bare = lines.map((line) => {
    const from = mark === '' ? -1 : line.indexOf(mark);
    return from < 0 ? line : line.slice(from + mark.length).trimStart();
  });
  const end = bare.findIndex((line) => !header.test(line));
  const headers = (end < 0 ? bare : bare.slice(0, end)).flatMap((line) => {
    const [, name, value] = header.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  const body = end < 0 ? '' : bare.slice(end).join('\n').trim();
  return asMessage({ method: method.toUpperCase(), url, headers, headersComplete: false, body });
}

const answerLine =
  /^<-{2,3} (?:HTTP\/\d(?:\.\d)? )?(\d{3}(?: [A-Z][A-Za-z'-]{0,30}){0,4})(?: https?:\/\/\S{1,4000})? \(\d{1,9} ?ms[^\n]{0,80}\n/gm;

/** The last answer that such a log shows, as a message. */
export function answerBelowArrow(text: string): string | undefined {
  const found = [...text.matchAll(answerLine)].at(-1);
  if (found === undefined) return undefined;
  const below = text.slice(found.index + found[0].length);
  const end = below.search(/^<-{2,3} END/m);
  return `HTTP/1.1 ${found[1]}\n${end < 0 ? below : below.slice(0, end)}`;
}
