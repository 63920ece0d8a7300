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
import { corppassLegacyErrors } from './corppass-errors.ts';
import { corppassLegacyPredictions } from './corppass-predictions.ts';
import type { Profile, ProfileEnvironment } from './profile.ts';
import { codeGrantOrder, known } from './ruled.ts';
import { singpassOrder } from './singpass-common.ts';

const token = 'Corppass v2: token endpoint';

function environment(host: string): ProfileEnvironment {
  const shared = corppassEnvironment(host);
  return { ...shared, userinfoEndpoint: `${shared.issuer}/authorization-info` };
}

/** The Corppass Authorization API v2, before FAPI (singpass.md §1.2, §1.9, §1.12). */
export const corppassLegacy: Profile = {
  id: 'corppass-legacy',
  title: 'Corppass before FAPI 2.0',
  summary: 'Logins for entities, the old profile',
  server: 'corppass',
  fapi: false,
  detect: { hosts: corppassHosts, tokenPaths: [corppassTokenPath, '/authorization-info', '/'] },
  environments: {
    production: environment('id.corppass.gov.sg'),
    staging: environment('stg-id.corppass.gov.sg'),
  },
  parameterOrder: codeGrantOrder,
  parameters: {
    ...corppassParameters(token),
    code_verifier: corppassRule(
      { presence: 'optional', minLength: 43, maxLength: 128 },
      token,
      'Needed where the authorization request held a challenge.',
    ),
  },
  assertion: {
    algorithms: digestRule(['ES256', 'ES256K', 'ES384', 'ES512'], 'ES256K goes with the curve secp256k1.'),
    typ: digestRule({ presence: 'required', values: ['JWT'] }),
    kid: digestRule('optional'),
    audience: corppassAudience,
    requiredClaims: digestRule(['iss', 'sub', 'aud', 'iat', 'exp', 'jti']),
    maxLifetimeSeconds: {
      ...corppassRule(600, 'Corppass before FAPI: client assertion', 'FAPI 2.0 allows two minutes.'),
      date: '2026-11-28',
    },
    clockToleranceSeconds: corppassTolerance,
    codeClaim: digestRule('unused'),
  },
  pkce: {
    presence: corppassRule('optional', token, 'Needed where the authorization request held a challenge.'),
    methods: corppassRule(['S256'], token),
    verifierCharacters: known('A-Za-z0-9_.~-', 'documented', 'RFC 7636 §4.1'),
  },
  redirectUri: {
    schemes: corppassRule(['https'], 'Corppass: callback URLs'),
    forbiddenWords: corppassRedirectWords,
  },
  code: { lifetimeSeconds: corppassRule(600, token), pattern: anyCode },
  keySet: {
    ...corppassKeySet,
    keyTypes: corppassRule(
      ['EC', 'RSA'],
      'Corppass: key sets',
      'RSA is for encryption alone, and deprecated.',
    ),
    encryptionAlgorithms: known(
      ['ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW', 'RSA-OAEP-256', 'RSA-OAEP'],
      'inferred',
      'Corppass: key sets',
      'RSA is deprecated; the pages do not say which of its algorithms were taken.',
    ),
  },
  order: known(
    singpassOrder.value,
    'inferred',
    token,
    'Nothing is documented: the order is that of most servers.',
  ),
  errors: corppassLegacyErrors,
  predictions: corppassLegacyPredictions,
  successor: corppassRule('corppass-fapi', 'Corppass support: FAPI 2.0'),
  endsOn: known(
    '2027-03-31',
    'documented',
    'Corppass support: FAPI 2.0',
    'A notice of 2025 says the first half of 2027, one of 2026 names the day. The later one applies, because it replaces the earlier.',
  ),
};
