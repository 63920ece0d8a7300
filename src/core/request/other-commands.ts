import { formMediaType } from './body-kind.ts';
import { isParameterName } from './parameters.ts';
import { formEncode } from './parse-form.ts';
import { parseHttp } from './parse-http.ts';
import { asMessage } from './program-output/printed-request.ts';
import { readShell, type ShellCommand } from './shell-words.ts';
import { type WireRequest, withoutPlaces } from './wire-request.ts';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** A file or a session holds more of it. */
  readonly partial?: true | undefined;
}

const largest = 400_000;
const command = /(?:^|\n|[$%>] )[ \t]*(?:https?|wget)[ \t]+\S/;

/** The first command of HTTPie or wget as the request that it would send; `undefined` where there is none. */
export function readOtherCommand(text: string): WireRequest | undefined {
  if (text.length > largest || !command.test(text)) return undefined;
  for (const found of readShell(text.replace(/^([ \t]*)[$%>] (?=\S)/gm, '$1  '))) {
    const [program, ...words] = found.words.map((word) => word.text);
    const sent =
      program === 'wget'
        ? readWget(words)
        : /^https?$/.test(program ?? '')
          ? readHttpie(words, program ?? '')
          : undefined;
    if (sent !== undefined) return requestOf(text, sent, found);
  }
  return undefined;
}

function requestOf(text: string, sent: Sent, { notes }: ShellCommand): WireRequest | undefined {
  const request = parseHttp(asMessage({ ...sent, headersComplete: true }));
  return request && { ...withoutPlaces(text, { ...request, notes }), partial: sent.partial };
}

/** wget takes `--name=value` and `--name value`; a body is a form unless a header says else. */
function readWget(words: readonly string[]): Sent | undefined {
  const headers: (readonly [string, string])[] = [];
  let [method, body, url, partial] = ['', undefined as string | undefined, '', undefined as true | undefined];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name = '', , glued] = /^--([\w-]+)(=([\s\S]*))?$/.exec(word) ?? [];
    if (/^(?:header|method|(?:post|body)-(?:data|file)|user-agent|output-document)$/.test(name)) {
      const value = glued ?? words[++at] ?? '';
      if (name === 'header') headers.push(headerIn(value));
      else if (name === 'method') method = value.toUpperCase();
      else if (name.endsWith('-data')) body = value;
      else if (name.endsWith('-file')) partial = true;
    } else if (/^-\w*[OoaUT]$/.test(word)) at += 1;
    else if (!word.startsWith('-') && url === '') url = word;
  }
  if (url === '' || (body === undefined && partial === undefined)) return undefined;
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    method: method === '' ? 'POST' : method,
    url: withScheme(url, 'http'),
    headers: typed ? headers : [...headers, ['Content-Type', formMediaType]],
    body: body ?? '',
    partial,
  };
}

function headerIn(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

const item = /^((?:\\.|[^:=@\\])*?)(:=@|=@|==|:=|=|:|@)([\s\S]*)$/;
const valued =
  /^(?:-[aAop]|--(?:auth|auth-type|session|session-read-only|verify|proxy|print|output|pretty|style|timeout|cert|cert-key))$/;

/** HTTPie: `name=value` is a field, `Name:value` a header, `name==value` of the query; fields are JSON unless `--form`. */
function readHttpie(words: readonly string[], program: string): Sent | undefined {
  const plain: string[] = [];
  const options = new Set<string>();
  let raw: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--raw') raw = words[++at];
    else if (word.startsWith('--raw=')) raw = word.slice(6);
    else if (valued.test(word)) options.add(words[at++] ?? '');
    else if (/^-/.test(word)) options.add(word);
    else plain.push(word);
  }
  const method =
    /^[A-Z]{3,7}$/i.test(plain[0] ?? '') && plain.length > 1 ? plain.shift()?.toUpperCase() : undefined;
  const url = plain.shift();
  const items = plain.flatMap((word) => {
    const [, name = '', sign = '', value = ''] = item.exec(word) ?? [];
    return sign === '' ? [] : [{ name: name.replace(/\\(.)/g, '$1'), sign, value }];
  });
  const fields = items.filter(({ sign }) => sign === '=');
  // A sentence can begin with `http` too.
  if (url === undefined || !/^(?:https?:\/\/|:|localhost\b|[\w-]+(?:\.[\w-]+)+)/.test(url)) return undefined;
  if (raw === undefined && !fields.some(({ name }) => isParameterName(name))) return undefined;
  const isForm = [...options].some((option) => option === '--form' || /^-\w*f/.test(option));
  const isMultipart = options.has('--multipart');
  const pairs = fields.map(({ name, value }) => `${formEncode(name)}=${formEncode(value)}`).join('&');
  const json = JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
  const headers = items.filter(({ sign }) => sign === ':').map(({ name, value }) => [name, value] as const);
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const type = isMultipart
    ? 'multipart/form-data'
    : isForm
      ? `${formMediaType}; charset=utf-8`
      : 'application/json';
  const query = items
    .filter(({ sign }) => sign === '==')
    .map(({ name, value }) => `${formEncode(name)}=${formEncode(value)}`);
  const address = withScheme(
    url.replace(/^:(?=\d|\/|$)/, 'localhost:').replace('localhost:/', 'localhost/'),
    program,
  );
  const isElse =
    items.some(({ sign }) => sign.includes('@')) ||
    [...options].some((option) => option.startsWith('--session'));
  return {
    method: method ?? 'POST',
    url: query.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}`,
    headers: typed ? headers : [...headers, ['Content-Type', type]],
    body: raw ?? (isForm || isMultipart ? pairs : json),
    partial: isElse || undefined,
  };
}

function withScheme(url: string, scheme: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `${scheme}://${url}`;
}
