import { noBody } from './call-parts.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { endOfArguments, readArguments } from './read-source.ts';
import { type SnippetBody, snippetBody } from './snippet-body.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** One call of a chain: `.url("…")`. */
interface Link {
  readonly name: string;
  readonly entries: readonly SourceEntry[];
  /** Where its opening bracket stands. */
  readonly open: number;
}

const builder = /\bRequest\.Builder\s*(?=\()/g;
const next = /(?:\s|\/\/[^\n]{0,200}\n){0,20}\.\s*(\w{1,40})\s*(?=\()/y;
/** Behind `.method(` the name of the method stands in front of it. */
const formBuilder = /\s*(?:(?:"\w{1,10}"|[\w.]{1,40})\s*,\s*)?(?:new\s+)?FormBody\.Builder\s*(?=\()/y;
const mostLinks = 60;
const mostBuilders = 20;

/** OkHttp in Java and Kotlin: each request is a chain of its own, its form another one. */
export const okHttpCalls: Finder = (scope) =>
  [...scope.text.matchAll(builder)].slice(0, mostBuilders).flatMap((match) => {
    const links = chainAt(scope, match.index + match[0].length);
    const url = links.find(({ name }) => name === 'url')?.entries[0];
    return url === undefined ? [] : [callOf(scope, links, url.value)];
  });

function callOf(scope: SourceScope, links: readonly Link[], url: SourceValue): FoundCall {
  const sending = links.find(({ name }) => /^(?:post|put|patch|method)$/.test(name));
  const isNamed = sending?.name === 'method';
  // Empty where a name stands for it whose value is not shown.
  const method = isNamed ? (scope.literalOf(sending.entries[0]?.value) ?? '') : (sending?.name ?? 'GET');
  const given = sending?.entries[isNamed ? 1 : 0];
  return {
    method: method.toUpperCase(),
    url: scope.textOf(url),
    headers: links
      .filter(({ name }) => name === 'header' || name === 'addHeader')
      .flatMap(({ entries: [name, value] }) =>
        name === undefined || value === undefined
          ? []
          : [[scope.textOf(name.value), scope.textOf(value.value)] as const],
      ),
    body: given === undefined || sending === undefined ? noBody : bodyOf(scope, sending, given.value),
  };
}

/** The calls behind the bracket that opens at `at`, up to the first that builds. */
function chainAt(scope: SourceScope, at: number): readonly Link[] {
  const links: Link[] = [];
  let end = endOfArguments(scope.text, at, scope.manner);
  for (let count = 0; count < mostLinks; count += 1) {
    next.lastIndex = end;
    const name = next.exec(scope.text)?.[1];
    if (name === undefined || name === 'build') break;
    const open = next.lastIndex;
    links.push({ name, entries: readArguments(scope.text, open, scope.manner), open });
    end = endOfArguments(scope.text, open, scope.manner);
  }
  return links;
}

/** A form in the place itself or under a name; else a text with its media type in front of it or behind. */
function bodyOf(scope: SourceScope, { open, entries }: Link, given: SourceValue): SnippetBody {
  const added = formAt(scope, open + 1) ?? namedForm(scope, given);
  if (added !== undefined) return snippetBody(scope, { kind: 'group', entries: added }, 'form');
  const value = scope.follow(given);
  const texts = value.kind === 'call' && /\bcreate$/.test(value.name) ? value.entries : entries.slice(-1);
  const [only = given] = texts.flatMap((entry) =>
    /=/.test(scope.literalOf(entry.value) ?? '') ? [entry.value] : [],
  );
  return { ...snippetBody(scope, only, 'form'), type: undefined };
}

function formAt(scope: SourceScope, at: number): readonly SourceEntry[] | undefined {
  formBuilder.lastIndex = at;
  if (!formBuilder.test(scope.text)) return undefined;
  return chainAt(scope, formBuilder.lastIndex)
    .filter(({ name }) => /^add(?:Encoded)?$/.test(name))
    .map(({ entries }) => ({ value: { kind: 'group', entries } }));
}

function namedForm(scope: SourceScope, given: SourceValue): readonly SourceEntry[] | undefined {
  const name = /^(\w{1,60})(?:\.build)?$/.exec(
    given.kind === 'other' ? given.source : given.kind === 'call' ? given.name : '',
  )?.[1];
  if (name === undefined) return undefined;
  const assigned = new RegExp(
    `\\b${name}(?:\\s*:\\s*\\w{1,60})?\\s*=(?=\\s*(?:new\\s+)?FormBody\\.Builder)`,
  ).exec(scope.text);
  const chained = assigned === null ? undefined : formAt(scope, assigned.index + assigned[0].length);
  if (chained === undefined || chained.length > 0) return chained;
  const followed = scope.follow(given);
  return followed.kind === 'call' ? entriesOf(followed.entries[0]?.value ?? followed) : [];
}
