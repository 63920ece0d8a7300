import { namesOfLogin, namesOfOthers } from '../known-names.ts';
import { parameterNames } from '../parameters.ts';
import { readSource } from '../snippet/read-source.ts';
import type { SourceEntry, SourceValue } from '../snippet/source-value.ts';
import type { PrintedPairs } from './printed-pairs.ts';

/** The names that a first member may have for the object to be looked at. */
const first = [...parameterNames, ...namesOfLogin, ...namesOfOthers].join('|');
const opening = new RegExp(
  `[{[(]\\s{0,200}(?:[[(]\\s{0,20})?["':]?(?:${first})["']?\\s{0,4}(?::|=>|,|=(?=["']))`,
  'g',
);
const mostObjects = 40;
/** Lines that only source code has: what is printed there may be altered before it is sent. */
const codeLine =
  /;[ \t]*$|^[ \t]*(?:import|const|let|var|def|func|using|public|private|class|function|async|await|return|for|if)\b(?![^\n]{0,10}:)|^[ \t]*from \S+ import|\][ \t]*=[^=>]|\w\.\w+[ \t]*=[^=>]|\b(?:append|update|set|put|add|push)\(/m;
const isNothing = /^(?:undefined|null|None|nil|NULL)$/;
const isNumber = /^(?:-?\d{1,20}(?:\.\d{1,20})?|true|false|True|False)$/;
const isHidden =
  /^\[(?:Object|Array|Circular|Function|Getter)|\bmore (?:characters?|items?)\b|^<[\w .:-]{1,80}>$|^(?:\.\.\.|Ellipsis)$/;

/**
 * Objects whose texts stand in quotation marks, as console.log, util.inspect, print, pprint, inspect, pp, dump, `%#v` and the writers of
 * JSON show them: `a: 'b'`, `'a' => 'b'`, `("a", "b")`, `["a", "b"]`, values in lists. All that is no literal makes it source code.
 */
export function consolePairs(text: string): readonly PrintedPairs[] {
  const plain = plainOf(text);
  const found: PrintedPairs[] = [];
  for (const { index } of [...plain.matchAll(opening)].slice(-mostObjects)) {
    if (found.some(({ start, end }) => index >= start && index < end)) continue;
    // As a member of something larger: what stands behind it is no operator.
    const { value, end } = readSource(plain, index, 'plain', 1);
    const pairs = value.kind === 'group' && !isJson(plain, index, end) ? pairsOf(value.entries) : undefined;
    if (pairs !== undefined) found.push({ pairs, start: index, end });
  }
  const around = outside(plain, found);
  return codeLine.test(around) ? [] : found;
}

/** Where in the code Laravel's dd() stands. */
const dumpedAt = /(?<=\[ {0,4})\/\/ [^\n"]{1,150}(?=\r?\n)/g;

/** Of equal length: without the marks of a fold and the place of a dump, with Ruby's symbols as names, and with commas where PHP's dump() has only lines. */
function plainOf(text: string): string {
  const plain = text
    .replace(/[▼▶►⏷]/g, ' ')
    .replace(dumpedAt, (place) => ' '.repeat(place.length))
    .replace(/([{,]\s{0,200}):(?=\w{1,60} ?=>)/g, '$1 ');
  return /\barray:\d{1,4} \[/.test(plain) ? plain.replace(/(["\]])\n(?=\s{0,200}["\]])/g, '$1,') : plain;
}

/** A whole paste of JSON is a body. */
function isJson(text: string, start: number, end: number): boolean {
  return (
    text.slice(0, start).trim() === '' &&
    text.slice(end).trim() === '' &&
    /^\{\s*"[^"]*"\s*:/.test(text.slice(start, end))
  );
}

function outside(text: string, found: readonly PrintedPairs[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end } of found) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)].join(' ');
}

type Pair = readonly [name: string, value: string | undefined];

/** `undefined` where a member is an expression. */
function pairsOf(entries: readonly SourceEntry[]): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const entry of entries) {
    const [name, value] = nameAndValue(entry) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const shown = shownOf(value);
    if (shown === undefined) return undefined;
    pairs.push(...shown.map((one) => [name, one] as const));
  }
  return pairs;
}

/** `a: b`, or a list of both. */
function nameAndValue({ key, value }: SourceEntry): readonly [string, SourceValue] | undefined {
  if (key !== undefined) return [key, value];
  const [name, second, ...more] = value.kind === 'group' ? value.entries : [];
  if (name?.value.kind !== 'text' || second === undefined || more.length > 0) return undefined;
  const text = letters(name.value);
  return text === undefined ? undefined : [text, second.value];
}

/** The values that a member prints: none for nothing, several for a list, `undefined` inside for what the print hides. */
function shownOf(value: SourceValue): readonly (string | undefined)[] | undefined {
  switch (value.kind) {
    case 'text': {
      const text = letters(value);
      return text === undefined ? undefined : [text];
    }
    case 'group': {
      const inner = value.entries.map((entry) =>
        entry.key === undefined ? shownOf(entry.value) : undefined,
      );
      // A member that is an object of its own is not sent in this form.
      return inner.every((one) => one !== undefined) ? inner.flat() : [undefined];
    }
    case 'call':
      return undefined;
    case 'other': {
      if (isNothing.test(value.source)) return [];
      if (isNumber.test(value.source)) return [value.source];
      return isHidden.test(value.source) ? [undefined] : undefined;
    }
  }
}

function letters(value: SourceValue & { readonly kind: 'text' }): string | undefined {
  return value.parts.every((part) => typeof part === 'string') ? value.parts.join('') : undefined;
}
