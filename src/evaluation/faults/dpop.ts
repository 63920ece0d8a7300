import { toBase64Url } from '../../core/assertion/base64url.ts';
import type { FaultMaker } from '../fault-maker.ts';
import { bodyForms, formIds, wireForms } from '../forms.ts';
import { makeKey } from '../keys.ts';
import type { Random } from '../random.ts';
import { worldServers } from '../servers.ts';
import { copyPlan, makeToken, type TokenPlan } from '../token-plan.ts';
import { encodeForm } from '../wire.ts';
import { assertionSlot, type World } from '../world.ts';
import { makersWith } from './shared-maker.ts';
import { toDer } from './shared-signature.ts';

const withHeaders = formIds.filter((form) => form !== 'parameters' && form !== 'pieces');

function proof(world: World): TokenPlan {
  if (world.proof === undefined) throw new Error('the profile has no proof');
  return world.proof;
}

const claims = (world: World): Record<string, unknown> => proof(world).claims;
const header = (world: World): Record<string, unknown> => proof(world).header;

/** Renders the token request's text with a second or odd DPoP header. */
async function requestWith(world: World, lines: (token: string) => readonly string[]): Promise<void> {
  const token = await makeToken(proof(world));
  const assertion = await makeToken(world.assertion);
  const filled = world.parameters.map(
    ([name, value]) => [name, value === assertionSlot ? assertion : value] as const,
  );
  const { host, pathname } = new URL(world.url);
  world.requestText = [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/x-www-form-urlencoded',
    ...lines(token),
    '',
    encodeForm(filled),
  ].join('\n');
}

function withoutProof(world: World): void {
  world.proof = undefined;
}

async function otherKey(world: World, random: Random): Promise<void> {
  const key = makeKey(random, 'ES256');
  proof(world).key = key;
  header(world).jwk = { ...key.jwk };
}

const maker = makersWith({ profiles: ['singpass-fapi'], answer: 'dpop' });

