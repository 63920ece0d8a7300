import { readArguments } from './read-source.ts';
import { pairsOf, type SnippetBody } from './snippet-body.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** Code that calls more often is no request that somebody wants looked at. */
export const mostCalls = 20;

export const noBody: SnippetBody = { body: '' };

/** A member by its name; `headers` alone stands for `headers: headers`. */
export function named(entries: readonly SourceEntry[], ...names: readonly string[]): SourceValue | undefined {
  const is = ({ key, value }: SourceEntry): boolean =>
    key === undefined ? value.kind === 'other' && names.includes(value.source) : names.includes(key);
  return entries.find(is)?.value;
}

/** Empty where a name stands for it whose value is not shown. */
export function methodOf(scope: SourceScope, value: SourceValue | undefined): string {
  return value === undefined ? 'GET' : (scope.literalOf(value) ?? '').toUpperCase();
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

/** The arguments of each call whose opening bracket ends a match. */
export function callsOf(
  scope: SourceScope,
  pattern: RegExp,
): readonly { entries: readonly SourceEntry[]; match: RegExpExecArray }[] {
  return [...scope.text.matchAll(pattern)].slice(0, mostCalls).map((match) => {
    const entries = readArguments(scope.text, match.index + match[0].length - 1, scope.manner);
    return { entries, match };
  });
}

/** Headers that are set one by one: `.header("a", b)`, `.Header.Set("a", b)`, `Headers.Add("a", b)`. */
export function headersSet(scope: SourceScope): readonly (readonly [string, string])[] {
  const pattern = /(?:\.(?:header|setHeader|addHeader)|Headers?\.(?:Set|Add|TryAddWithoutValidation))\s*\(/g;
  return callsOf(scope, pattern).flatMap(({ entries: [name, value] }) =>
    name === undefined || value === undefined
      ? []
      : [[scope.textOf(name.value), scope.textOf(value.value)] as const],
  );
}

export function firstOf(scope: SourceScope, pattern: RegExp): SourceValue | undefined {
  return callsOf(scope, pattern)[0]?.entries[0]?.value;
}
