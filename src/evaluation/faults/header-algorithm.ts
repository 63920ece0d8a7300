import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { toBase64Url } from '../../core/assertion/base64url.ts';
import type { FaultMaker } from '../fault-maker.ts';
import { type EllipticAlgorithm, ellipticAlgorithms, type HashName, hashOf, makeKey } from '../keys.ts';
import type { Random } from '../random.ts';
import { signingJwk, type World } from '../world.ts';
import { headerOf, setHeaderMember } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';
import { adoptSigningKey } from './shared-signing.ts';

const utf8 = new TextEncoder();
const maker = makersWith({ answer: 'signature' });

/** Signs with something else than the listed key: a secret, or a key of another kind. */
function signedBy(world: World, sign: (input: Uint8Array) => Uint8Array | Promise<Uint8Array>): void {
  let signed: Uint8Array = new Uint8Array();
  world.assertion.key = world.keys.stranger;
  world.assertion.input = (header, payload) => {
    signed = utf8.encode(`${header}.${payload}`);
    return signed;
  };
  world.assertion.signature = () => sign(signed);
}

async function hmac(bits: number, secret: string, input: Uint8Array): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: `SHA-${bits}` };
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new Uint8Array(input)));
}

const numbers = {
  ES256: { bits: 256, curve: 'P-256', bytes: 32 },
  ES384: { bits: 384, curve: 'P-384', bytes: 48 },
  ES512: { bits: 512, curve: 'P-521', bytes: 66 },
} as const;

/** Other names that libraries and providers of keys have for the algorithm. */
function otherNames(alg: EllipticAlgorithm): readonly string[] {
  const { bits, curve } = numbers[alg];
  return [
    alg.toLowerCase(),
    `Es${bits}`,
    `ES-${bits}`,
    `ES_${bits}`,
    'ECDSA',
    'EC',
    `SHA${bits}withECDSA`,
    curve,
    `ECDSA_SHA_${bits}`,
    `http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha${bits}`,
  ];
}

const otherAlgorithm = (random: Random, alg: EllipticAlgorithm): EllipticAlgorithm =>
  random.pick(ellipticAlgorithms.filter((other) => other !== alg));

/** A header with the algorithm of another curve than the key's; the key set leaves the algorithm open. */
function otherCurve(world: World, random: Random): EllipticAlgorithm {
  const alg = otherAlgorithm(random, world.keys.signing.alg);
  headerOf(world).alg = alg;
  delete signingJwk(world).alg;
  return alg;
}

/** r and s each in the width of a larger curve. */
function widened(raw: Uint8Array, bytes: number): Uint8Array {
  const wide = new Uint8Array(bytes * 2);
  const half = raw.length / 2;
  wide.set(raw.slice(0, half), bytes - half);
  wide.set(raw.slice(half), bytes * 2 - half);
  return wide;
}

/** A key of a curve that the provider does not take, as the assertion's and, where wanted, the key set's. */
function foreignKey(world: World, random: Random, kind: 'secp256k1' | 'Ed25519', listed: boolean): void {
  if (kind === 'secp256k1') {
    const { secretKey } = secp256k1.keygen(random.bytes(48));
    const point = secp256k1.getPublicKey(secretKey, false);
    const [x, y] = [point.slice(1, 33), point.slice(33)].map(toBase64Url);
    headerOf(world).alg = 'ES256K';
    if (listed) replaceKey(world, { kty: 'EC', crv: 'secp256k1', x, y, alg: 'ES256K' });
    signedBy(world, (input) => secp256k1.sign(input, secretKey, { lowS: false }));
  } else {
    const { secretKey } = ed25519.keygen(random.bytes(32));
    const alg = random.pick(['EdDSA', 'Ed25519']);
    headerOf(world).alg = alg;
    if (listed)
      replaceKey(world, {
        kty: 'OKP',
        crv: 'Ed25519',
        x: toBase64Url(ed25519.getPublicKey(secretKey)),
        alg,
      });
    signedBy(world, (input) => ed25519.sign(input, secretKey));
  }
}

