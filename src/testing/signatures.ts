import { toBase64Url } from '../core/assertion/base64url.ts';
import { encodeUtf8 } from '../core/runtime.ts';
import { signingKey } from './keys.ts';
import { testNow } from './times.ts';
import { encodePart, signBytes, testClientId } from './tokens.ts';

/** How a signature goes wrong. */
export interface SignatureFaultMaker {
  /** What is signed instead of `header.payload`. */
  readonly input?: (text: string) => Uint8Array | Promise<Uint8Array>;
  /** How the raw r‖s is written. */
  readonly form?: (raw: Uint8Array) => Uint8Array;
  readonly hash?: string;
  /** Signs anew until the raw signature has this property. */
  readonly until?: (raw: Uint8Array) => boolean;
}

/** A healthy ES256 assertion of the FAPI staging case, but for its signature. */
export async function alteredAssertion(fault: SignatureFaultMaker): Promise<string> {
  const key = await signingKey();
  const claims = {
    iss: testClientId,
    sub: testClientId,
    aud: 'https://stg-id.singpass.gov.sg/fapi',
    iat: testNow - 5,
    exp: testNow + 115,
    jti: '3c1d6f0a-0f1e-4f6c-9d1a-6a5c5f3b7e21',
  };
  const text = `${encodePart({ alg: 'ES256', typ: 'JWT', kid: key.kid })}.${encodePart(claims)}`;
  const input = fault.input ? await fault.input(text) : encodeUtf8(text);
  let raw = await signBytes(input, key, 'ES256', fault.hash);
  while (fault.until && !fault.until(raw)) raw = await signBytes(input, key, 'ES256', fault.hash);
  return `${text}.${toBase64Url(fault.form ? fault.form(raw) : raw)}`;
}

/** Writes a raw P-256 signature as DER (RFC 3279 §2.2.3). */
export function toDer(raw: Uint8Array): Uint8Array {
  const integer = (half: Uint8Array): readonly number[] => {
    let digits = [...half];
    while (digits.length > 1 && digits[0] === 0 && (digits[1] ?? 0) < 128) digits = digits.slice(1);
    if ((digits[0] ?? 0) >= 128) digits = [0, ...digits];
    return [2, digits.length, ...digits];
  };
  const body = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))];
  return Uint8Array.from([0x30, body.length, ...body]);
}
