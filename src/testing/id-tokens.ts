import { toBase64Url } from '../core/assertion/base64url.ts';
import { encryptionKey, signingKey } from './keys.ts';
import { testNow } from './times.ts';
import { encodePart, signCompact, testClientId } from './tokens.ts';

const filling = (length: number): string => toBase64Url(new Uint8Array(length).fill(7));

const healthyClaims = {
  iss: 'https://stg-id.singpass.gov.sg',
  aud: testClientId,
  sub: '1c0cee38-3a8f-4f8a-83bc-7a0e4c59d6a9',
  iat: testNow,
  exp: testNow + 600,
  nonce: '2f8a4b6e-7f0c-4a4e-b6a2-d1c1f6a3c001',
};

/** An access token that is no secret of anybody, and its `at_hash`: the left half of its SHA-256 (OpenID Connect Core 1.0 §3.1.3.6). */
export const testAccessToken = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y';
export const testAtHash = '77QmUPtjPfzWtF2AnpK9RQ';

/** An id_token, signed as the provider does, and the key set of the provider that verifies it. */
export async function providerIdToken(
  claims: Readonly<Record<string, unknown>> = {},
  { kid = 'op-1', signer = 'op-1' } = {},
): Promise<{ readonly idToken: string; readonly provider_jwks: string }> {
  const text = JSON.stringify({ ...healthyClaims, ...claims });
  const { publicJwk } = await signingKey('op-1');
  return {
    idToken: await signCompact({ alg: 'ES256', kid }, text, await signingKey(signer)),
    provider_jwks: JSON.stringify({ keys: [publicJwk] }),
  };
}

/** The answer of a token endpoint with an id_token that is only signed (by a key nobody here has). */
export function signedIdTokenAnswer(
  claims: Readonly<Record<string, unknown>> = {},
  accessToken = 'x',
): string {
  const all = { ...healthyClaims, ...claims };
  return tokenAnswer(
    `${encodePart({ alg: 'ES256', kid: 'op-1' })}.${encodePart(all)}.${filling(64)}`,
    accessToken,
  );
}

/** The answer with an encrypted id_token: its header fits the encryption key of the test set unless altered. */
export async function encryptedIdTokenAnswer(
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { publicJwk } = await encryptionKey();
  const epk = { kty: 'EC', crv: 'P-256', x: filling(32), y: filling(32) };
  const header = {
    alg: publicJwk.alg,
    enc: 'A256CBC-HS512',
    cty: 'JWT',
    kid: publicJwk.kid,
    epk,
    ...changes,
  };
  return tokenAnswer([encodePart(header), filling(72), filling(16), filling(300), filling(32)].join('.'));
}

/** The answer of a token endpoint with these tokens, dated at the fixed moment of the tests. */
export function tokenAnswer(idToken: string, accessToken = 'x', tokenType = 'Bearer'): string {
  const body = JSON.stringify({ access_token: accessToken, token_type: tokenType, id_token: idToken });
  return `HTTP/1.1 200 OK\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\nContent-Type: application/json\r\n\r\n${body}`;
}
