import type { FaultMaker } from '../fault-maker.ts';
import { copyPlan } from '../token-plan.ts';
import type { World } from '../world.ts';
import { claimsOf, earlierRequest, setClaim } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';
import { assertionPlans } from './shared-signing.ts';

const maker = makersWith({ answer: 'claims' });

/** What people and libraries write for the names of RFC 7519 §4.1. */
const otherNames = {
  iss: ['Iss', 'ISS', 'issuer', 'Issuer'],
  sub: ['Sub', 'subject', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier', 'subj'],
  aud: ['Aud', 'AUD', 'audience', 'Audience'],
  exp: ['Exp', 'expires', 'expiry', 'expiresAt', 'expires_at', 'expiration', 'expt'],
  iat: ['Iat', 'issuedAt', 'issued_at', 'IssuedAt', 'iat '],
  jti: ['Jti', 'JTI', 'jwtid', 'jwt_id', 'jwtId', 'jit'],
} as const;

function rename(world: World, from: string, to: string): void {
  world.assertion.claims = Object.fromEntries(
    Object.entries(claimsOf(world)).map(([name, value]) => [name === from ? to : name, value]),
  );
}

const renamed = (Object.keys(otherNames) as (keyof typeof otherNames)[]).map((name) =>
  maker('claim-name-wrong', name, (world, random) => rename(world, name, random.pick(otherNames[name])), {
    ...(name === 'jti' ? { profiles: ['singpass-fapi'] as const } : {}),
  }),
);

/** The JSON of the claims with the numbers written in another way. */
function writeNumbers(world: World, write: (seconds: number) => string): void {
  world.assertion.payloadText = `{${Object.entries(claimsOf(world))
    .map(([name, value]) => `"${name}":${typeof value === 'number' ? write(value) : JSON.stringify(value)}`)
    .join(',')}}`;
}

/** 1780000060 → `1.78000006E9`, as `Double.toString` of Java. */
const withExponent = (seconds: number): string => {
  const [mantissa = '', exponent = ''] = seconds.toExponential().split('e+');
  return `${mantissa}E${exponent}`;
};

/** Group E of the catalogue: jti, names, and what else is in the payload. */
export const otherClaimFaults: readonly FaultMaker[] = [
  maker('jti-missing', 'left out', (world) => void delete claimsOf(world).jti),
  maker('jti-missing', 'null', (world) => setClaim(world, 'jti', null), {
    profiles: ['singpass-fapi'],
    also: ['jti-type'],
  }),
  maker(
    'jti-reused',
    'the assertion of an earlier login',
    async (world, random) => {
      world.previousRequest = await earlierRequest(world, random, world.assertion);
    },
    { needs: ['previous_request'] },
  ),
  maker(
    'jti-reused',
    'the same jti in a new assertion',
    async (world, random) => {
      const before = copyPlan(world.assertion);
      const age = random.between(100, 900);
      Object.assign(before.claims, {
        iat: Number(before.claims.iat) - age,
        exp: Number(before.claims.exp) - age,
      });
      if (before.claims.nbf !== undefined) before.claims.nbf = before.claims.iat;
      world.previousRequest = await earlierRequest(world, random, before);
    },
    { needs: ['previous_request'] },
  ),
  maker(
    'jti-reused',
    'the assertion of the pushed request',
    (world) => {
      world.authorization.assertion = world.assertion;
    },
    { profiles: ['singpass-fapi'], needs: ['authorization_request'] },
  ),
  maker('jti-reused', 'never anything else', (world, random) => {
    const jti = random.pick([
      '1',
      'jti',
      'abc',
      '12345',
      'unique-id',
      world.clientId,
      '00000000-0000-0000-0000-000000000000',
    ]);
    for (const { claims } of assertionPlans(world)) claims.jti = jti;
  }),
  maker('jti-type', 'a number', (world, random) => {
    claimsOf(world).jti = random.pick([
      random.between(1, 9_999_999),
      world.now * 1_000 + random.between(0, 999),
    ]);
  }),
  maker('jti-type', 'empty', (world) => setClaim(world, 'jti', '')),
  maker('jti-type', 'a list or an object', (world, random) => {
    const id = random.uuid();
    claimsOf(world).jti = random.pick([[id], { id }, true]);
  }),
  maker('jti-type', 'very long', (world, random) => {
    claimsOf(world).jti = random.text(random.pick([128, 256, 512]), '0123456789abcdef');
  }),
  ...renamed,
  {
    code: 'extra-claims',
    how: 'members that no one asked for',
    apply(world, random) {
      const extra = random.pick([
        { client_id: world.clientId },
        { name: 'login', version: '1.0' },
        { env: world.environment },
        { azp: world.clientId },
        { roles: ['client'] },
        { token_endpoint: world.tokenEndpoint },
      ]);
      Object.assign(claimsOf(world), extra);
    },
  },
  maker(
    'code-claim-mismatch',
    'the code of an earlier login',
    (world, random) => setClaim(world, 'code', random.base64url(43)),
    { profiles: ['singpass-legacy'] },
  ),
  maker(
    'code-claim-mismatch',
    'another value in its place',
    (world, random) => {
      claimsOf(world).code = random.pick([world.state, 'code', world.verifier, `${world.code}%3D`]);
    },
    { profiles: ['singpass-legacy'] },
  ),
  maker('numbers-too-big', 'with an exponent', (world) => writeNumbers(world, withExponent)),
  maker('numbers-too-big', 'with a fraction of zero', (world) => writeNumbers(world, (time) => `${time}.0`)),
];
