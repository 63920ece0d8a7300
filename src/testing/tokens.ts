import { importJWK } from 'jose';
import { toBase64Url } from '../core/assertion/base64url.ts';
import { encodeUtf8 } from '../core/runtime.ts';
import { type SigningAlgorithm, signingKey, type TestKey } from './keys.ts';
import { testNow } from './times.ts';

/** What differs from the healthy token; a member set to `undefined` is left out. */
export interface TokenChanges {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: TestKey;
  readonly alg?: SigningAlgorithm;
}

export const testClientId = 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F';
export const testVerifier = '6I9tQd5tKn7Uy9ZfwEqd-YC71gSVfzcfVcyXLc34vQo';
export const testChallenge = 'hu0mAmPq8n91vRqudsGmriiG7blJDJS0bsDeOmEt17M';
export const testCode = '4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI';
export const testRedirectUri = 'https://rp.example.sg/callback';

export const testAssertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** An object without the members that are `undefined`, which say that something is left out. */
export function withoutUndefined<Value>(
  object: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}

/** Signs any header and payload text with a key; `alg` is what the signature uses, whatever the header says. */
export async function signCompact(
  header: Readonly<Record<string, unknown>>,
  payload: string,
  key: TestKey,
  alg: SigningAlgorithm = 'ES256',
): Promise<string> {
  const input = `${encodePart(header)}.${toBase64Url(encodeUtf8(payload))}`;
  const signature = await signBytes(encodeUtf8(input), key, alg);
  return `${input}.${toBase64Url(signature)}`;
}

/** A raw r‖s signature over any bytes, for tests of what goes wrong in signing. */
export async function signBytes(
  input: Uint8Array,
  key: TestKey,
  alg: SigningAlgorithm = 'ES256',
  hash?: string,
): Promise<Uint8Array> {
  const privateKey = (await importJWK({ ...key.privateJwk, alg }, alg)) as CryptoKey;
  const algorithm = { name: 'ECDSA', hash: hash ?? `SHA-${alg.slice(2)}` };
  return new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, new Uint8Array(input)));
}

export function encodePart(value: unknown): string {
  return toBase64Url(encodeUtf8(JSON.stringify(value)));
}

/** A healthy client assertion for the FAPI staging issuer, altered as told. */
export async function makeAssertion(changes: TokenChanges = {}): Promise<string> {
  const alg = changes.alg ?? 'ES256';
  const key = changes.key ?? (await signingKey('sig-1', alg));
  const header = withoutUndefined<unknown>({ alg, typ: 'JWT', kid: key.kid, ...changes.header });
  const claims = withoutUndefined<unknown>({
    iss: testClientId,
    sub: testClientId,
    aud: 'https://stg-id.singpass.gov.sg/fapi',
    iat: testNow - 5,
    exp: testNow + 115,
    jti: 'b7a0b6f0-5e1c-4d7e-9c0e-0d6f3f3c8a11',
    ...changes.claims,
  });
  return signCompact(header, JSON.stringify(claims), key, alg);
}

/** A healthy DPoP proof for the FAPI staging token endpoint, altered as told. */
export async function makeDpopProof(changes: TokenChanges & { readonly key: TestKey }): Promise<string> {
  const header = withoutUndefined<unknown>({
    alg: 'ES256',
    typ: 'dpop+jwt',
    jwk: changes.key.publicJwk,
    ...changes.header,
  });
  const claims = withoutUndefined<unknown>({
    htm: 'POST',
    htu: 'https://stg-id.singpass.gov.sg/fapi/token',
    iat: testNow - 5,
    exp: testNow + 115,
    jti: '0f5be1d4-6f3f-4a55-a5c3-1f6f7a1f2b90',
    ...changes.claims,
  });
  return signCompact(header, JSON.stringify(claims), changes.key, changes.alg ?? 'ES256');
}
