import { callsOf, firstOf, headersOf, hidesHeaders, noBody } from './call-parts.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { type PlainObject, type SnippetBody, snippetBody } from './snippet-body.ts';
import type { SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';
import { type Steps, stepTable } from './step-table.ts';

/**
 * Clients whose request is put together by one call after another. Where the code sends two, whose pairs are whose cannot be told.
 */
export const stepCalls: Finder = (scope) => {
  const steps = stepTable.find(
    ({ client, also }) => client.test(scope.text) && also?.test(scope.text) !== false,
  );
  const [given, another] = steps === undefined ? [] : callsOf(scope, steps.url);
  const url = given?.entries[steps?.place ?? 0]?.value;
  if (steps === undefined || given === undefined || another !== undefined || url === undefined) return [];
  const isPost = steps.post === undefined || steps.post.test(scope.text);
  const hides = hidden(scope, steps);
  const beside = given.entries.slice(1);
  const [body, headers] = sortedBeside(steps, given.match[0], beside);
  return [
    {
      method: isPost ? 'POST' : '',
      url: addressOf(scope, url, steps.base),
      headers: [...headersIn(scope, steps), ...rubyHeaders(scope, headers)],
      hidesHeaders: hides,
      body: bodyOf(scope, steps, body, hides),
    },
  ];
};

/** What stands beside the address: the body, as one value or as pairs without braces, and headers. */
function sortedBeside(
  { beside }: Steps,
  call: string,
  entries: readonly SourceEntry[],
): readonly [body: readonly SourceEntry[], headers: readonly SourceEntry[]] {
  if (beside?.test(call) !== true) return [[], /\.new\b/.test(call) ? entries : []];
  const isMap = entries.every(({ key }) => key !== undefined);
  return isMap ? [entries, []] : [entries.slice(0, 1), entries.slice(1)];
}

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
  const maps = (headerMap === undefined ? [] : callsOf(scope, headerMap)).flatMap(({ entries }) => {
    // R takes the names as those of arguments.
    if (entries.every(({ key }) => key !== undefined)) return [{ kind: 'group' as const, entries }];
    return entries.length === 1 ? entries.map(({ value }) => value) : [];
  });
  return [
    ...single.flatMap(({ entries: [first, second] }) => {
      // `setValue(value, forHTTPHeaderField: name)` of Swift.
      const [name, value] = second?.key === 'forHTTPHeaderField' ? [second, first] : [first, second];
      if (name === undefined || value === undefined) return [];
      return [[scope.textOf(name.value), scope.textOf(value.value)] as const];
    }),
    ...maps.flatMap((map) => headersOf(scope, map)),
  ];
}

/** `Net::HTTP::Post.new(uri, headers)`, `req['DPoP'] = proof` and `req.headers['DPoP'] = proof` of Ruby. */
function rubyHeaders(scope: SourceScope, beside: readonly SourceEntry[]): FoundCall['headers'] {
  const [, made] = /\b(\w{1,60})\s*=\s*Net::HTTP::Post\.new/.exec(scope.text) ?? [];
  const name = made ?? 'req\\.headers';
  const pattern = new RegExp(`\\b${name}\\[\\s*(["'])([\\w-]{1,60})\\1\\s*\\]\\s*=(?!=)\\s*`, 'g');
  const set = [...scope.text.matchAll(pattern)]
    .slice(0, 60)
    .map((match) => [match[2] ?? '', scope.textOf(scope.read(match.index + match[0].length))] as const);
  const given = beside.map(({ key, value }) =>
    key === undefined ? value : { kind: 'group' as const, entries: [{ key, value }] },
  );
  return [...given.flatMap((map) => headersOf(scope, map)), ...set];
}

/** A header whose name is not shown may be any. */
function hidden(scope: SourceScope, { headers, headerMap }: Steps): true | undefined {
  const maps = headerMap === undefined ? [] : callsOf(scope, headerMap);
  const hides = maps.some(
    ({ entries: [map, more] }) =>
      more === undefined && map && map.key === undefined && hidesHeaders(scope, map.value),
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
  const plain = steps.multipartWhere?.test(scope.text) ? 'multipart' : 'form';
  const paired = steps.pairs === undefined ? undefined : fromPairs(scope, steps.pairs, plain);
  if (paired !== undefined) return paired;
  const sent = steps.body === undefined ? [] : callsOf(scope, steps.body).flatMap(({ entries }) => entries);
  const given = sent.length > 0 ? sent : [...beside, ...assigned(scope, steps)];
  const isForm =
    hides === true ||
    steps.formWhere?.test(scope.text) === true ||
    (steps.jsonWhere !== undefined && !steps.jsonWhere.test(scope.text));
  const [only] = given;
  if (only === undefined) return noBody;
  // Ruby takes the pairs of a map without its braces.
  const value = given.every(({ key }) => key !== undefined)
    ? { kind: 'group' as const, entries: given }
    : only.value;
  return snippetBody(scope, value, plain === 'multipart' ? plain : isForm ? plain : 'json', steps.text);
}

/** `req.body = URI.encode_www_form(…)`. */
function assigned(scope: SourceScope, { assigns }: Steps): readonly SourceEntry[] {
  const match = assigns?.exec(scope.text);
  return match ? [{ value: scope.read(match.index + match[0].length) }] : [];
}

/** A media type and a text stand for the whole body (RestSharp); a map alone for all of its pairs. */
function fromPairs(scope: SourceScope, pattern: RegExp, plain: PlainObject): SnippetBody | undefined {
  const calls = callsOf(scope, pattern).map(({ entries }) => entries);
  for (const [type, text, kind] of calls)
    if (kind !== undefined && text !== undefined && /\//.test(scope.literalOf(type?.value) ?? ''))
      return { body: snippetBody(scope, text.value, 'form').body, type: scope.literalOf(type?.value) };
  const [[map, second] = []] = calls;
  if (map !== undefined && second === undefined) return snippetBody(scope, map.value, plain);
  const entries = calls.map((given) => ({
    // `URLQueryItem(name: "a", value: "b")`.
    value: { kind: 'group' as const, entries: given.slice(0, 2).map(({ value }) => ({ value })) },
  }));
  return entries.length === 0 ? undefined : snippetBody(scope, { kind: 'group', entries }, plain);
}
