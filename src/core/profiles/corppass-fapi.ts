import {
  anyCode,
  corppassAudience,
  corppassEnvironment,
  corppassHosts,
  corppassKeySet,
  corppassParameters,
  corppassRedirectWords,
  corppassRule,
  corppassTokenPath,
  corppassTolerance,
  digestRule,
} from './corppass-common.ts';
import { corppassFapiErrors } from './corppass-errors.ts';
import { corppassFapiPredictions } from './corppass-predictions.ts';
import type { Profile, ProfileEnvironment } from './profile.ts';
import { codeGrantOrder, fixedValue, known } from './ruled.ts';
import { singpassOrder } from './singpass-common.ts';

const token = 'Corppass FAPI: token endpoint';
const pushed = 'Corppass FAPI: PAR';

function environment(host: string): ProfileEnvironment {
  const shared = corppassEnvironment(host);
  return { ...shared, parEndpoint: `${shared.issuer}/request` };
}

/** Corppass under FAPI 2.0 (singpass.md §1, column d; §1.12). */
export const corppassFapi: Profile = {
  id: 'corppass-fapi',
  title: 'Corppass FAPI 2.0',
  summary: 'Logins for entities, the new profile: PAR, PKCE and DPoP',
  server: 'corppass',
  fapi: true,
  detect: { hosts: corppassHosts, tokenPaths: [corppassTokenPath, '/request', '/userinfo', '/'] },
  environments: {
    production: environment('id.corppass.gov.sg'),
    staging: environment('stg-id.corppass.gov.sg'),
  },
  parameterOrder: codeGrantOrder,
  parameters: {
    ...corppassParameters(token),
    code_verifier: corppassRule({ presence: 'required', minLength: 43, maxLength: 128 }, token),
  },
  pushedParameters: {
    response_type: corppassRule(fixedValue('code'), pushed),
    scope: corppassRule({ presence: 'required', word: 'openid' }, pushed),
    redirect_uri: corppassRule({ presence: 'required' }, pushed),
    code_challenge: corppassRule({ presence: 'required' }, pushed),
    state: digestRule({ presence: 'required' }),
    nonce: digestRule({ presence: 'required' }),
    acr_values: digestRule({ presence: 'optional', values: ['urn:singpass:authentication:loa:2'] }),
    authentication_context_type: digestRule(
      { presence: 'optional' },
      'Login apps must send it, apps of Myinfo Business must not.',
    ),
    authentication_context_message: digestRule({
      presence: 'optional',
      pattern: '[A-Za-z0-9 ]*',
      maxLength: 100,
    }),
    request_uri: known({ presence: 'unused' }, 'documented', 'RFC 9126 §2.1'),
  },
  assertion: {
    algorithms: digestRule(['ES256', 'ES256K', 'ES384', 'ES512'], 'ES256K goes with the curve secp256k1.'),
    typ: digestRule({ presence: 'required', values: ['JWT'] }),
    kid: digestRule('optional', 'It names the registered signing key.'),
    audience: corppassAudience,
    requiredClaims: digestRule(['iss', 'sub', 'aud', 'iat', 'exp', 'jti']),
    maxLifetimeSeconds: digestRule(120),
    clockToleranceSeconds: corppassTolerance,
    codeClaim: digestRule('unused'),
  },
  dpop: {
    presence: corppassRule('required', token),
    algorithms: digestRule(['ES256', 'ES256K', 'ES384', 'ES512']),
    maxLifetimeSeconds: known(
      120,
      'inferred',
      'Corppass digest',
      'The pages limit the assertion so; of exp in a proof they say only that it is optional.',
    ),
    expRequired: digestRule(false),
    keyOfLogin: digestRule('advised'),
  },
  pkce: {
    presence: corppassRule('required', token),
    methods: corppassRule(['S256'], pushed),
    verifierCharacters: known('A-Za-z0-9_.~-', 'documented', 'RFC 7636 §4.1'),
  },
  redirectUri: {
    schemes: corppassRule(['https'], 'Corppass: callback URLs'),
    forbiddenWords: corppassRedirectWords,
  },
  code: { lifetimeSeconds: corppassRule(60, token, 'Used once.'), pattern: anyCode },
  requestUriSeconds: digestRule(60),
  loginScopes: digestRule([
    'openid',
    'authinfo',
    'tpauthinfo',
    'entity.identity',
    'entity.basic_profile.name',
    'entity.basic_profile.uen_status',
    'user.identity',
    'user.name',
  ]),
  keySet: {
    ...corppassKeySet,
    keyTypes: corppassRule(['EC'], 'Corppass: key sets', 'RSA for encryption is deprecated.'),
    encryptionAlgorithms: corppassRule(
      ['ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
      'Corppass: key sets',
    ),
  },
  order: known(
    singpassOrder.value,
    'inferred',
    token,
    'Nothing is documented: the order is that of most servers.',
  ),
  errors: corppassFapiErrors,
  predictions: corppassFapiPredictions,
};
