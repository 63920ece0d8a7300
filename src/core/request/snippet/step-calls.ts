import { callsOf, firstOf, headersOf, hidesHeaders, noBody } from './call-parts.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { type SnippetBody, snippetBody } from './snippet-body.ts';
import type { SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** A client whose request is put together step by step: where its address, its headers and its body are given. */
interface Steps {
  /** Without them the code is that of another client. Two, because one that seeks the second behind the first takes the square of time. */
  readonly client: RegExp;
  readonly also?: RegExp;
  /** Each ends with the bracket whose argument at `place` is the address. */
  readonly url: RegExp;
  readonly place?: number;
  readonly base?: RegExp;
  /** What the code must show for it to be a POST; where nothing is given it is one. */
  readonly post?: RegExp;
  readonly headers?: RegExp;
  readonly headerMap?: RegExp;
  /** Calls with a name and a value each. */
  readonly pairs?: RegExp;
  /** A call with the whole body; a text in it is of this type. */
  readonly body?: RegExp;
  readonly text?: string;
  readonly assigns?: RegExp;
  /** Where this is not in the code, an object is sent as JSON. */
  readonly formWhere?: RegExp;
}

const set = /\.(?:header|setHeader|addHeader|AddHeader|set|setRequestHeader)\s*\(/g;

const table: readonly Steps[] = [
  {
    client: /\b(?:superagent|request|agent)\b[\s\S]{0,400}?\.post\s*\(/,
    also: /\.send\s*\(/,
    url: /\.post\s*\(/g,
    headers: /\.set\s*\(/g,
    headerMap: /\.set\s*\(/g,
    body: /\.send\s*\(/g,
    formWhere: /\.type\s*\((?!\s*['"](?:json|application\/json))|x-www-form-urlencoded/,
  },
  {
    client: /\bXMLHttpRequest\b/,
    url: /\.open\s*\(/g,
    place: 1,
    post: /\.open\s*\(\s*['"]POST/i,
    headers: set,
    body: /\.send\s*\(/g,
    text: 'text/plain;charset=UTF-8',
  },
  {
    client: /\bNet::HTTP(?:::Post\b|\.post_form\b)/,
    url: /\bNet::HTTP(?:::Post\.new|\.post_form)\s*\(/g,
    body: /\.set_form_data\s*\(/g,
    assigns: /\.body\s*=(?!=)\s*/,
    formWhere: /\b/,
  },
  {
    client: /\bBodyInserters\b/,
    url: /\.uri\s*\(/g,
    post: /\.post\s*\(|HttpMethod\.POST/,
    headers: set,
    pairs: /(?:\bfromFormData|\.with)\s*\(/g,
  },
  {
    client: /\bUrlEncodedFormEntity\b/,
    url: /\bHttpPost\s*\(/g,
    headers: set,
    pairs: /\bBasicNameValuePair\s*\(/g,
  },
  {
    client: /\bRestRequest\b/,
    url: /\bRestRequest\s*\(/g,
    base: /\bRestClient(?:Options)?\s*\(/g,
    post: /\bMethod\.P(?:ost|OST)\b|\.(?:ExecutePost|Post)(?:Async)?\b/,
    headers: set,
    pairs: /\.Add(?:OrUpdate)?Parameter\s*\(/g,
  },
  {
    client: /\bUnirest\.post\s*\(/,
    url: /\bUnirest\.post\s*\(/g,
    headers: set,
    pairs: /\.field\s*\(/g,
  },
  {
    client: /\bHTTP_Request2\b/,
    url: /->setUrl\s*\(/g,
    post: /\bMETHOD_POST\b/,
    headerMap: /->setHeader\s*\(/g,
    pairs: /->addPostParameter\s*\(/g,
  },
  {
    client: /\bhttp\.Request\s*\(/,
    also: /\.bodyFields\s*=/,
    url: /\bhttp\.Request\s*\(/g,
    place: 1,
    post: /\bhttp\.Request\s*\(\s*['"]POST/,
    headerMap: /\.headers\.addAll\s*\(/g,
    assigns: /\.bodyFields\s*=(?!=)\s*/,
    formWhere: /\b/,
  },
];

/**
 * Clients whose request is put together by one call after another: superagent, XMLHttpRequest, Net::HTTP, WebClient, Apache, RestSharp,
 * Unirest, HTTP_Request2, http of Dart. Where the code sends two, whose pairs are whose cannot be told.
 */
export const stepCalls: Finder = (scope) => {
  const steps = table.find(({ client, also }) => client.test(scope.text) && also?.test(scope.text) !== false);
  const [given, another] = steps === undefined ? [] : callsOf(scope, steps.url);
  const url = given?.entries[steps?.place ?? 0]?.value;
  if (steps === undefined || given === undefined || another !== undefined || url === undefined) return [];
  const isPost = steps.post === undefined || steps.post.test(scope.text);
  const hides = hidden(scope, steps);
  const beside = given.entries.slice(1);
  const isWhole = given.match[0].includes('post_form');
  return [
    {
      method: isPost ? 'POST' : '',
      url: addressOf(scope, url, steps.base),
      headers: [...headersIn(scope, steps), ...rubyHeaders(scope, isWhole ? [] : beside)],
      hidesHeaders: hides,
      body: bodyOf(scope, steps, isWhole ? beside : [], hides),
    },
  ];
};

function addressOf(scope: SourceScope, url: SourceValue, base: RegExp | undefined): string {
  // `new RestRequest(Method.Post)`.
  const isMethod = url.kind === 'other' && /^Method\./.test(url.source);
  const path = isMethod ? '' : scope.textOf(url);
  const host = base && firstOf(scope, base);
  if (host === undefined || /^https?:/.test(path)) return path;
  return `${scope.textOf(host).replace(/\/$/, '')}${path === '' || path.startsWith('/') ? '' : '/'}${path}`;
}

function headersIn(scope: SourceScope, { headers, headerMap }: Steps): FoundCall['headers'] {
  const single = headers === undefined ? [] : callsOf(scope, headers);
  const maps =
    headerMap === undefined ? [] : callsOf(scope, headerMap).filter(({ entries }) => entries.length === 1);
  return [
    ...single.flatMap(({ entries: [name, value] }) =>
      name === undefined || value === undefined
        ? []
        : [[scope.textOf(name.value), scope.textOf(value.value)] as const],
    ),
    ...maps.flatMap(({ entries: [map] }) => headersOf(scope, map?.value)),
  ];
}

/** `Net::HTTP::Post.new(uri, headers)` and `req['DPoP'] = proof` of Ruby. */
function rubyHeaders(scope: SourceScope, beside: readonly SourceEntry[]): FoundCall['headers'] {
  const [, name] = /\b(\w{1,60})\s*=\s*Net::HTTP::Post\.new/.exec(scope.text) ?? [];
  if (name === undefined) return [];
  const pattern = new RegExp(`\\b${name}\\[\\s*(["'])([\\w-]{1,60})\\1\\s*\\]\\s*=(?!=)\\s*`, 'g');
  const set = [...scope.text.matchAll(pattern)]
    .slice(0, 60)
    .map((match) => [match[2] ?? '', scope.textOf(scope.read(match.index + match[0].length))] as const);
  return [...beside.flatMap(({ value }) => headersOf(scope, value)), ...set];
}

/** A header whose name is not shown may be any. */
function hidden(scope: SourceScope, { headers, headerMap }: Steps): true | undefined {
  const maps = headerMap === undefined ? [] : callsOf(scope, headerMap);
  const hides = maps.some(
    ({ entries: [map, more] }) => more === undefined && map && hidesHeaders(scope, map.value),
  );
  const single = headers === undefined ? [] : callsOf(scope, headers);
  const unnamed = single.some(
    ({ entries: [name, value] }) => value !== undefined && scope.literalOf(name?.value) === undefined,
  );
  return hides || unnamed ? true : undefined;
}

function bodyOf(
  scope: SourceScope,
  steps: Steps,
  beside: readonly SourceEntry[],
  hides: true | undefined,
): SnippetBody {
  if (steps.pairs !== undefined) return fromPairs(scope, steps.pairs);
  const sent = steps.body === undefined ? [] : callsOf(scope, steps.body).flatMap(({ entries }) => entries);
  const given = sent.length > 0 ? sent : [...beside, ...assigned(scope, steps)];
  const isForm = hides === true || steps.formWhere?.test(scope.text) === true;
  const [only] = given;
  if (only === undefined) return noBody;
  // Ruby takes the pairs of a map without its braces.
  const value = given.every(({ key }) => key !== undefined)
    ? { kind: 'group' as const, entries: given }
    : only.value;
  return snippetBody(scope, value, isForm ? 'form' : 'json', steps.text);
}

/** `req.body = URI.encode_www_form(…)`. */
function assigned(scope: SourceScope, { assigns }: Steps): readonly SourceEntry[] {
  const match = assigns?.exec(scope.text);
  return match ? [{ value: scope.read(match.index + match[0].length) }] : [];
}

/** A media type and a text stand for the whole body (RestSharp); a map alone for all of its pairs. */
function fromPairs(scope: SourceScope, pattern: RegExp): SnippetBody {
  const calls = callsOf(scope, pattern).map(({ entries }) => entries);
  for (const [type, text, kind] of calls)
    if (kind !== undefined && text !== undefined && /\//.test(scope.literalOf(type?.value) ?? ''))
      return { body: snippetBody(scope, text.value, 'form').body, type: scope.literalOf(type?.value) };
  const [[map, second] = []] = calls;
  if (map !== undefined && second === undefined) return snippetBody(scope, map.value, 'form');
  const entries = calls.map((given) => ({ value: { kind: 'group' as const, entries: given.slice(0, 2) } }));
  return entries.length === 0 ? noBody : snippetBody(scope, { kind: 'group', entries }, 'form');
}
