import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { copyPlan } from '../token-plan.ts';
import { planProof, type World } from '../world.ts';
import { claimsOf, earlierRequest, headerOf } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ answer: 'claims' });
type Members = Record<string, unknown>;

/** As `print()` shows a Python dict. */
const asPythonDict = (members: Members): string =>
  `{${Object.entries(members)
    .map(([name, value]) => `'${name}': ${typeof value === 'string' ? `'${value}'` : String(value)}`)
    .join(', ')}}`;

/** As the source of a script holds it. */
const asScript = (members: Members): string =>
  `{${Object.entries(members)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')}}`;

const withTrailingComma = (members: Members): string => JSON.stringify(members).replace(/\}$/, ',}');

/** A template that puts the values in without quotation marks. */
const asBareTemplate = (members: Members): string =>
  `{${Object.entries(members)
    .map(([name, value]) => `"${name}":${String(value)}`)
    .join(',')}}`;

const notJson = {
  'a Python dict': asPythonDict,
  'names without quotation marks': asScript,
  'a comma at the end': withTrailingComma,
  'values without quotation marks': asBareTemplate,
  'a byte order mark': (members: Members) => `\ufeff${JSON.stringify(members)}`,
} as const;

const headerTexts = Object.entries(notJson).map(([how, write]) =>
  maker(
    'header-not-json',
    how,
    ({ assertion }) => {
      assertion.headerText = write(assertion.header);
    },
    {
      answer: 'signature',
    },
  ),
);

const payloadTexts = Object.entries(notJson).map(([how, write]) =>
  maker('payload-not-json', how, ({ assertion }) => {
    assertion.payloadText = write(assertion.claims);
  }),
);

/** A member again, in front of the right one or behind: readers differ in which one they keep. */
function twice(members: Members, name: string, first: unknown): string {
  const others = Object.entries(members).filter(([known]) => known !== name);
  const entries = [[name, first], ...others, [name, members[name]]] as const;
  return `{${entries.map(([known, value]) => `"${known}":${JSON.stringify(value)}`).join(',')}}`;
}

/** Tokens that the provider gives, sent back as the client's own: signed with a key of the provider. */
function providerToken(world: World, random: Random, header: Members, claims: Members): void {
  world.assertion.key = world.keys.stranger;
  world.assertion.header = {
    alg: world.keys.stranger.alg,
    kid: random.pick(['alias/stg-token-signing-key-alias', random.base64url(43)]),
    ...header,
  };
  const iat = world.now - random.between(1, 20);
  world.assertion.claims = { iss: world.issuer, iat, ...claims };
}

