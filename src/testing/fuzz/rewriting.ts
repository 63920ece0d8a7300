import { parseRequest } from '../../core/request/parse-request.ts';
import type { WireRequest } from '../../core/request/wire-request.ts';

/** How the same request is written. */
export const requestStyles = [
  'http-crlf',
  'http-lf',
  'single-quotes',
  'double-quotes',
  'ansi-quotes',
  'wrapped',
  'one-d-each',
] as const;

export interface Rewriting {
  readonly style: (typeof requestStyles)[number];
  /** Draws the order of parameters and headers. */
  readonly order: number;
  readonly letters: 'as-is' | 'lower' | 'upper';
  readonly indent: 0 | 1 | 2 | 4 | 8;
  /** The members of each key in reverse order. */
  readonly reversedMembers: boolean;
  readonly reversedKeys: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly before: string;
  readonly after: string;
}

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const doubleQuoted = (text: string): string => `"${text.replace(/[\\"$`!]/g, '\\$&')}"`;
const ansiQuoted = (text: string): string => `$'${text.replace(/[\\']/g, '\\$&')}'`;

/** An order drawn by a number: the same number gives the same order. */
function shuffled<Item>(items: readonly Item[], order: number): readonly Item[] {
  const left = [...items];
  const out: Item[] = [];
  for (let state = order; left.length > 0; state = Math.imul(state, 1_103_515_245) + 12_345)
    out.push(...left.splice(Math.abs(state >> 8) % left.length, 1));
  return out;
}

/** The same request in another style; `undefined` where it is not known in full, or says more than a request does. */
export function rewriteRequest(text: string, rewriting: Rewriting): string | undefined {
  const request = parseRequest(text);
  if (request === undefined || !isPlain(request)) return undefined;
  const url = new URL(request.url ?? '');
  const parameters = shuffled(request.parameters, rewriting.order).map(
    ({ rawName, rawValue }) => `${rawName}=${rawValue}`,
  );
  const headers = shuffled(request.headers, rewriting.order).filter(
    ({ name }) => !/^(?:host|content-length)$/i.test(name),
  );
  const lines = headers.map(({ name, value }) => `${inLetters(name, rewriting.letters)}: ${value}`);
  switch (rewriting.style) {
    case 'http-crlf':
    case 'http-lf':
      return [
        `POST ${url.pathname}${url.search} HTTP/1.1`,
        `Host: ${url.host}`,
        ...lines,
        '',
        parameters.join('&'),
      ].join(rewriting.style === 'http-lf' ? '\n' : '\r\n');
    case 'single-quotes':
      return command(url.href, lines, [parameters.join('&')], singleQuoted, ' ');
    case 'double-quotes':
      return command(url.href, lines, [parameters.join('&')], doubleQuoted, ' ');
    case 'ansi-quotes':
      return command(url.href, lines, [parameters.join('&')], ansiQuoted, ' ');
    case 'wrapped':
      return command(url.href, lines, [parameters.join('&')], singleQuoted, ' \\\n  ');
    case 'one-d-each':
      return command(url.href, lines, parameters, singleQuoted, ' \\\n ');
  }
}

function command(
  url: string,
  headers: readonly string[],
  bodies: readonly string[],
  quote: (text: string) => string,
  glue: string,
): string {
  return [
    'curl',
    ...headers.map((line) => `-H ${quote(line)}`),
    ...bodies.map((body) => `-d ${quote(body)}`),
    quote(url),
  ].join(glue);
}

/** A request of which nothing is hidden, cut or said beside: method, address, headers and a form body. */
function isPlain({
  form,
  method,
  url,
  notes,
  parameters,
  queryParameters,
  hidden,
  headers,
}: WireRequest): boolean {
  return (
    (form === 'http' || form === 'curl') &&
    method === 'POST' &&
    url !== undefined &&
    URL.canParse(url) &&
    notes.length === 0 &&
    hidden === undefined &&
    parameters.length > 0 &&
    queryParameters.length === 0 &&
    headers.some(({ name }) => /^content-type$/i.test(name))
  );
}

function inLetters(name: string, letters: Rewriting['letters']): string {
  return letters === 'lower' ? name.toLowerCase() : letters === 'upper' ? name.toUpperCase() : name;
}

/** JSON of the same meaning: other blanks, other line ends and, in a key set, another order. Text that is no JSON stays. */
export function rewriteJson(
  text: string,
  { indent, reversedMembers, reversedKeys, lineEnd }: Rewriting,
): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  // Members written twice, numbers written unusually: not the same any more when written anew.
  if (![0, 1, 2, 4].some((spaces) => JSON.stringify(value, null, spaces) === text)) return text;
  const keys = (value as { readonly keys?: unknown } | null)?.keys;
  if (Array.isArray(keys)) {
    const list = reversedMembers ? keys.map(withMembersReversed) : keys;
    value = { ...(value as object), keys: reversedKeys ? list.toReversed() : list };
  }
  return JSON.stringify(value, null, indent).replaceAll('\n', lineEnd);
}

const withMembersReversed = (key: unknown): unknown =>
  typeof key === 'object' && key !== null && !Array.isArray(key)
    ? Object.fromEntries(Object.entries(key).toReversed())
    : key;

/** An answer with other line ends and letters in its head and other blanks in its JSON. */
export function rewriteResponse(text: string, rewriting: Rewriting): string {
  const [, head, body = ''] = /^(HTTP\/[\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text) ?? [];
  const json = rewriteJson(body, { ...rewriting, reversedKeys: false, reversedMembers: false });
  if (head === undefined)
    return rewriteJson(text, { ...rewriting, reversedKeys: false, reversedMembers: false });
  const [status = '', ...lines] = head.split(/\r?\n/);
  const headers = lines.map((line) => line.replace(/^[^:]*/, (name) => inLetters(name, rewriting.letters)));
  return [status, ...headers, '', json].join(rewriting.lineEnd);
}
