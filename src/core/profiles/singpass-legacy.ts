import type { Profile, ProfileEnvironment } from './profile.ts';
import { clientAssertionType, documented, fixedValue } from './ruled.ts';
import {
  keySetOutOfReach,
  singpassAlgorithms,
  singpassClientId,
  singpassKeySet,
  singpassLifetime,
  singpassLocalhost,
  singpassOrder,
  singpassRedirectWords,
  singpassTolerance,
} from './singpass-common.ts';
import { legacyErrors } from './singpass-errors.ts';

const tokenEndpoint = 'Singpass: token endpoint';
/** OpenID Connect CIBA Core 1.0, §10.1 (singpass.md §1.11). */
const cibaGrant = 'urn:openid:params:grant-type:ciba';
const claimsText = 'The client_assertion has missing or invalid claims.';
const signatureText = 'The client_assertion could not be validated against known signing keys.';

function environment(host: string): ProfileEnvironment {
  const issuer = `https://${host}`;
  return {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    authorizationEndpoint: `${issuer}/auth`,
    userinfoEndpoint: `${issuer}/userinfo`,
    providerKeySetUrl: `${issuer}/.well-known/keys`,
  };
}

/** Singpass Login and Myinfo v5 before FAPI (singpass.md §1, column a). */
export const singpassLegacy: Profile = {
  id: 'singpass-legacy',
  title: 'Singpass before FAPI 2.0',
  summary: 'Login and Myinfo v5, the old profile',
  server: 'singpass',
  fapi: false,
  detect: {
    hosts: ['id.singpass.gov.sg', 'stg-id.singpass.gov.sg'],
    tokenPaths: ['/token', '/bc-auth', '/'],
  },
  environments: {
    production: environment('id.singpass.gov.sg'),
    staging: environment('stg-id.singpass.gov.sg'),
  },
  parameterOrder: [
    'client_id',
    'redirect_uri',
    'grant_type',
    'code',
    'scope',
    'client_assertion_type',
    'client_assertion',
    'code_verifier',
  ],
  parameters: {
    client_id: documented({ presence: 'required' }, tokenEndpoint),
    redirect_uri: documented({ presence: 'required' }, tokenEndpoint),
    grant_type: documented(
      { ...fixedValue('authorization_code'), values: ['authorization_code', cibaGrant] },
      tokenEndpoint,
      'The second is that of CIBA, for agencies that are whitelisted: it comes with auth_req_id and without a code.',
    ),
    code: documented({ presence: 'required', pattern: '[A-Za-z0-9_-]+' }, tokenEndpoint),
    scope: documented(
      { presence: 'optional', values: ['openid'] },
      tokenEndpoint,
      'Left out, it defaults to openid.',
    ),
    client_assertion_type: documented(fixedValue(clientAssertionType), tokenEndpoint),
    client_assertion: documented({ presence: 'required' }, tokenEndpoint),
    code_verifier: documented(
      { presence: 'required', minLength: 43, maxLength: 128 },
      tokenEndpoint,
      'The older guide says "required if" a challenge was sent, the present page "mandatory". The page applies, because it is the later one; an old app may still work without.',
    ),
  },
  clientIdPattern: singpassClientId,
  assertion: {
    algorithms: { ...singpassAlgorithms, source: tokenEndpoint },
    typ: documented(
      { presence: 'required', values: ['JWT'] },
      tokenEndpoint,
      'Working clients send only alg and kid.',
    ),
    kid: documented(
      'optional',
      'Singpass: client key requirements',
      'Without it every signing key is tried.',
    ),
    audience: documented('issuer', tokenEndpoint),
    requiredClaims: documented(
      ['iss', 'sub', 'aud', 'iat', 'exp', 'jti'],
      tokenEndpoint,
      'Older pages did not list jti, and working clients send none.',
    ),
    maxLifetimeSeconds: { ...singpassLifetime, source: tokenEndpoint },
    clockToleranceSeconds: singpassTolerance,
    codeClaim: documented('optional', tokenEndpoint),
  },
  pkce: {
    presence: documented(
      'required',
      tokenEndpoint,
      'The older guide says "required if" a challenge was sent, the present page "mandatory". The page applies, because it is the later one; an old app may still work without.',
    ),
    methods: documented(['S256'], tokenEndpoint),
    verifierCharacters: documented('A-Za-z0-9_.~-', tokenEndpoint),
  },
  redirectUri: {
    schemes: documented(['https', 'http'], tokenEndpoint, 'Custom schemes of mobile apps were allowed.'),
    forbiddenWords: singpassRedirectWords,
    localhost: singpassLocalhost,
  },
  code: {
    lifetimeSeconds: documented(120, tokenEndpoint),
    pattern: documented('[A-Za-z0-9_-]+', tokenEndpoint),
  },
  keySet: {
    ...singpassKeySet,
    encryptionKey: documented(
      'optional',
      'Singpass: client key requirements',
      'Needed for apps that receive personal data (direct_pii_allowed).',
    ),
  },
  idTokenSubject: documented('pairs', 'Singpass: migration'),
  order: singpassOrder,
  errors: legacyErrors,
  predictions: [
    {
      codes: keySetOutOfReach,
      status: 500,
      error: 'SERVER_SIDE_ERROR',
      description: 'An unexpected error occurred.',
    },
    { codes: ['grant-type-missing', 'grant-type-wrong'], status: 400, error: 'unsupported_grant_type' },
    {
      stages: ['transport'],
      status: 400,
      error: 'CLIENT_SIDE_ERROR',
      description: 'This is an invalid request.',
    },
    { stages: ['parameters'], status: 400, error: 'invalid_request' },
    {
      stages: ['header', 'key-set', 'signature'],
      status: 401,
      error: 'invalid_client',
      description: signatureText,
    },
    { stages: ['assertion-format', 'claims'], status: 401, error: 'invalid_client', description: claimsText },
    { stages: ['grant'], status: 400, error: 'invalid_grant' },
    {
      stages: ['encryption-key'],
      status: 400,
      error: 'invalid_client',
      description: 'No valid encryption JWK',
    },
  ],
  endsOn: documented('2026-12-31', 'Singpass: migration'),
  successor: documented('singpass-fapi', 'Singpass: migration'),
};
