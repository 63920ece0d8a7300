import { formMediaType } from '../body-kind.ts';
import { formEncode } from '../parse-form.ts';
import { writeForm } from '../write-form.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceEntry, SourceValue } from './source-value.ts';

/** A body as the client sends it, and the type that it gives it unasked. */
export interface SnippetBody {
  readonly body: string;
  readonly type?: string | undefined;
}

/** Also where the headers come from the form itself: `form.getHeaders()`. */
export const multipartType = 'multipart/form-data';
const formMakers =
  /(?:^|[.:>])(?:URLSearchParams|FormUrlEncodedContent|urlencode|encode_www_form|encode_query|http_build_query|stringify|Values)$/;
const jsonMakers =
  /(?:^|[.:>])(?:JSON\.stringify|dumps|json_encode|jsonEncode|json|JSONSerialization\.data|JSONEncoder|to_json|encode_to_string|json\.Marshal|JsonContent(?:\.Create)?|ConvertTo-Json|Serialize)$/;
/** What hands a text on as it is. */
const carriers =
  /(?:^|[.:>])(?:StringContent|NewReader|NewBufferString|NewBuffer|ofString|create|GetBytes|fromString|byte|ByteArrayContent|encode|Encode|Buffer\.from|Data|data)$/;

/** What the client makes of an object that is handed to it as a body. */
export type PlainObject = 'form' | 'json' | 'multipart';

/** The body that a value comes to. Values that are not shown become `<omitted: name>`. */
export function snippetBody(
  scope: SourceScope,
  given: SourceValue,
  plain: PlainObject,
  plainText?: string,
  depth = 0,
): SnippetBody {
  if (given.kind === 'call' && /\.toString$/.test(given.name) && depth < 6)
    return {
      body: snippetBody(scope, scope.follow(given), plain, undefined, depth + 1).body,
      type: plainText,
    };
  const value = scope.follow(given);
  if (value.kind === 'call' && depth < 6) {
    const [first, , third] = value.entries;
    if (value.name === 'String' && first !== undefined)
      return { body: snippetBody(scope, first.value, plain, undefined, depth + 1).body, type: plainText };
    if (jsonMakers.test(value.name) && first !== undefined)
      return { body: jsonText(scope, first.value), type: plainText ?? jsonTypeOf(value.name) };
    // That of aiohttp is a form as long as no file is in it.
    if (/(?:^|\.)FormData(?:\.fromMap)?$/.test(value.name) && first !== undefined) {
      const type = value.name.startsWith('aiohttp.') ? formMediaType : multipartType;
      return { body: formText(scope, first.value), type };
    }
    if (formMakers.test(value.name) && first !== undefined)
      return { body: formText(scope, first.value), type: formMediaType };
    if (carriers.test(value.name) && first !== undefined) {
      const inner = snippetBody(scope, first.value, plain, undefined, depth + 1);
      const isContent = value.name.endsWith('StringContent');
      return isContent
        ? { body: inner.body, type: scope.literalOf(third?.value) ?? 'text/plain' }
        : { ...inner, type: undefined };
    }
  }
  if (value.kind === 'group') {
    const listed = listedPairs(scope, value.entries);
    if (listed !== undefined) return { body: listed, type: plainText };
    if (plain === 'json') return { body: jsonText(scope, value), type: 'application/json' };
    if (plain === 'multipart') return { body: formText(scope, value), type: multipartType };
    return { body: formText(scope, value), type: formMediaType };
  }
  return { body: scope.textOf(given, formEncode), type: plainText };
}

/** `@('a=b', "c=$d") -join '&'`: a list whose texts are pairs already. */
function listedPairs(scope: SourceScope, entries: readonly SourceEntry[]): string | undefined {
  const texts = entries
    .filter(({ key, value }) => key === undefined && value.kind === 'text')
    .map(({ value }) => scope.textOf(value, formEncode));
  return texts.length > 0 && texts.length === entries.length && texts.every((text) => /^[\w.%-]+=/.test(text))
    ? texts.join('&')
    : undefined;
}

function jsonTypeOf(name: string): string | undefined {
  return name.includes('JsonContent') ? 'application/json' : undefined;
}

/** Pairs of a map, a list of pairs, or a text that is a form already, encoded. */
function formText(scope: SourceScope, given: SourceValue): string {
  const value = scope.follow(given);
  if (value.kind === 'text') return scope.textOf(given, formEncode);
  return writeForm(pairsOf(scope, value));
}

function jsonText(scope: SourceScope, value: SourceValue): string {
  return JSON.stringify(Object.fromEntries(pairsOf(scope, scope.follow(value))));
}

/** The names and values of a map in any of its spellings. */
export function pairsOf(scope: SourceScope, value: SourceValue): readonly (readonly [string, string])[] {
  return entriesOf(value).flatMap((entry) => pairOf(scope, entry));
}

function pairOf(scope: SourceScope, { key, value }: SourceEntry): readonly (readonly [string, string])[] {
  if (key !== undefined) return [[key, scope.textOf(value)]];
  const [first, second] = entriesOf(value);
  // `{"name", value}`, `("name", value)`, `new KeyValuePair<…>("name", value)`.
  if (first !== undefined && second !== undefined && first.key === undefined)
    return [[scope.textOf(first.value), scope.textOf(second.value)]];
  // `code` of JavaScript stands for `code: code`; `...more` hides what is in it.
  if (value.kind === 'other' && /^[A-Za-z_]\w*$/.test(value.source))
    return [[value.source, scope.textOf(value)]];
  if (value.kind === 'other' && /^(?:\.\.\.|\*\*)/.test(value.source)) {
    const spread = scope.follow({ kind: 'other', source: value.source.replace(/^(?:\.\.\.|\*\*)\s*/, '') });
    if (spread.kind === 'group') return pairsOf(scope, spread);
    scope.unknown.add(value.source);
  }
  return [];
}
