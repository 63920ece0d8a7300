import { type Node, type ParseOptions, parseTree } from 'jsonc-parser';
import { failure, type Result, success } from '../result.ts';
import type { Json, JsonFailure, JsonMember, JsonObject } from './decoded-jwt.ts';

/** Above this size the members are not listed one by one; the verdict of `JSON.parse` stands all the same. */
const memberTextLimit = 1_000_000;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own member: `__proto__` and `constructor` are names like any other. */
export function member(object: JsonObject | undefined, name: string): Json | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * A value as it is shown beside the right one: a text as it stands, so that the two compare at a glance; anything else, and a
 * text whose ends would not be seen, as JSON.
 */
export function shownJson(value: Json | undefined): string {
  if (value === undefined) return 'missing';
  const isPlain = typeof value === 'string' && value !== '' && value.trim() === value;
  return isPlain ? value : JSON.stringify(value);
}

/** Reads JSON text (RFC 8259); the offset of a failure is where reading stopped. */
export function parseJson(text: string): Result<Json, JsonFailure> {
  try {
    return success(JSON.parse(text) as Json);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'not JSON';
    return failure({ kind: 'not-json', at: failureOffset(text, message), message });
  }
}

/**
 * JSON text as a tree with offsets, read tolerantly; `errors` takes what was wrong. The reader calls itself for every level: text
 * nested deeper than the stack has no tree, nor has a very long one.
 */
export function readTree(
  text: string,
  errors: { offset: number }[],
  options: ParseOptions = { allowTrailingComma: true },
): Node | undefined {
  if (text.length > memberTextLimit) return undefined;
  try {
    return parseTree(text, errors as never[], options);
  } catch {
    return undefined;
  }
}

/** What RFC 8259 does not allow is an error here: a comma before the end, and a comment. */
const strict: ParseOptions = { allowTrailingComma: false, disallowComments: true };

/** How V8 ends a message that tells the place; where it quotes the text instead, the quotation is not the end. */
const position = / at position (\d+)(?: \(line \d+ column \d+\))?$/;

/** V8 often says "at position N"; where it does not, and in other engines, the first error of another reader tells. */
function failureOffset(text: string, message: string): number {
  const told = position.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  const errors: { offset: number }[] = [];
  readTree(text, errors, strict);
  return errors[0]?.offset ?? text.length;
}

/** Reads a JSON object; anything else is a failure value. */
export function parseJsonObject(text: string): Result<JsonObject, JsonFailure> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (isJsonObject(json.value)) return success(json.value);
  return failure({
    kind: 'not-an-object',
    at: 0,
    message: `the JSON text is ${kindOf(json.value)}, not an object`,
  });
}

export function kindOf(value: Json | undefined): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** The members of the outermost object as written, duplicates included (`JSON.parse` keeps only the last). Any text: read tolerantly. */
export function membersOf(text: string): readonly JsonMember[] {
  const root = readTree(text, []);
  if (root?.type !== 'object') return [];
  return (root.children ?? []).flatMap((property: Node) => {
    const [name, value] = property.children ?? [];
    if (name === undefined || value === undefined) return [];
    return [
      {
        name: String(name.value),
        raw: text.slice(value.offset, value.offset + value.length),
        at: value.offset,
      },
    ];
  });
}

/**
 * The same of a text that `JSON.parse` has read as an object, of any length. A tree of all that stands in a long one took as long as
 * the rest of its analysis.
 */
export function membersOfObject(text: string): readonly JsonMember[] {
  const members: JsonMember[] = [];
  let depth = 0;
  let name: string | undefined;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (depth === 1 && name === undefined) name = String(JSON.parse(text.slice(at, end + 1)));
      at = end;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === ':' && depth === 1) from = at + 1;
    else if (character === '}' || character === ']') depth -= 1;
    const over = depth === 0 || (depth === 1 && character === ',');
    if (!over || name === undefined) continue;
    const written = text.slice(from, at);
    members.push({ name, raw: written.trim(), at: from + written.length - written.trimStart().length });
    name = undefined;
  }
  return members;
}

/** The quotation mark that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
}
