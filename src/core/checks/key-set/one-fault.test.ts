import { describe, expect, it } from 'vitest';
import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey, withKey } from '../../../testing/key-sets.ts';
import { encryptionKey, signingKey } from '../../../testing/keys.ts';
import { testNow } from '../../../testing/times.ts';
import { sClient } from '../../../testing/tls-output.ts';
import { analyse } from '../../analyse.ts';
import { toBase64Url } from '../../assertion/base64url.ts';
import type { Case } from '../../case/case.ts';
import type { FaultCode } from '../../catalogue/faults.ts';

type Members = Readonly<Record<string, unknown>>;

const key = (at: number, members: Members) => async (): Promise<Case> =>
  fapiCase({ jwks: changeKey(await makeKeySet(), at, members) });
const signing = (change: (x: string, y: string) => Members) => async (): Promise<Case> => {
  const { x = '', y = '' } = (await signingKey()).publicJwk;
  return key(0, change(x, y))();
};
const keys =
  (...list: readonly (Members | undefined)[]) =>
  async (): Promise<Case> =>
    fapiCase({ jwks: JSON.stringify({ keys: list }) });
const raw = (text: string): Buffer => Buffer.from(text, 'base64url');

/** One fault of the key set each; the whole diagnosis names it and nothing else that a server would refuse. */
const rows: readonly (readonly [name: string, code: FaultCode, make: () => Promise<Case>])[] = [
  ['a kid that is a number', 'jwk-number-members', key(0, { kid: 1 })],
  ['a signing key without kid', 'jwk-kid-missing', key(0, { kid: undefined })],
  ['a signing key without use', 'jwk-use-wrong', key(0, { use: undefined })],
  ['an encryption key without any label', 'jwk-use-wrong', key(1, { use: undefined, alg: undefined })],
  ['two keys for signing', 'jwk-use-wrong', key(1, { use: 'sig' })],
  ['an upper-case use', 'jwk-use-wrong', key(0, { use: 'SIG' })],
  [
    'use the wrong way round',
    'jwk-use-wrong',
    async () =>
      fapiCase({ jwks: changeKey(changeKey(await makeKeySet(), 1, { use: 'sig' }), 0, { use: 'enc' }) }),
  ],
  ['a signing key that names P-384', 'jwk-crv-mislabelled', key(0, { crv: 'P-384' })],
  ['an encryption key that names P-384', 'jwk-crv-mislabelled', key(1, { crv: 'P-384' })],
  ['a signing key without y', 'jwk-y-missing', key(0, { y: undefined })],
  ['a signing key with y as a number', 'jwk-number-members', key(0, { y: 7 })],
  ['a padded x of the signing key', 'jwk-coord-encoding', signing((x) => ({ x: `${x}=` }))],
  [
    'a hexadecimal x of the signing key',
    'jwk-coord-encoding',
    signing((x) => ({ x: raw(x).toString('hex') })),
  ],
  [
    'a short x of the signing key',
    'jwk-coord-length',
    signing((x) => ({ x: toBase64Url(raw(x).subarray(1)) })),
  ],
  ['swapped numbers of the signing key', 'jwk-point-invalid', signing((x, y) => ({ x: y, y: x }))],
  ['an RSA encryption key', 'jwk-kty-rsa', key(1, { kty: 'RSA', alg: 'RSA-OAEP-256' })],
  ['an Edwards signing key', 'jwk-crv-unsupported', key(0, { kty: 'OKP', crv: 'Ed25519' })],
  [
    'two signing keys of one kid',
    'jwk-kid-duplicate',
    async () => fapiCase({ jwks: await withKey({ ...(await signingKey('sig-2')).publicJwk, kid: 'sig-1' }) }),
  ],
  [
    'an encryption key for ECDH-ES',
    'jwk-enc-alg-unsupported',
    async () =>
      keys((await signingKey()).publicJwk as Members, {
        ...(await encryptionKey()).publicJwk,
        alg: 'ECDH-ES',
      })(),
  ],
  ['keys by name', 'jwks-wrapped', async () => fapiCase({ jwks: `{"jwks":${await makeKeySet()}}` })],
  [
    'a bare array',
    'jwks-bare-array',
    async () => fapiCase({ jwks: JSON.stringify(JSON.parse(await makeKeySet()).keys) }),
  ],
  [
    'an error page',
    'jwks-http-error',
    async () => fapiCase({ jwks: 'HTTP/1.1 404 Not Found\r\n\r\n<h1>404' }),
  ],
  [
    'a local address on a port of its own',
    'jwks-internal-host',
    () => fapiCase({ expected: { jwks_uri: 'http://localhost:3000/keys' } }),
  ],
];

const decisive = async (given: Case) => {
  const { diagnosis } = await analyse(given, testNow);
  return diagnosis.findings
    .filter(({ severity, certainty }) => severity === 'error' && certainty !== 'hint')
    .map(({ code }) => code);
};

describe('one fault of the key set is one finding', () => {
  it.each(rows)('%s', async (_name, code, make) => {
    expect(await decisive(await make())).toEqual([code]);
  });
});

/** Nothing here is refused: what is odd about the set concerns keys that the server does without. */
const harmless: Readonly<Record<string, () => Promise<Case>>> = {
  'an RSA key for another reader': async () =>
    fapiCase({
      jwks: await withKey({ kty: 'RSA', n: 'AQAB', e: 'AQAB', use: 'enc', kid: 'r', alg: 'RSA-OAEP' }),
    }),
  'a key on secp256k1 for another reader': async () =>
    fapiCase({ jwks: await withKey({ kty: 'EC', crv: 'secp256k1', use: 'sig', kid: 'k' }) }),
  'the key of the next rotation': async () =>
    fapiCase({ jwks: await withKey((await signingKey('sig-2')).publicJwk as Members) }),
  'an encryption key of the old kind beside the new one': async () =>
    fapiCase({
      jwks: await withKey({ ...(await encryptionKey('enc-0')).publicJwk, alg: 'ECDH-ES', kid: 'enc-0' }),
    }),
  'the output of a healthy TLS connection': () => fapiCase({ certificates: sClient() }),
  'an answer with status 200': async () =>
    fapiCase({ jwks: `HTTP/2 200\r\ncontent-type: application/json\r\n\r\n${await makeKeySet()}` }),
  'the output of curl -v': async () =>
    fapiCase({
      jwks: `* Connected to rp.example.sg\n> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n<\n${await makeKeySet()}`,
    }),
  'a public address that begins with 10': () =>
    fapiCase({ expected: { jwks_uri: 'https://10.example.sg/keys' } }),
};

describe('what a server does without is no error', () => {
  it.each(Object.entries(harmless))('%s', async (_name, make) => {
    expect(await decisive(await make())).toEqual([]);
  });
});
