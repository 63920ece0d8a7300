import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
  sign,
} from 'node:crypto';
import { toBase64Url } from '../../core/assertion/base64url.ts';
import { testNow } from '../times.ts';
import { encodePart } from '../tokens.ts';

export type Jwk = Readonly<Record<string, unknown>>;

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const strangerEc = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const smallRsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
/** The exponent with which careless verifiers can be cheated (Bleichenbacher, CRYPTO 2006). */
const rsaOfThree = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 }).privateKey;

export const keys = { ec, strangerEc, rsa, smallRsa, rsaOfThree };

export const publicJwk = (key: KeyObject, labels: Jwk = {}): Jwk => ({
  ...createPublicKey(key).export({ format: 'jwk' }),
  kid: 'sig-1',
  use: 'sig',
  ...labels,
});
export const setOf = (...list: readonly Jwk[]): string => JSON.stringify({ keys: list });

const claims = {
  iss: 'service',
  sub: 'service',
  aud: 'https://login.bank.test',
  exp: testNow + 60,
  jti: 'jose',
};
export const payload = encodePart(claims);

export const inputOf = (header: Jwk): string => `${encodePart(header)}.${payload}`;
export const withSignature = (input: string, signature: Uint8Array): string =>
  `${input}.${toBase64Url(signature)}`;

export function signEs256(input: string, key: KeyObject = ec): Uint8Array {
  return sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
}

export function signRsa(input: string, key: KeyObject, hash = 'sha256'): Uint8Array {
  return sign(hash, Buffer.from(input), key);
}

export function signPss(input: string, key: KeyObject, saltLength: number): Uint8Array {
  return sign('sha256', Buffer.from(input), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
}

/** The bare operation of the private key on an encoded message of any kind. */
export function signEncoded(encoded: Uint8Array, key: KeyObject): Uint8Array {
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, encoded);
}
