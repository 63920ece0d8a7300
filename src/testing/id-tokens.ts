import { toBase64Url } from '../core/assertion/base64url.ts';
import { encryptionKey } from './keys.ts';
import { testNow } from './times.ts';
import { encodePart, testClientId } from './tokens.ts';

const filling = (length: number): string => toBase64Url(new Uint8Array(length).fill(7));

/** The answer of a token endpoint with an id_token that is only signed (by a key nobody here has). */
export function signedIdTokenAnswer(claims: Readonly<Record<string, unknown>> = {}): string {
  const all = {
    iss: 'https://stg-id.singpass.gov.sg',
    aud: testClientId,
    sub: '1c0cee38-3a8f-4f8a-83bc-7a0e4c59d6a9',
    iat: testNow,
    exp: testNow + 600,
    nonce: '2f8a4b6e-7f0c-4a4e-b6a2-d1c1f6a3c001',
    ...claims,
  };
  return tokenAnswer(`${encodePart({ alg: 'ES256', kid: 'op-1' })}.${encodePart(all)}.${filling(64)}`);
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

function tokenAnswer(idToken: string): string {
  const body = JSON.stringify({ access_token: 'x', token_type: 'Bearer', id_token: idToken });
  return `HTTP/1.1 200 OK\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\nContent-Type: application/json\r\n\r\n${body}`;
}
