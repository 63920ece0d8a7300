import { formAlone } from './form-end.ts';
import { joinedForm } from './joined-form.ts';
import { listedParameters } from './listed-parameters.ts';
import { isParameterName } from './parameters.ts';
import { parseForm } from './parse-form.ts';
import { headerValues, type WireHeader, type WireParameter, type WireRequest } from './wire-request.ts';
import { writeForm } from './write-form.ts';

const requestLine = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) +(\S+)(?: +HTTP\/\d(?:\.\d)?)? *\r?$/;

/** In these tools show the request line of HTTP/2 (RFC 9113 §8.3.1). */
const pseudoField = /^:(method|path|scheme|authority):[ \t]*(\S+)[ \t]*\r?$/;

/** What somebody or a tool writes above a form. */
const bodyLabel = /^(?:Request )?(?:Body|Payload|Data):[ \t]{0,8}\r?\n(?=[\w.-]{1,60}=)/i;

/** What a request line says, and where the headers begin. */
interface Start {
  readonly method: string;
  readonly target: string;
  readonly targetAt: number;
  readonly headersAt: number;
  /** `https://host`, where it is not left to the headers. */
  readonly origin?: string | undefined;
  /** The line names no version, as any line of a program may begin. */
  readonly isLoose?: boolean;
}

/** Reads a raw HTTP request (RFC 9112 message format; LF is taken for CRLF), or one of HTTP/2 with its pseudo-header fields; `undefined` where the text begins with neither. */
export function parseHttp(text: string): WireRequest | undefined {
  const lead = text.length - text.trimStart().length;
  const begin = text[lead] === ':' ? readPseudoFields(text, lead) : readRequestLine(text, lead);
  if (begin === undefined) return undefined;
  const { method, target, targetAt, origin } = begin;
  const { headers, bodyAt: below } = readHeaders(text, begin.headersAt);
  const bodyAt = below + (bodyLabel.exec(text.slice(below, below + 80))?.[0].length ?? 0);
  if (begin.isLoose && !isMessage(text, headers, bodyAt)) return undefined;
  const url = origin === undefined ? absoluteUrl(target, headers) : `${origin}${target}`;
  const [contentType] = headerValues(headers, 'content-type');
  const mediaType = contentType?.replace(/;.*/s, '').trim().toLowerCase();
  const body = bodyAt < text.length ? readBody(text, bodyAt, headers, mediaType) : undefined;
  return {
    text,
    form: 'http',
    method,
    url,
    urlSpan: { start: targetAt, end: targetAt + target.length },
    headers,
    // Without a version nobody has sent it so: who wrote down no header has left them out.
    headersComplete: begin.isLoose !== true || headers.length > 0,
    body,
    bodySpan: body === undefined ? undefined : { start: bodyAt, end: bodyAt + body.length },
    contentType: mediaType,
    parameters: body === undefined || !isForm(body, mediaType) ? [] : parseForm(body, 'body', bodyAt),
    queryParameters: queryParameters(target, targetAt),
    multipart: mediaType?.startsWith('multipart/') ?? false,
    notes: [],
    ...(body !== undefined && (begin.isLoose || isListed(text, body, headers)) ? asWritten(body) : undefined),
  };
}

/** Behind a body with line ends of its own, where a file or a program holds it byte for byte: no copying leaves a carriage return alone. */
export const endOfBody = '\r';

