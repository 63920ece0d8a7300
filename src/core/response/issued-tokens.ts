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

/** The `id_token` of a token answer (OpenID Connect Core §3.1.3.3); `undefined` where there is none. */
export function issuedIdToken({ json }: ParsedResponse): IssuedToken | undefined {
  const text = member(json, 'id_token');
  return typeof text === 'string' ? decoded(text) : undefined;
}

/** A token that is the whole body, as userinfo answers (OpenID Connect Core §5.3.2). */
export function bodyToken({ kind, body }: ParsedResponse): IssuedToken | undefined {
  return kind === 'jwt' ? decoded(body.trim()) : undefined;
}

function decoded(text: string): IssuedToken | undefined {
  const token = decodeJwt(text);
  if (token.shape !== 'jws' && token.shape !== 'jwe') return undefined;
  const header = objectOf(token.header);
  const claims = token.shape === 'jws' ? objectOf(token.payload) : undefined;
  return header === undefined ? undefined : { token, header, claims };
}
