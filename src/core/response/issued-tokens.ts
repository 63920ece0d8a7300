import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { ParsedResponse } from './parsed-response.ts';

/** A token that came back, decoded as far as that goes without its key: of an encrypted one only the header can be read. */
export interface IssuedToken {
  readonly token: DecodedJwt;
  readonly header: JsonObject;
  /** Absent where the token is encrypted. */
  readonly claims?: JsonObject | undefined;
}

/**
 * The `id_token` of a token answer (OpenID Connect Core §3.1.3.3), or one that was pasted alone: still encrypted, or decrypted, when
 * beside `iss` only an id_token has `nonce` or `at_hash`. `undefined` where there is none.
 */
export function issuedIdToken(response: ParsedResponse): IssuedToken | undefined {
  const text = member(response.json, 'id_token');
  if (typeof text === 'string') return decoded(text);
  const alone = bodyToken(response);
  // With its headers, an encrypted body is what userinfo answers.
  const isEncrypted = alone?.token.shape === 'jwe' && response.headers.length === 0;
  return isEncrypted || isOfIdToken(alone?.claims) ? alone : undefined;
}

/** The claims of the id_token, as far as they can be read without its key; also where they were pasted alone, as JSON. */
export function idTokenClaims(response: ParsedResponse): JsonObject | undefined {
  const issued = issuedIdToken(response);
  if (issued !== undefined) return issued.claims;
  return isOfIdToken(response.json) ? response.json : undefined;
}

function isOfIdToken(claims: JsonObject | undefined): boolean {
  const has = (name: string): boolean => member(claims, name) !== undefined;
  return has('iss') && (has('nonce') || has('at_hash'));
}

/** A token that is the whole body, as userinfo answers (OpenID Connect Core §5.3.2). */
export function bodyToken({ kind, body }: ParsedResponse): IssuedToken | undefined {
  return kind === 'jwt' ? decoded(body) : undefined;
}

function decoded(text: string): IssuedToken | undefined {
  const token = decodeJwt(text);
  if (token.shape !== 'jws' && token.shape !== 'jwe') return undefined;
  const header = objectOf(token.header);
  const claims = token.shape === 'jws' ? objectOf(token.payload) : undefined;
  return header === undefined ? undefined : { token, header, claims };
}
