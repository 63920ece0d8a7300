import {
  callsOf,
  headersOf,
  methodAmong,
  methodOf,
  named,
  noBody,
  optionsHideHeaders,
  optionsOf,
} from './call-parts.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { type PlainObject, type SnippetBody, snippetBody } from './snippet-body.ts';
import type { SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** What axios, got, requests, httpx and Guzzle call their options: an object with any other member is a body. */
const optionNames = (
  'headers form_params body json form data searchParams params query content timeout verify auth method ' +
  'httpsAgent httpAgent agent proxy proxies responseType validateStatus maxRedirects withCredentials signal transformRequest ' +
  'https retry throwHttpErrors followRedirect allow_redirects follow_redirects cert cookies stream http_errors connect_timeout ' +
  'decode_content debug'
).split(' ');

function isOptions(scope: SourceScope, value: SourceValue | undefined): boolean {
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
function bodyIn(
  scope: SourceScope,
  entries: readonly SourceEntry[],
  objects: PlainObject,
  textType?: string,
): SnippetBody {
  const form = named(entries, 'form_params', 'form');
  if (form !== undefined) return snippetBody(scope, form, 'form');
  const json = named(entries, 'json');
  if (json !== undefined) return snippetBody(scope, json, 'json');
  const data = named(entries, 'data', 'body', 'content');
  return data === undefined ? noBody : snippetBody(scope, data, objects, textType);
}

/** The address with what `params` (axios, requests), `searchParams` (got, ky) or `query` (Guzzle) puts behind it. */
function withQuery(scope: SourceScope, url: string, entries: readonly SourceEntry[]): string {
  const query = named(entries, 'params', 'searchParams', 'query');
  const pairs = query === undefined ? '' : snippetBody(scope, query, 'form').body;
  return /^[\w.-]+=/.test(pairs) ? `${url}${url.includes('?') ? '&' : '?'}${pairs}` : url;
}

const isNothing = (value: SourceValue): boolean =>
  value.kind === 'other' && /^(?:null|undefined|None)$/.test(value.source);

/** `fetch(url, {…})` (Fetch Standard §5.6). */
export const fetchCalls: Finder = (scope) =>
  callsOf(scope, /\bfetch\s*\(/g).flatMap(({ entries: [first, second] }) => {
    if (first === undefined) return [];
    const options = second === undefined ? [] : optionsOf(scope, second.value);
    return [
      {
        method: methodAmong(scope, options, 'method'),
        url: scope.textOf(first.value),
        headers: headersOf(scope, named(options, 'headers')),
        hidesHeaders: optionsHideHeaders(scope, options),
        body: bodyIn(scope, options, 'json', 'text/plain;charset=UTF-8'),
      },
    ];
  });

/** `request(method, url)`: a method by its letters or its name, or whatever stands in front of an address. */
function isMethod(
  scope: SourceScope,
  first: SourceValue | undefined,
  next: SourceValue | undefined,
): boolean {
  const text = scope.literalOf(first);
  if (first === undefined || text !== undefined) return /^[A-Z]{3,7}$/i.test(text ?? '');
  const isNamed = first.kind === 'other' && /(?:method|verb)$/i.test(first.source);
  return isNamed || /^(?:https?:\/)?\//i.test(scope.literalOf(next) ?? '');
}

/** `axios.post(url, data, config)`, `requests.post(url, data=…)`, `$client->post(url, […])`, `got.post(url, {…})`. */
export const verbCalls: Finder = (scope) =>
  callsOf(scope, /\b(\w+|\$this)(\.|->)(post|request|get|put|Post|Request)(?:<\w+>)?\s*\(/g).flatMap(
    ({ entries, match }) => {
      const [, client = '', arrow, verb = ''] = match;
      const places = entries.filter(({ key }) => key === undefined);
      const isRequest = verb.toLowerCase() === 'request';
      const single =
        entries.length === 1 && places[0] !== undefined ? scope.follow(places[0].value) : undefined;
      if (isRequest && single?.kind === 'group') return configCall(scope, single);
      // `request.post({ url, form })`.
      const config = places[0] === undefined ? undefined : scope.follow(places[0].value);
      if (config?.kind === 'group' && config.entries.some(({ key }) => key === 'url'))
        return configCall(scope, config).map((call) => ({ ...call, method: verb.toUpperCase() }));
      const first = isRequest && isMethod(scope, places[0]?.value, named(entries, 'url') ?? places[1]?.value);
      const [url, second, third] = first ? places.slice(1) : places;
      const given = named(entries, 'url') ?? url?.value;
      // `map.put("grant_type", …)` of Java is no call of a server.
      if (given === undefined || /^[\w-]+$/.test(scope.literalOf(given) ?? '')) return [];
      // `http.post` of k6 sends an object as a form, that of Angular as JSON.
      const isAxios =
        /axios|http|api/i.test(client) &&
        (client !== 'http' || scope.text.slice(0, match.index + 1).endsWith('this.h')) &&
        arrow === '.' &&
        entries.every(({ key }) => key === undefined);
      const options = [third, second].find((entry) => isOptions(scope, entry?.value));
      const members = [...entries, ...(options === undefined ? [] : optionsOf(scope, options.value))];
      const positional = second !== undefined && second !== options ? second.value : undefined;
      const methodIn = (): string => {
        if (first && places[0] !== undefined) return methodOf(scope, places[0].value);
        // A name stands for the options.
        return positional?.kind === 'other' ? '' : methodAmong(scope, members, 'method');
      };
      const beside = members.filter((entry) => entry.key !== undefined || !places.includes(entry));
      // Objects: axios sends JSON, the Python clients a form; texts: axios says form, the others nothing.
      const body =
        positional === undefined
          ? bodyIn(scope, members, isAxios ? 'json' : 'form')
          : isNothing(positional)
            ? noBody
            : snippetBody(
                scope,
                positional,
                isAxios ? 'json' : 'form',
                isAxios ? 'application/x-www-form-urlencoded' : undefined,
              );
      return [
        {
          method: isRequest ? methodIn() : verb.toUpperCase(),
          url: withQuery(scope, scope.textOf(given), beside),
          headers: headersOf(scope, named(members, 'headers')),
          hidesHeaders: third !== undefined && options !== third ? true : optionsHideHeaders(scope, members),
          body,
        },
      ];
    },
  );

function configCall(scope: SourceScope, config: SourceValue): readonly FoundCall[] {
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
      body: bodyIn(scope, members, 'json', 'application/x-www-form-urlencoded'),
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
