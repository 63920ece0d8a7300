import type { FaultMaker } from '../fault-maker.ts';
import { encryptionJwk, signingJwk } from '../world.ts';
import { enc, sig } from './shared-key-makers.ts';
import { signWithKey } from './shared-signing.ts';

const otherAlgorithm = { ES256: 'ES384', ES384: 'ES512', ES512: 'ES256' } as const;

/** Group G: what one key of the set is said to be for, and its name. */
export const keyLabelFaults: readonly FaultMaker[] = [
  sig(
    'jwk-use-wrong',
    'another word for sig',
    (world, random) => {
      signingJwk(world).use = random.pick(['SIG', 'Sig', 'signing', 'signature', 'sign', 'verify']);
    },
    { beside: ['jwks-no-sig', 'kid-unknown'] },
  ),
  enc('jwk-use-wrong', 'another word for enc', (world, random) => {
    encryptionJwk(world).use = random.pick(['ENC', 'Enc', 'encryption', 'encrypt']);
  }),
  enc('jwk-use-wrong', 'no use on the encryption key', (world) => void delete encryptionJwk(world).use),
  enc('jwk-use-wrong', 'both keys for signing', (world) => {
    encryptionJwk(world).use = 'sig';
  }),
  sig(
    'jwk-use-wrong',
    'the two words swapped',
    (world) => {
      const [one, two] = [signingJwk(world), encryptionJwk(world)];
      one.use = 'enc';
      two.use = 'sig';
    },
    { also: ['kid-enc-key'], beside: ['jwks-no-enc', 'jwk-sig-alg-wrong', 'jwk-enc-alg-unsupported'] },
  ),
  enc('jwk-enc-alg-missing', 'left out', (world) => void delete encryptionJwk(world).alg),
  enc(
    'jwk-enc-alg-missing',
    'left out, and the provider says so',
    (world) => void delete encryptionJwk(world).alg,
    { profiles: ['singpass-legacy'], needsAnswer: true },
  ),
  enc('jwk-enc-alg-unsupported', 'direct or another one', (world, random) => {
    encryptionJwk(world).alg = random.pick([
      'ECDH-ES',
      'ECDH-ES',
      'RSA-OAEP-256',
      'ES256',
      'A256KW',
      'ECDH-ES+A256GCMKW',
    ]);
  }),
  enc(
    'jwk-enc-alg-unsupported',
    'direct, and the provider says so',
    (world) => {
      encryptionJwk(world).alg = 'ECDH-ES';
    },
    { profiles: ['singpass-legacy'], needsAnswer: true },
  ),
  sig(
    'jwk-sig-alg-wrong',
    'the algorithm of another curve',
    (world) => {
      signingJwk(world).alg = otherAlgorithm[world.keys.signing.alg];
    },
    { also: ['alg-jwk-alg-mismatch'] },
  ),
  sig(
    'jwk-sig-alg-wrong',
    'an algorithm for encryption or RSA',
    (world, random) => {
      signingJwk(world).alg = random.pick(['ECDH-ES+A256KW', 'ECDH-ES', 'RS256']);
    },
    { also: ['alg-jwk-alg-mismatch'], beside: ['kid-enc-key'] },
  ),
  sig('jwk-keyops-wrong', 'exported from the private key', (world) => {
    signingJwk(world).key_ops = ['sign'];
  }),
  sig('jwk-keyops-wrong', 'against its use', (world, random) => {
    signingJwk(world).key_ops = random.pick([['encrypt'], ['deriveKey', 'deriveBits'], ['wrapKey']]);
  }),
  enc('jwk-keyops-wrong', 'private operations on the encryption key', (world, random) => {
    encryptionJwk(world).key_ops = random.pick([['deriveKey', 'deriveBits'], ['deriveBits'], ['deriveKey']]);
  }),
  sig('jwk-kid-missing', 'signing key without kid', (world) => void delete signingJwk(world).kid, {
    beside: ['kid-unknown'],
  }),
  enc('jwk-kid-missing', 'encryption key without kid', (world) => void delete encryptionJwk(world).kid),
  sig(
    'jwk-kid-duplicate',
    'signing and encryption key share it',
    (world) => {
      encryptionJwk(world).kid = signingJwk(world).kid;
    },
    { tolerated: true },
  ),
  sig('jwk-kid-duplicate', 'old and new signing key share it', (world, random) => {
    const { jwk, alg } = world.keys.stranger;
    const entry = { ...jwk, use: 'sig', alg, kid: signingJwk(world).kid };
    if (random.chance(0.5)) world.jwks.keys.push(entry);
    else world.jwks.keys.unshift(entry);
  }),
  sig(
    'jwk-kid-reused-after-rotation',
    'new key under the old kid, still cached',
    (world) => {
      const { jwk, alg } = world.keys.stranger;
      world.otherJwks = JSON.stringify({
        keys: [{ ...jwk, use: 'sig', alg, kid: signingJwk(world).kid }, encryptionJwk(world)],
      });
    },
    { needs: ['jwks', 'other_jwks'] },
  ),
  sig(
    'jwk-kid-reused-after-rotation',
    'new key published, the old one still signs',
    (world) => {
      const { jwk, alg } = world.keys.stranger;
      world.otherJwks = JSON.stringify({
        keys: [{ ...jwk, use: 'sig', alg, kid: signingJwk(world).kid }, encryptionJwk(world)],
      });
      signWithKey(world, world.keys.stranger);
    },
    { needs: ['jwks', 'other_jwks'], also: ['sig-old-key'] },
  ),
];
