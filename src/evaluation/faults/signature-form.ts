import { toBase64Url } from '../../core/assertion/base64url.ts';
import type { FaultMaker } from '../fault-maker.ts';
import { makeKey } from '../keys.ts';
import { signingJwk } from '../world.ts';
import { makersWith } from './shared-maker.ts';
import { toDer } from './shared-signature.ts';
import {
  adoptAlgorithm,
  adoptSigningKey,
  assertionPlans,
  halvesOf,
  joinBytes,
  signAll,
  signUntil,
  toSignedBytes,
  withoutLeadingZeros,
  withSignature,
} from './shared-signing.ts';

const maker = makersWith({ answer: 'signature' });
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const widened = (bytes: Uint8Array, width: number): Uint8Array =>
  joinBytes(new Uint8Array(width - bytes.length), bytes);

/** Group F: the right key over the right bytes, the result written wrongly. */
export const signatureFormFaults: readonly FaultMaker[] = [
  maker('sig-der', 'as OpenSSL returns it', (world) => signAll(world, { signature: toDer })),
  maker('sig-der', 'as a key service returns it, ES256', (world, random) => {
    adoptAlgorithm(world, random, 'ES256');
    signAll(world, { signature: toDer });
  }),
  maker('sig-der', 'larger curves', (world, random) => {
    adoptAlgorithm(world, random, 'ES384', 'ES512');
    signAll(world, { signature: toDer });
  }),
  maker(
    'sig-unpadded-rs',
    'big.Int.Bytes() of both numbers',
    (world) => {
      const plan = world.assertion;
      plan.finish = signUntil(
        plan,
        (raw) => halvesOf(raw).some((half) => half[0] === 0),
        (raw) => joinBytes(...halvesOf(raw).map(withoutLeadingZeros)),
      );
    },
    { needs: ['jwks'] },
  ),
  maker(
    'sig-unpadded-rs',
    'P-521, where most are short',
    (world, random) => {
      adoptAlgorithm(world, random, 'ES512');
      const plan = world.assertion;
      plan.finish = signUntil(
        plan,
        (raw) => halvesOf(raw).some((half) => half[0] === 0),
        (raw) => joinBytes(...halvesOf(raw).map(withoutLeadingZeros)),
      );
    },
    { needs: ['jwks'] },
  ),
  maker(
    'sig-signed-bigint',
    'BigInteger.toByteArray() of both numbers',
    (world, random) => {
      adoptAlgorithm(world, random, 'ES256', 'ES384');
      for (const plan of assertionPlans(world))
        plan.finish = signUntil(
          plan,
          (raw) =>
            halvesOf(raw).every((half) => half[0] !== 0) &&
            halvesOf(raw).some((half) => (half[0] ?? 0) >= 0x80),
          (raw) => joinBytes(...halvesOf(raw).map(toSignedBytes)),
        );
    },
    { needs: ['jwks'] },
  ),
  maker(
    'sig-zero-extended',
    'P-256 numbers in the room of P-384',
    (world, random) => {
      const key = makeKey(random, 'ES256');
      adoptSigningKey(world, key);
      delete signingJwk(world).alg;
      const hash = random.pick(['SHA-256', 'SHA-384'] as const);
      signAll(world, {
        hash,
        signature: (raw) => joinBytes(...halvesOf(raw).map((half) => widened(half, 48))),
      });
      for (const plan of assertionPlans(world)) plan.header.alg = 'ES384';
    },
    { also: ['alg-curve-mismatch'] },
  ),
  maker(
    'sig-zero-extended',
    'P-256 numbers in the room of P-521',
    (world, random) => {
      adoptSigningKey(world, makeKey(random, 'ES256'));
      delete signingJwk(world).alg;
      const hash = random.pick(['SHA-256', 'SHA-512'] as const);
      signAll(world, {
        hash,
        signature: (raw) => joinBytes(...halvesOf(raw).map((half) => widened(half, 66))),
      });
      for (const plan of assertionPlans(world)) plan.header.alg = 'ES512';
    },
    { also: ['alg-curve-mismatch'] },
  ),
  maker('sig-hex', 'hex text, then base64url', (world, random) => {
    const large = random.chance(0.3);
    signAll(world, {
      signature: (raw) => new TextEncoder().encode(large ? toHex(raw).toUpperCase() : toHex(raw)),
    });
  }),
  maker('sig-hex', 'hex text as the third part', (world, random) => {
    const large = random.chance(0.3);
    signAll(world, {
      finish: (token) =>
        withSignature(token, (signature) => {
          const text = Buffer.from(signature, 'base64url').toString('hex');
          return large ? text.toUpperCase() : text;
        }),
    });
  }),
  maker(
    'sig-rs-order',
    's before r',
    (world) => signAll(world, { signature: (raw) => joinBytes(...halvesOf(raw).toReversed()) }),
    { needs: ['jwks'] },
  ),
  maker(
    'sig-rs-order',
    'little-endian halves',
    (world) =>
      signAll(world, {
        signature: (raw) => joinBytes(...halvesOf(raw).map((half) => half.toReversed())),
      }),
    { needs: ['jwks'] },
  ),
  maker(
    'sig-truncated',
    'last characters lost',
    (world, random) => {
      const lost = random.between(1, 3);
      world.assertion.finish = (token) => token.slice(0, -lost);
    },
    { also: ['assertion-truncated'] },
  ),
  maker(
    'sig-truncated',
    'first characters lost',
    (world, random) => {
      const lost = random.between(1, 4);
      world.assertion.finish = (token) => withSignature(token, (signature) => signature.slice(lost));
    },
    { also: ['assertion-truncated'] },
  ),
  maker('sig-truncated', 'stray characters at the end', (world, random) => {
    const stray = random.base64url(random.between(2, 4));
    world.assertion.finish = (token) => token + stray;
  }),
  maker(
    'sig-truncated',
    'half of it',
    (world) => {
      world.assertion.finish = (token) =>
        withSignature(token, (signature) =>
          toBase64Url(halvesOf(new Uint8Array(Buffer.from(signature, 'base64url')))[0]),
        );
    },
    { also: ['assertion-truncated'] },
  ),
];
