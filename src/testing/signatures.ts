import { toBase64Url } from '../core/assertion/base64url.ts';
import { encodeUtf8 } from '../core/runtime.ts';
import { type SigningAlgorithm, signingKey, type TestKey } from './keys.ts';
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
  readonly alg?: SigningAlgorithm;
  /** Signs in place of the key that `kid` names. */
  readonly key?: TestKey;
}

/** A healthy assertion of the FAPI staging case, but for its signature. */
export async function alteredAssertion(fault: SignatureFaultMaker): Promise<string> {
  const { alg = 'ES256' } = fault;
  const named = await signingKey('sig-1', alg);
  const key = fault.key ?? named;
  const claims = {
    iss: testClientId,
    sub: testClientId,
    aud: 'https://stg-id.singpass.gov.sg/fapi',
    iat: testNow - 5,
    exp: testNow + 115,
    jti: '3c1d6f0a-0f1e-4f6c-9d1a-6a5c5f3b7e21',
  };
  const text = `${encodePart({ alg, typ: 'JWT', kid: named.kid })}.${encodePart(claims)}`;
  const input = fault.input ? await fault.input(text) : encodeUtf8(text);
  let raw = await signBytes(input, key, alg, fault.hash);
  while (fault.until && !fault.until(raw)) raw = await signBytes(input, key, alg, fault.hash);
  return `${text}.${toBase64Url(fault.form ? fault.form(raw) : raw)}`;
}

/** Writes a raw signature as DER (RFC 3279 §2.2.3). */
export function toDer(raw: Uint8Array): Uint8Array {
  const integer = (half: Uint8Array): readonly number[] => {
    let digits = [...half];
    while (digits.length > 1 && digits[0] === 0 && (digits[1] ?? 0) < 128) digits = digits.slice(1);
    if ((digits[0] ?? 0) >= 128) digits = [0, ...digits];
    return [2, digits.length, ...digits];
  };
  const half = raw.length / 2;
  const body = [...integer(raw.slice(0, half)), ...integer(raw.slice(half))];
  return Uint8Array.from([0x30, ...(body.length < 128 ? [] : [0x81]), body.length, ...body]);
}
