import type { FaultMaker } from '../fault-maker.ts';
import { makeKey } from '../keys.ts';
import type { Random } from '../random.ts';
import { encryptionJwk, signingJwk, type World } from '../world.ts';
import { headerOf, setHeaderMember } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ answer: 'signature' });
const withKeys = { needs: ['jwks'] } as const;

/** Sets the kid in the key set and in all headers. */
function nameKey(world: World, kid: unknown): void {
  signingJwk(world).kid = kid;
  headerOf(world).kid = kid;
  if (world.authorization.assertion !== undefined) world.authorization.assertion.header.kid = kid;
}

/** The changes of a kid that a hand or a program makes without meaning to. */
function nearMiss(random: Random, kid: string): string {
  const at = random.between(0, kid.length - 1);
  const swapped = (change: (letter: string) => string): string =>
    kid.slice(0, at) + change(kid[at] ?? '') + kid.slice(at + 1);
  const flipped = kid.replace(/[a-zA-Z]/, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  const near = [
    flipped,
    kid.toUpperCase(),
    `${kid} `,
    ` ${kid}`,
    `${kid}\n`,
    swapped(() => ''),
    swapped((letter) => letter + letter),
    `${kid}=`,
    kid.replace('-', '_'),
    kid.replaceAll('-', '+').replaceAll('_', '/'),
    kid.slice(0, -1),
  ].filter((text) => text !== kid);
  return random.pick(near);
}

function otherEnvironment(world: World, random: Random): string {
  const kid = random.pick([random.uuid(), random.base64url(43), `${world.environment}-other-sig`]);
  const { jwk, alg } = world.keys.stranger;
  const encryption = makeKey(random, 'ES256').jwk;
  world.otherJwks = JSON.stringify({
    keys: [
      { ...jwk, use: 'sig', kid, alg },
      { ...encryption, use: 'enc', kid: random.uuid(), alg: 'ECDH-ES+A256KW' },
    ],
  });
  headerOf(world).kid = kid;
  return kid;
}

/** Group D of the catalogue: the key and everything else in the header. */
export const headerKeyFaults: readonly FaultMaker[] = [
  {
    code: 'kid-missing',
    how: 'left out while two signing keys are listed',
    needs: ['jwks'],
    apply(world) {
      const { jwk, alg } = world.keys.stranger;
      world.jwks.keys.push({ ...jwk, use: 'sig', kid: 'next', alg });
      delete headerOf(world).kid;
    },
  },
  {
    code: 'kid-missing',
    how: 'left out',
    apply: (world) => void delete headerOf(world).kid,
  },
  maker(
    'kid-unknown',
    'the right key under another name',
    (world, random) => {
      headerOf(world).kid = random.pick([
        random.base64url(43),
        random.uuid(),
        'default',
        '1',
        'singpass-prod-key',
      ]);
    },
    withKeys,
  ),
  maker(
    'kid-unknown',
    'renamed in the key set alone',
    (world, random) => {
      signingJwk(world).kid = random.pick([random.base64url(43), random.uuid(), `rotated-${random.text(6)}`]);
    },
    withKeys,
  ),
  maker(
    'kid-near-miss',
    'typed or encoded',
    (world, random) => {
      headerOf(world).kid = nearMiss(random, String(headerOf(world).kid));
    },
    withKeys,
  ),
  maker(
    'kid-near-miss',
    'base64url here, base64 there',
    (world, random) => {
      const kid = `${random.base64url(20)}-${random.base64url(10)}_${random.base64url(11)}`;
      nameKey(world, kid);
      headerOf(world).kid = `${kid.replaceAll('-', '+').replaceAll('_', '/')}=`;
    },
    withKeys,
  ),
  maker(
    'kid-enc-key',
    'the other of the two keys',
    (world) => setHeaderMember(world, 'kid', encryptionJwk(world).kid),
    withKeys,
  ),
  maker(
    'kid-literal-env',
    'not expanded',
    (world, random) => {
      const name = random.pick(['SINGPASS_JWS_KID', 'KID', 'SIGNING_KEY_ID']);
      headerOf(world).kid = random.pick([
        `process.env.${name}`,
        `\${${name}}`,
        `os.environ['${name}']`,
        `%${name}%`,
      ]);
    },
    { also: ['placeholder-left'] },
  ),
  maker('kid-not-string', 'a number here, its digits there', (world, random) => {
    const kid = random.between(1, 20_270_000);
    nameKey(world, String(kid));
    headerOf(world).kid = kid;
  }),
  maker(
    'kid-not-string',
    'a number in both places',
    (world, random) => nameKey(world, random.between(1, 20_270_000)),
    { also: ['jwk-number-members'] },
  ),
  maker('kid-not-string', 'a list', (world) => setHeaderMember(world, 'kid', [headerOf(world).kid])),
  maker('kid-not-string', 'null', (world) => setHeaderMember(world, 'kid', null), { also: ['kid-missing'] }),
  maker(
    'kid-stale-env',
    'name and key of the other environment',
    (world, random) => {
      otherEnvironment(world, random);
      world.assertion.key = world.keys.stranger;
    },
    { needs: ['jwks', 'other_jwks'], also: ['sig-old-key'] },
  ),
  maker('kid-stale-env', 'the name alone', (world, random) => void otherEnvironment(world, random), {
    needs: ['jwks', 'other_jwks'],
  }),
  {
    code: 'typ-missing',
    how: 'left out',
    apply: (world) => void delete headerOf(world).typ,
  },
  maker(
    'typ-wrong',
    'the type of another token',
    (world, random) => {
      headerOf(world).typ = random.pick([
        'at+jwt',
        'client-authentication+jwt',
        'dpop+jwt',
        'jwt+client-assertion',
        'oauth-authz-req+jwt',
        'JOSE',
        'JWS',
        'JWE',
      ]);
    },
    { answer: 'claims' },
  ),
  maker(
    'typ-wrong',
    'not a word',
    (world, random) => setHeaderMember(world, 'typ', random.pick(['', 'application/json', 'ES256', true])),
    { answer: 'claims' },
  ),
  maker('crit-header', 'claims of open banking in the header', (world) => {
    const namespace = 'http://openbanking.org.uk';
    Object.assign(headerOf(world), {
      [`${namespace}/iat`]: world.assertion.claims.iat,
      [`${namespace}/iss`]: world.clientId,
      crit: [`${namespace}/iat`, `${namespace}/iss`],
    });
  }),
  maker('crit-header', 'a name of its own', (world, random) => {
    const name = random.pick(['exp', 'x', 'urn:example:tenant', 'nonce']);
    Object.assign(headerOf(world), { [name]: random.text(8), crit: [name] });
  }),
  maker('b64-false', 'signed over the JSON text (RFC 7797)', (world) => {
    Object.assign(headerOf(world), { b64: false, crit: ['b64'] });
    world.assertion.input = (header) =>
      new TextEncoder().encode(`${header}.${JSON.stringify(world.assertion.claims)}`);
  }),
  maker('b64-false', 'only said', (world) => setHeaderMember(world, 'b64', false)),
  {
    code: 'embedded-key-header',
    how: 'the public key',
    apply: (world) => setHeaderMember(world, 'jwk', { ...world.keys.signing.jwk }),
  },
  {
    code: 'embedded-key-header',
    how: 'addresses of keys',
    apply(world, random) {
      const name = random.pick(['jku', 'x5u']);
      headerOf(world)[name] = random.pick([
        String(world.expected?.jwks_uri),
        `https://${new URL(world.redirectUri).host}/keys/signing.pem`,
      ]);
    },
  },
  {
    code: 'embedded-key-header',
    how: 'the private key too',
    apply(world) {
      const { jwk, d } = world.keys.signing;
      headerOf(world).jwk = { ...jwk, d };
    },
  },
];
