import { readArguments } from './read-source.ts';
import { type PlainObject, pairsOf, type SnippetBody, snippetBody } from './snippet-body.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** A call of an HTTP client, as far as the code shows it. */
export interface FoundCall {
  readonly method: string;
  /** Empty where the code does not show it. */
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: SnippetBody;
}

type Finder = (scope: SourceScope) => readonly FoundCall[];
const mostCalls = 20;

/** Every call that the code shows, of whichever client. */
export function findCalls(scope: SourceScope): readonly FoundCall[] {
  return finders.flatMap((finder) => finder(scope));
}

const nothing: SnippetBody = { body: '' };

/** A member by its name; `headers` alone stands for `headers: headers`. */
function named(entries: readonly SourceEntry[], ...names: readonly string[]): SourceValue | undefined {
  const is = ({ key, value }: SourceEntry): boolean =>
    key === undefined ? value.kind === 'other' && names.includes(value.source) : names.includes(key);
  return entries.find(is)?.value;
}

/** Empty where a name stands for it whose value is not shown. */
function methodOf(scope: SourceScope, value: SourceValue | undefined): string {
  return value === undefined ? 'GET' : (scope.literalOf(value) ?? '').toUpperCase();
}

function headersOf(
  scope: SourceScope,
  value: SourceValue | undefined,
): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  const followed = scope.follow(value);
  const list =
    followed.kind === 'call'
      ? { kind: 'group' as const, entries: entriesOf(scope.follow(followed.entries[0]?.value ?? followed)) }
      : followed;
  // PHP's curl takes lines: `'DPoP: …'`.
  return entriesOf(list).flatMap((entry) => {
    const line = entry.key === undefined && entry.value.kind === 'text' ? scope.textOf(entry.value) : '';
    const [, name, text] = /^([\w-]+):\s*(.*)$/s.exec(line) ?? [];
    return name === undefined || text === undefined
      ? pairsOf(scope, { kind: 'group', entries: [entry] })
      : [[name, text] as const];
  });
}

/** The arguments of each call whose opening bracket ends a match. */
function callsOf(
  scope: SourceScope,
  pattern: RegExp,
): readonly { entries: readonly SourceEntry[]; match: RegExpExecArray }[] {
  return [...scope.text.matchAll(pattern)].slice(0, mostCalls).map((match) => {
    const entries = readArguments(scope.text, match.index + match[0].length - 1, scope.manner);
    return { entries, match };
  });
}

const optionNames = [
  'headers',
  'form_params',
  'body',
  'json',
  'form',
  'data',
  'searchParams',
  'params',
  'query',
  'content',
  'timeout',
  'verify',
  'auth',
  'method',
];

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
  return data === undefined ? nothing : snippetBody(scope, data, objects, textType);
}

