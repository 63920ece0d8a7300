import type { FaultMaker } from '../fault-maker.ts';
import { setParameter, type World } from '../world.ts';
import { claimsOf, setClaim } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ answer: 'claims' });

const otherHost = (world: World): string =>
  world.environment === 'staging' ? 'id.singpass.gov.sg' : 'stg-id.singpass.gov.sg';

const siteOf = (world: World): string => new URL(world.redirectUri).origin;

const missing = (code: FaultMaker['code'], name: string): readonly FaultMaker[] => [
  maker(code, 'left out', (world) => void delete claimsOf(world)[name]),
  maker(code, 'null, from a variable that is not set', (world) => setClaim(world, name, null)),
];

/** Group E of the catalogue: who says it, of whom, to whom. */
export const partyFaults: readonly FaultMaker[] = [
  ...missing('iss-missing', 'iss'),
  ...missing('sub-missing', 'sub'),
  ...missing('aud-missing', 'aud'),
  maker(
    'iss-missing',
    'no client id configured, so neither iss nor sub',
    (world) => {
      delete claimsOf(world).iss;
      delete claimsOf(world).sub;
      setParameter(world, 'client_id', undefined);
    },
    { profiles: ['singpass-fapi'], also: ['sub-missing'] },
  ),
  maker('iss-wrong', 'a site', (world, random) => {
    claimsOf(world).iss = random.pick([siteOf(world), `${siteOf(world)}/`, new URL(siteOf(world)).host]);
  }),
  maker('iss-wrong', 'the address of the sample', (world) => setClaim(world, 'iss', 'http://example.com'), {
    also: ['placeholder-left'],
  }),
  maker('iss-wrong', 'the issuer of the provider', (world) => setClaim(world, 'iss', world.issuer)),
  maker('iss-wrong', 'a name', (world, random) => {
    claimsOf(world).iss = random.pick(['my-app', 'login-portal', 'Auth Service', 'spring-client', 'ndi-rp']);
  }),
  maker('iss-wrong', 'another client id', (world, random) => {
    setParameter(world, 'client_id', world.clientId);
    claimsOf(world).iss = random.text(32);
  }),
  maker('iss-wrong', 'the client id in other case', (world, random) => {
    setParameter(world, 'client_id', world.clientId);
    claimsOf(world).iss = random.chance(0.5) ? world.clientId.toLowerCase() : world.clientId.toUpperCase();
  }),
  maker('sub-wrong', 'a user', (world, random) => {
    const uuid = random.uuid();
    claimsOf(world).sub = random.pick([
      uuid,
      `u=${uuid}`,
      `${random.text(6, 'abcdefghi')}@${new URL(world.redirectUri).host}`,
      `S${random.text(7, '0123456789')}D`,
      `s=S${random.text(7, '0123456789')}D,u=${uuid}`,
      'admin',
    ]);
  }),
  maker('sub-wrong', 'a service', (world, random) => {
    claimsOf(world).sub = random.pick([siteOf(world), 'client', 'singpass', world.redirectUri]);
  }),
  maker('sub-wrong', 'another client id', (world, random) => {
    setParameter(world, 'client_id', world.clientId);
    claimsOf(world).sub = random.text(32);
  }),
  maker('iss-sub-aud-swapped', 'the provider speaks to the client', (world) => {
    Object.assign(claimsOf(world), { iss: world.issuer, sub: world.issuer, aud: world.clientId });
  }),
  maker('iss-sub-aud-swapped', 'sub and aud', (world) => {
    Object.assign(claimsOf(world), { sub: world.issuer, aud: world.clientId });
  }),
  maker('aud-token-endpoint', 'the address that is called', (world) => {
    claimsOf(world).aud = world.tokenEndpoint;
  }),
  maker(
    'aud-token-endpoint',
    'the address of the pushed request',
    (world) => setClaim(world, 'aud', `${world.issuer}/par`),
    { profiles: ['singpass-fapi'] },
  ),
  maker('aud-trailing-slash', 'a slash too many', (world) => setClaim(world, 'aud', `${world.issuer}/`)),
  maker('aud-array', 'the issuer alone', (world) => setClaim(world, 'aud', [world.issuer])),
  maker('aud-array', 'issuer and token endpoint', (world, random) => {
    claimsOf(world).aud = random.shuffle([world.issuer, world.tokenEndpoint]);
  }),
  maker(
    'aud-wrong-env',
    'the issuer of the other environment',
    (world) => setClaim(world, 'aud', world.issuer.replace(world.host, otherHost(world))),
    { also: ['wrong-host-env'] },
  ),
  maker(
    'aud-wrong-profile',
    'the issuer of the other profile',
    (world) => {
      const root = `https://${world.host}`;
      claimsOf(world).aud = world.issuer === root ? `${root}/fapi` : root;
    },
    { also: ['legacy-fapi-mixed'] },
  ),
  maker('aud-discovery-url', 'where the configuration or the keys are', (world, random) => {
    claimsOf(world).aud = random.pick([
      `${world.issuer}/.well-known/openid-configuration`,
      `https://${world.host}/.well-known/keys`,
    ]);
  }),
  maker('aud-scheme-or-spelling', 'no scheme, or http', (world, random) => {
    claimsOf(world).aud = world.issuer.replace('https://', random.pick(['', 'http://', '//']));
  }),
  maker('aud-scheme-or-spelling', 'letters and spaces', (world, random) => {
    const { issuer, host } = world;
    claimsOf(world).aud = random.pick([
      issuer.replace(host, host.replace('singpass', 'Singpass')),
      issuer.toUpperCase(),
      issuer.replace('https', 'HTTPS'),
      ` ${issuer}`,
      `${issuer} `,
      `${issuer}\n`,
      issuer.replace(host, `${host}:443`),
      issuer.replace('https://', 'https:/'),
    ]);
  }),
  maker('aud-other-service', 'left from elsewhere', (world, random) => {
    const name = random.text(8, 'abcdefghijklmnop');
    claimsOf(world).aud = random.pick([
      `https://${name}.auth0.com/`,
      `https://${name}.okta.com/oauth2/v1/token`,
      'https://accounts.google.com',
      `https://login.microsoftonline.com/${random.uuid()}/v2.0`,
      `https://keycloak.${name}.com/realms/main`,
      'http://localhost:5156/singpass/v2',
    ]);
  }),
  maker('aud-other-service', 'the own site', (world) => setClaim(world, 'aud', siteOf(world))),
];
