import { oidcProviderErrors } from './oidc-provider-errors.ts';
import { oidcProviderOrder, oidcProviderTolerates } from './oidc-provider-order.ts';
import { oidcProviderPredictions } from './oidc-provider-predictions.ts';
import type { Profile, Ruled } from './profile.ts';
import { clientAssertionType, codeGrantOrder, fixedValue, known } from './ruled.ts';

const observed = <Value>(value: Value, note?: string): Ruled<Value> =>
  known(value, 'observed', 'oidc-provider', note);
/** A century: the server sets no limit of its own. */
const noLimitSeconds = 100 * 365 * 86_400;
const algorithms = ['ES256', 'ES384', 'ES512'];

/** node-oidc-provider 9 set up for FAPI 2.0 with PAR, DPoP and encrypted id_tokens: for those who develop against it (faults.md §3.1). */
export const oidcProvider: Profile = {
  id: 'oidc-provider',
  title: 'node-oidc-provider (FAPI 2.0)',
  summary: 'A server of your own: PAR, PKCE and DPoP',
  server: 'oidc-provider',
  fapi: true,
  // A reserved name (RFC 6761 §6.4): its paths are those of many servers, so only a person can say that it is this one.
  detect: { hosts: ['oidc-provider.invalid'], tokenPaths: ['/token', '/par'] },
  environments: {},
  parameterOrder: codeGrantOrder,
  parameters: {
    client_id: observed({ presence: 'optional' }, 'The subject of the assertion names the client.'),
    redirect_uri: observed({ presence: 'required' }),
    grant_type: observed(fixedValue('authorization_code')),
    code: observed({ presence: 'required', pattern: '[A-Za-z0-9_-]+' }),
    client_assertion_type: observed(fixedValue(clientAssertionType)),
    client_assertion: observed({ presence: 'required' }),
    code_verifier: observed({ presence: 'required', minLength: 43, maxLength: 128 }),
  },
  pushedParameters: {
    response_type: observed(fixedValue('code')),
    scope: observed({ presence: 'required', word: 'openid' }),
    redirect_uri: observed({ presence: 'required' }),
    code_challenge: observed({ presence: 'required' }),
    request_uri: known({ presence: 'unused' }, 'documented', 'RFC 9126 §2.1'),
  },
  assertion: {
    algorithms: observed(algorithms, 'As configured; this set is that of the tests.'),
    typ: observed({ presence: 'optional', values: ['JWT'] }, 'typ is not looked at.'),
    kid: observed('optional', 'Without it every key of the kind is tried.'),
    audience: observed('issuer', 'As a text; outside FAPI 2.0 the endpoint URL and a list are taken too.'),
    requiredClaims: observed(['iss', 'sub', 'aud', 'exp', 'jti'], 'iat is not looked for.'),
    maxLifetimeSeconds: observed(noLimitSeconds, 'No limit is set.'),
    clockToleranceSeconds: observed(15, 'clockTolerance is configured; 15 unless set.'),
    codeClaim: observed('unused'),
  },
  dpop: {
    presence: observed('required', 'For clients with dpop_bound_access_tokens.'),
    algorithms: observed(algorithms, 'As configured; this set is that of the tests.'),
    maxLifetimeSeconds: observed(noLimitSeconds, 'exp is looked at only where it is past.'),
    expRequired: observed(false),
    iatWindowSeconds: observed(300, 'Before and after its own clock, for a proof without nonce.'),
  },
  pkce: {
    presence: observed('required'),
    methods: observed(['S256']),
    verifierCharacters: observed('A-Za-z0-9_.~-'),
  },
  redirectUri: {
    schemes: observed(['https', 'http'], 'As registered.'),
    forbiddenWords: observed([]),
  },
  code: {
    lifetimeSeconds: observed(60, 'As configured; 60 unless set.'),
    pattern: observed('[A-Za-z0-9_-]+'),
  },
  keySet: {
    keyTypes: observed(['EC']),
    curves: observed(['P-256', 'P-384', 'P-521']),
    encryptionKey: observed('required', 'For clients registered with id_token_encrypted_response_alg.'),
    encryptionAlgorithms: observed(['ECDH-ES+A256KW'], 'As registered for the client.'),
    contentEncryption: observed(['A256CBC-HS512']),
    kid: observed('optional', 'A key without kid is not found by an assertion that names one.'),
    timeoutSeconds: observed(2.5),
    cacheSeconds: observed(60, 'Longer where the key-set server says so.'),
  },
  order: observed(oidcProviderOrder),
  tolerates: observed(oidcProviderTolerates, 'Tokens are issued all the same.'),
  refuses: observed(['jwks-bom'], 'The key set is read as JSON, mark and all.'),
  errors: oidcProviderErrors,
  predictions: oidcProviderPredictions,
};
