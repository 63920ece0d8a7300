import { readFileSync } from 'node:fs';
import type { FaultMaker } from '../fault-maker.ts';
import { type EllipticAlgorithm, keyOfJwk, makeKey } from '../keys.ts';
import { copyPlan } from '../token-plan.ts';
import { encryptionJwk, signingJwk, type World } from '../world.ts';
import { earlierRequest } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';
import { adoptAlgorithm, adoptSigningKey, assertionPlans, signWithKey } from './shared-signing.ts';

const maker = makersWith({ answer: 'signature', needs: ['jwks'] });

function nameKey(world: World, kid: string | undefined): void {
  for (const { header } of assertionPlans(world)) {
    delete header.kid;
    if (kid !== undefined) header.kid = kid;
  }
}

/** The private number that MockPass publishes with its sample client; read from the package, not kept here. */
function mockpassSigningKey(): { readonly alg: EllipticAlgorithm; readonly d: string; readonly kid: string } {
  const path = 'node_modules/@opengovsg/mockpass/static/certs/oidc-v2-rp-secret.json';
  const { keys } = JSON.parse(readFileSync(path, 'utf8')) as { keys: Record<string, string>[] };
  const key = keys.find(({ use }) => use === 'sig');
  if (key?.d === undefined || key.kid === undefined) throw new Error(`no signing key in ${path}`);
  return { alg: 'ES512', d: key.d, kid: key.kid };
}

/** The encryption key in Singpass's sample key set (singpass.md, faults.md `sig-published-sample-key`): public numbers alone. */
const sampleEncryptionKey = {
  crv: 'P-256',
  x: '0GR5oBa1FINjCZP_W-nR8Yqoz4E_9j7lgCuRPh9PZTA',
  y: '0leGfxdQSJdtubopqhj5uhPVYV3LSd_yf3y2DdRD5No',
};

/** Another set of the client: the same encryption key, the stranger as the signing key. */
function setOfStranger(world: World, kid: string): string {
  const { jwk, alg } = world.keys.stranger;
  return JSON.stringify({ keys: [{ ...jwk, use: 'sig', alg, kid }, encryptionJwk(world)] });
}

/** Group F: a good signature by another key than the one meant. */
export const signatureKeyFaults: readonly FaultMaker[] = [
  maker('sig-wrong-key', 'private key of another deployment', (world) =>
    signWithKey(world, world.keys.stranger),
  ),
  maker('sig-wrong-key', 'without kid', (world) => {
    nameKey(world, undefined);
    signWithKey(world, world.keys.stranger);
  }),
  maker('sig-wrong-key', 'published set has two signing keys', (world, random) => {
    const next = makeKey(random, world.keys.signing.alg);
    world.jwks.keys.push({ ...next.jwk, use: 'sig', alg: next.alg, kid: random.base64url(12) });
    signWithKey(world, world.keys.stranger);
  }),
  maker('sig-enc-key', 'the two private keys mixed up', (world, random) => {
    const key = makeKey(random, world.keys.signing.alg);
    Object.assign(encryptionJwk(world), key.jwk);
    world.keys.encryption = key;
    signWithKey(world, key);
  }),
  maker('sig-enc-key', 'without kid', (world, random) => {
    const key = makeKey(random, world.keys.signing.alg);
    Object.assign(encryptionJwk(world), key.jwk);
    world.keys.encryption = key;
    nameKey(world, undefined);
    signWithKey(world, key);
  }),
  maker(
    'sig-enc-key',
    'the encryption JWK loaded whole, with its kid',
    (world, random) => {
      const key = makeKey(random, world.keys.signing.alg);
      Object.assign(encryptionJwk(world), key.jwk);
      world.keys.encryption = key;
      nameKey(world, String(encryptionJwk(world).kid));
      signWithKey(world, key);
    },
    { also: ['kid-enc-key'] },
  ),
  maker('sig-other-listed-key', 'the next key of a rotation', (world, random) => {
    const { jwk, alg } = world.keys.stranger;
    const next = { ...jwk, use: 'sig', alg, kid: random.base64url(20) };
    if (random.chance(0.5)) world.jwks.keys.push(next);
    else world.jwks.keys.unshift(next);
    signWithKey(world, world.keys.stranger);
  }),
  maker('sig-other-listed-key', 'three signing keys, kid of the oldest', (world, random) => {
    const { jwk, alg } = world.keys.stranger;
    const other = makeKey(random, alg);
    for (const key of [{ ...jwk }, { ...other.jwk }])
      world.jwks.keys.push({ ...key, use: 'sig', alg, kid: random.uuid() });
    signWithKey(world, world.keys.stranger);
  }),
  maker(
    'sig-dpop-key',
    'the key of the session',
    (world, random) => {
      adoptAlgorithm(world, random, 'ES256');
      signWithKey(world, world.keys.dpop);
    },
    { profiles: ['singpass-fapi'] },
  ),
  maker(
    'sig-published-sample-key',
    'the key of the MockPass sample client',
    (world) => {
      const sample = mockpassSigningKey();
      adoptSigningKey(world, keyOfJwk(sample));
      signingJwk(world).kid = sample.kid;
      nameKey(world, sample.kid);
    },
    { answer: 'success' },
  ),
  maker(
    'sig-published-sample-key',
    'the encryption key of the documentation',
    (world) => {
      Object.assign(encryptionJwk(world), sampleEncryptionKey);
    },
    { answer: 'success' },
  ),
  maker(
    'sig-old-key',
    'without kid, after a rotation',
    (world, random) => {
      nameKey(world, undefined);
      signWithKey(world, world.keys.stranger);
      world.otherJwks = setOfStranger(world, random.base64url(16));
    },
    { needs: ['jwks', 'other_jwks'] },
  ),
  maker(
    'sig-old-key',
    'with the old kid',
    (world, random) => {
      const kid = `sig-2025-${random.between(1, 12)}`;
      nameKey(world, kid);
      signWithKey(world, world.keys.stranger);
      world.otherJwks = setOfStranger(world, kid);
    },
    { needs: ['jwks', 'other_jwks'], also: ['kid-unknown', 'kid-stale-env'] },
  ),
  maker(
    'sig-multi-instance-keys',
    'each instance makes a key at its start',
    async (world, random) => {
      world.previousRequest = await earlierRequest(world, random, {
        ...copyPlan(world.assertion),
        claims: { ...world.assertion.claims, jti: random.uuid() },
      });
      world.assertion.key = world.keys.stranger;
      world.assertion.header.kid = random.uuid();
    },
    { needs: ['jwks', 'previous_request'], also: ['sig-wrong-key', 'kid-unknown'] },
  ),
];
