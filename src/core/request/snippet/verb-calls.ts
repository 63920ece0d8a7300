import { formMediaType } from '../body-kind.ts';
import {
  callsOf,
  headersOf,
  hidesHeaders,
  methodAmong,
  methodOf,
  named,
  noBody,
  optionsHideHeaders,
  optionsOf,
} from './call-parts.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { bodyIn, configCall, isOptions, saysForm, withQuery } from './option-calls.ts';
import { type PlainObject, type SnippetBody, snippetBody } from './snippet-body.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** One call of a client: `client.verb(…)`. */
interface VerbCall {
  readonly client: string;
  readonly arrow: string;
  readonly verb: string;
  readonly entries: readonly SourceEntry[];
  readonly index: number;
}

/** Its arguments, each in its place. */
interface Places {
  readonly method: SourceValue | undefined;
  readonly url: SourceValue;
  readonly options: SourceEntry | undefined;
  /** What stands between the address and the options. */
  readonly given: SourceValue | undefined;
  readonly members: readonly SourceEntry[];
  /** The members that are no arguments by their place. */
  readonly beside: readonly SourceEntry[];
  readonly headers: SourceValue | undefined;
  readonly hidesHeaders: true | undefined;
}

const verbs =
  /(?:(?<!\burllib\.|\bNet::)\b(\w+|\$this)|(?<=\))(?!->))(\.|->)(post|request|get|put|Post|Request|postForm)!?(?:<\w+>)?\s*\(/g;

/** `axios.post(url, data, config)`, `requests.post(url, data=…)`, `$client->post(url, […])`, `got.post(url, {…})`. */
export const verbCalls: Finder = (scope) =>
  callsOf(scope, verbs).flatMap(
    ({ entries, match: { 1: client = '', 2: arrow = '', 3: verb = '', index } }) =>
      callOf(scope, { client, arrow, verb, entries, index }),
  );

function callOf(scope: SourceScope, call: VerbCall): readonly FoundCall[] {
  const [first, ...more] = call.entries;
  const config = first && first.key === undefined ? scope.follow(first.value) : undefined;
  if (config?.kind === 'group') {
    if (isRequest(call) && more.length === 0) return configCall(scope, config);
    // `request.post({ url, form })`.
    if (config.entries.some(({ key }) => key === 'url'))
      return configCall(scope, config).map((one) => ({ ...one, method: call.verb.toUpperCase() }));
  }
  const places = placesOf(scope, call);
  if (places === undefined) return [];
  const body = bodyOf(scope, call, places);
  return [
    {
      method: methodIn(scope, call, places),
      url: withQuery(scope, scope.textOf(places.url), places.beside),
      headers: [...headersOf(scope, places.headers), ...perlHeaders(scope, call)],
      hidesHeaders: places.hidesHeaders,
      addsNoType: addsNoType(scope, call, places) || undefined,
      body,
    },
  ];
}

const getsByDefault = /^(?:axios|undici|got|ky|request)$/;

const isRequest = ({ verb }: VerbCall): boolean => verb.toLowerCase() === 'request';

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

function placesOf(scope: SourceScope, call: VerbCall): Places | undefined {
  const { entries, client } = call;
  const places = entries.filter(({ key }) => key === undefined);
  const byName = named(entries, 'url');
  const method =
    isRequest(call) && isMethod(scope, places[0]?.value, byName ?? places[1]?.value)
      ? places[0]?.value
      : undefined;
  const [address, second, third] = method === undefined ? places : places.slice(1);
  const url = byName ?? address?.value;
  const letters = scope.literalOf(url);
  // `map.put("grant_type", …)` of Java is no call of a server, nor is every call behind a bracket.
  if (url === undefined || /^[\w-]+$/.test(letters ?? '')) return undefined;
  if (client === '' && !/^https?:\/\//.test(letters ?? '')) return undefined;
  const options = [third, second].find((entry) => isOptions(scope, entry?.value));
  // `options: Options(headers: {…})` of dio.
  const made = named(entries, 'options');
  const members = [
    ...entries,
    ...(options === undefined ? [] : optionsOf(scope, options.value)),
    ...(made?.kind === 'call' ? made.entries : []),
  ];
  return {
    method,
    url,
    options,
    given: second === options ? undefined : second?.value,
    members,
    beside: members.filter((entry) => entry.key !== undefined || !places.includes(entry)),
    ...headersAt(scope, members, third === options ? undefined : third),
  };
}

/** Among the options, or in a map of their own behind the body: http.client of Python, HTTPoison. */
function headersAt(
  scope: SourceScope,
  members: readonly SourceEntry[],
  third: SourceEntry | undefined,
): Pick<Places, 'headers' | 'hidesHeaders'> {
  const among = named(members, 'headers');
  if (among !== undefined || third === undefined)
    return { headers: among, hidesHeaders: optionsHideHeaders(scope, members) };
  const map = scope.follow(third.value);
  const isMap = map.kind === 'group' && map.entries.every(({ key }) => key !== 'headers');
  return isMap
    ? { headers: map, hidesHeaders: hidesHeaders(scope, map) }
    : { headers: undefined, hidesHeaders: true };
}

function methodIn(scope: SourceScope, call: VerbCall, { method, given, members }: Places): string {
  if (!isRequest(call)) return call.verb === 'postForm' ? 'POST' : call.verb.toUpperCase();
  if (method !== undefined) return methodOf(scope, method);
  // A name stands for the options; with a body nobody means a GET.
  const sends = named(members, 'data', 'body', 'form', 'json', 'fields', 'parameters') !== undefined;
  const isUnknown = given?.kind === 'other' || (sends && !getsByDefault.test(call.client));
  return isUnknown && named(members, 'method') === undefined ? '' : methodAmong(scope, members, 'method');
}

const isNothing = (value: SourceValue): boolean =>
  value.kind === 'other' && /^(?:null|undefined|None)$/.test(value.source);

/** `http.post` of k6 sends an object as a form, that of Angular as JSON. */
function isAxios(scope: SourceScope, { client, arrow, entries, index }: VerbCall): boolean {
  return (
    /axios|\bhttp|api/i.test(client) &&
    client !== 'HTTPoison' &&
    (client !== 'http' || scope.text.slice(0, index + 1).endsWith('this.h')) &&
    arrow === '.' &&
    entries.every(({ key }) => key === undefined)
  );
}

/** Objects: axios sends JSON where no header says form, the Python clients a form; texts: axios says form, the others nothing. */
function bodyOf(scope: SourceScope, call: VerbCall, { given, members, options }: Places): SnippetBody {
  const axios = isAxios(scope, call);
  const isForm = saysForm(scope, members);
  const plain: PlainObject = call.verb === 'postForm' ? 'multipart' : axios && !isForm ? 'json' : 'form';
  if (given === undefined) {
    // Playwright; elsewhere `data` is no member of an object beside the address.
    const isData = options !== undefined && options.key === undefined && named(members, 'data') !== undefined;
    // So does dio, where nothing gives it another type.
    const isDio =
      /\bDio\(\)/.test(scope.text) && !/content-?type|interceptors|transformer|\.options\b/i.test(scope.text);
    return bodyIn(scope, members, (isData || isDio) && !isForm ? 'json' : plain);
  }
  if (isNothing(given)) return noBody;
  return snippetBody(scope, taggedForm(given) ?? given, plain, axios ? formMediaType : undefined);
}

/** `{:form, […]}` of Elixir. */
function taggedForm(value: SourceValue): SourceValue | undefined {
  const [tag, form] = entriesOf(value);
  return tag?.value.kind === 'other' && tag.value.source === ':form' ? form?.value : undefined;
}

/** `$ua->post($url, DPoP => …, Content => […])` of Perl: the headers stand among the arguments. */
function perlHeaders(scope: SourceScope, { entries }: VerbCall): FoundCall['headers'] {
  if (named(entries, 'Content') === undefined) return [];
  return entries.flatMap(({ key, value }) =>
    key === undefined || key === 'Content' ? [] : [[key.replace('_', '-'), scope.textOf(value)] as const],
  );
}

/** requests of Python gives a text no type. */
function addsNoType(scope: SourceScope, { client }: VerbCall, { members, hidesHeaders }: Places): boolean {
  const data = named(members, 'data');
  return (
    client === 'requests' && hidesHeaders !== true && data !== undefined && scope.follow(data).kind === 'text'
  );
}
