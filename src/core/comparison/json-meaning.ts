import type { Json, JsonPart } from '../assertion/decoded-jwt.ts';
import { isJsonObject, kindOf } from '../assertion/json-text.ts';

/** A member of a JSON object: its value, and how it is written. */
export interface JsonEntry {
  readonly name: string;
  readonly value: Json;
  readonly raw: string;
}

/** The members of a part as they stand in its text, repeated ones too; none where it is no JSON object. */
export function entriesOf({ json, members }: JsonPart): readonly JsonEntry[] {
  if (!json.ok) return [];
  // A large text is not listed member by member.
  if (members.length === 0) return entriesOfObject(json.value);
  return members.map(({ name, raw }) => ({ name, raw, value: parsed(raw) }));
}

/** The same of an object whose text is not at hand. */
export function entriesOfObject(object: Readonly<Record<string, Json>>): readonly JsonEntry[] {
  return Object.entries(object).map(([name, value]) => ({ name, value, raw: written(value) }));
}

function parsed(raw: string): Json {
  try {
    return JSON.parse(raw) as Json;
  } catch {
    return raw;
  }
}

/** As JSON text; of what is nested deeper than the stack, what kind of value it is. */
export function written(value: Json): string {
  return textOf(value) ?? kindOf(value);
}

/** As JSON text; `undefined` for what is nested deeper than the stack. */
function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** The two values as texts to compare: a text stands without its quotation marks, unless the types are what differs. */
export function toTexts(before: JsonEntry, after: JsonEntry): readonly [string, string] {
  const [mine, theirs] = [before.value, after.value];
  const plain = ({ value, raw }: JsonEntry): string => (typeof value === 'string' ? value : raw);
  const typesDiffer = typeof mine !== typeof theirs && !Array.isArray(mine) && !Array.isArray(theirs);
  return typesDiffer ? [asJson(before), asJson(after)] : [plain(before), plain(after)];
}

/** As JSON: `"12"` beside `12`. */
function asJson({ value, raw }: JsonEntry): string {
  return typeof value === 'string' ? JSON.stringify(value) : raw;
}

/** Lists in which the order says nothing: RFC 7519 §4.1.3, RFC 7515 §4.1.11. */
const unordered: ReadonlySet<string> = new Set(['aud', 'crit']);

/** How two values of the same meaning are written differently, as a noun; `undefined` where the meaning is another one, or where nothing differs. */
export function rewriting(before: JsonEntry, after: JsonEntry): string | undefined {
  if (before.raw === after.raw) return undefined;
  const [mine, theirs] = [before.value, after.value];
  const integers = /^-?\d+$/;
  // Beyond 2^53 two integers can be read as one number.
  if (integers.test(before.raw) && integers.test(after.raw)) return undefined;
  if (typeof mine === 'number' && mine === theirs) return 'the spelling of the number only';
  if (typeof mine === 'string' && mine === theirs) return 'the escapes in the JSON text only';
  if (typeof mine !== 'object' || typeof theirs !== 'object') return undefined;
  if (isSame(textOf(mine), textOf(theirs)))
    return withoutBlanks(before.raw) === withoutBlanks(after.raw)
      ? 'white space only'
      : 'the spelling in the JSON text only';
  if (isSame(canonical(mine), canonical(theirs))) return 'the order of the members only';
  return unordered.has(before.name) && isSameSet(mine, theirs) ? 'the order of the list only' : undefined;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

function withoutBlanks(text: string): string {
  return text.replace(/[ \t\r\n]/g, '');
}

function isSameSet(one: Json, other: Json): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  return isSame(textOf(one.map(written).sort()), textOf(other.map(written).sort()));
}

/** JSON with the members of every object in the order of their names; `undefined` for what is nested deeper than the stack. */
function canonical(value: Json): string | undefined {
  try {
    return JSON.stringify(sorted(value));
  } catch {
    return undefined;
  }
}

function sorted(value: Json): unknown {
  if (Array.isArray(value)) return ['list', value.map(sorted)];
  if (!isJsonObject(value)) return value;
  // A list of pairs: a member called __proto__ is one like any other.
  return [
    'object',
    Object.entries(value)
      .sort(byName)
      .map(([name, member]) => [name, sorted(member)]),
  ];
}

function byName([one]: readonly [string, Json], [other]: readonly [string, Json]): number {
  return one < other ? -1 : 1;
}
