import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { encodeUtf8 } from '../runtime.ts';

const made = new WeakMap<DecodedJwt, Uint8Array>();

/**
 * What the signature of a token is over, `header.payload` as it stands (RFC 7515 §5.1), in bytes: made once, however many keys are
 * tried. `undefined` where a part is absent.
 */
export function signingInput(token: DecodedJwt): Uint8Array | undefined {
  const { header, payload } = token;
  if (header === undefined || payload === undefined) return undefined;
  const bytes = made.get(token) ?? encodeUtf8(`${header.text}.${payload.text}`);
  made.set(token, bytes);
  return bytes;
}
