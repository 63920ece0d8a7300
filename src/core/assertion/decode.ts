import { failure, type Result } from '../result.ts';
import { decodeUtf8 } from '../runtime.ts';
import { readBase64Url } from './base64url.ts';
import type { DecodedJwt, JsonFailure, JsonMember, JsonObject, JsonPart, JwtPart } from './decoded-jwt.ts';
import { membersOf, membersOfObject, parseJsonObject } from './json-text.ts';

/**
 * Reads any text as a JWT (RFC 7519 §3, compact serialization of RFC 7515 §7.1). Never fails: outer white space is
 * passed over, whatever is left is split at the dots and decoded as far as it goes.
 */
export function decodeJwt(text: string): DecodedJwt {
  const start = text.length - text.trimStart().length;
  const token = text.trim();
  const span = { start, end: start + token.length };
  if (token === '') return { text, span: { start: 0, end: 0 }, shape: 'empty', parts: [] };
  const parts = splitParts(token, start);
  const shape = shapeOf(parts.length);
  const [header, payload, signature] = parts;
  return {
    text,
    span,
    shape,
    parts,
    header: header && toJsonPart(header),
    payload: shape === 'jwe' || payload === undefined ? undefined : toJsonPart(payload),
    signature: shape === 'jwe' ? undefined : signature,
  };
}

/** No serialization has as many parts: the rest is left out. */
export const partLimit = 8;

function splitParts(token: string, offset: number): readonly JwtPart[] {
  let at = offset;
  return token.split('.', partLimit).map((text) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return { text, span, ...readBase64Url(text) };
  });
}

function shapeOf(count: number): DecodedJwt['shape'] {
  if (count === 3) return 'jws';
  if (count === 5) return 'jwe';
  return count === 2 ? 'unsigned' : 'other';
}

function toJsonPart(part: JwtPart): JsonPart {
  const { text: decoded, valid } = decodeUtf8(part.bytes);
  const json = parseJsonObject(decoded);
  let members: readonly JsonMember[] | undefined;
  return {
    ...part,
    decoded,
    json: valid || !json.ok ? json : notUtf8(decoded),
    // Few ask for it, and it takes as long as all the rest.
    get members() {
      members ??= json.ok ? membersOfObject(decoded) : membersOf(decoded);
      return members;
    },
  };
}

function notUtf8(decoded: string): Result<JsonObject, JsonFailure> {
  return failure({ kind: 'not-utf-8', at: decoded.indexOf('\uFFFD'), message: 'the bytes are not UTF-8' });
}

/** The JSON object of a part, if it is one. */
export function objectOf(part: JsonPart | undefined): JsonObject | undefined {
  return part?.json.ok ? part.json.value : undefined;
}
