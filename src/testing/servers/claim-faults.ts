import type { FaultTable } from './attempt.ts';

/** Group E as it goes over the wire (faults.md §1 E). */
export const claimFaults: FaultTable = {
  'an expired assertion': { code: 'exp-past', claims: ({ now }) => ({ iat: now - 280, exp: now - 170 }) },
  'an assertion of yesterday': {
    code: 'client-assertion-expired-cache',
    claims: ({ now }) => ({ iat: now - 80_000, exp: now - 79_900 }),
  },
  'exp as text': { code: 'exp-string', claims: ({ now }) => ({ exp: String(now + 100) }) },
  'exp as an ISO date': {
    code: 'exp-iso-date',
    claims: ({ now }) => ({ exp: new Date((now + 100) * 1000).toISOString() }),
  },
  'exp in milliseconds': { code: 'exp-ms', claims: ({ now }) => ({ exp: (now + 100) * 1000 }) },
  'iat in milliseconds': { code: 'iat-ms', claims: ({ now }) => ({ iat: now * 1000 }) },
  'a lifetime of an hour': { code: 'exp-too-far', claims: ({ now }) => ({ exp: now + 3600 }) },
  'no exp': { code: 'exp-missing', claims: () => ({ exp: undefined }) },
  'no iat': { code: 'iat-missing', claims: () => ({ iat: undefined }) },
  'nbf in the future': { code: 'nbf-future', claims: ({ now }) => ({ nbf: now + 600 }) },
  'nbf as text': { code: 'nbf-type', claims: ({ now }) => ({ nbf: String(now) }) },
  'a clock eight hours ahead': {
    code: 'iat-tz-ahead',
    claims: ({ now }) => ({ iat: now + 28_800, exp: now + 28_900 }),
  },
  'a clock eight hours behind': {
    code: 'iat-tz-behind',
    claims: ({ now }) => ({ iat: now - 28_800, exp: now - 28_700 }),
  },
  'no iss': { code: 'iss-missing', claims: () => ({ iss: undefined }) },
  'another iss': { code: 'iss-wrong', claims: () => ({ iss: 'https://rp.example.sg' }) },
  'no sub': { code: 'sub-missing', claims: () => ({ sub: undefined }) },
  'another sub': { code: 'sub-wrong', claims: () => ({ sub: 'user@example.sg' }) },
  'iss, sub and aud swapped': {
    code: 'iss-sub-aud-swapped',
    claims: ({ issuer, clientId }) => ({ iss: issuer, aud: clientId }),
  },
  'no aud': { code: 'aud-missing', claims: () => ({ aud: undefined }) },
  'the token endpoint as aud': {
    code: 'aud-token-endpoint',
    claims: ({ tokenEndpoint }) => ({ aud: tokenEndpoint }),
  },
  'a slash after aud': { code: 'aud-trailing-slash', claims: ({ issuer }) => ({ aud: `${issuer}/` }) },
  'https in aud': {
    code: 'aud-scheme-or-spelling',
    claims: ({ issuer }) => ({ aud: issuer.replace('http:', 'https:') }),
  },
  'the discovery URL as aud': {
    code: 'aud-discovery-url',
    claims: ({ issuer }) => ({ aud: `${issuer}/.well-known/openid-configuration` }),
  },
  'aud of another service': {
    code: 'aud-other-service',
    claims: () => ({ aud: 'https://login.microsoftonline.com/common/oauth2/v2.0/token' }),
  },
  'aud as an array': { code: 'aud-array', claims: ({ issuer }) => ({ aud: [issuer] }) },
  'no jti': { code: 'jti-missing', claims: () => ({ jti: undefined }) },
  'jti as a number': { code: 'jti-type', claims: () => ({ jti: 123_456_789 }) },
  'claim names in other words': {
    code: 'claim-name-wrong',
    claims: ({ clientId }) => ({ sub: undefined, subject: clientId }),
  },
};
