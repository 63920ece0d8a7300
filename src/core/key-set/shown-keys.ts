import { readBase64Url } from '../assertion/base64url.ts';
import { parseJson } from '../assertion/json-text.ts';
import { pageEntities } from '../page-entities.ts';
import { decodeUtf8 } from '../runtime.ts';
import { configuredKeys } from './configured-keys.ts';
import type { KeySetDocument } from './key-set-document.ts';
import { parseKeySet } from './parse-key-set.ts';
import { readObjectLiteral } from './read-object-literal.ts';

/** In longer texts nothing is looked for. */
const longest = 400_000;
const mostTries = 20;
/** What stands around a text that is copied out of a program or a list. */
const around = /^[\s\u200b\ufeff"'`]{1,40}|[\s\u200b\ufeff"'`;,.]{1,40}$/g;
/** A comment behind a set. */
const remark = /(?<=[}\]];?)[ \t]{1,8}(?:\/\/|#)[^\n]{0,200}\s{0,8}$/;
/** `{"keys"`, as base64 begins with it, with and without a blank or a line break behind the bracket. */
const base64 =
  /(?<![A-Za-z0-9+/_-])(?:eyJrZXlz|eyAia2V5cyI|ewogICJrZXlz|ewogICAgImtleXMi|ewoJImtleXMi|ew0KICAia2V5cyI)/;
const noBase64 = /[^A-Za-z0-9+/_\s-]/;
const page = /<(?:pre|code)[^>]{0,200}>(?=[^<])/i;
const begins =
  /(?:[{[]|\barray\s{0,4}\()\s{0,80}(?:(?:[{[]|array\s{0,4}\()\s{0,80})?:?["'`]?(?:keys|kty)["'`]?\s{0,20}(?::|=>)/g;
/** What stands in front of the list of a set. */
const listName = /\bkeys["'`]?\s{0,20}(?::|=>)\s{0,20}$/;
/** Keys that begin so are a part of a set. */
const partOfSet = /^keys"\s{0,20}:\s{0,20}\[/;

/**
 * A key set that was copied from where it is shown and not from where it is served: a program, a console, a variable, a page that a
 * browser saved. `undefined` where none is shown. `whole` is what it was taken from.
 */
export function readShownKeys(pasted: string, whole = pasted): KeySetDocument | undefined {
  if (pasted.length > longest) return undefined;
  const text = (decoded(pasted) ?? pasted).replace(remark, '').replace(around, '');
  const unescaped = text.replaceAll('\\n', '\n').replaceAll('\\"', '"');
  const read =
    ofPart(text) ??
    ofPart(unescaped) ??
    // A terminal breaks its lines anywhere.
    ofPart(text.replace(/\r?\n/g, '')) ??
    ofLiteral(text) ??
    ofLiteral(unescaped);
  const found = read ?? ofSettings(pasted);
  if (found === undefined) return undefined;
  // What only a program holds is served to nobody: a private key in it is no fault of the set.
  const isServed = read !== undefined && (read.literal === true || /^\s*\{/.test(pasted));
  const keys = isServed ? found.keys : found.keys.map((key) => ({ ...key, privateMembers: [] }));
  return { ...found, text: whole, keys, shown: true };
}

/** The JSON in a wrapping that no address serves: base64, percent signs, a page of a browser that shows nothing else. */
function decoded(text: string): string | undefined {
  const at = text.search(base64);
  if (at >= 0) {
    const encoded = until(text.slice(at), noBase64).replace(/\s/g, '');
    return decodeUtf8(readBase64Url(encoded).bytes).text;
  }
  if (/%22keys%22/i.test(text)) return percentDecoded(text.slice(text.search(/%7B/i)).trim());
  const shown = page.exec(text);
  const isEscaped = /&(?:quot|#34);(?:keys|kty)&(?:quot|#34);/.test(text);
  if (shown === null && !isEscaped) return undefined;
  const inside = shown === null ? text : until(text.slice(shown.index + shown[0].length), /</);
  return inside.replace(/&(?:quot|#34|amp);/g, (name) => pageEntities.get(name) ?? name);
}

/** What stands before the first sign of that kind. */
function until(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A set without what ends a statement, its member `keys` alone, keys side by side. */
function ofPart(text: string): KeySetDocument | undefined {
  const tries = [
    text,
    // What stands around a text has gone, and with it the first quotation mark.
    ...(partOfSet.test(text) ? [`{"${text}}`] : []),
    ...(text.startsWith('{"kty') || text.startsWith('{\n') ? [sideBySide(text)] : []),
  ];
  for (const one of tries) {
    const { shape, keys } = parseKeySet(one);
    if (shape === 'set' && keys.some(({ jwk }) => jwk.kty !== undefined)) return withoutPlaces(one);
  }
  return undefined;
}

function sideBySide(text: string): string {
  return `{"keys":[${text.replace(/\}[ \t]{0,80}\r?\n\s{0,80}\{/g, '},{')}]}`;
}

/** The object of a program: with a name in front of it nobody serves it so; by itself somebody may. */
function ofLiteral(text: string): KeySetDocument | undefined {
  for (const { index } of [...text.matchAll(begins)].slice(0, mostTries)) {
    const literal = readObjectLiteral(text, index);
    // No program prints a list with names in square brackets, as the source of PHP has it.
    const isAlone = /^(?:\{|\[\s{0,80}[^\s'"])/.test(text);
    // JSON with a comma or a comment too many is how a set is broken that is written by hand.
    if (isAlone && (index > 0 || literal === undefined || literal.likeJson)) return undefined;
    const isList = listName.test(text.slice(Math.max(0, index - 40), index));
    if (literal === undefined) continue;
    const read = withoutPlaces(JSON.stringify(isList ? { keys: literal.value } : literal.value));
    if (read.keys.length === 0) continue;
    return isAlone ? { ...read, literal: true, problem: problemOf(text) } : read;
  }
  return undefined;
}

function ofSettings(text: string): KeySetDocument | undefined {
  const json = configuredKeys(text);
  return json === undefined ? undefined : withoutPlaces(json);
}

function problemOf(text: string): KeySetDocument['problem'] {
  const json = parseJson(text);
  return json.ok ? undefined : { message: json.failure.message, near: text.slice(0, 40) };
}

function withoutPlaces(json: string): KeySetDocument {
  const read = parseKeySet(json);
  return {
    ...read,
    keys: read.keys.map(({ span: _span, memberSpans: _members, ...key }) => key),
  };
}
