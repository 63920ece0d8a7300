import type { FaultTable, Members } from './attempt.ts';

const withSigning =
  (members: Members) =>
  ([sig, enc]: readonly Members[]): unknown => ({ keys: [{ ...sig, ...members }, enc] });
const withEncryption =
  (members: Members) =>
  ([sig, enc]: readonly Members[]): unknown => ({ keys: [sig, { ...enc, ...members }] });

/** Group G as the relying party's key-set server serves it (faults.md §1 G). */
export const keySetFaults: FaultTable = {
  'a key set without encryption key': { code: 'jwks-no-enc', keys: ([sig]) => ({ keys: [sig] }) },
  'a key set without signing key': { code: 'jwks-no-sig', keys: ([, enc]) => ({ keys: [enc] }) },
  'an empty key set': { code: 'jwks-empty', keys: () => ({ keys: [] }) },
  'a bare array of keys': { code: 'jwks-bare-array', keys: (keys) => keys },
  'a single key without a set': { code: 'jwks-single-jwk', keys: ([sig]) => sig },
  'a key set within another object': { code: 'jwks-wrapped', keys: (keys) => ({ jwks: { keys } }) },
  'a key set with a private key': {
    code: 'jwks-private-exposed',
    keys: withSigning({ d: 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0' }),
  },
  'a symmetric key in the key set': {
    code: 'jwks-symmetric',
    keys: ([sig, enc]) => ({ keys: [sig, enc, { kty: 'oct', kid: 'oct-1', k: 'c2VjcmV0c2VjcmV0' }] }),
  },
  'a signing key for encryption': { code: 'jwk-use-wrong', keys: withSigning({ use: 'enc' }) },
  'a signing key with alg ES384': { code: 'jwk-sig-alg-wrong', keys: withSigning({ alg: 'ES384' }) },
  'a signing key without kid': { code: 'jwk-kid-missing', keys: withSigning({ kid: undefined }) },
  'a signing key labelled P-384': {
    code: 'jwk-crv-mislabelled',
    keys: withSigning({ crv: 'P-384', alg: undefined }),
  },
  'a signing key without y': { code: 'jwk-y-missing', keys: withSigning({ y: undefined }) },
  'a signing key with key_ops sign': { code: 'jwk-keyops-wrong', keys: withSigning({ key_ops: ['sign'] }) },
  'a signing key that is no point': {
    code: 'jwk-point-invalid',
    keys: withSigning({ y: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE' }),
  },
  'a signing key with a coordinate cut short': {
    code: 'jwk-coord-length',
    keys: ([sig, enc]) => ({ keys: [{ ...sig, x: String(sig?.x).slice(0, -2) }, enc] }),
  },
  'two signing keys with one kid': {
    code: 'jwk-kid-duplicate',
    keys: ([sig, enc]) => ({ keys: [sig, { ...enc, kid: sig?.kid, use: 'sig', alg: 'ES256' }, enc] }),
  },
  'an encryption key with alg ECDH-ES': {
    code: 'jwk-enc-alg-unsupported',
    keys: withEncryption({ alg: 'ECDH-ES' }),
  },
  'an encryption key without alg': { code: 'jwk-enc-alg-missing', keys: withEncryption({ alg: undefined }) },
  'an HTML page for a key set': {
    code: 'jwks-html',
    keyAnswer: { body: '<!doctype html><title>Sign in</title>', headers: { 'Content-Type': 'text/html' } },
  },
  'a key set that is no JSON': { code: 'jwks-invalid-json', keyAnswer: { body: '{"keys":[],}' } },
  'a PEM file for a key set': {
    code: 'jwks-pem-or-cert',
    keyAnswer: {
      body: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n',
    },
  },
  'a byte order mark in front of the key set': {
    code: 'jwks-bom',
    keyText: (text) => `\uFEFF${text}`,
  },
  'status 404 for the key set': { code: 'jwks-http-error', keyAnswer: { status: 404, body: 'Not Found' } },
  'status 500 for the key set': { code: 'jwks-http-error', keyAnswer: { status: 500, body: 'boom' } },
};
