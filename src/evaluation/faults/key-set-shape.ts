import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { encryptionJwk, signingJwk, type World } from '../world.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ answer: 'client', needs: ['jwks'] });

function setText(world: World, random: Random, value: unknown): void {
  world.jwksText = JSON.stringify(value, null, random.pick([0, 2, 4]));
}

/** Base64 of some DER that nobody needs to read, in lines of 64. */
function pemBody(random: Random, bytes: number): string {
  return (
    Buffer.from(random.bytes(bytes))
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n');
}

const pem = (label: string, body: string): string =>
  `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;

/** Ways in which hand-edited JSON breaks. */
const breaks: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\}(\s*)\]/, '},$1]'),
  (text) => text.replace('"use"', '// signing key\n"use"'),
  (text) => text.replaceAll('"', "'"),
  (text) => `${text}}`,
  (text) => text.slice(0, -2),
  (text) => text.replace('"keys"', 'keys'),
  (text) => text.replace(/\}(\s*),(\s*)\{/, '}$1$2{'),
  (text) => text.replace('{', '{\u201ckeys\u201d:[],'),
];

/** Group G: the set as a document. */
export const keySetShapeFaults: readonly FaultMaker[] = [
  maker(
    'jwks-no-enc',
    'signing key alone',
    (world) => {
      world.jwks.keys = [signingJwk(world)];
    },
    { answer: 'encryption', profiles: ['singpass-fapi'] },
  ),
  maker(
    'jwks-no-enc',
    'signing key alone, and the provider says so',
    (world) => {
      world.jwks.keys = [signingJwk(world)];
    },
    { answer: 'encryption', needsAnswer: true, profiles: ['singpass-legacy'] },
  ),
  maker(
    'jwks-no-sig',
    'encryption key alone',
    (world) => {
      world.jwks.keys = [encryptionJwk(world)];
    },
    { answer: 'signature', beside: ['kid-unknown'] },
  ),
  maker('jwks-empty', 'no key loaded', (world, random) => setText(world, random, { keys: [] }), {
    answer: 'signature',
    beside: ['jwks-no-sig', 'jwks-no-enc', 'kid-unknown'],
  }),
  maker(
    'jwks-single-jwk',
    'one key at the top',
    (world, random) => setText(world, random, signingJwk(world)),
    { beside: ['jwks-no-enc'] },
  ),
  maker('jwks-bare-array', 'the list without its object', (world, random) =>
    setText(world, random, world.jwks.keys),
  ),
  maker('jwks-wrapped', 'inside another object', (world, random) => {
    const { keys } = world.jwks;
    setText(
      world,
      random,
      random.pick([
        { jwks: { keys } },
        { data: { keys } },
        { Keys: keys },
        { jwks: keys },
        { statusCode: 200, body: { keys } },
      ]),
    );
  }),
  maker('jwks-wrapped', 'JSON as a string, serialised twice', (world, random) =>
    setText(world, random, JSON.stringify(world.jwks)),
  ),
  maker('jwks-wrapped', 'keys as an object by kid', (world, random) =>
    setText(world, random, {
      keys: Object.fromEntries(world.jwks.keys.map((jwk) => [String(jwk.kid), jwk])),
    }),
  ),
  maker('jwks-pem-or-cert', 'a public key as PEM', (world, random) => {
    world.jwksText = pem('PUBLIC KEY', pemBody(random, 91));
  }),
  maker('jwks-pem-or-cert', 'a certificate', (world, random) => {
    world.jwksText = pem('CERTIFICATE', pemBody(random, 480));
  }),
  maker(
    'jwks-pem-or-cert',
    'a private key as PEM',
    (world, random) => {
      world.jwksText = pem(random.pick(['PRIVATE KEY', 'EC PRIVATE KEY']), pemBody(random, 121));
    },
    { also: ['jwks-private-exposed'] },
  ),
  maker('jwks-invalid-json', 'edited by hand', (world, random) => {
    world.jwksText = random.pick(breaks)(JSON.stringify(world.jwks, null, 2));
  }),
  maker('jwks-invalid-json', 'a trailing comma in a key', (world, random) => {
    const text = JSON.stringify(world.jwks, null, 2);
    world.jwksText = random.chance(0.5)
      ? text.replace(/"(\s*)\}/, '",$1}')
      : text.replace(/"(\s*)\}(\s*)\]/, '",$1}$2]');
  }),
  maker('jwks-bom', 'saved by an editor', (world) => {
    world.jwksText = `\ufeff${JSON.stringify(world.jwks, null, 2)}`;
  }),
  maker('jwks-private-exposed', 'd of the signing key', (world) => {
    signingJwk(world).d = world.keys.signing.d;
  }),
  maker('jwks-private-exposed', 'd of both keys', (world) => {
    signingJwk(world).d = world.keys.signing.d;
    encryptionJwk(world).d = world.keys.encryption.d;
  }),
  maker('jwks-private-exposed', 'd of the encryption key', (world) => {
    encryptionJwk(world).d = world.keys.encryption.d;
  }),
  maker('jwks-symmetric', 'a shared secret in the set', (world, random) => {
    world.jwks.keys.push({
      kty: 'oct',
      k: random.base64url(43),
      ...random.pick([{}, { alg: 'HS256' }, { alg: 'HS256', use: 'sig', kid: 'secret' }]),
    });
  }),
  maker(
    'jwks-instances-differ',
    'two nodes, each with a key of its own',
    (world, random) => {
      const { jwk, alg } = world.keys.stranger;
      world.otherJwks = JSON.stringify({
        keys: [{ ...jwk, use: 'sig', alg, kid: random.uuid() }, encryptionJwk(world)],
      });
    },
    {
      needs: ['jwks', 'other_jwks'],
      answer: 'signature',
      needsAnswer: true,
      profiles: ['singpass-legacy'],
      also: ['jwks-cached-after-rotation', 'jwks-not-registered'],
    },
  ),
  maker('jwks-not-registered', 'all is well in the paste, the provider knows other keys', () => undefined, {
    answer: 'signature',
    needsAnswer: true,
    profiles: ['singpass-legacy'],
    also: ['jwks-cached-after-rotation', 'jwks-instances-differ'],
  }),
  maker(
    'jwks-cached-after-rotation',
    'the key is new, the cached set is the other',
    (world) => {
      const { jwk, alg } = world.keys.stranger;
      world.otherJwks = JSON.stringify({
        keys: [{ ...jwk, use: 'sig', alg, kid: 'sig-2025' }, encryptionJwk(world)],
      });
    },
    {
      needs: ['jwks', 'other_jwks'],
      answer: 'signature',
      needsAnswer: true,
      profiles: ['singpass-legacy'],
      also: ['jwks-not-registered', 'jwks-instances-differ'],
    },
  ),
];