/** Group I of the catalogue: the proof at the token endpoint. */
export const dpopFaults: readonly FaultMaker[] = [
  maker('dpop-missing', 'no header', withoutProof, {
    alike: false,
    forms: wireForms,
    answer: 'request',
  }),
  maker('dpop-key-changed', 'a new key pair at the token endpoint', otherKey, {
    needs: ['authorization_request'],
    answer: 'dpop-key',
  }),
  maker('dpop-typ', 'the usual JWT', (world) => void Object.assign(header(world), { typ: 'JWT' })),
  maker('dpop-typ', 'left out', (world) => void delete header(world).typ),
  maker('dpop-typ', 'misspelt', (world, random) => {
    header(world).typ = random.pick(['dpop', 'DPoP', 'dpop-jwt', 'application/dpop']);
  }),
  maker('dpop-alg', 'RSA, HMAC or none', (world, random) => {
    header(world).alg = random.pick(['RS256', 'HS256', 'PS256', 'none']);
  }),
  maker('dpop-jwk-missing', 'kid instead', (world, random) => {
    delete header(world).jwk;
    header(world).kid = random.base64url(43);
  }),
  maker('dpop-jwk-private', 'the whole key pair', (world) => {
    header(world).jwk = { ...proof(world).key.jwk, d: proof(world).key.d };
  }),
  maker('dpop-signature', 'signed with another key', (world, random) => {
    proof(world).key = makeKey(random, 'ES256');
  }),
  maker('dpop-signature', 'DER', (world) => {
    proof(world).signature = (raw) => toDer(raw);
  }),
  maker('dpop-signature', 'claims altered after signing', (world) => {
    const before = JSON.stringify({ ...claims(world), iat: Number(claims(world).iat) - 1 });
    proof(world).input = (head) =>
      new TextEncoder().encode(`${head}.${toBase64Url(new TextEncoder().encode(before))}`);
  }),
  maker(
    'dpop-htu-endpoint',
    'the PAR endpoint',
    (world) => void Object.assign(claims(world), { htu: world.authorization.url }),
  ),
  maker(
    'dpop-htu-endpoint',
    'the issuer',
    (world) => void Object.assign(claims(world), { htu: world.issuer }),
  ),
  maker(
    'dpop-htu-endpoint',
    'userinfo',
    (world) => void Object.assign(claims(world), { htu: `${world.issuer}/userinfo` }),
  ),
  maker('dpop-htu-endpoint', 'the other environment', (world) => {
    const { hosts } = worldServers[world.profile];
    const other = hosts[world.environment === 'staging' ? 'production' : 'staging'];
    claims(world).htu = world.tokenEndpoint.replace(world.host, other);
  }),
  maker(
    'dpop-htu-endpoint',
    'the old path',
    (world) => void Object.assign(claims(world), { htu: `https://${world.host}/token` }),
    { alike: false },
  ),
  maker('dpop-htu-slash-query', 'a slash at the end', (world) => {
    claims(world).htu = `${world.tokenEndpoint}/`;
  }),
  maker('dpop-iat', 'an hour and more old', (world, random) => {
    const age = random.between(3_700, 20_000);
    claims(world).iat = world.now - age;
    delete claims(world).exp;
  }),
  maker('dpop-iat', 'in the future', (world, random) => {
    claims(world).iat = world.now + random.between(400, 3_000);
    delete claims(world).exp;
  }),
  maker('dpop-iat', 'milliseconds', (world) => {
    claims(world).iat = Number(claims(world).iat) * 1000;
    delete claims(world).exp;
  }),
  maker('dpop-iat', 'local time taken for UTC', (world) => {
    claims(world).iat = world.now + 28_800;
    delete claims(world).exp;
  }),
  maker('dpop-exp', 'past', (world, random) => {
    const late = random.between(65, 240);
    Object.assign(claims(world), { iat: world.now - late - 60, exp: world.now - late });
  }),
  maker('dpop-exp', 'too far', (world, random) => {
    claims(world).exp = Number(claims(world).iat) + random.pick([300, 600, 3_600]);
  }),
  maker('dpop-jti', 'left out', (world) => void delete claims(world).jti),
  maker(
    'dpop-jti',
    'the one of the PAR proof',
    (world) => {
      claims(world).jti = world.authorization.proof?.claims.jti;
    },
    { needs: ['authorization_request'] },
  ),
  maker(
    'dpop-reused-proof',
    'the PAR proof sent again',
    (world) => {
      const { proof: earlier } = world.authorization;
      if (earlier !== undefined) world.proof = copyPlan(earlier);
    },
    { needs: ['authorization_request'], also: ['dpop-htu-endpoint'] },
  ),
  maker(
    'dpop-reused-proof',
    'the proof of the first try',
    async (world, random) => {
      const token = await makeToken(proof(world));
      const { pathname, host } = new URL(world.url);
      const assertion = await makeToken({
        ...copyPlan(world.assertion),
        claims: { ...world.assertion.claims, jti: random.uuid() },
      });
      const body = encodeForm(
        world.parameters.map(
          ([name, value]) =>
            [
              name,
              value === assertionSlot ? assertion : name === 'code' ? random.base64url(43) : value,
            ] as const,
        ),
      );
      world.previousRequest = `POST ${pathname} HTTP/1.1\nHost: ${host}\nContent-Type: application/x-www-form-urlencoded\nDPoP: ${token}\n\n${body}`;
    },
    { needs: ['previous_request'] },
  ),
  maker('dpop-header-broken', 'two headers', async (world) => {
    const other = copyPlan(proof(world));
    other.claims.jti = 'another';
    const second = await makeToken(other);
    await requestWith(world, (token) => [`DPoP: ${token}`, `DPoP: ${second}`]);
  }),
  maker('dpop-header-broken', 'a scheme in front', (world) =>
    requestWith(world, (token) => [`DPoP: DPoP ${token}`]),
  ),
  maker(
    'dpop-header-broken',
    'in the body',
    async (world) => {
      const token = await makeToken(proof(world));
      world.parameters.push(['DPoP', token]);
      world.proof = undefined;
    },
    {
      forms: withHeaders.filter((form) => bodyForms.includes(form)),
      also: ['dpop-missing'],
      answer: 'request',
    },
  ),
];