/** Group C of the catalogue: what the parts hold. */
export const assertionContentFaults: readonly FaultMaker[] = [
  ...headerTexts,
  ...payloadTexts,
  maker('payload-not-json', 'encoded as a form', ({ assertion }) => {
    assertion.payloadText = Object.entries(assertion.claims)
      .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
      .join('&');
  }),
  maker('payload-not-json', 'no object', ({ assertion }, random) => {
    assertion.payloadText = random.pick([JSON.stringify([assertion.claims]), 'null', 'undefined', '']);
  }),
  maker('payload-double-json', 'serialised twice', ({ assertion }) => {
    assertion.payloadText = JSON.stringify(JSON.stringify(assertion.claims));
  }),
  maker('payload-wrapped', 'all claims a level down', ({ assertion }, random) => {
    assertion.claims = { [random.pick(['payload', 'claims', 'data', 'body', 'jwt'])]: assertion.claims };
  }),
  maker('payload-wrapped', 'the times that the library adds beside them', ({ assertion }, random) => {
    const { iat, exp, ...others } = assertion.claims;
    assertion.claims = { [random.pick(['payload', 'claims', 'data'])]: others, iat, exp };
  }),
  maker('header-payload-swapped', 'each in the place of the other', ({ assertion }) => {
    const { header, claims } = assertion;
    assertion.header = claims;
    assertion.claims = header;
  }),
  maker('header-payload-swapped', 'the claims given as header', ({ assertion }, random) => {
    const { iat, exp, ...others } = assertion.claims;
    assertion.header = { ...assertion.header, ...others, ...(random.chance(0.5) ? { iat, exp } : {}) };
    assertion.claims = random.chance(0.5) ? {} : { iat };
  }),
  maker('assertion-is-id-token', 'that of the provider', (world, random) => {
    const iat = world.now - random.between(1, 20);
    const uuid = random.uuid();
    providerToken(
      world,
      random,
      { typ: 'JWT' },
      {
        sub: random.pick([uuid, `u=${uuid}`, `s=S1234567D,u=${uuid}`]),
        aud: world.clientId,
        exp: iat + 600,
        nonce: random.uuid(),
        amr: random.pick([['pwd', 'swk'], ['pwd', 'fv-alt'], ['pwd']]),
        ...(random.chance(0.4) ? { at_hash: random.base64url(22) } : {}),
        ...(random.chance(0.4) ? { acr: 'urn:singpass:authentication:loa:2' } : {}),
      },
    );
  }),
  maker('assertion-is-access-token', 'typ of RFC 9068', (world, random) => {
    const iat = world.now - random.between(1, 20);
    providerToken(
      world,
      random,
      { typ: 'at+jwt' },
      {
        sub: random.uuid(),
        aud: `${world.issuer}/userinfo`,
        exp: iat + 1_800,
        jti: random.uuid(),
        client_id: world.clientId,
        scope: random.pick(['openid', 'openid user.identity', 'openid name email']),
      },
    );
  }),
  maker('assertion-is-access-token', 'bound to a key', (world, random) => {
    const iat = world.now - random.between(1, 20);
    providerToken(
      world,
      random,
      { typ: 'JWT' },
      {
        sub: random.uuid(),
        aud: random.pick([world.issuer, `${world.issuer}/userinfo`]),
        exp: iat + 1_800,
        jti: random.base64url(24),
        client_id: world.clientId,
        scope: 'openid name',
        cnf: { jkt: random.base64url(43) },
      },
    );
  }),
  maker(
    'assertion-is-dpop-proof',
    'the proof in both places',
    (world) => {
      if (world.proof !== undefined) world.assertion = copyPlan(world.proof);
    },
    { profiles: ['singpass-fapi'], answer: 'client' },
  ),
  maker(
    'assertion-is-dpop-proof',
    'each in the place of the other',
    (world, random) => {
      const assertion = world.assertion;
      world.assertion = planProof(random, world.keys.dpop, world.tokenEndpoint, world.now);
      world.proof = assertion;
    },
    { profiles: ['singpass-fapi'], answer: 'client' },
  ),
  maker(
    'assertion-is-dpop-proof',
    'the assertion as proof',
    (world) => {
      world.proof = copyPlan(world.assertion);
    },
    { profiles: ['singpass-fapi'], answer: 'dpop' },
  ),
  maker('assertion-is-request-object', 'the signed authorization request', (world, random) => {
    world.assertion.claims = requestObject(world, random);
    if (random.chance(0.6)) headerOf(world).typ = 'oauth-authz-req+jwt';
  }),
  maker('duplicate-json-keys', 'a claim of the template and of the program', ({ assertion }, random) => {
    const name = random.pick(['iss', 'sub', 'aud', 'jti']);
    const template = random.pick(['http://localhost:5156/singpass/v2', random.text(32)]);
    assertion.payloadText = twice(assertion.claims, name, template);
  }),
  maker('duplicate-json-keys', 'the same value again', ({ assertion }, random) => {
    const name = random.pick(['iss', 'aud', 'exp', 'iat', 'jti']);
    if (name === 'jti') assertion.claims.jti ??= random.uuid();
    assertion.payloadText = twice(assertion.claims, name, assertion.claims[name]);
  }),
  maker('duplicate-json-keys', 'in the header', ({ assertion }, random) => {
    const name = random.pick(['alg', 'typ', 'kid']);
    assertion.headerText = twice(assertion.header, name, assertion.header[name]);
  }),
  maker(
    'client-assertion-expired-cache',
    'made long ago and kept in the configuration',
    (world, random) => {
      const claims = claimsOf(world);
      const days = random.pick([1, 2, 9, 30, 200]) * 86_400;
      const iat = world.now - days - random.between(400, 3_200);
      Object.assign(claims, { iat, exp: iat + 120 });
      if (claims.nbf !== undefined) claims.nbf = iat;
    },
    { also: ['exp-past'] },
  ),
  maker(
    'client-assertion-expired-cache',
    'sent in an earlier login too',
    async (world, random) => {
      const claims = claimsOf(world);
      const iat = world.now - random.between(1_000, 3_000);
      Object.assign(claims, { iat, exp: iat + 120 });
      if (claims.nbf !== undefined) claims.nbf = iat;
      world.previousRequest = await earlierRequest(world, random, world.assertion);
    },
    { needs: ['previous_request'], also: ['exp-past', 'jti-reused'] },
  ),
];

/** A request object as libraries make it (RFC 9101 §4): the client's own key and issuer, other claims. */
function requestObject(world: World, random: Random): Members {
  const iat = world.now - random.between(0, 8);
  return {
    response_type: 'code',
    redirect_uri: world.redirectUri,
    scope: 'openid',
    state: world.state,
    nonce: random.uuid(),
    iss: world.clientId,
    client_id: world.clientId,
    aud: world.issuer,
    iat,
    exp: iat + random.pick([60, 300]),
    jti: random.uuid(),
  };
}