/** `fetch(url, {…})` (Fetch Standard §5.6). */
const fetchCalls: Finder = (scope) =>
  callsOf(scope, /\bfetch\s*\(/g).flatMap(({ entries: [first, second] }) => {
    if (first === undefined) return [];
    const options = second === undefined ? [] : entriesOf(scope.follow(second.value));
    return [
      {
        method: methodOf(scope, named(options, 'method')),
        url: scope.textOf(first.value),
        headers: headersOf(scope, named(options, 'headers')),
        body: bodyIn(scope, options, 'json', 'text/plain;charset=UTF-8'),
      },
    ];
  });

/** `axios.post(url, data, config)`, `requests.post(url, data=…)`, `$client->post(url, […])`, `got.post(url, {…})`. */
const verbCalls: Finder = (scope) =>
  callsOf(scope, /\b(\w+|\$this)(\.|->)(post|request|get|put|Post|Request)(?:<\w+>)?\s*\(/g).flatMap(
    ({ entries, match }) => {
      const [, client = '', arrow, verb = ''] = match;
      const places = entries.filter(({ key }) => key === undefined);
      const isRequest = verb.toLowerCase() === 'request';
      const single =
        entries.length === 1 && places[0] !== undefined ? scope.follow(places[0].value) : undefined;
      if (isRequest && single?.kind === 'group') return configCall(scope, single);
      const first = isRequest ? scope.literalOf(places[0]?.value) : undefined;
      const hasMethod = first !== undefined && /^[A-Z]{3,7}$/i.test(first);
      const [url, second, third] = hasMethod ? places.slice(1) : places;
      const given = named(entries, 'url') ?? url?.value;
      if (given === undefined) return [];
      const isAxios =
        /axios|http|api/i.test(client) && arrow === '.' && entries.every(({ key }) => key === undefined);
      const options = [third, second].find((entry) => isOptions(scope, entry?.value));
      const members = [...entries, ...(options === undefined ? [] : entriesOf(scope.follow(options.value)))];
      const positional = second !== undefined && second !== options ? second.value : undefined;
      // Objects: axios sends JSON, the Python clients a form; texts: axios says form, the others nothing.
      const body =
        positional === undefined
          ? bodyIn(scope, members, isAxios ? 'json' : 'form')
          : snippetBody(
              scope,
              positional,
              isAxios ? 'json' : 'form',
              isAxios ? 'application/x-www-form-urlencoded' : undefined,
            );
      return [
        {
          method: hasMethod ? first.toUpperCase() : isRequest ? 'GET' : verb.toUpperCase(),
          url: scope.textOf(given),
          headers: headersOf(scope, named(members, 'headers')),
          body,
        },
      ];
    },
  );

function configCall(scope: SourceScope, config: SourceValue): readonly FoundCall[] {
  const members = entriesOf(config);
  const url = named(members, 'url');
  if (url === undefined) return [];
  const base = named(members, 'baseURL');
  return [
    {
      method: methodOf(scope, named(members, 'method')),
      url: `${base === undefined ? '' : scope.textOf(base)}${scope.textOf(url)}`,
      headers: headersOf(scope, named(members, 'headers')),
      body: bodyIn(scope, members, 'json', 'application/x-www-form-urlencoded'),
    },
  ];
}

/** `axios({…})`, `request({…})`. */
const configCalls: Finder = (scope) =>
  callsOf(scope, /\b(?:axios|request|got|ky)\s*\(/g).flatMap(({ entries: [first] }) =>
    first === undefined ? [] : configCall(scope, scope.follow(first.value)),
  );

/** Headers that are set one by one: `.header("a", b)`, `.Header.Set("a", b)`, `Headers.Add("a", b)`. */
function headersSet(scope: SourceScope): readonly (readonly [string, string])[] {
  const pattern = /(?:\.(?:header|setHeader|addHeader)|Headers?\.(?:Set|Add|TryAddWithoutValidation))\s*\(/g;
  return callsOf(scope, pattern).flatMap(({ entries: [name, value] }) =>
    name === undefined || value === undefined
      ? []
      : [[scope.textOf(name.value), scope.textOf(value.value)] as const],
  );
}

function firstOf(scope: SourceScope, pattern: RegExp): SourceValue | undefined {
  return callsOf(scope, pattern)[0]?.entries[0]?.value;
}

/** java.net.http.HttpRequest and OkHttp: a chain of calls. */
const javaCalls: Finder = (scope) => {
  if (!/\b(?:HttpRequest|Request\.Builder|FormBody|BodyPublishers|HttpPost)\b/.test(scope.text)) return [];
  const url =
    firstOf(scope, /\b(?:URI\.create|new URI|HttpPost)\s*\(/g) ?? firstOf(scope, /\.(?:uri|url)\s*\(/g);
  if (url === undefined) return [];
  const text =
    firstOf(scope, /\bofString\s*\(/g) ?? firstOf(scope, /\b(?:RequestBody\.create|new StringEntity)\s*\(/g);
  const added = /\bFormBody\b/.test(scope.text)
    ? callsOf(scope, /\.add(?:Encoded)?\s*\(/g).map(({ entries }) => ({
        value: { kind: 'group' as const, entries },
      }))
    : [];
  const body =
    added.length > 0
      ? snippetBody(scope, { kind: 'group', entries: added }, 'form')
      : text === undefined
        ? nothing
        : { ...snippetBody(scope, text, 'form'), type: undefined };
  const isPost = /\.POST\s*\(|\.post\s*\(|HttpPost\b|\.method\s*\(\s*"POST"/.test(scope.text);
  return [{ method: isPost ? 'POST' : 'GET', url: scope.textOf(url), headers: headersSet(scope), body }];
};

/** System.Net.Http.HttpClient of .NET. */
const dotNetCalls: Finder = (scope) => {
  const headers = headersSet(scope);
  const direct = callsOf(scope, /\bPostAsync\s*\(/g).flatMap(({ entries: [url, content] }) =>
    url === undefined || content === undefined
      ? []
      : [
          {
            method: 'POST',
            url: scope.textOf(url.value),
            headers,
            body: snippetBody(scope, content.value, 'form'),
          },
        ],
  );
  const built = callsOf(scope, /\bHttpRequestMessage\s*\(/g).flatMap(({ entries: [method, url], match }) => {
    if (url === undefined) return [];
    const content = /\bContent\s*=\s*/.exec(scope.text.slice(match.index));
    const body =
      content === null
        ? nothing
        : snippetBody(scope, scope.read(match.index + content.index + content[0].length), 'form');
    const made = method?.value.kind === 'call' ? method.value.entries[0]?.value : undefined;
    const isPost = method?.value.kind === 'other' && /Post$/.test(method.value.source);
    const verb = made === undefined ? (isPost ? 'POST' : 'GET') : methodOf(scope, made);
    return [{ method: verb, url: scope.textOf(url.value), headers, body }];
  });
  return [...direct, ...built];
};

/** net/http of Go. */
const goCalls: Finder = (scope) => {
  const headers = headersSet(scope);
  const forms = callsOf(scope, /\b\w+\.PostForm\s*\(/g).flatMap(({ entries: [url, form] }) =>
    url === undefined || form === undefined
      ? []
      : [
          {
            method: 'POST',
            url: scope.textOf(url.value),
            headers,
            body: snippetBody(scope, form.value, 'form'),
          },
        ],
  );
  const built = callsOf(scope, /\bhttp\.NewRequest(?:WithContext)?\s*\(/g).flatMap(({ entries, match }) => {
    const [method, url, body] = match[0].includes('Context') ? entries.slice(1) : entries;
    if (method === undefined || url === undefined) return [];
    const verb =
      scope.literalOf(method.value) ??
      (/Post$/.test(method.value.kind === 'other' ? method.value.source : '') ? 'POST' : 'GET');
    return [
      {
        method: verb,
        url: scope.textOf(url.value),
        headers,
        body: body === undefined ? nothing : { ...snippetBody(scope, body.value, 'form'), type: undefined },
      },
    ];
  });
  return [...forms, ...built];
};

/** The curl extension of PHP: options one by one, or as an array. */
const phpCurl: Finder = (scope) => {
  const optionOf = (name: string): SourceValue | undefined => {
    const found = new RegExp(`\\b${name}\\s*(?:=>|,)\\s*`).exec(scope.text);
    return found === null ? undefined : scope.read(found.index + found[0].length);
  };
  if (!/\bCURLOPT_/.test(scope.text)) return [];
  const url = optionOf('CURLOPT_URL') ?? firstOf(scope, /\bcurl_init\s*\(/g);
  const fields = optionOf('CURLOPT_POSTFIELDS');
  if (url === undefined) return [];
  // An array goes as multipart/form-data, a text as a form (PHP manual: CURLOPT_POSTFIELDS).
  const body =
    fields === undefined
      ? nothing
      : snippetBody(scope, fields, 'multipart', 'application/x-www-form-urlencoded');
  return [
    {
      method: fields === undefined && !/CURLOPT_POST\b/.test(scope.text) ? 'GET' : 'POST',
      url: scope.textOf(url),
      headers: headersOf(scope, optionOf('CURLOPT_HTTPHEADER')),
      body,
    },
  ];
};

/** Invoke-WebRequest and Invoke-RestMethod of PowerShell; browsers copy the former. */
const powerShellCalls: Finder = (scope) =>
  [...scope.text.matchAll(/\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b/gi)]
    .slice(0, mostCalls)
    .flatMap((match) => {
      const optionOf = (name: string): SourceValue | undefined => {
        const found = new RegExp(`\\s-${name}[ \\t]+`, 'i').exec(scope.text.slice(match.index));
        if (found !== null) return scope.read(match.index + found.index + found[0].length);
        const splat = /\s@(\w+)/.exec(scope.text.slice(match.index, match.index + 2_000))?.[1];
        const table = splat === undefined ? undefined : scope.follow({ kind: 'other', source: `$${splat}` });
        return entriesOf(table ?? { kind: 'other', source: '' }).find(
          ({ key }) => key?.toLowerCase() === name.toLowerCase(),
        )?.value;
      };
      const positional = scope.read(match.index + match[0].length);
      const url = optionOf('Uri') ?? (positional.kind === 'text' ? positional : undefined);
      if (url === undefined) return [];
      const content = optionOf('Body');
      const method = optionOf('Method');
      const verb =
        method === undefined ? 'GET' : method.kind === 'other' ? method.source : scope.textOf(method);
      const type = optionOf('ContentType');
      const usual = verb.toUpperCase() === 'POST' ? 'application/x-www-form-urlencoded' : undefined;
      const body = content === undefined ? nothing : snippetBody(scope, content, 'form', usual);
      return [
        {
          method: verb.toUpperCase(),
          url: scope.textOf(url),
          headers: headersOf(scope, optionOf('Headers')),
          body: type === undefined ? body : { ...body, type: scope.textOf(type) },
        },
      ];
    });

const finders: readonly Finder[] = [
  fetchCalls,
  configCalls,
  verbCalls,
  javaCalls,
  dotNetCalls,
  goCalls,
  phpCurl,
  powerShellCalls,
];
