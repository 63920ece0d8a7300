import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';

/** So deep a set stands in the settings of a program. */
const deepest = 6;
const mostKeys = 100;
const longest = 400_000;
const listNames = ['keys', 'Keys', 'KEYS', 'jwks', 'Jwks', 'JWKS'];

/**
 * The keys of a set that stands in a file of settings, as JSON: in YAML, or in JSON beside what else the program is told. No address
 * serves such a file. `undefined` where none is found, or more than one.
 */
export function configuredKeys(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const keys = /^\s*\{/.test(text) ? inSettings(text) : inYaml(text);
  return keys === undefined || keys.length === 0 ? undefined : JSON.stringify({ keys });
}

function inSettings(text: string): readonly Json[] | undefined {
  const json = parseJson(text);
  if (!json.ok || !isJsonObject(json.value)) return undefined;
  const found: Found = { sets: [], alone: [], isBeside: false };
  look(json.value, 0, found);
  const [set, another] = found.sets;
  // An object with the set and nothing else may be what is served.
  if (!found.isBeside || another !== undefined) return undefined;
  return set ?? found.alone;
}

interface Found {
  readonly sets: (readonly Json[])[];
  /** Keys under a name of their own. */
  readonly alone: Json[];
  isBeside: boolean;
}

function look(value: JsonObject, depth: number, found: Found): void {
  if (depth > deepest) return;
  const members = Object.entries(value);
  for (const [name, given] of members) {
    const inner = typeof given === 'string' ? objectIn(given) : given;
    const keys = keysOf(name, inner);
    if (keys !== undefined) found.sets.push(keys);
    else if (isJsonObject(inner) && isKey(inner)) found.alone.push(inner);
    else if (isJsonObject(inner)) look(inner, depth + 1, found);
    else continue;
    found.isBeside ||= members.length > 1;
  }
}

function keysOf(name: string, value: Json | undefined): readonly Json[] | undefined {
  const list =
    Array.isArray(value) && listNames.includes(name) ? value : isJsonObject(value) && member(value, 'keys');
  const isSet = Array.isArray(list) && list.length > 0 && list.length <= mostKeys && list.every(isKey);
  return isSet ? list : undefined;
}

function objectIn(text: string): Json | undefined {
  if (!/^\s{0,20}\{[\s\S]{0,400000}"kty"/.test(text)) return undefined;
  const json = parseJson(text);
  return json.ok ? json.value : undefined;
}

function isKey(value: Json): boolean {
  return isJsonObject(value) && typeof member(value, 'kty') === 'string';
}

const entry = /^( {0,80})(- {1,8})?(["']?)([\w#-]{1,40})\3 {0,4}:(?: {1,8}(\S[^\n]{0,8000}))?$/;
const scalar = /^(["']?)([^"'{}[\]|>&*!]{1,8000})\1$/;

/** The objects of a list, or one alone: lines of `name: value` with the same margin. */
function inYaml(text: string): readonly Json[] | undefined {
  if (!/^\s{0,80}(?:- {1,8})?["']?kty["']? {0,4}:/m.test(text)) return undefined;
  const objects: Map<string, Json>[] = [];
  let margin = -1;
  for (const line of text.replaceAll('\r', '').split('\n')) {
    const [, blanks = '', dash = '', , name = '', value = ''] = entry.exec(line) ?? [];
    if (name === '') continue;
    const at = blanks.length + dash.length;
    if (dash !== '' || at !== margin) objects.push(new Map());
    margin = at;
    const plain = scalar.exec(value.split(' #', 1)[0]?.trimEnd() ?? '')?.[2];
    if (plain !== undefined) objects.at(-1)?.set(name, plain);
  }
  const keys = objects.filter((object) => object.has('kty')).map((object) => Object.fromEntries(object));
  return keys.length > mostKeys ? undefined : keys;
}
