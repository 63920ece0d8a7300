import { encodeBase64 } from '../assertion/base64url.ts';
import { encodeUtf8 } from '../runtime.ts';
import { formMediaType } from './body-kind.ts';
import { withoutCopiedBlanks } from './copied-blanks.ts';
import { type CurlReading, readCurlCommand } from './curl-command.ts';
import { addData, addFormPart, type CommandText, type GatheredData, queryArgument } from './curl-data.ts';
import { type CurlOption, optionsIn } from './curl-options.ts';
import { pairLimit, parseForm } from './parse-form.ts';
import type { ShellCommand, ShellWord } from './shell-words.ts';
import type { StandardInput } from './standard-input.ts';
import { typographicNotes } from './typographic.ts';
import { guessShell } from './windows-words.ts';
import {
  headerValues,
  type RequestNote,
  type WireHeader,
  type WireParameter,
  type WireRequest,
} from './wire-request.ts';

/** Each is compared with each parameter. No command for one token request gives rise to more. */
const mostNotes = 500;

/** What curl would do with the words, gathered option by option. */
interface Gathered extends GatheredData {
  method: string | undefined;
  urls: ShellWord[];
  headers: WireHeader[];
  removed: Set<string>;
  /** What is added to the address by --url-query. */
  query: string[];
  get: boolean;
  head: boolean;
  multipart: boolean;
}

/**
 * Reads the first curl command in a text as the request curl would send; `undefined` where there is none. The shell is the one
 * for which the command was written, unless told.
 */
export function parseCurl(
  text: string,
  reading: CurlReading = { shell: guessShell(text).shell },
): WireRequest | undefined {
  const found = readCurlCommand(text, reading);
  if (found === undefined) return undefined;
  const { words, command, next, input } = found;
  const gathered = gather(words, text, input);
  const notes = [
    ...command.notes,
    ...(input?.notes ?? []),
    ...typographicNotes(words, text, reading.shell),
    ...gathered.notes,
    ...cutNotes(command, next),
    ...copiedNotes(text, reading),
  ];
  return toRequest(text, reading.shell, { ...gathered, notes });
}

/** An unquoted `&` or a lost line continuation cuts the command: what follows shows it. */
function cutNotes(command: ShellCommand, next: ShellCommand | undefined): readonly RequestNote[] {
  const follows = next?.words[0];
  if (follows === undefined) return [];
  const { text: detail, span } = follows;
  if (command.endedBy === '&' && /^[\w.-]+=/.test(detail)) {
    const start = command.words.reduce((_end, word) => word.span.end, 0);
    return [{ kind: 'unquoted-ampersand', detail, span: { start, end: span.end } }];
  }
  if (command.endedBy === 'newline' && /^--?[A-Za-z]/.test(detail))
    return [{ kind: 'command-cut-by-newline', detail, span }];
  return [];
}

/** Read as gaps, as they were meant. */
function copiedNotes(text: string, { shell, strict }: CurlReading): readonly RequestNote[] {
  const spans = shell !== 'posix' || strict ? [] : (withoutCopiedBlanks(text)?.spans ?? []);
  return spans.map((span) => ({ kind: 'copied-blank', detail: text.slice(span.start, span.end), span }));
}

function gather(words: readonly ShellWord[], text: string, input: StandardInput | undefined): Gathered {
  const into: Gathered = {
    method: undefined,
    urls: [],
    headers: [],
    removed: new Set(),
    query: [],
    data: [],
    get: false,
    head: false,
    multipart: false,
    json: false,
    notes: [],
  };
  let onlyOperands = false;
  const left = words.values();
  for (const word of left) {
    const file = redirection.exec(word.text)?.[1];
    if (file === '') left.next();
    else if (file !== undefined) continue;
    else if (word.text === '--') onlyOperands = true;
    else if (onlyOperands || !/^-./s.test(word.text)) addUrl(into, word);
    else {
      for (const option of optionsIn(word.text)) {
        if (option.action === undefined) {
          into.notes.push({ kind: 'unknown-option', detail: option.name, span: word.span });
        }
        if (option.action === 'next') return into;
        const glued = { text: option.glued ?? '', span: word.span };
        const isNext = option.takesArgument && option.glued === undefined;
        const argument = isNext ? (left.next().value ?? glued) : glued;
        act(into, option, argument, { text, input });
      }
    }
  }
  return into;
}

/** A word that redirects input or output; the file stands behind the sign or is the next word (Shell Command Language §2.7). */
const redirection = /^\d{0,2}(?:>>?\|?|<{1,3})(.*)$/s;

/** `$OPTIONS` or `"${OPTIONS[@]}"` beside the address: options that are not in the paste. */
const variable = /^\$(?:\w+|\{[^{}]{1,80}\})$/;

function addUrl(into: Gathered, word: ShellWord): void {
  const [first] = into.urls;
  if (first !== undefined && variable.test(word.text)) return;
  if (first !== undefined && variable.test(first.text)) {
    into.urls[0] = word;
    return;
  }
  if (into.urls.length > 0) into.notes.push({ kind: 'extra-argument', detail: word.text, span: word.span });
  into.urls.push(word);
}

