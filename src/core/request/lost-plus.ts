import { decodeJwt } from '../assertion/decode.ts';
import type { WireParameter, WireRequest } from './wire-request.ts';

/** Codes, assertions and verifiers are made of base64url (or base64) and hold no space. */
const spaceless: readonly string[] = ['code', 'client_assertion', 'code_verifier'];
/** Longer values are neither: of ten megabytes of blanks nobody asks whether they were pluses. */
const longest = 20_000;
/** What values of base64 or base64url are made of, and the spaces in question. */
const base64Characters = /^[A-Za-z0-9+/_=.~ -]*$/;
/** Lengths of an ECDSA signature in base64url (RFC 7518 §3.4), and in base64 with its padding. */
const signatureLengths: readonly number[] = [86, 88, 128, 176];

/** What the login left of a value. */
type Issued = Pick<WireRequest, 'issuedCode' | 'issuedVerifier'>;

/** What the login left decides, as long as it holds no space itself; `undefined` where it does not tell. */
export function wasIssuedWithPlus(
  { name, value }: WireParameter,
  { issuedCode, issuedVerifier }: Issued,
): boolean | undefined {
  const issued = name === 'code' ? issuedCode : name === 'code_verifier' ? issuedVerifier : undefined;
  if (issued === undefined || value.length > longest || !value.includes(' ')) return undefined;
  if (value.replaceAll(' ', '+') === issued) return true;
  return value.replaceAll(' ', '') === issued ? false : undefined;
}

/** A bare `+` at the edge: a space that was encoded, or a plus that was not. */
export function mayBeLostPlus(parameter: WireParameter, issued: Issued): boolean {
  const { name, rawValue, option } = parameter;
  return (
    spaceless.includes(name) &&
    /^\+|\+$/.test(rawValue) &&
    option !== '--data-urlencode' &&
    wasIssuedWithPlus(parameter, issued) === undefined
  );
}

/**
 * The spaces in the value were pluses: a form body writes a space as `+` (URL Standard), so a `+` that is not escaped arrives as
 * a space. Where curl itself escapes, a `+` in the body was a space from the beginning.
 */
export function hasLostPlus({ name, value, rawValue, option }: WireParameter): boolean {
  if (value.length > longest || !value.includes(' ') || !spaceless.includes(name)) return false;
  if (!base64Characters.test(value)) return false;
  if (name === 'client_assertion') return isTokenWithLostPlus(value);
  const escaped = option === '--data-urlencode';
  return (rawValue.includes('+') && !escaped) || isBase64WithSpaces(value);
}

/**
 * base64url has no plus (RFC 4648 §5): only a token in the standard alphabet can have lost one. A token that is whole without the
 * spaces was wrapped.
 */
function isTokenWithLostPlus(token: string): boolean {
  if (!token.startsWith('eyJ') || token.split('.').length !== 3) return false;
  if (/[-_]/.test(token) || isWhole(token.replaceAll(' ', ''))) return false;
  const signature = token.split('.')[2] ?? '';
  return /[+/=]/.test(token) || signatureLengths.includes(signature.length);
}

function isWhole(token: string): boolean {
  const { header, payload, signature } = decodeJwt(token);
  return (
    header?.json.ok === true &&
    payload?.json.ok === true &&
    signatureLengths.includes(signature?.text.length ?? 0)
  );
}

/** A framework that read the callback has already turned the + of a base64 code into spaces. */
function isBase64WithSpaces(value: string): boolean {
  return value.length % 4 === 0 && value.length < 4_000 && /^[A-Za-z0-9+/ ]+={0,2}$/.test(value);
}
