import { formMediaType } from '../body-kind.ts';
import { withQuery, writeForm } from '../write-form.ts';
import { type JsValue, readJs } from './js-literal.ts';
import type { PrintedRequest } from './printed-request.ts';

const call = /\b(fetch|axios(?:\.post)?)\s*\(/g;
const longestUrl = 4_000;

/** A `fetch` or `axios` call with its values written out (Fetch Standard §5.6; axios request config). */
export function readJsCall(text: string): PrintedRequest | undefined {
  for (const match of [...text.matchAll(call)].slice(0, 20)) {
    const first = readJs(text, match.index + match[0].length);
    const name = match[1] ?? '';
    const options = text[first.end] === ',' ? readJs(text, first.end + 1) : undefined;
    const request =
      first.value.kind === 'object'
        ? fromConfig(first.value, name)
        : first.value.kind === 'text'
          ? fromUrl(text, first.value.text, options, name)
          : undefined;
    if (request !== undefined) return request;
  }
  return undefined;
}

/** The request config that an AxiosError carries, as Node prints it or as its `toJSON` gives it. */
export function readAxiosError(text: string): PrintedRequest | undefined {
  const match = /["']?config["']?\s*:\s*(?=\{)/.exec(text);
  if (match === null) return undefined;
  return fromConfig(readJs(text, match.index + match[0].length).value, 'config');
}

function fromUrl(
  text: string,
  url: string,
  second: ReturnType<typeof readJs> | undefined,
  name: string,
): PrintedRequest | undefined {
  if (name !== 'axios.post') return fromParts(url, second?.value, memberOf(second?.value, 'body'), name);
  const config =
    second !== undefined && text[second.end] === ',' ? readJs(text, second.end + 1).value : undefined;
  return fromParts(url, config, second?.value, name, 'POST');
}

function fromConfig(config: JsValue, name: string): PrintedRequest | undefined {
  const url = textOf(memberOf(config, 'url'));
  if (url === undefined) return undefined;
  const base = textOf(memberOf(config, 'baseURL')) ?? '';
  return fromParts(/^https?:/i.test(url) ? url : `${base}${url}`, config, memberOf(config, 'data'), name);
}

function fromParts(
  url: string,
  options: JsValue | undefined,
  body: JsValue | undefined,
  name: string,
  usualMethod = 'GET',
): PrintedRequest | undefined {
  if (!/^https?:\/\//i.test(url) || url.length > longestUrl) return undefined;
  const query = name === 'fetch' ? undefined : memberOf(options, 'params');
  const pairs = query === undefined ? [] : pairsOf(query);
  if (pairs === undefined && name !== 'config') return undefined;
  const method = methodOf(options, usualMethod);
  if (method === undefined) return undefined;
  // The user and the password of a header that is not written out.
  if (memberOf(options, 'auth')?.kind === 'object') return undefined;
  const { headers, complete } = headersOf(memberOf(options, 'headers'));
  const written = body === undefined ? {} : writtenBody(body, name, headers);
  if (written === undefined) return undefined;
  const optionsWhole = options === undefined || (options.kind === 'object' && options.whole);
  // What is spread into the options may bring the body.
  if (body === undefined && method === 'POST' && !optionsWhole && name !== 'config') return undefined;
  const typed = headers.some(([header]) => header.toLowerCase() === 'content-type');
  const headersComplete = complete && optionsWhole;
  const usual =
    headersComplete && !typed && written.type !== undefined ? [['Content-Type', written.type] as const] : [];
  return {
    method,
    url: withQuery(url, pairs ?? []),
    headers: [...headers, ...usual],
    headersComplete,
    body: written.body,
  };
}

/** `undefined` where a variable or a spread may hold another one. */
function methodOf(options: JsValue | undefined, usual: string): string | undefined {
  if (options === undefined || usual === 'POST') return usual;
  if (options.kind !== 'object') return undefined;
  const given = memberOf(options, 'method');
  if (given === undefined) return options.whole ? usual : undefined;
  return textOf(given)?.toUpperCase();
}

/** The text of the body and the type that the client gives it unasked; `undefined` where a value is not written out. */
function writtenBody(
  body: JsValue,
  name: string,
  headers: PrintedRequest['headers'] = [],
): { body?: string; type?: string } | undefined {
  if (body.kind === 'text') return asText(body.text, name);
  // axios makes a form of an object where the headers say so.
  const isForm = headers.some(([, value]) => value.toLowerCase().startsWith(formMediaType));
  if (body.kind === 'object' && name !== 'fetch') return isForm ? asForm(body) : asJson(body);
  if (body.kind !== 'call') return undefined;
  if (body.name === 'JSON.stringify') {
    const json = asJson(body.argument);
    return json && (name === 'fetch' ? { ...json, type: 'text/plain;charset=UTF-8' } : json);
  }
  if (body.name === 'String') {
    const text = body.argument.kind === 'object' ? undefined : writtenBody(body.argument, name)?.body;
    return text === undefined ? undefined : asText(text, name);
  }
  return body.name === 'URLSearchParams' ? asForm(body.argument) : undefined;
}

function asForm(value: JsValue): { body: string; type: string } | undefined {
  const pairs = pairsOf(value);
  return pairs && { body: writeForm(pairs), type: `${formMediaType};charset=UTF-8` };
}

/** What an AxiosError prints has its header already; fetch calls a string text/plain, axios a form. */
function asText(text: string, name: string): { body: string; type?: string } {
  if (name === 'fetch') return { body: text, type: 'text/plain;charset=UTF-8' };
  return name === 'axios.post' ? { body: text, type: formMediaType } : { body: text };
}

function asJson(value: JsValue): { body: string; type: string } | undefined {
  const pairs = pairsOf(value);
  return pairs && { body: JSON.stringify(Object.fromEntries(pairs)), type: 'application/json' };
}

function pairsOf(value: JsValue): readonly (readonly [string, string])[] | undefined {
  if (value.kind !== 'object' || !value.whole) return undefined;
  const pairs = [...value.members].map(([key, member]) => [key, textOf(member)] as const);
  return pairs.every((pair): pair is readonly [string, string] => pair[1] !== undefined) ? pairs : undefined;
}

function headersOf(value: JsValue | undefined): {
  headers: readonly (readonly [string, string])[];
  complete: boolean;
} {
  if (value === undefined) return { headers: [], complete: true };
  if (value.kind !== 'object') return { headers: [], complete: false };
  const members = [...value.members].map(([name, member]) => [name, textOf(member)] as const);
  const headers = members.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  // Node prints a header that is not set as `Accept: undefined`: one that is unread counts as unknown.
  return { headers, complete: value.whole && headers.length === members.length };
}

function memberOf(value: JsValue | undefined, name: string): JsValue | undefined {
  return value?.kind === 'object' ? value.members.get(name) : undefined;
}

function textOf(value: JsValue | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined;
}