function act(into: Gathered, option: CurlOption, argument: ShellWord, around: CommandText): void {
  switch (option.action) {
    case 'data':
    case 'data-binary':
    case 'data-raw':
    case 'data-urlencode':
    case 'json':
      addData(into, option, argument, around);
      return;
    case 'form':
      into.multipart = true;
      addFormPart(into, option, argument, around);
      return;
    case 'header':
      addHeader(into, argument);
      return;
    case 'method':
      into.method = argument.text;
      return;
    case 'url':
      addUrl(into, argument);
      return;
    case 'url-query':
      into.query.push(queryArgument(into, argument, around));
      return;
    case 'user':
      into.headers.push({
        name: 'Authorization',
        value: `Basic ${encodeBase64(encodeUtf8(argument.text))}`,
        span: argument.span,
      });
      return;
    case 'bearer':
      into.headers.push({ name: 'Authorization', value: `Bearer ${argument.text}`, span: argument.span });
      return;
    case 'user-agent':
      into.headers.push({ name: 'User-Agent', value: argument.text, span: argument.span });
      return;
    case 'referer':
      into.headers.push({ name: 'Referer', value: argument.text, span: argument.span });
      return;
    case 'cookie':
      into.headers.push({ name: 'Cookie', value: argument.text, span: argument.span });
      return;
    case 'get':
      into.get = true;
      return;
    case 'head':
      into.head = true;
      return;
    case 'location':
      into.notes.push({ kind: 'follows-redirects', detail: option.name });
      return;
    case 'next':
    case 'skip-argument':
    case 'flag':
    case undefined:
      return;
  }
}

function addHeader(into: Gathered, { text, span }: ShellWord): void {
  const colon = text.search(/[:;]/);
  if (colon <= 0) return;
  const name = text.slice(0, colon).trim();
  const value = text.slice(colon + 1).trim();
  if (value === '' && text[colon] === ':') into.removed.add(name.toLowerCase());
  else into.headers.push({ name, value, span });
}

function toRequest(text: string, shell: WireRequest['shell'], gathered: Gathered): WireRequest {
  const { data, get, head, multipart, json, urls, removed } = gathered;
  const separator = json ? '' : '&';
  const joined = data.map(({ raw }) => raw).join(separator);
  const hasBody = data.length > 0 || hasFile(gathered);
  const [first] = urls;
  // With -G and a body, curl leaves out what --url-query adds.
  const added = get && joined !== '' ? joined : gathered.query.join('&');
  const url = first && completeUrl(added === '' ? first.text : withQuery(first.text, added));
  const body = hasBody && !get && !multipart ? joined : undefined;
  const pairs = data
    .slice(0, pairLimit)
    .flatMap(({ raw, option, at }) => parseForm(raw, get ? 'query' : 'body', at, option))
    .slice(0, pairLimit);
  const headers = [...gathered.headers, ...impliedHeaders(gathered, hasBody && !get)].filter(
    ({ name }) => !removed.has(name.toLowerCase()),
  );
  const [contentType] = headerValues(headers, 'content-type');
  return {
    text,
    form: 'curl',
    shell,
    method: gathered.method ?? (head ? 'HEAD' : hasBody && !get ? 'POST' : 'GET'),
    url,
    urlSpan: first?.span,
    headers,
    headersComplete: true,
    body,
    contentType: contentType?.replace(/;.*/s, '').trim().toLowerCase(),
    parameters: get || json || isJson(joined) ? [] : pairs,
    queryParameters: [
      ...(first === undefined ? [] : queryOf(first.text)),
      ...(get ? pairs : []),
      ...(first !== undefined && added !== '' && added !== joined ? parseForm(added, 'query') : []),
    ],
    multipart,
    notes: gathered.notes.slice(0, mostNotes),
  };
}

function hasFile({ notes }: Gathered): boolean {
  return notes.some(({ kind }) => kind === 'file-content');
}

function isJson(body: string): boolean {
  return /^\s*[[{]/.test(body);
}

function impliedHeaders({ headers, json, multipart }: Gathered, hasBody: boolean): readonly WireHeader[] {
  if (!hasBody || headerValues(headers, 'content-type').length > 0) return [];
  if (multipart) return [{ name: 'Content-Type', value: 'multipart/form-data' }];
  return [{ name: 'Content-Type', value: json ? 'application/json' : formMediaType }];
}

/** curl takes `http://` where no scheme is given; what a variable holds that nobody sees has one or none. */
function completeUrl(url: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|\$\{?[a-z_])/i.test(url) ? url : `http://${url}`;
}

/** curl adds to the query in front of a fragment, which it never sends. */
function withQuery(url: string, query: string): string {
  const [plain = ''] = url.split('#', 1);
  const sign = !plain.includes('?') ? '?' : /[?&]$/.test(plain) ? '' : '&';
  return `${plain}${sign}${query}`;
}

function queryOf(url: string): readonly WireParameter[] {
  const query = /^[^?#]*\?([^#]*)/.exec(url)?.[1];
  return query === undefined ? [] : parseForm(query, 'query');
}
