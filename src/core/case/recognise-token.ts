import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { classifyPurpose } from '../assertion/shape-purpose.ts';
import { tokenKindOf } from '../assertion/token-kind.ts';
import { tokensInText } from '../assertion/tokens-in-text.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

const tokenLimit = 20;

/** Code and JSON write them around a text. */
const withoutQuotes =
  'The quotation marks around the token were left out: take them off too where they are part of the value that is sent.';

/** Three to five parts of base64url and nothing else: no other thing looks so, and the largest texts that are pasted do. */
export function isNothingButToken(text: string): boolean {
  const token = text.trim();
  if (!token.startsWith('eyJ') || /[^\w.-]/.test(token)) return false;
  const parts = token.split('.', 6).length;
  return parts >= 3 && parts <= 5;
}

export function recogniseToken(text: string): readonly RecognisedPiece[] | undefined {
  if (isJsonSerialization(text)) {
    const summary = 'A signed token in the JSON form of JWS: fills client_assertion.';
    return [{ kind: 'client_assertion', field: 'client_assertion', text, summary }];
  }
  if (!/^["'b]{0,2}(?:Bearer |DPoP )?["']?eyJ[\w+/=-]*\.[\w+/=.\s-]*["',;]?$/i.test(text)) return undefined;
  return [tokenPiece(text)];
}

/** One signature with its header, or a list of such (RFC 7515 §7.2). Its payload can be elsewhere (RFC 7515 appendix F). */
function isJsonSerialization(text: string): boolean {
  if (!text.startsWith('{') || !/"signatures?"\s*:/.test(text)) return false;
  const json = parseJson(text);
  if (!json.ok || !isJsonObject(json.value)) return false;
  const signatures = member(json.value, 'signatures');
  const signed = Array.isArray(signatures) ? signatures : [json.value];
  return signed.some(
    (one) =>
      isJsonObject(one) &&
      typeof member(one, 'signature') === 'string' &&
      (typeof member(one, 'protected') === 'string' || isJsonObject(member(one, 'header'))),
  );
}

/** The header or the claims of an assertion or a proof, as a page for JWTs or a program shows them: no answer, and nothing to verify. */
export function recogniseDecoded(text: string): readonly RecognisedPiece[] | undefined {
  const json = text.startsWith('{') ? parseJson(text) : undefined;
  if (json?.ok !== true || !isJsonObject(json.value)) return undefined;
  const { value } = json;
  const has = (name: string): boolean => member(value, name) !== undefined;
  const isHeader = has('alg') && (has('typ') || has('kid')) && !has('kty');
  const isOfClient =
    has('exp') && typeof member(value, 'iss') === 'string' && member(value, 'iss') === member(value, 'sub');
  if (!isHeader && !isOfClient && !(has('htm') && has('htu'))) return undefined;
  const summary =
    'A header or claims of a token, already decoded: no field is changed. Paste the token itself, which begins with eyJ.';
  return [{ kind: 'unknown', text, summary }];
}

export function tokenPiece(text: string): RecognisedPiece {
  const bare = /eyJ\S*/.exec(text)?.[0] ?? text;
  const token = decodeJwt(bare);
  if (isDpopProof(token))
    return { kind: 'dpop', field: 'dpop', text, summary: 'A DPoP proof: fills the DPoP header.' };
  const received = receivedPiece(token, bare);
  if (received !== undefined) return received;
  const piece = {
    kind: 'client_assertion',
    field: 'client_assertion',
    text,
    summary: 'A JWT: fills client_assertion.',
  } as const;
  const quoted = /^(["'])(eyJ[^"']*)\1$/.exec(text)?.[2];
  return quoted === undefined ? piece : { ...piece, text: quoted, notices: [withoutQuotes] };
}

function isDpopProof(token: DecodedJwt): boolean {
  const header = objectOf(token.header);
  const claims = objectOf(token.payload);
  return (
    member(header, 'typ') === 'dpop+jwt' ||
    (member(claims, 'htu') !== undefined && member(claims, 'htm') !== undefined)
  );
}

/** A token that a provider issues is no client assertion that went wrong: pasted alone, it is what came back. */
function receivedPiece(token: DecodedJwt, bare: string): RecognisedPiece | undefined {
  const text = bare.replace(/(?<!["',;])["',;]+$/, '');
  if (token.shape === 'jwe') {
    const summary = 'An encrypted token (five parts), as a provider issues it: fills the response.';
    return { kind: 'id_token', field: 'response', text, summary };
  }
  const purpose = classifyPurpose(token)?.code;
  if (purpose === 'assertion-is-id-token') {
    const summary = 'An id_token, or what userinfo answers, decrypted: fills the response.';
    return { kind: 'id_token', field: 'response', text, summary };
  }
  return purpose === 'assertion-is-access-token' ? accessPiece(text) : undefined;
}

/** What stands in front of a token that says nothing of itself. */
const namesAccess = /\b(?:access|refresh)[ _-]?token["']?\s{0,4}[:=]\s{0,4}["']?(?:Bearer |DPoP )?$/i;

function accessPiece(text: string): RecognisedPiece {
  const summary =
    'An access token: it tells nothing of the token request that it came from. Paste the call that it was sent with.';
  return { kind: 'unknown', text, summary };
}

export function recogniseTokensIn(text: string): readonly RecognisedPiece[] | undefined {
  const tokens = tokensInText(text, tokenLimit);
  if (tokens.length === 0) return undefined;
  return tokens.map((token) => {
    const above = text.slice(0, text.indexOf(token)).slice(-40);
    return namesAccess.test(above) && tokenKindOf(token) === 'unknown'
      ? accessPiece(token)
      : tokenPiece(token);
  });
}