function replaceKey(world: World, members: Record<string, unknown>): void {
  const at = world.jwks.keys.indexOf(signingJwk(world));
  world.jwks.keys[at] = { ...members, use: 'sig', kid: signingJwk(world).kid };
}

const foreignKeys = (['secp256k1', 'Ed25519'] as const).flatMap((kind): readonly FaultMaker[] => [
  maker(
    'alg-unsupported-curve',
    `${kind}, key set not at hand`,
    (world, random) => foreignKey(world, random, kind, false),
    { alike: false, without: ['jwks'] },
  ),
  maker(
    'alg-unsupported-curve',
    `${kind}, listed`,
    (world, random) => foreignKey(world, random, kind, true),
    {
      alike: false,
      needs: ['jwks'],
      without: ['authorization_request'],
      also: ['jwk-crv-unsupported'],
    },
  ),
]);

/** Group D of the catalogue: the algorithm. */
export const headerAlgorithmFaults: readonly FaultMaker[] = [
  maker('alg-none', 'unsigned', (world, random) => {
    headerOf(world).alg = random.pick(['none', 'none', 'None', 'NONE']);
    signedBy(world, () => new Uint8Array());
  }),
  maker('alg-none', 'said, but signed', (world) => setHeaderMember(world, 'alg', 'none')),
  maker('alg-hmac', 'the default of a library, with a client secret', (world, random) => {
    const bits = random.pick([256, 256, 384, 512]);
    const secret = random.text(48);
    headerOf(world).alg = `HS${bits}`;
    signedBy(world, (input) => hmac(bits, secret, input));
  }),
  maker('alg-hmac', 'the template of a web page', (world) => {
    world.assertion.header = { alg: 'HS256', typ: 'JWT' };
    signedBy(world, (input) => hmac(256, 'your-256-bit-secret', input));
  }),
  maker('alg-rsa', 'an RSA key', (world, random) => {
    headerOf(world).alg = random.pick(['RS256', 'RS256', 'RS384', 'RS512', 'PS256', 'PS512']);
    // To whoever has no public key of it, a signature of RSA is 256 bytes like any others.
    const signature = random.bytes(random.pick([256, 256, 512]));
    signedBy(world, () => signature);
  }),
  maker('alg-rsa', 'said, but signed with the listed key', (world, random) => {
    headerOf(world).alg = random.pick(['RS256', 'PS256']);
  }),
  ...foreignKeys,
  maker('alg-misspelt', 'another name of it', (world, random) => {
    headerOf(world).alg = random.pick(otherNames(world.keys.signing.alg));
  }),
  maker('alg-missing', 'left out', (world) => void delete headerOf(world).alg),
  maker('alg-missing', 'null', (world) => setHeaderMember(world, 'alg', null)),
  maker(
    'alg-curve-mismatch',
    'signed with the hash of the name',
    (world, random) => {
      world.assertion.hash = hashOf[otherCurve(world, random)];
    },
    { needs: ['jwks'] },
  ),
  maker(
    'alg-curve-mismatch',
    'signed as the key wants it',
    (world, random) => void otherCurve(world, random),
    { needs: ['jwks'] },
  ),
  maker(
    'alg-curve-mismatch',
    'a P-256 signature widened to the name',
    (world, random) => {
      adoptSigningKey(world, makeKey(random, 'ES256'));
      const { bits, bytes } = numbers[otherCurve(world, random)];
      world.assertion.hash = random.pick([`SHA-${bits}`, 'SHA-256'] as const) as HashName;
      world.assertion.signature = (raw) => widened(raw, bytes);
    },
    { needs: ['jwks'], also: ['sig-zero-extended'] },
  ),
  maker(
    'alg-jwk-alg-mismatch',
    'the key set names another',
    (world, random) => {
      signingJwk(world).alg = otherAlgorithm(random, world.keys.signing.alg);
    },
    { needs: ['jwks'], also: ['jwk-sig-alg-wrong'] },
  ),
  maker(
    'alg-jwk-alg-mismatch',
    'the header names another',
    (world, random) => {
      headerOf(world).alg = otherAlgorithm(random, world.keys.signing.alg);
    },
    { needs: ['jwks'], also: ['alg-curve-mismatch'] },
  ),
];
