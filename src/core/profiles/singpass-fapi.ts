import type { Profile, ProfileEnvironment } from './profile.ts';
import { clientAssertionType, codeGrantOrder, documented, fixedValue, known } from './ruled.ts';
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
import { fapiErrors } from './singpass-errors.ts';

const authorization = 'Singpass FAPI: authorization request';
const acrValues = ['urn:singpass:authentication:loa:2', 'urn:singpass:authentication:loa:3'];
const tokenExchange = 'Singpass FAPI: token exchange';

function environment(host: string): ProfileEnvironment {
  const issuer = `https://${host}/fapi`;
  return {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    authorizationEndpoint: `${issuer}/auth`,
    parEndpoint: `${issuer}/par`,
    userinfoEndpoint: `${issuer}/userinfo`,
    providerKeySetUrl: `https://${host}/.well-known/keys`,
  };
}

/** Singpass Login and Myinfo under FAPI 2.0 (singpass.md §1, column b). */
export const singpassFapi: Profile = {
  id: 'singpass-fapi',
  title: 'Singpass FAPI 2.0',
  summary: 'Login and Myinfo, the new profile: PAR, PKCE and DPoP',
  server: 'singpass',
  fapi: true,
  detect: {
    hosts: ['id.singpass.gov.sg', 'stg-id.singpass.gov.sg'],
    tokenPaths: ['/fapi/token', '/fapi/par', '/fapi'],
  },
  environments: {
    production: environment('id.singpass.gov.sg'),
    staging: environment('stg-id.singpass.gov.sg'),
  },
  parameterOrder: codeGrantOrder,
  parameters: {
    client_id: documented(
      { presence: 'optional' },
      tokenExchange,
      'Listed until December 2025, dropped from the table since February 2026. The later page applies, because it replaces the earlier: it may be left out; working clients do either, and where it is sent it must equal sub.',
    ),
    redirect_uri: documented({ presence: 'required' }, tokenExchange),
    grant_type: documented(fixedValue('authorization_code'), tokenExchange),
    code: documented({ presence: 'required', pattern: '[A-Za-z0-9_-]+' }, tokenExchange),
    client_assertion_type: documented(fixedValue(clientAssertionType), tokenExchange),
    client_assertion: documented({ presence: 'required' }, tokenExchange),
    code_verifier: documented({ presence: 'required', minLength: 43, maxLength: 128 }, 'Singpass: PKCE'),
  },
  pushedParameters: {
    response_type: documented(fixedValue('code'), authorization),
    scope: documented({ presence: 'required', word: 'openid' }, authorization),
    state: documented(
      { presence: 'required', pattern: '[A-Za-z0-9/+_=.-]+', maxLength: 255 },
      authorization,
      'At least 30 characters are advised.',
    ),
    nonce: documented({ presence: 'required', maxLength: 255 }, authorization),
    redirect_uri: documented({ presence: 'required' }, authorization),
    code_challenge: documented(
      { presence: 'required', pattern: '[A-Za-z0-9._~-]+' },
      authorization,
      'Base64url (RFC 7636 §4.2).',
    ),
    authentication_context_type: documented(
      { presence: 'optional' },
      authorization,
      'Login apps must send it, Myinfo apps must not.',
    ),
    acr_values: documented(
      { presence: 'optional', values: acrValues },
      authorization,
      'For clients that are allowed to choose.',
    ),
    authentication_context_message: documented(
      { presence: 'optional', pattern: "[A-Za-z0-9 .,@'!()-]*", maxLength: 100 },
      authorization,
    ),
    redirect_uri_https_type: documented(
      { presence: 'optional', values: ['standard_https', 'app_claimed_https'] },
      authorization,
    ),
    request_uri: known({ presence: 'unused' }, 'documented', 'RFC 9126 §2.1'),
  },
  clientIdPattern: singpassClientId,
  assertion: {
    algorithms: singpassAlgorithms,
    typ: documented(
      { presence: 'required', values: ['JWT'] },
      'Singpass: client assertion',
      'Working clients send only alg and kid.',
    ),
    kid: documented('optional', 'Singpass: client assertion', 'Without it every signing key is tried.'),
    audience: documented('issuer', 'Singpass: client assertion'),
    requiredClaims: documented(['iss', 'sub', 'aud', 'iat', 'exp', 'jti'], 'Singpass: client assertion'),
    maxLifetimeSeconds: singpassLifetime,
    clockToleranceSeconds: singpassTolerance,
    codeClaim: known(
      'optional',
      'documented',
      'Singpass: migration',
      'The migration guide for Myinfo v4 adds it, the page on assertions does not list it. The page applies, because it is the specification: leave it out, and where it is sent it must be right.',
    ),
  },
  dpop: {
    presence: documented('required', tokenExchange),
    algorithms: documented(['ES256', 'ES384', 'ES512'], 'Singpass: DPoP'),
    maxLifetimeSeconds: documented(120, 'Singpass: DPoP'),
    expRequired: known(
      false,
      'third-party',
      'Singpass: DPoP',
      'A normal claim in March 2026, optional since July 2026. The later reading applies, because it replaces the earlier and working clients leave it out.',
    ),
    keyOfLogin: documented(
      'advised',
      'Singpass: DPoP',
      'The page asks for a new key pair for every login; the official demo signs with the client’s signing key and works. So this is advice: the page applies to what you write, because it is the specification, and the reuse is no cause of an error.',
    ),
  },
  pkce: {
    presence: documented('required', 'Singpass: PKCE'),
    methods: documented(['S256'], 'Singpass: PKCE'),
    verifierCharacters: documented(
      'A-Za-z0-9_-',
      'Singpass: PKCE',
      'RFC 7636 and the old profile allow . and ~ too, the page of this profile does not. The page applies, because it is the narrower rule: leave them out, and both are kept.',
    ),
  },
  redirectUri: {
    schemes: documented(
      ['https'],
      'Singpass FAPI: authorization request',
      'The samples use http://localhost. The rule applies in production, because a redirect URI has to be registered there; staging takes what the samples show.',
    ),
    forbiddenWords: singpassRedirectWords,
    localhost: singpassLocalhost,
  },
  code: {
    lifetimeSeconds: documented(60, tokenExchange),
    pattern: documented('[A-Za-z0-9_-]+', tokenExchange),
    usualLength: known(43, 'observed', tokenExchange, 'All samples have 43 characters.'),
  },
  keySet: { ...singpassKeySet, encryptionKey: documented('required', 'Singpass: key sets') },
  idTokenSubject: documented('uuid', 'Singpass FAPI: id_token'),
  requestUriSeconds: documented(60, authorization),
  loginScopes: known(
    ['openid', 'user.identity', 'name', 'email', 'mobileno', 'sub_account', 'uinfin'],
    'third-party',
    authorization,
    'A digest of the page lists all but uinfin, which MockPass takes.',
  ),
  callbackIssuerSince: known(
    '2026-06-11',
    'documented',
    'Singpass support: iss parameter',
    'In staging since May 2026. A firewall that refuses unknown query parameters breaks the login.',
  ),
  order: singpassOrder,
  errors: fapiErrors,
  predictions: [
    // server_error in March 2026, this since July: the later applies, because it replaces the earlier (singpass.md §7.3).
    { codes: keySetOutOfReach, status: 502, error: 'upstream_dependency_error' },
    { codes: ['grant-type-missing', 'grant-type-wrong'], status: 400, error: 'unsupported_grant_type' },
    { codes: ['dpop-missing'], status: 400, error: 'invalid_request' },
    { stages: ['transport', 'parameters'], status: 400, error: 'invalid_request' },
    {
      stages: ['assertion-format', 'header', 'key-set', 'signature', 'claims'],
      status: 400,
      error: 'invalid_client',
    },
    { stages: ['dpop'], status: 401, error: 'invalid_dpop_proof' },
    { stages: ['grant'], status: 400, error: 'invalid_grant' },
    { stages: ['encryption-key'], status: 400, error: 'invalid_request' },
  ],
};
