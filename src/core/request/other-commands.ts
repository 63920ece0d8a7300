import { encodeBase64 } from '../assertion/base64url.ts';
import { encodeUtf8 } from '../runtime.ts';
import { formMediaType } from './body-kind.ts';
import { isParameterName } from './parameters.ts';
import { parseHttp } from './parse-http.ts';
import { asMessage } from './program-output/printed-request.ts';
import { readShell, type ShellCommand } from './shell-words.ts';
import { standardInput } from './standard-input.ts';
import { type WireRequest, withoutPlaces } from './wire-request.ts';
import { withQuery, writeForm } from './write-form.ts';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** A file or a session holds more of it. */
  readonly partial?: true | undefined;
}

const largest = 400_000;
const command = /(?:^|\n|[$%>#|&;] ?)[ \t]*(?:https?|xhs?|wget)[ \t]+\S/;
/** `me@host:~$ `: what stands in front of a command that was copied from a terminal. */
const prompt = /^[^\n]{0,80}[$%>#] (?=(?:https?|xhs?|wget)[ \t])|^[ \t]{0,80}[$%>] (?=\S)/gm;

/** The first command of HTTPie or wget as the request that it would send; `undefined` where there is none. */
export function readOtherCommand(text: string): WireRequest | undefined {
  if (text.length > largest || !command.test(text)) return undefined;
  const commands = readShell(text.replace(prompt, (sign) => ' '.repeat(sign.length)));
  for (const [at, found] of commands.entries()) {
    const [program, ...words] = found.words.map((word) => word.text);
    // xh is HTTPie in Rust.
    const [, scheme] = /^(?:http|xh)(s?)$/.exec(program ?? '') ?? [];
    const sent =
      program === 'wget'
        ? readWget(words)
        : scheme === undefined
          ? undefined
          : readHttpie(words, `http${scheme}`, standardInput(commands, at)?.text);
    if (sent !== undefined) return requestOf(text, sent, found);
  }
  return undefined;
}

function requestOf(text: string, sent: Sent, { notes }: ShellCommand): WireRequest | undefined {
  const request = parseHttp(asMessage({ ...sent, headersComplete: true }));
  return request && { ...withoutPlaces(text, { ...request, notes }), partial: sent.partial };
}

/** What takes an argument beside those that are no setting of a token request. */
const wgetValued =
  /^(?:header|method|(?:post|body)-(?:data|file)|user-agent|referer|output-(?:document|file)|append-output|directory-prefix|(?:(?:connect|read|dns)-)?timeout|tries|wait|waitretry|max-redirect|(?:http-)?(?:user|password)|(?:ca-)?certificate|ca-directory|private-key|secure-protocol|(?:load|save)-cookies)$/;

/** wget takes `--name=value` and `--name value`; a body is a form unless a header says else. */
function readWget(words: readonly string[]): Sent | undefined {
  const headers: (readonly [string, string])[] = [];
  let [method, body, url, partial] = ['', undefined as string | undefined, '', undefined as true | undefined];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name = '', , glued] = /^--([\w-]+)(=([\s\S]*))?$/.exec(word) ?? [];
    if (wgetValued.test(name)) {
      const value = glued ?? words[++at] ?? '';
      if (name === 'header') headers.push(headerIn(value));
      else if (name === 'method') method = value.toUpperCase();
      else if (name.endsWith('-data')) body = value;
      else if (name.endsWith('-file')) partial = true;
    } else if (/^-\w*[OoaUTtePwQBi]$/.test(word)) at += 1;
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
  /^(?:-[aAop]|--(?:auth|auth-type|session|session-read-only|verify|proxy|print|output|pretty|style|timeout|cert|cert-key|raw))$/;

/** HTTPie: `name=value` is a field, `Name:value` a header, `name==value` of the query; fields are JSON unless `--form`. */
function readHttpie(words: readonly string[], scheme: string, input?: string): Sent | undefined {
  const { plain, options, raw } = httpieWords(words, input);
  const method =
    /^[A-Z]{3,7}$/i.test(plain[0] ?? '') && plain.length > 1 ? plain.shift()?.toUpperCase() : undefined;
  const url = plain.shift();
  const items = plain.flatMap(itemIn);
  const pairsOf = (wanted: string): readonly (readonly [string, string])[] =>
    items.filter(({ sign }) => sign === wanted).map(({ name, value }) => [name, value]);
  const query = pairsOf('==');
  const members = items.flatMap(memberOf);
  // A sentence can begin with `http` too.
  if (url === undefined || !/^(?:https?:\/\/|:|localhost\b|[\w-]+(?:\.[\w-]+)+)/i.test(url)) return undefined;
  if (raw === undefined && ![...members, ...query].some(([name]) => isParameterName(name))) return undefined;
  const headers = [...pairsOf(':'), ...authorization(options)];
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const type = httpieType(options, items);
  const address = withScheme(url.replace(/^:(?!\d)/, 'localhost').replace(/^:/, 'localhost:'), scheme);
  const isElse =
    items.some(({ sign }) => sign.includes('@')) ||
    [...options.keys()].some((option) => option.startsWith('--session'));
  const isEmpty = raw === undefined && !items.some(({ sign }) => sign !== ':' && sign !== '==');
  return {
    method: method ?? (isEmpty ? 'GET' : 'POST'),
    url: withQuery(address, query),
    headers: isTyped || isEmpty ? headers : [...headers, ['Content-Type', type]],
    body: isEmpty ? '' : (raw ?? (type === 'application/json' ? jsonOf(members) : formOf(members))),
    partial: isElse || undefined,
  };
}

interface HttpieWords {
  readonly plain: string[];
  readonly options: ReadonlyMap<string, string>;
  /** The body as it is sent: given, or read from what is piped in. */
  readonly raw?: string | undefined;
}

function httpieWords(words: readonly string[], input: string | undefined): HttpieWords {
  const plain: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (valued.test(word)) options.set(word, words[++at] ?? '');
    else if (/^-/.test(word)) options.set(word.split('=', 1)[0] ?? '', word.slice(word.indexOf('=') + 1));
    else plain.push(word);
  }
  const isRead = !options.has('--ignore-stdin') && !options.has('-I');
  return { plain, options, raw: options.get('--raw') ?? (isRead ? input : undefined) };
}

/** The type that is sent unasked. A form with a file in it goes in parts. */
function httpieType(options: HttpieWords['options'], items: readonly Item[]): string {
  const isForm = [...options.keys()].some((option) => option === '--form' || /^-\w*f/.test(option));
  if (options.has('--multipart') || (isForm && items.some(({ sign }) => sign === '@')))
    return 'multipart/form-data';
  return isForm ? `${formMediaType}; charset=utf-8` : 'application/json';
}

function itemIn(word: string): readonly Item[] {
  const [, name = '', sign = '', value = ''] = item.exec(word) ?? [];
  return sign === '' ? [] : [{ name: name.replace(/\\(.)/g, '$1'), sign, value }];
}

interface Item {
  readonly name: string;
  readonly sign: string;
  readonly value: string;
}

/** `name=value` is a text, `name:=value` JSON. */
function memberOf({ name, sign, value }: Item): readonly (readonly [string, unknown])[] {
  if (sign === '=') return [[name, value]];
  if (sign !== ':=') return [];
  try {
    return [[name, JSON.parse(value)]];
  } catch {
    return [];
  }
}

const jsonOf = (members: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify(Object.fromEntries(members));

const formOf = (members: readonly (readonly [string, unknown])[]): string =>
  writeForm(
    members.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

function authorization(options: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const who = options.get('-a') ?? options.get('--auth');
  const manner = options.get('-A') ?? options.get('--auth-type') ?? 'basic';
  if (who === undefined) return [];
  if (manner === 'bearer') return [['Authorization', `Bearer ${who}`]];
  return manner === 'basic' ? [['Authorization', `Basic ${encodeBase64(encodeUtf8(who))}`]] : [];
}

function withScheme(url: string, scheme: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `${scheme}://${url}`;
}
