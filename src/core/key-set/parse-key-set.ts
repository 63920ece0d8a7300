import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { withoutTimes } from '../certificates/read-connection-text.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { KeyEntry, KeySetDocument } from './key-set-document.ts';
import { keySpans } from './key-spans.ts';

/** Members that make a JWK private or symmetric (RFC 7518 §6.2.2, §6.3.2, §6.4). */
const privateMemberNames = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

/** A set with more keys than this is read no further; no provider looks at so many. */
export const keyLimit = 50_000;

/** Names of a list of keys. */
const keyLists = ['keys', 'Keys', 'KEYS', 'jwks', 'JWKS', 'keySet', 'key_set'] as const;
/** Names under which people nest a set; looked for two levels deep. */
const wrappers = [...keyLists, 'data', 'result', 'body'] as const;

/** Reads whatever was pasted as a key set (RFC 7517 §5). Never fails; `shape` says what the text is. */
export function parseKeySet(pasted: string): KeySetDocument {
  const isAnswer = /^\s*HTTP\/\d/i.test(pasted) || /^< HTTP\/\d/m.test(pasted);
  const answer = isAnswer ? parseResponse(pasted) : undefined;
  if (answer === undefined) return readDocument(pasted, 0);
  const { status, headers } = answer;
  const http = status === undefined ? undefined : { http: { status, redirect: redirectIn(pasted), headers } };
  const { body, at } = placeOf(answer.body, pasted);
  return { ...readDocument(body, at), ...http, text: pasted };
}

/** The first of several answers, where it redirects. */
function redirectIn(pasted: string): number | undefined {
  const statuses = [...pasted.matchAll(/^(?:< )?HTTP\/[\d.]{1,4} (\d{3})\b/gm)].map(([, status]) =>
    Number(status),
  );
  return statuses.slice(0, -1).find((status) => [301, 302, 303, 307, 308].includes(status));
}

/** Where the body of an answer stands in the paste; a byte order mark, which reading took off, belongs to it. */
function placeOf(body: string, pasted: string): { readonly body: string; readonly at: number | undefined } {
  const at = pasted.lastIndexOf(body);
  if (at < 0) return { body, at: undefined };
  return pasted[at - 1] === '\uFEFF' ? { body: `\uFEFF${body}`, at: at - 1 } : { body, at };
}

