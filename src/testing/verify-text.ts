import { decodeJwt, objectOf } from '../core/assertion/decode.ts';
import type { JsonObject } from '../core/assertion/decoded-jwt.ts';
import type { CandidateKey } from '../core/signature/keys-at-hand.ts';
import type { SearchControl } from '../core/signature/search-control.ts';
import type { SignatureVerification, TriedKey } from '../core/signature/verification.ts';
import { type TokenToVerify, verifyToken } from '../core/signature/verify-token.ts';
import { signingKey } from './keys.ts';
import { makeAssertion } from './tokens.ts';

/** A signing key of the tests at a place of a set; its thumbprint is its name. */
export async function candidateKey(
  path: string,
  kid: string,
  alg: 'ES256' | 'ES512' = 'ES256',
): Promise<CandidateKey> {
  const { publicJwk } = await signingKey(kid, alg);
  return { path, jwk: publicJwk as unknown as JsonObject, thumbprint: kid };
}

/** What is said of such a key on P-256 once it was tried. */
export const triedKey = (path: string, kid: string, outcome: TriedKey['outcome']): TriedKey => ({
  path,
  kid,
  use: 'sig',
  curve: 'P-256',
  thumbprint: kid,
  outcome,
});

export function verifyText(
  text: string,
  given: Omit<TokenToVerify, 'token' | 'header'>,
  control?: SearchControl,
): Promise<SignatureVerification> {
  const token = decodeJwt(text);
  return verifyToken({ token, header: objectOf(token.header), ...given }, control);
}

/** An assertion so long that few alterations are tried. */
export async function longAssertion(kid: string): Promise<string> {
  return makeAssertion({ key: await signingKey(kid), claims: { filling: 'x'.repeat(16_000) } });
}
