import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { toBase64Url } from '../../core/assertion/base64url.ts';
import type { FaultMaker } from '../fault-maker.ts';
import { makeKey, rsaJwk, type SeededKey } from '../keys.ts';
import type { Random } from '../random.ts';
import { CannotApply, encryptionJwk, signingJwk, type World } from '../world.ts';
import { toPadded } from './shared-assertion.ts';
import { enc, sig } from './shared-key-makers.ts';
import { adoptAlgorithm, adoptSigningKey, assertionPlans, partsOf } from './shared-signing.ts';
import tls from './tls-outputs.fixture.json' with { type: 'json' };

function replaceNumbers(jwk: Record<string, unknown>, numbers: Record<string, unknown>): void {
  for (const name of ['kty', 'crv', 'x', 'y', 'alg']) delete jwk[name];
  Object.assign(jwk, numbers);
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** A pair with a coordinate that begins with a zero byte: one in 128. */
function keyWithShortCoordinate(random: Random): SeededKey {
  for (;;) {
    const key = makeKey(random, 'ES256');
    if (bytesOf(key.jwk.x)[0] === 0 || bytesOf(key.jwk.y)[0] === 0) return key;
  }
}

function withoutZeros(text: string): string {
  const bytes = bytesOf(text);
  return toBase64Url(bytes.subarray(bytes.findIndex((byte) => byte !== 0)));
}

/** One of the two keys' entries, by lot. */
function anyEntry(world: World, random: Random): Record<string, unknown> {
  return random.chance(0.5) ? signingJwk(world) : encryptionJwk(world);
}

function eachCoordinate(jwk: Record<string, unknown>, change: (text: string) => unknown): void {
  jwk.x = change(String(jwk.x));
  jwk.y = change(String(jwk.y));
}

function swapOneCharacter(text: string, random: Random): string {
  const at = random.between(2, text.length - 3);
  const other = text[at] === 'A' ? 'B' : 'A';
  return text.slice(0, at) + other + text.slice(at + 1);
}

const curveAliases: Readonly<Record<string, readonly string[]>> = {
  'P-256': ['prime256v1', 'secp256r1', 'p-256', 'P256', 'NIST P-256'],
  'P-384': ['secp384r1', 'p-384', 'P384'],
  'P-521': ['secp521r1', 'p-521', 'P521', 'P-512'],
};

function misnameCurve(jwk: Record<string, unknown>, random: Random): void {
  const aliases = curveAliases[String(jwk.crv)];
  if (aliases === undefined) throw new CannotApply();
  jwk.crv = random.pick(aliases);
}

const firstCertificate = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END/;
/** Group G: the numbers of one key of the set. */
export const keyNumberFaults: readonly FaultMaker[] = [
  enc('jwk-crv-unsupported', 'X25519 for encryption', (world, random) =>
    replaceNumbers(encryptionJwk(world), {
      kty: 'OKP',
      crv: 'X25519',
      x: random.base64url(42) + random.pick(['A', 'E', 'I', 'M']),
      alg: 'ECDH-ES+A256KW',
    }),
  ),
  enc('jwk-crv-unsupported', 'secp256k1 for encryption', (world, random) => {
    const point = secp256k1.getPublicKey(secp256k1.utils.randomSecretKey(random.bytes(48)), false);
    replaceNumbers(encryptionJwk(world), {
      kty: 'EC',
      crv: 'secp256k1',
      x: toBase64Url(point.slice(1, 33)),
      y: toBase64Url(point.slice(33)),
      alg: 'ECDH-ES+A256KW',
    });
  }),
  sig(
    'jwk-crv-unsupported',
    'Ed25519 for signing',
    (world, random) => {
      const secret = random.bytes(32);
      replaceNumbers(signingJwk(world), {
        kty: 'OKP',
        crv: 'Ed25519',
        x: toBase64Url(ed25519.getPublicKey(secret)),
        alg: 'EdDSA',
      });
      for (const plan of assertionPlans(world)) {
        plan.header.alg = 'EdDSA';
        plan.finish = (token) => {
          const [header, payload] = partsOf(token);
          const input = new TextEncoder().encode(`${header}.${payload}`);
          return `${header}.${payload}.${toBase64Url(ed25519.sign(input, secret))}`;
        };
      }
    },
    { stage: 'header', also: ['alg-unsupported-curve'] },
  ),
  sig('jwk-crv-mislabelled', 'the name OpenSSL gives, signing key', (world, random) =>
    misnameCurve(signingJwk(world), random),
  ),
  enc('jwk-crv-mislabelled', 'the name OpenSSL gives, encryption key', (world, random) =>
    misnameCurve(encryptionJwk(world), random),
  ),
  sig(
    'jwk-crv-mislabelled',
    'another curve than the numbers are of',
    (world, random) => {
      const jwk = signingJwk(world);
      jwk.crv = random.pick(['P-256', 'P-384', 'P-521'].filter((crv) => crv !== jwk.crv));
    },
    { also: ['alg-curve-mismatch'] },
  ),
  enc(
    'jwk-kty-rsa',
    'an encryption key from Myinfo v3',
    (world, random) => replaceNumbers(encryptionJwk(world), { ...rsaJwk(random), alg: 'RSA-OAEP-256' }),
    { also: ['jwk-enc-alg-unsupported'] },
  ),
  enc(
    'jwk-rsa-small',
    '1024 bits',
    (world, random) => replaceNumbers(encryptionJwk(world), { ...rsaJwk(random, 1024), alg: 'RSA-OAEP-256' }),
    { also: ['jwk-kty-rsa', 'jwk-enc-alg-unsupported'] },
  ),
  sig('jwk-coord-length', 'leading zero dropped', (world, random) => {
    adoptSigningKey(world, keyWithShortCoordinate(random));
    eachCoordinate(signingJwk(world), withoutZeros);
  }),
  enc('jwk-coord-length', 'leading zero dropped, encryption key', (world, random) => {
    Object.assign(encryptionJwk(world), keyWithShortCoordinate(random).jwk);
    eachCoordinate(encryptionJwk(world), withoutZeros);
  }),
  sig('jwk-coord-length', 'zero byte in front', (world, random) => {
    const name = random.pick(['x', 'y']);
    const jwk = signingJwk(world);
    jwk[name] = toBase64Url(Uint8Array.from([0, ...bytesOf(String(jwk[name]))]));
  }),
  sig('jwk-coord-encoding', 'padded', (world, random) => {
    adoptAlgorithm(world, random, 'ES256');
    eachCoordinate(signingJwk(world), toPadded);
  }),
  sig('jwk-coord-encoding', 'standard base64', (world, random) => {
    let key = world.keys.signing;
    while (!/[-_]/.test(key.jwk.x + key.jwk.y)) key = makeKey(random, key.alg);
    adoptSigningKey(world, key);
    eachCoordinate(signingJwk(world), (text) => bytesOf(text).toString('base64'));
  }),
  sig('jwk-coord-encoding', 'hex', (world) =>
    eachCoordinate(signingJwk(world), (text) => bytesOf(text).toString('hex')),
  ),
  enc('jwk-coord-encoding', 'hex or decimal, encryption key', (world, random) => {
    const decimal = random.chance(0.4);
    eachCoordinate(encryptionJwk(world), (text) => {
      const hex = bytesOf(text).toString('hex');
      return decimal ? BigInt(`0x${hex}`).toString() : hex;
    });
  }),
  sig('jwk-point-invalid', 'a typing error', (world, random) => {
    const name = random.pick(['x', 'y']);
    const jwk = signingJwk(world);
    jwk[name] = swapOneCharacter(String(jwk[name]), random);
  }),
  sig('jwk-point-invalid', 'x and y swapped', (world) => {
    const jwk = signingJwk(world);
    [jwk.x, jwk.y] = [jwk.y, jwk.x];
  }),
  enc('jwk-point-invalid', 'y of another key', (world, random) => {
    encryptionJwk(world).y = makeKey(random, world.keys.encryption.alg).jwk.y;
  }),
  sig('jwk-y-missing', 'y left out', (world) => void delete signingJwk(world).y),
  sig(
    'jwk-y-missing',
    'one coordinate of either key left out',
    (world, random) => {
      delete anyEntry(world, random)[random.pick(['x', 'y'])];
    },
    { beside: ['jwks-no-enc'] },
  ),
  sig('jwk-x5c-mismatch', 'the certificate of the web server', (world, random) => {
    const text = random.pick([tls['healthy-a'], tls['healthy-b']]).sClient;
    const [, body = ''] = firstCertificate.exec(text) ?? [];
    signingJwk(world).x5c = [body.replace(/\s/g, '')];
  }),
  sig(
    'jwk-same-key-sig-enc',
    'one pair for both',
    (world) => {
      Object.assign(encryptionJwk(world), world.keys.signing.jwk);
    },
    { answer: 'success' },
  ),
  sig('jwk-number-members', 'coordinates as lists of bytes', (world) =>
    eachCoordinate(signingJwk(world), (text) => [...bytesOf(text)]),
  ),
  sig(
    'jwk-number-members',
    'use or alg as a list',
    (world, random) => {
      const jwk = anyEntry(world, random);
      const name = random.pick(['use', 'alg', 'crv']);
      jwk[name] = [jwk[name]];
    },
    { beside: ['jwks-no-enc', 'jwks-no-sig'] },
  ),
];
