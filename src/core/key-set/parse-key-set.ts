import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { KeyEntry, KeySetDocument } from './key-set-document.ts';

/** Members that make a JWK private or symmetric (RFC 7518 §6.2.2, §6.3.2, §6.4). */
export const privateMemberNames = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

/** A set with more keys than this is read no further; no provider looks at so many. */
const keyLimit = 10_000;

/** Names under which people nest a set; looked for two levels deep. */
const wrappers = [
  'keys',
  'Keys',
  'KEYS',
  'jwks',
  'JWKS',
  'data',
  'result',
  'keySet',
  'key_set',
  'body',
] as const;

/** Reads whatever was pasted as a key set (RFC 7517 §5). Never fails; `shape` says what the text is. */
export function parseKeySet(pasted: string): KeySetDocument {
  const answer = /^\s*HTTP\/\d/i.test(pasted) ? parseResponse(pasted) : undefined;
  const http =
    answer?.status === undefined ? undefined : { http: { status: answer.status, headers: answer.headers } };
  const body = answer === undefined ? pasted : answer.body;
  return { ...readDocument(body), ...http, text: pasted };
}

function readDocument(raw: string): KeySetDocument {
  const byteOrderMark = raw.startsWith('\uFEFF');
  const text = byteOrderMark ? raw.slice(1) : raw;
  const base = { text: raw, keys: [], byteOrderMark };
  const trimmed = text.trim();
  if (trimmed === '') return { ...base, shape: 'empty' };
  if (trimmed.startsWith('<')) return { ...base, shape: 'html' };
  if (trimmed.includes('-----BEGIN CERTIFICATE')) return { ...base, shape: 'certificate' };
  if (trimmed.includes('-----BEGIN')) return { ...base, shape: 'pem' };
  const json = parseJson(text);
  if (!json.ok) {
    const looksLikeJson = /^[[{"]/.test(trimmed);
    const problem = { at: json.failure.at, message: json.failure.message };
    return { ...base, shape: looksLikeJson ? 'invalid-json' : 'other-text', problem };
  }
  return { ...base, ...readJson(json.value) };
}

function readJson(value: Json): Pick<KeySetDocument, 'shape' | 'keys' | 'wrappedAt'> {
  if (typeof value === 'string') {
    const inner = parseJson(value);
    return {
      shape: 'json-string',
      keys: inner.ok && typeof inner.value !== 'string' ? readJson(inner.value).keys : [],
    };
  }
  if (Array.isArray(value)) return { shape: 'array', keys: toEntries(value, 'keys') };
  if (!isJsonObject(value)) return { shape: 'other-json', keys: [] };
  const keys = member(value, 'keys');
  if (Array.isArray(keys)) return { shape: 'set', keys: toEntries(keys, 'keys') };
  if (member(value, 'kty') !== undefined) return { shape: 'single-jwk', keys: toEntries([value], 'key') };
  return findWrapped(value) ?? { shape: 'other-json', keys: [] };
}

function findWrapped(value: JsonObject): Pick<KeySetDocument, 'shape' | 'keys' | 'wrappedAt'> | undefined {
  for (const outer of wrappers) {
    const inner = member(value, outer);
    const direct = keysIn(inner);
    if (direct !== undefined) return { shape: 'wrapped', wrappedAt: outer, keys: direct };
    if (!isJsonObject(inner)) continue;
    for (const name of wrappers) {
      const deeper = keysIn(member(inner, name));
      if (deeper !== undefined) return { shape: 'wrapped', wrappedAt: `${outer}.${name}`, keys: deeper };
    }
  }
  return undefined;
}

/** Keys given as an array of objects, or as an object of kid → JWK. */
function keysIn(value: Json | undefined): readonly KeyEntry[] | undefined {
  if (Array.isArray(value) && value.some(isJsonObject)) return toEntries(value, 'keys');
  if (isJsonObject(value) && member(value, 'kty') !== undefined) return toEntries([value], 'keys');
  return undefined;
}

function toEntries(values: readonly Json[], path: 'keys' | 'key'): readonly KeyEntry[] {
  return values.slice(0, keyLimit).flatMap((value, index) => {
    if (!isJsonObject(value)) return [];
    return [toKeyEntry(value, path === 'key' ? 'key' : `keys[${index}]`, index)];
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
