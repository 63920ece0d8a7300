import { decodeJwt, objectOf } from './decode.ts';
import { member } from './json-text.ts';

/** What a JWT is for, as far as its header and claims tell. */
export type TokenKind =
  | 'client-assertion'
  | 'dpop-proof'
  | 'id-token'
  | 'access-token'
  | 'request-object'
  | 'logout-token'
  | 'encrypted'
  | 'unknown';

/** How each is called in a sentence. */
export const tokenKindNames: Readonly<Record<TokenKind, string>> = {
  'client-assertion': 'a client assertion',
  'dpop-proof': 'a DPoP proof',
  'id-token': 'an id_token',
  'access-token': 'an access token',
  'request-object': 'a request object',
  'logout-token': 'a logout token',
  encrypted: 'an encrypted token (five parts)',
  unknown: 'a JWT of another kind',
};

/** Tells a JWT by its `typ` and claims (RFC 7523 §3, RFC 9449 §4.2, RFC 9068 §2, RFC 9101 §4, OpenID Connect Core §2). */
export function tokenKindOf(text: string): TokenKind {
  const token = decodeJwt(text);
  if (token.shape === 'jwe') return 'encrypted';
  const header = objectOf(token.header);
  const claims = objectOf(token.payload);
  const typ = member(header, 'typ');
  const has = (name: string): boolean => member(claims, name) !== undefined;
  if (typ === 'dpop+jwt' || (has('htu') && has('htm'))) return 'dpop-proof';
  if (typ === 'at+jwt') return 'access-token';
  if (typ === 'logout+jwt' || has('events')) return 'logout-token';
  if (has('nonce') && !has('response_type')) return 'id-token';
  if (has('at_hash') || has('c_hash')) return 'id-token';
  if (has('response_type') || has('redirect_uri')) return 'request-object';
  const iss = member(claims, 'iss');
  if (iss !== undefined && iss === member(claims, 'sub')) return 'client-assertion';
  if (has('scope') || has('scp') || has('cnf')) return 'access-token';
  return 'unknown';
}
