import type { FaultMaker } from '../fault-maker.ts';
import { setParameter } from '../world.ts';
import { parameterOf, setClient } from './request-edits.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Group B of the catalogue: what is there, and the values of grant type, assertion type, client and scope. */
export const parameterFaults: readonly FaultMaker[] = [
  {
    code: 'grant-type-missing',
    how: 'left out',
    answer: 'grant-type',
    apply: (world) => setParameter(world, 'grant_type', undefined),
  },
  {
    code: 'grant-type-wrong',
    how: 'spelt otherwise',
    answer: 'grant-type',
    apply: (world, random) =>
      setParameter(
        world,
        'grant_type',
        random.pick([
          'authorisation_code',
          'authorization-code',
          'authorizationCode',
          'Authorization_Code',
          'AUTHORIZATION_CODE',
          'authorization code',
          'authorization_cod',
          'auth_code',
          'code',
        ]),
      ),
  },
  {
    code: 'grant-type-wrong',
    how: 'another grant',
    answer: 'grant-type',
    apply: (world, random) =>
      setParameter(
        world,
        'grant_type',
        random.pick([
          'client_credentials',
          'password',
          'refresh_token',
          'implicit',
          'urn:ietf:params:oauth:grant-type:jwt-bearer',
          'urn:ietf:params:oauth:grant-type:token-exchange',
        ]),
      ),
  },
  {
    code: 'assertion-type-missing',
    how: 'left out',
    answer: 'request',
    apply: (world) => setParameter(world, 'client_assertion_type', undefined),
  },
  {
    code: 'assertion-type-wrong',
    how: 'another URN',
    answer: 'request',
    apply: (world, random) =>
      setParameter(
        world,
        'client_assertion_type',
        random.pick([
          'urn:ietf:params:oauth:grant-type:jwt-bearer',
          'urn:ietf:params:oauth:client-assertion-type:saml2-bearer',
          'jwt-bearer',
          'private_key_jwt',
          'JWT',
        ]),
      ),
  },
  {
    code: 'assertion-type-wrong',
    how: 'spelt otherwise',
    answer: 'request',
    apply: (world, random) =>
      setParameter(
        world,
        'client_assertion_type',
        random.pick([
          assertionType.slice(1),
          assertionType.replace('urn:', 'https://'),
          assertionType.replace('assertion-type', 'assertion_type'),
          assertionType.replace('params', 'param'),
          assertionType.replace('ietf', 'ietef'),
          assertionType.toUpperCase(),
          assertionType.replace('jwt-bearer', 'JWT-Bearer'),
          assertionType.replace('jwt-bearer', 'jwt-barer'),
          assertionType.slice(0, -1),
        ]),
      ),
  },
  {
    code: 'assertion-missing',
    how: 'left out, its type sent',
    answer: 'client',
    apply: (world) => setParameter(world, 'client_assertion', undefined),
  },
  {
    code: 'assertion-missing',
    how: 'a public client',
    answer: 'client',
    also: ['assertion-type-missing'],
    apply(world) {
      setParameter(world, 'client_assertion', undefined);
      setParameter(world, 'client_assertion_type', undefined);
    },
  },
  {
    code: 'client-id-missing',
    how: 'left out',
    profiles: ['singpass-legacy'],
    answer: 'request',
    apply: (world) => setParameter(world, 'client_id', undefined),
  },
  {
    code: 'client-id-mismatch',
    how: 'another app',
    without: ['authorization_request'],
    answer: 'client',
    apply(world, random) {
      setParameter(world, 'client_id', random.text(32));
      delete world.expected;
    },
  },
  {
    code: 'client-id-mismatch',
    how: 'a slip',
    answer: 'client',
    beside: ['code-other-client-env', 'client-id-malformed'],
    apply(world, random) {
      const { clientId } = world;
      const at = random.between(0, 31);
      const swapped = (letter: string): string =>
        letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
      const letter = [...clientId].findIndex((one) => /[A-Za-z]/.test(one));
      setParameter(
        world,
        'client_id',
        random.pick([
          `${clientId.slice(0, at)}${clientId[at] === 'x' ? 'y' : 'x'}${clientId.slice(at + 1)}`,
          `${clientId.slice(0, letter)}${swapped(clientId[letter] ?? '')}${clientId.slice(letter + 1)}`,
          clientId.toLowerCase(),
        ]),
      );
    },
  },
  {
    code: 'client-id-unknown',
    how: 'another than the registered one',
    needsRegistration: true,
    answer: 'client',
    apply(world, random) {
      const { clientId } = world;
      setClient(world, random.text(32));
      if (world.expected) world.expected.client_id = clientId;
    },
  },
  {
    code: 'client-id-malformed',
    how: 'cut or grown',
    answer: 'client',
    apply(world, random) {
      const { clientId } = world;
      setClient(
        world,
        random.pick([
          clientId.slice(0, -1),
          clientId.slice(1),
          `${clientId}${random.text(1)}`,
          `${clientId.slice(0, 16)}-${clientId.slice(16)}`,
          `${clientId.slice(0, 31)}.`,
        ]),
      );
    },
  },
  {
    code: 'client-id-malformed',
    how: 'of another kind',
    answer: 'client',
    apply: (world, random) =>
      setClient(
        world,
        random.pick([
          `STG-${random.text(9, '0123456789')}${random.text(1, 'ABCDEFGH')}-SELF-TEST`,
          random.uuid(),
          random.text(20),
          random.pick(['my-login-app', 'singpass-rp', 'portal']),
        ]),
      ),
  },
  {
    code: 'redirect-uri-missing',
    how: 'left out',
    answer: 'request',
    apply: (world) => setParameter(world, 'redirect_uri', undefined),
  },
  {
    code: 'scope-not-allowed',
    how: 'more than openid',
    profiles: ['singpass-legacy'],
    answer: 'scope',
    apply: (world, random) =>
      setParameter(
        world,
        'scope',
        random.pick(['openid profile', 'profile', 'openid email', 'openid name', 'myinfo', 'openid uinfin']),
      ),
  },
  {
    code: 'unknown-param',
    how: 'of the authorization request or of another server',
    apply(world, random) {
      const [name, value] = random.pick<[string, string]>([
        ['state', world.state],
        ['nonce', random.uuid()],
        ['audience', `https://${world.host}`],
        ['resource', `https://${world.host}/userinfo`],
        ['authentication_context_type', 'APP_AUTHENTICATION_DEFAULT'],
        ['purpose', 'login'],
        ['app_id', parameterOf(world, 'client_id') || world.clientId],
      ]);
      world.parameters.push([name, value]);
    },
  },
];