/** `offset`: where `raw` begins in the paste; `undefined` where it cannot be found there again. */
function readDocument(raw: string, offset: number | undefined): KeySetDocument {
  const mark = byteOrderMarkOf(raw);
  const text = raw.slice(mark.length);
  const start = offset === undefined ? undefined : offset + mark.length;
  const base = { text: raw, keys: [], byteOrderMark: mark !== '' };
  const trimmed = text.trim();
  if (trimmed === '') return { ...base, shape: 'empty' };
  if (isGzip(trimmed)) return { ...base, shape: 'other-text', compressed: true };
  if (trimmed.startsWith('<')) return { ...base, shape: 'html' };
  const json = parseJson(text);
  if (!json.ok) {
    const download = withoutTimes(raw);
    if (download.length < raw.trimEnd().length && download.trim() !== '')
      return { ...readDocument(download, offset), text: raw };
    if (trimmed.includes('-----BEGIN CERTIFICATE')) return { ...base, shape: 'certificate' };
    if (trimmed.includes('-----BEGIN')) return { ...base, shape: 'pem' };
    const { at, message } = json.failure;
    const problem = {
      at: start === undefined ? undefined : start + at,
      message,
      near: text.slice(Math.max(0, at - 20), at + 20),
    };
    return { ...base, shape: /^[[{"]/.test(trimmed) ? 'invalid-json' : 'other-text', problem };
  }
  const { path, ...reading } = readJson(json.value);
  return { ...base, ...reading, keys: withSpans(reading.keys, text, path, start) };
}

/** The mark in front of a text (RFC 8259 §8.1), as the character or as its three bytes, each shown as a letter. */
export function byteOrderMarkOf(text: string): string {
  return ['\uFEFF', 'ï»¿'].find((mark) => text.startsWith(mark)) ?? '';
}

/** The first bytes of gzip (RFC 1952 §2.3.1): 1F 8B, the second as Latin-1, Windows-1252 or unreadable UTF-8 shows it. */
function isGzip(text: string): boolean {
  return text.charCodeAt(0) === 0x1f && [0x8b, 0x2039, 0xfffd].includes(text.charCodeAt(1));
}

/** What a JSON value holds, and the path of names at which its keys stand; without a path they have no place of their own. */
interface JsonReading extends Pick<KeySetDocument, 'shape' | 'keys' | 'wrappedAt' | 'strangers'> {
  readonly path?: readonly string[] | undefined;
}

function readJson(value: Json): JsonReading {
  if (typeof value === 'string') {
    const inner = parseJson(value);
    return {
      shape: 'json-string',
      keys: inner.ok && typeof inner.value !== 'string' ? readJson(inner.value).keys : [],
    };
  }
  if (Array.isArray(value)) {
    const [set] = value;
    const inner = value.length === 1 && isJsonObject(set) ? member(set, 'keys') : undefined;
    // A set in a list of its own is no key.
    if (Array.isArray(inner)) return { shape: 'array', ...listed(inner) };
    return { shape: 'array', ...listed(value), path: [] };
  }
  if (!isJsonObject(value)) return { shape: 'other-json', keys: [] };
  const keys = member(value, 'keys');
  if (Array.isArray(keys)) return { shape: 'set', ...listed(keys), path: ['keys'] };
  if (member(value, 'kty') !== undefined)
    return { shape: 'single-jwk', keys: [toKeyEntry(value, 'key', 0)], path: [] };
  return findWrapped(value) ?? { shape: 'other-json', keys: [] };
}

function listed(values: readonly Json[]): Pick<JsonReading, 'keys' | 'strangers'> {
  return {
    keys: toEntries(values),
    strangers: values.filter((value) => !isJsonObject(value)).length,
  };
}

function withSpans(
  keys: readonly KeyEntry[],
  text: string,
  path: readonly string[] | undefined,
  offset: number | undefined,
): readonly KeyEntry[] {
  if (path === undefined || offset === undefined) return keys;
  const places = keySpans(text, path, offset);
  return keys.map((key) => {
    const place = places[key.index];
    return place === undefined ? key : { ...key, span: place.span, memberSpans: place.members };
  });
}

function findWrapped(value: JsonObject): JsonReading | undefined {
  for (const outer of wrappers) {
    const inner = member(value, outer);
    const direct = keysIn(inner, outer);
    if (direct !== undefined) return { shape: 'wrapped', wrappedAt: outer, path: [outer], ...direct };
    if (!isJsonObject(inner)) continue;
    for (const name of wrappers) {
      const deeper = keysIn(member(inner, name), name);
      if (deeper !== undefined)
        return { shape: 'wrapped', wrappedAt: `${outer}.${name}`, path: [outer, name], ...deeper };
    }
  }
  return undefined;
}

/** Keys given as an array of objects, as one JWK, or as an object of name → JWK; the last has no order, so no places. */
function keysIn(value: Json | undefined, name: string): Pick<JsonReading, 'keys' | 'path'> | undefined {
  if (Array.isArray(value)) {
    // Objects under a name that says nothing of keys are records of any kind, unless they say it themselves.
    const areKeys = value.some(keyLists.some((list) => list === name) ? isJsonObject : isKey);
    return areKeys ? { keys: toEntries(value) } : undefined;
  }
  if (!isJsonObject(value)) return undefined;
  if (isKey(value)) return { keys: toEntries([value]) };
  const named = Object.values(value);
  const areKeys = named.length > 0 && named.every(isKey);
  return areKeys ? { keys: toEntries(named), path: undefined } : undefined;
}

function isKey(value: Json): boolean {
  return isJsonObject(value) && member(value, 'kty') !== undefined;
}

function toEntries(values: readonly Json[]): readonly KeyEntry[] {
  return values.slice(0, keyLimit).flatMap((value, index) => {
    if (!isJsonObject(value)) return [];
    return [toKeyEntry(value, `keys[${index}]`, index)];
  });
}

/** Takes the private members out of a JWK and keeps their names. */
export function toKeyEntry(value: JsonObject, path: string, index: number): KeyEntry {
  const symmetric = member(value, 'kty') === 'oct';
  const isPrivate = (name: string): boolean =>
    (privateMemberNames as readonly string[]).includes(name) && (name !== 'k' || symmetric);
  return {
    path,
    index,
    jwk: Object.fromEntries(Object.entries(value).filter(([name]) => !isPrivate(name))),
    privateMembers: Object.keys(value).filter(isPrivate),
  };
}

/** The value of a member where it is a string. */
export function textMember(jwk: JsonObject, name: string): string | undefined {
  const value = member(jwk, name);
  return typeof value === 'string' ? value : undefined;
}
