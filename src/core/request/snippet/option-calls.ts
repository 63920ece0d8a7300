import { formMediaType } from '../body-kind.ts';
import {
  callsOf,
  headersOf,
  methodAmong,
  named,
  noBody,
  optionsHideHeaders,
  optionsOf,
} from './call-parts.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { type PlainObject, type SnippetBody, snippetBody } from './snippet-body.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** What axios, got, requests, httpx and Guzzle call their options: an object with any other member is a body. */
const optionNames = (
  'headers form_params body json form data searchParams params query content timeout verify auth method ' +
  'httpsAgent httpAgent agent proxy proxies responseType validateStatus maxRedirects withCredentials signal transformRequest ' +
  'https retry throwHttpErrors followRedirect allow_redirects follow_redirects cert cookies stream http_errors connect_timeout ' +
  'decode_content debug dispatcher failOnStatusCode maxRetries cache redirect mode credentials'
).split(' ');

export function isOptions(scope: SourceScope, value: SourceValue | undefined): boolean {
  if (value === undefined) return false;
  const followed = scope.follow(value);
  return (
    followed.kind === 'group' &&
    followed.entries.length > 0 &&
    followed.entries.every(({ key }) => key === undefined || optionNames.includes(key)) &&
    followed.entries.some(({ key }) => key !== undefined)
  );
}

/** The body among the options of a client: `data`, `json`, `form_params` and the like. */
export function bodyIn(
  scope: SourceScope,
  entries: readonly SourceEntry[],
  objects: PlainObject,
  textType?: string,
): SnippetBody {
  const form = named(entries, 'form_params', 'form');
  // `form: true` of Cypress says what the body is.
  const isForm = form?.kind === 'other' && form.source === 'true';
  if (form !== undefined && !isForm) return snippetBody(scope, form, 'form');
  const json = named(entries, 'json');
  if (json !== undefined) return snippetBody(scope, json, 'json');
  const fields = named(entries, 'fields');
  // urllib3 of Python.
  if (fields !== undefined)
    return snippetBody(
      scope,
      fields,
      named(entries, 'encode_multipart') === undefined ? 'multipart' : 'form',
    );
  const data = named(entries, 'data', 'body', 'content', 'Content');
  return data === undefined ? noBody : snippetBody(scope, data, isForm ? 'form' : objects, textType);
}

/** axios makes a form of an object where the headers say so. */
export function saysForm(scope: SourceScope, members: readonly SourceEntry[]): boolean {
  const headers = named(members, 'headers');
  const given = headers === undefined ? [] : entriesOf(scope.follow(headers));
  return given.some(
    ({ key, value }) =>
      /^content-type$/i.test(key ?? '') && scope.literalOf(value)?.toLowerCase().startsWith(formMediaType),
  );
}

/** The address with what `params` (axios, requests), `searchParams` (got, ky) or `query` (Guzzle) puts behind it. */
export function withQuery(scope: SourceScope, url: string, entries: readonly SourceEntry[]): string {
  const query = named(entries, 'params', 'searchParams', 'query');
  const pairs = query === undefined ? '' : snippetBody(scope, query, 'form').body;
  return /^[\w.-]+=/.test(pairs) ? `${url}${url.includes('?') ? '&' : '?'}${pairs}` : url;
}

/** `fetch(url, {…})`, `new Request(url, {…})` (Fetch Standard §5.6), `request(url, {…})` of undici, which gives a text no type. */
export const fetchCalls: Finder = (scope) =>
  callsOf(scope, /\bfetch\s*\(|\bnew\s+Request\s*\(|(?<![\w.$])request\s*\(/g).flatMap(
    ({ entries, match }) => {
      const [first, second] = entries;
      if (first === undefined) return [];
      const options = second === undefined ? [] : optionsOf(scope, second.value);
      const isUndici = match[0].startsWith('request');
      if (isUndici && !/\bundici\b/.test(scope.text)) return [];
      // `new Request('POST', …)` of Guzzle.
      const isFetch = match[0].startsWith('fetch');
      if (!isFetch && options.every(({ key }) => key === undefined)) return [];
      return [
        {
          method: methodAmong(scope, options, 'method'),
          url: scope.textOf(first.value),
          headers: headersOf(scope, named(options, 'headers')),
          hidesHeaders: optionsHideHeaders(scope, options),
          body: bodyIn(scope, options, 'json', isUndici ? undefined : 'text/plain;charset=UTF-8'),
        },
      ];
    },
  );

export function configCall(scope: SourceScope, config: SourceValue): readonly FoundCall[] {
  const members = optionsOf(scope, config);
  const url = named(members, 'url');
  if (url === undefined) return [];
  const base = named(members, 'baseURL');
  return [
    {
      method: methodAmong(scope, members, 'method'),
      url: withQuery(scope, `${base === undefined ? '' : scope.textOf(base)}${scope.textOf(url)}`, members),
      headers: headersOf(scope, named(members, 'headers')),
      hidesHeaders: optionsHideHeaders(scope, members),
      body: bodyIn(scope, members, saysForm(scope, members) ? 'form' : 'json', formMediaType),
    },
  ];
}

/** `axios({…})`, `request({…})`, `got(url, {…})`. */
export const configCalls: Finder = (scope) =>
  callsOf(scope, /\b(?:axios|request|got|ky)\s*\(/g).flatMap(({ entries: [first, second], match }) => {
    if (first === undefined) return [];
    const config = scope.follow(first.value);
    // `request(method, url)` of other clients.
    const isBeside = second !== undefined && scope.follow(second.value).kind === 'group';
    if (!isBeside || config.kind === 'group' || match[0].startsWith('request'))
      return configCall(scope, config);
    const entries = [...optionsOf(scope, second.value), { key: 'url', value: first.value }];
    return configCall(scope, { kind: 'group', entries });
  });