/** Line ends at the very end of a paste come from the copying, not from the request. */
export function withoutFinalLineEnds(text: string): string {
  if (text.endsWith(endOfBody)) return text.slice(0, -endOfBody.length);
  let end = text.length;
  while (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
  return text.slice(0, end);
}

/** What was sent: words below a form are none of it, unless a program holds them with it or the headers count them. */
function readBody(
  text: string,
  bodyAt: number,
  headers: readonly WireHeader[],
  mediaType: string | undefined,
): string {
  const body = withoutFinalLineEnds(text.slice(bodyAt));
  return isSentWhole(text, body, headers) || !isForm(body, mediaType) ? body : formAlone(body);
}

function isSentWhole(text: string, body: string, headers: readonly WireHeader[]): boolean {
  return (
    text.endsWith(endOfBody) || headerValues(headers, 'content-length').map(Number).includes(body.length)
  );
}

/** A list in place of a form: somebody wrote it down so, unless a program holds it or the headers tell its very length. */
function isListed(text: string, body: string, headers: readonly WireHeader[]): boolean {
  return !isSentWhole(text, body, headers) && listedParameters(body) !== undefined;
}

/** A form as documents and files of editors hold it, one parameter a line: the breaks are there for reading. */
function asWritten(body: string): Pick<WireRequest, 'form' | 'body' | 'bodySpan' | 'parameters'> | undefined {
  const listed = listedParameters(body);
  const form = listed === undefined ? joinedForm(body) : writeForm(Object.entries(listed));
  if (form === body) return undefined;
  const parameters = parseForm(form, 'body').map(({ span: _span, ...parameter }) => parameter);
  return { form: listed === undefined ? 'http' : 'parameters', body: form, bodySpan: undefined, parameters };
}

function readRequestLine(text: string, lead: number): Start | undefined {
  const lineEnd = endOfLine(text, lead);
  const match = requestLine.exec(text.slice(lead, Math.min(lineEnd, lead + 8_000)));
  const [line, method, target] = match ?? [];
  if (line === undefined || method === undefined || target === undefined) return undefined;
  const targetAt = lead + text.slice(lead).indexOf(target);
  return { method, target, targetAt, headersAt: lineEnd + 1, isLoose: !line.includes(' HTTP/') };
}

function readPseudoFields(text: string, lead: number): Start | undefined {
  const fields = new Map<string, { readonly value: string; readonly at: number }>();
  let at = lead;
  while (text[at] === ':') {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, Math.min(lineEnd, at + 8_000));
    const [, name, value] = pseudoField.exec(line) ?? [];
    if (name === undefined || value === undefined) return undefined;
    fields.set(name, { value, at: at + line.indexOf(value, name.length + 2) });
    at = lineEnd + 1;
  }
  const [method, path, scheme, authority] = ['method', 'path', 'scheme', 'authority'].map((name) =>
    fields.get(name),
  );
  if (method === undefined || path === undefined) return undefined;
  return {
    method: method.value,
    target: path.value,
    targetAt: path.at,
    headersAt: at,
    origin: authority && `${scheme?.value ?? 'https'}://${authority.value}`,
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** What a program prints below the address is no message: an object of headers, or parameters as `name: value`. JSON is a body. */
function isMessage(text: string, headers: readonly WireHeader[], bodyAt: number): boolean {
  if (headers.some(({ name }) => isParameterName(name))) return false;
  const below = text.slice(bodyAt, bodyAt + 200);
  return (
    headers.length > 0 ||
    !/^(?:\{\s*(?:'|[A-Za-z]|"[^"]*"\s*=)|map\[|\[\s*\[|Headers|Object|Array)/.test(below)
  );
}

/** A body that starts like JSON or a multipart boundary is not read as a form, whatever the header says. */
function isForm(body: string, mediaType: string | undefined): boolean {
  if (mediaType?.startsWith('multipart/') || mediaType === 'application/json') return false;
  return !/^\s*(?:[[{]|--)/.test(body);
}

/** Header lines up to the blank line; a line that begins with a blank continues the one before (obs-fold). */
export function readHeaders(text: string, from: number): { headers: readonly WireHeader[]; bodyAt: number } {
  const headers: WireHeader[] = [];
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end).replace(/\r$/, '');
    if (line.trim() === '') return { headers, bodyAt: Math.min(end + 1, text.length) };
    const folded = /^[ \t]/.test(line) ? headers.pop() : undefined;
    if (folded === undefined) {
      const header = toHeader(line, at);
      if (header === undefined) return { headers, bodyAt: at };
      headers.push(header);
    } else {
      headers.push({ ...folded, value: `${folded.value} ${line.trim()}` });
    }
    at = end + 1;
  }
  return { headers, bodyAt: text.length };
}

function toHeader(line: string, at: number): WireHeader | undefined {
  const [written, name] = /^([!#$%&'*+\-.^`|~\w]+):[ \t]*/.exec(line) ?? [];
  if (written === undefined || name === undefined || line.length > 100_000) return undefined;
  const value = line.slice(written.length).trimEnd();
  const start = at + written.length;
  return { name, value, span: { start, end: start + value.length } };
}

function absoluteUrl(target: string, headers: readonly WireHeader[]): string | undefined {
  if (/^https?:\/\//i.test(target)) return target;
  const [host] = headerValues(headers, 'host');
  if (host === undefined) return undefined;
  const local = /^(?:localhost|127\.|\[::1\])/.test(host) || host.endsWith(':80');
  return `${local ? 'http' : 'https'}://${host}${target.startsWith('/') ? '' : '/'}${target}`;
}

function queryParameters(target: string, targetAt: number): readonly WireParameter[] {
  const mark = target.indexOf('?');
  return mark < 0 ? [] : parseForm(target.slice(mark + 1).replace(/#.*/, ''), 'query', targetAt + mark + 1);
}
