import type { Span } from '../../case/case.ts';
import { readArguments } from './read-source.ts';
import { pairsOf, type SnippetBody } from './snippet-body.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** Code that calls more often is no request that somebody wants looked at. */
export const mostCalls = 20;

const spread = /^(?:\.\.\.|\*\*)\s*/;

/** `...more` of JavaScript, `**more` of Python: what else is there cannot be told. */
export const isSpread = (name: string): boolean => spread.test(name);

export const noBody: SnippetBody = { body: '' };

/** A member by its name; `headers` alone stands for `headers: headers`. */
export function named(entries: readonly SourceEntry[], ...names: readonly string[]): SourceValue | undefined {
  const is = ({ key, value }: SourceEntry): boolean =>
    key === undefined ? value.kind === 'other' && names.includes(value.source) : names.includes(key);
  return entries.find(is)?.value;
}

/** Empty where a name stands for it whose value is not shown. */
export function methodOf(scope: SourceScope, value: SourceValue): string {
  return (scope.literalOf(value) ?? '').toUpperCase();
}

/** The method among the options of a call: GET where they give none, empty where a spread may give it. */
export function methodAmong(
  scope: SourceScope,
  options: readonly SourceEntry[],
  ...names: readonly string[]
): string {
  const given = named(options, ...names);
  if (given !== undefined) return methodOf(scope, given);
  return hasSpread(scope, options) ? '' : 'GET';
}

/** `http.MethodPost`, `HttpMethod.Post`: a constant of the library. Empty where a name stands for it whose value is not shown. */
export function constantMethod(scope: SourceScope, value: SourceValue): string {
  const followed = scope.follow(value);
  const source = followed.kind === 'other' ? followed.source : '';
  return /(?:Get|Post|Put|Patch|Delete|Head)$/.exec(source)?.[0].toUpperCase() ?? '';
}

export function headersOf(
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

/** True where the code may set headers that it does not show: a name, a call or a spread stands for some of them. */
export function hidesHeaders(scope: SourceScope, value: SourceValue): true | undefined {
  const followed = scope.follow(value);
  const given = followed.kind === 'call' ? followed.entries[0]?.value : followed;
  const list = given && scope.follow(given);
  return list?.kind !== 'group' || hasHidden(scope, list.entries) ? true : undefined;
}

/** The same for the options of a call, in which the headers stand. */
export function optionsHideHeaders(scope: SourceScope, options: readonly SourceEntry[]): true | undefined {
  const headers = named(options, 'headers');
  if (headers !== undefined) return hidesHeaders(scope, headers);
  return hasSpread(scope, options) ? true : undefined;
}

/** Members that are spread into the options and not shown. */
function hasSpread(scope: SourceScope, options: readonly SourceEntry[]): boolean {
  return hasHidden(
    scope,
    options.filter(({ value }) => value.kind === 'other' && isSpread(value.source)),
  );
}

/** The members of options, behind them those that a group brings that is spread into them: what stands beside it wins. */
export function optionsOf(scope: SourceScope, value: SourceValue): readonly SourceEntry[] {
  const entries = entriesOf(scope.follow(value));
  const brought = entries.flatMap(({ value: given }) =>
    given.kind === 'other' && isSpread(given.source) ? entriesOf(groupOf(scope, given.source)) : [],
  );
  return brought.length === 0 ? entries : [...entries, ...brought];
}

function hasHidden(scope: SourceScope, entries: readonly SourceEntry[]): boolean {
  return entries.some(
    ({ key, value }) => key === undefined && value.kind === 'other' && !isGroupOf(scope, value.source),
  );
}

/** `...common` of which the members are shown. */
function isGroupOf(scope: SourceScope, source: string): boolean {
  return isSpread(source) && groupOf(scope, source).kind === 'group';
}

function groupOf(scope: SourceScope, source: string): SourceValue {
  return scope.follow({ kind: 'other', source: source.replace(spread, '') });
}

/** Where the code of one call stands: from its beginning to that of the next; all of the text where there is no other. */
export function stretchesOf(scope: SourceScope, pattern: RegExp): readonly Span[] {
  const starts = [...scope.text.matchAll(pattern)].slice(0, mostCalls).map(({ index }) => index);
  const { length } = scope.text;
  if (starts.length < 2) return [{ start: 0, end: length }];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? length }));
}

/** The arguments of each call whose opening bracket ends a match, within a stretch of the code. */
export function callsOf(
  scope: SourceScope,
  pattern: RegExp,
  { start, end }: Span = { start: 0, end: scope.text.length },
): readonly { entries: readonly SourceEntry[]; match: RegExpExecArray }[] {
  return [...scope.text.matchAll(pattern)]
    .filter(({ index }) => index >= start && index < end)
    .slice(0, mostCalls)
    .map((match) => {
      const entries = readArguments(scope.text, match.index + match[0].length - 1, scope.manner);
      return { entries, match };
    });
}

/** Headers that are set one by one: `.header("a", b)`, `.Header.Set("a", b)`, `Headers.Add("a", b)`. */
export function headersSet(scope: SourceScope, within?: Span): readonly (readonly [string, string])[] {
  const pattern =
    /(?:\.(?:header|setHeader|addHeader|add_header)|Headers?\.(?:Set|Add|TryAddWithoutValidation))\s*\(/g;
  return callsOf(scope, pattern, within).flatMap(({ entries: [name, value] }) =>
    name === undefined || value === undefined
      ? []
      : [[scope.textOf(name.value), scope.textOf(value.value)] as const],
  );
}

export function firstOf(scope: SourceScope, pattern: RegExp, within?: Span): SourceValue | undefined {
  return callsOf(scope, pattern, within)[0]?.entries[0]?.value;
}
