import { toBase64Url } from '../core/assertion/base64url.ts';
import { type EllipticAlgorithm, makeKey, type SeededKey } from './keys.ts';
import type { Random } from './random.ts';
import { type WorldProfile, type WorldServer, worldServers } from './servers.ts';
import type { TokenPlan } from './token-plan.ts';
import type { WireMessage } from './wire.ts';

/** Stands in the parameters where the assertion goes. */
export const assertionSlot = '\u0000client_assertion';

/** A pushed authorization request, or the parameters of the authorization URL of the old profile. */
export interface AuthorizationPlan {
  url: string;
  parameters: [name: string, value: string][];
  assertion?: TokenPlan;
  proof?: TokenPlan;
}

/**
 * One login, healthy when made: everything that a person could paste of it. A fault maker alters it in one thing. All
 * values are raw, as a program would hand them to its HTTP library.
 */
export interface World {
  readonly profile: WorldProfile;
  readonly fapi: boolean;
  readonly environment: 'staging' | 'production';
  readonly host: string;
  readonly issuer: string;
  readonly tokenEndpoint: string;
  /** Unix seconds at which the server looks at the token request. */
  now: number;
  clientId: string;
  redirectUri: string;
  code: string;
  verifier: string;
  state: string;
  keys: {
    signing: SeededKey;
    encryption: SeededKey;
    dpop: SeededKey;
    /** In no set: the key of another system, or of before a rotation. */
    stranger: SeededKey;
  };
  method: string;
  url: string;
  /** Without `DPoP`, which comes from `proof`. */
  headers: [name: string, value: string][];
  parameters: [name: string, value: string][];
  assertion: TokenPlan;
  proof?: TokenPlan | undefined;
  /** The body as it goes over the wire, where it is not the encoded parameters. */
  body?: string;
  /** The whole text of the pasted request, or how to write it, where a shell or a form of its own is the point. */
  requestText?: string | ((wire: WireMessage) => string);
  jwks: { keys: Record<string, unknown>[] };
  /** What the key set's address serves, where it is not the JSON of `jwks`. */
  jwksText?: string;
  /** Another key set: older, or of another environment or instance. */
  otherJwks?: string;
  authorization: AuthorizationPlan;
  /** The redirect back; absent members of a case are made from the world only where asked for. */
  callback?: string;
  /** What the PAR endpoint answered. */
  parResponse?: string;
  previousRequest?: string;
  certificates?: string;
  expected?: { client_id?: string; redirect_uris?: string[]; jwks_uri?: string };
  /** The whole answer, where it is not the usual one to the fault. */
  response?: string;
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const algorithmShares: readonly EllipticAlgorithm[] = ['ES256', 'ES256', 'ES256', 'ES384', 'ES512'];

/** A healthy login with everything drawn by lot that documents and working clients leave open (singpass.md §1; faults.md §1.3). */
export async function makeWorld(random: Random, profile: WorldProfile): Promise<World> {
  const server: WorldServer = worldServers[profile];
  const { fapi } = server;
  const environment = random.pick(['staging', 'production'] as const);
  const host = server.hosts[environment];
  const issuer = server.issuer(host);
  // MockPass' new endpoint takes ES256 only.
  const alg = profile === 'mockpass-fapi' ? 'ES256' : random.pick(algorithmShares);
  const keys = {
    signing: makeKey(random, alg),
    encryption: makeKey(random, random.pick(['ES256', 'ES256', 'ES384', 'ES512'] as const)),
    dpop: makeKey(random, 'ES256'),
    stranger: makeKey(random, alg),
  };
  const now = 1_780_000_000 + random.between(0, 15_000_000);
  const clientId = random.text(server.clientIdLength);
  const rp = `${random.pick(['login', 'app', 'portal', 'www', 'auth'])}.${random.text(6, 'abcdefghijklmnop')}.${random.pick(['sg', 'com.sg', 'example', 'com'])}`;
  const redirectUri = `https://${rp}/${random.pick(['callback', 'auth/callback', 'api/oidc/cb', 'oidc/return', 'Login/Complete'])}`;
  const verifier = random.base64url(random.pick([43, 43, 64, 128]));
  const [sigKid, encKid] = kids(random);
  const assertion = planAssertion(random, { alg, key: keys.signing, kid: sigKid, clientId, issuer, now });
  const tokenEndpoint = `${issuer}${server.tokenPath}`;
  const world: World = {
    profile,
    fapi,
    environment,
    host,
    issuer,
    tokenEndpoint,
    now,
    clientId,
    redirectUri,
    code: random.base64url(43),
    verifier,
    state: random.base64url(random.between(32, 60)),
    keys,
    method: 'POST',
    url: tokenEndpoint,
    headers: usualHeaders(random),
    parameters: [],
    assertion,
    proof: fapi ? planProof(random, keys.dpop, tokenEndpoint, now) : undefined,
    jwks: {
      keys: [
        { ...keys.signing.jwk, use: 'sig', kid: sigKid, alg },
        { ...keys.encryption.jwk, use: 'enc', kid: encKid, alg: encryptionAlgorithm(random) },
      ],
    },
    authorization: { url: '', parameters: [] },
    expected: {
      client_id: clientId,
      redirect_uris: [redirectUri],
      jwks_uri: `https://${rp}/.well-known/jwks.json`,
    },
  };
  if (random.chance(0.2)) world.jwks.keys.reverse();
  const named = !fapi || random.chance(0.4);
  world.parameters = random.shuffle([
    ...(named ? [['client_id', clientId] as [string, string]] : []),
    ['redirect_uri', redirectUri],
    ['grant_type', 'authorization_code'],
    ['code', world.code],
    ['client_assertion_type', assertionType],
    ['client_assertion', assertionSlot],
    ['code_verifier', verifier],
  ]);
  world.authorization = await planAuthorization(random, world, sigKid);
  return world;
}

function kids(random: Random): readonly [string, string] {
  return random.pick<() => readonly [string, string]>([
    () => ['sig-key', 'enc-key'],
    () => [random.base64url(43), random.base64url(43)],
    () => [`sig-2026-${random.between(10, 12)}`, `enc-2026-${random.between(10, 12)}`],
    () => [random.uuid(), random.uuid()],
  ])();
}

function encryptionAlgorithm(random: Random): string {
  return random.pick(['ECDH-ES+A256KW', 'ECDH-ES+A256KW', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW']);
}

function usualHeaders(random: Random): [string, string][] {
  return [
    [
      random.pick(['Content-Type', 'content-type']),
      random.pick(['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=utf-8']),
    ],
    ...(random.chance(0.5) ? [['Accept', random.pick(['application/json', '*/*'])] as [string, string]] : []),
    ...(random.chance(0.4)
      ? [
          ['User-Agent', random.pick(['axios/1.7.2', 'node', 'Java/17.0.9', 'python-requests/2.31.0'])] as [
            string,
            string,
          ],
        ]
      : []),
  ];
}

interface AssertionParts {
  readonly alg: EllipticAlgorithm;
  readonly key: SeededKey;
  readonly kid: string;
  readonly clientId: string;
  readonly issuer: string;
  readonly now: number;
}

/** A healthy assertion, signed a few seconds before `now`. */
function planAssertion(random: Random, parts: AssertionParts): TokenPlan {
  const iat = parts.now - random.between(0, 12);
  const claims: Record<string, unknown> = {
    iss: parts.clientId,
    sub: parts.clientId,
    aud: parts.issuer,
    iat,
    exp: iat + random.pick([60, 90, 119, 120]),
    jti: random.pick([random.uuid(), random.base64url(22), random.text(32, '0123456789abcdef')]),
  };
  if (random.chance(0.2)) claims.nbf = iat;
  return { header: { alg: parts.alg, typ: 'JWT', kid: parts.kid }, claims, key: parts.key };
}

/** A healthy DPoP proof for a POST to the URL (RFC 9449 §4.2). */
export function planProof(random: Random, key: SeededKey, htu: string, now: number): TokenPlan {
  const iat = now - random.between(0, 8);
  const claims: Record<string, unknown> = { htm: 'POST', htu, iat, jti: random.uuid() };
  if (random.chance(0.6)) claims.exp = iat + random.pick([60, 120]);
  return { header: { alg: 'ES256', typ: 'dpop+jwt', jwk: { ...key.jwk } }, claims, key };
}

async function planAuthorization(random: Random, world: World, kid: string): Promise<AuthorizationPlan> {
  const { issuer, clientId, redirectUri, keys, now } = world;
  const server = worldServers[world.profile];
  const { fapi } = world;
  const earlier = now - random.between(15, 50);
  const common: [string, string][] = [
    ['response_type', 'code'],
    ['scope', random.pick(['openid', 'openid user.identity', 'openid name email'])],
    ['state', world.state],
    ['nonce', random.uuid()],
    ['client_id', clientId],
    ['redirect_uri', redirectUri],
    ['code_challenge', await challengeOf(world.verifier)],
    ['code_challenge_method', 'S256'],
  ];
  if (!fapi)
    return {
      url: `${issuer}${server.authorizationPath}`,
      parameters: common.map(([name, value]) => [name, name === 'scope' ? 'openid' : value]),
    };
  return {
    url: `${issuer}${server.parPath}`,
    parameters: [
      ...common,
      ...(world.profile.startsWith('corppass')
        ? []
        : [['authentication_context_type', 'APP_AUTHENTICATION_DEFAULT'] as [string, string]]),
      ['client_assertion_type', assertionType],
      ['client_assertion', assertionSlot],
    ],
    assertion: planAssertion(random, {
      alg: keys.signing.alg,
      key: keys.signing,
      kid,
      clientId,
      issuer,
      now: earlier,
    }),
    proof: planProof(random, keys.dpop, `${issuer}${server.parPath}`, earlier),
  };
}

/** base64url(SHA-256(verifier)), RFC 7636 §4.2. */
export async function challengeOf(verifier: string): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
  );
}

/** Sets a parameter of the token request, or takes it out with `undefined`. */
export function setParameter(world: World, name: string, value: string | undefined): void {
  const at = world.parameters.findIndex(([known]) => known === name);
  if (value === undefined) {
    if (at >= 0) world.parameters.splice(at, 1);
  } else if (at < 0) world.parameters.push([name, value]);
  else world.parameters[at] = [name, value];
}

/** Sets a parameter of the authorization request, or takes it out with `undefined`. */
export function setAuthorization(world: World, name: string, value: string | undefined): void {
  const { parameters } = world.authorization;
  const at = parameters.findIndex(([known]) => known === name);
  if (value === undefined) {
    if (at >= 0) parameters.splice(at, 1);
  } else if (at < 0) parameters.push([name, value]);
  else parameters[at] = [name, value];
}

/** Sets a header of the token request whatever its case, or takes it out with `undefined`. */
export function setHeader(world: World, name: string, value: string | undefined): void {
  world.headers = world.headers.filter(([known]) => known.toLowerCase() !== name.toLowerCase());
  if (value !== undefined) world.headers.push([name, value]);
}

/** Thrown by a maker that does not find what it wants to alter: another fault took it away before. */
export class CannotApply extends Error {}

/** The signing key's entry in the key set. */
export function signingJwk(world: World): Record<string, unknown> {
  return entryOf(world, 'sig');
}

export function encryptionJwk(world: World): Record<string, unknown> {
  return entryOf(world, 'enc');
}

function entryOf(world: World, use: string): Record<string, unknown> {
  const entry = world.jwks.keys.find((jwk) => jwk.use === use);
  if (entry === undefined) throw new CannotApply(`the key set has no key for ${use}`);
  return entry;
}
