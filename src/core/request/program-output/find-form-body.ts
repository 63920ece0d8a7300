import { isParameterName } from '../parameters.ts';
import { parseForm } from '../parse-form.ts';
import { type WireParameter, type WireRequest, withoutPlaces } from '../wire-request.ts';
import { bodyInCode } from './body-in-code.ts';

/**
 * Pairs behind a quote, a bracket or a blank. What does not belong to a name, such as an encoded line break before it, stands there
 * encoded. What is no pair up to its `&` is passed over whole, so that nothing is looked at twice.
 */
const run =
  /(?<=^|[\s"'`=:[({>])[A-Za-z_]{4,40}=[^\s"'`&<>]*(?:&(?:%[\dA-Fa-f]{2}|\+){0,8}[A-Za-z_]{4,40}(?:%[\dA-Fa-f]{2}|\+){0,8}=[^\s"'`&<>]*){0,5000}/g;
const target = /\b(GET|POST)(?:\s+|, RequestUri: )["']?(https?:\/\/[^\s"'`,?#]+)/g;
/** Fewer known names than this are any text with equals signs. */
const fewest = 3;

/**
 * A form body inside a line of a log, with the method and the address where the log names them. Headers are not known from it. Of
 * several the last that asks for a token, else the last: a log goes on in time.
 */
export function findFormBody(text: string): WireRequest | undefined {
  let found: { body: string; parameters: readonly WireParameter[]; start: number } | undefined;
  let isToken = false;
  for (const match of text.matchAll(run)) {
    if (match[0].split('&', fewest).length < fewest) continue;
    const body = withoutLabel(match[0]);
    const start = match.index + match[0].length - body.length;
    const parameters = parseForm(body, 'body', start);
    const names = parameters.map(({ name }) => name.trim());
    if (names.filter(isParameterName).length < fewest) continue;
    const asksForToken = names.includes('grant_type');
    if (isToken && !asksForToken) continue;
    found = { body, parameters, start };
    isToken = asksForToken;
  }
  if (found === undefined) return undefined;
  const { body, parameters, start } = found;
  const bare = {
    text,
    form: 'form-body',
    ...calledFor(text, start),
    headers: [],
    headersComplete: false,
    queryParameters: [],
    multipart: false,
    notes: [],
  } as const;
  const code = bodyInCode(text, start, start + body.length);
  return code === undefined
    ? { ...bare, body, bodySpan: { start, end: start + body.length }, parameters }
    : withoutPlaces(text, { ...bare, ...code, parameters: parseForm(code.body, 'body') });
}

/**
 * Where the log says that the body went: to the last POST before it, else to the first behind it; a GET counts in the same line alone,
 * for elsewhere it is another request.
 */
function calledFor(
  text: string,
  bodyAt: number,
): Pick<WireRequest, 'method' | 'url' | 'urlSpan'> | undefined {
  const line = { start: text.lastIndexOf('\n', bodyAt), end: text.indexOf('\n', bodyAt) };
  const isInLine = (at: number): boolean => at > line.start && (line.end < 0 || at < line.end);
  const targets = [...text.matchAll(target)].filter(
    ({ index, 1: method }) => method === 'POST' || isInLine(index),
  );
  const found = targets.findLast(({ index }) => index < bodyAt) ?? targets[0];
  const [whole, method, url] = found ?? [];
  if (found === undefined || whole === undefined || url === undefined) return undefined;
  const end = found.index + whole.length;
  return { method, url, urlSpan: { start: end - url.length, end } };
}

/** `body=client_id=…` in a log: what the log calls the body is no parameter of it. */
function withoutLabel(body: string): string {
  const [, label, name] = /^([A-Za-z_]+)=([A-Za-z_]+)=/.exec(body) ?? [];
  const labelled =
    label !== undefined && name !== undefined && !isParameterName(label) && isParameterName(name);
  return labelled ? body.slice(label.length + 1) : body;
}
