import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import { bodyFaults, clientFaults, grantFaults, type KnownAnswer, signatureFaults } from './known-answer.ts';

type Row = readonly [match: RegExp, guide: GuideId, causes: readonly FaultCode[]];

/** A parameter is said to be missing, under its own name or with blanks in it. */
function missing(name: string): RegExp {
  const said = `${name.replaceAll('_', '[_ ]')}(?! (?:verifier|challenge|mismatch))`;
  const absent =
    '(?:missing|required|not (?:specified|provided|present)|must be (?:provided|present|specified|set))';
  return new RegExp(
    `missing(?: (?:the|a|required|mandatory|form|request|body|authorization|parameters?|param)){0,4}[\\s:'"()s]{0,6}\\b${said}\\b|\\b${said}\\b[^\\n]{0,20}\\b${absent}\\b|(?:OAuth 2\\.0 Parameter: |must contain the following parameter: ')${said}\\b`,
    'i',
  );
}

const lost: readonly Row[] = (
  [
    ['client_assertion_type', 'assertion-type-missing'],
    ['client_assertion', 'assertion-missing'],
    ['code_verifier', 'verifier-missing'],
    ['redirect_uri', 'redirect-uri-missing'],
    ['grant_type', 'grant-type-missing'],
    ['client_id', 'client-id-missing'],
    ['code', 'code-missing'],
  ] as const
).map(([name, code]) => [
  missing(name),
  code === 'verifier-missing' ? 'invalid-grant' : 'invalid-request',
  [code, ...bodyFaults, ...(code === 'verifier-missing' ? faultsOfGroups('H') : [])],
]);

const ofClaims = faultsOfGroups('E');
const ofHeader = faultsOfGroups('D');

const ofGrant: readonly Row[] = [
  [
    /verifier[^\n]{0,40}(?:at least|too short|too long|length|characters)/i,
    'invalid-grant',
    ['verifier-length', 'verifier-charset', ...faultsOfGroups('H', 'A')],
  ],
  [
    /PKCE (?:code )?(?:verification|validation) failed|authentication failed: code_verifier|code[_ ]verifier[^\n]{0,60}(?:(?:does|did) not match|mismatch|invalid|incorrect)|(?:invalid|verify|wrong|incorrect) code[_ ]verifier|challenge did not match|AADSTS50148\d?\b/i,
    'invalid-grant',
    ['verifier-other-session', ...faultsOfGroups('H'), ...faultsOfGroups('A')],
  ],
  [
    /AADSTS50011\b|(?:incorrect|invalid|wrong) redirect[_ ]ur[il]|redirect[_ ]ur[il] is (?:incorrect|invalid|wrong)|redirect[_ ]ur[il]s?\b[^\n]{0,60}(?:mismatch|(?:does|did|do) not match)|callback url mismatch/i,
    'invalid-grant',
    [
      'redirect-uri-slash',
      'redirect-uri-origin',
      'redirect-uri-path-case',
      'redirect-uri-query',
      'redirect-uri-double-encoded',
      ...grantFaults,
    ],
  ],
  [
    /^invalid_grant\n[^\n]{0,80}\bcode\b[^\n]{0,60}already (?:been )?(?:used|redeemed|consumed)|AADSTS54005\b|same auth ?code\b/i,
    'invalid-grant',
    ['code-reused', 'double-redemption-race', 'retry-burns-code', ...grantFaults],
  ],
  [
    /^invalid_grant\n(?:[^\n]{0,80}provided (?:authorization|access) (?:grant|code)\b|[^\n]{0,80}authorization code[^\n]{0,60}(?:expired|inactive|invalid|not valid)|[^\n]{0,40}(?:invalid|inactive|expired|malformed) (?:authorization |auth )?code\b|code not valid)|AADSTS70008\b|invalid or expired (?:authorization )?code\b/i,
    'invalid-grant',
    // Some servers say so of an assertion that has expired.
    [
      'code-expired',
      'code-reused',
      'double-redemption-race',
      'retry-burns-code',
      ...grantFaults,
      ...ofClaims,
    ],
  ],
  [
    /^invalid_grant\n[^\n]{0,80}(?:client[_ ]id does not match|issued to (?:another|a different) client)/i,
    'invalid-grant',
    ['code-other-client-env', 'client-id-mismatch', 'wrong-host-env', ...grantFaults],
  ],
  [
    /unsupported grant[_ ]type\b/i,
    'unsupported-grant-type',
    ['grant-type-wrong', 'param-trailing-newline', 'grant-type-missing', ...bodyFaults],
  ],
];

const ofAssertion: readonly Row[] = [
  [/AADSTS700021\b/, 'invalid-client-claims', ['client-id-mismatch', 'sub-wrong', 'iss-wrong', ...ofClaims]],
  [
    /AADSTS700016\b/,
    'invalid-client',
    ['client-id-unknown', 'wrong-host-env', 'app-not-active', 'client-id-mismatch'],
  ],
  [/AADSTS70002(?:15|22)\b/, 'invalid-client', ['client-secret-used', 'basic-header-plus-assertion']],
  [/AADSTS7000218\b/, 'invalid-request', ['assertion-missing', 'client-secret-used', ...bodyFaults]],
  // Auth0 says no more where it does not let a client in.
  [/^access_denied\nUnauthorized\.?$/i, 'invalid-client', clientFaults],
  [
    // Entra, .NET and jjwt of a text that is no JWT.
    /AADSTS50027(?:10)?\b|IDX12741:|JWT strings must contain exactly|(?:cannot|could not|failed to|unable to) parse[^\n]{0,20}(?:jwt|assertion)/i,
    'invalid-client-signature',
    [...faultsOfGroups('C'), ...bodyFaults],
  ],
  [
    /\biat claim not present/i,
    'invalid-client-claims',
    ['iat-missing', 'exp-too-far', 'iat-tz-ahead', ...ofClaims],
  ],
  [/IDX10225:|missing an Expiration Time/i, 'invalid-client-claims', ['exp-missing', ...ofClaims]],
  [
    /expir[^\n]{0,40}(?:too (?:far|long)(?! in the past)|unreasonable)|\bexp\b[^\n]{0,120}(?:too (?:far|long)(?! in the past)|unreasonable|more than [^\n]{0,60}\bfuture)|(?<!\bcode )\blifetime[^\n]{0,40}(?:exceed|too (?:great|long)|longer|maximum)|(?:assertion|jwt|token) exceeds[^\n]{0,40}\blifetime|short-lived token/i,
    'invalid-client-claims',
    ['exp-too-far', 'iat-missing', 'iat-tz-ahead', ...ofClaims],
  ],
  [
    // jjwt, jose4j and .NET of a token whose time has not come.
    /must not be accepted before|\bJWT early by\b|IDX10222:|not (?:yet valid|valid yet)/i,
    'invalid-client-claims',
    ['nbf-future', 'iat-future', 'iat-tz-ahead', 'clock-skew-small', ...ofClaims],
  ],
  [
    /IDX10205:|issuer validation failed/i,
    'invalid-client-claims',
    ['iss-wrong', 'client-id-mismatch', ...ofClaims],
  ],
  [
    /issued too far in the past/i,
    'invalid-client-claims',
    ['client-assertion-expired-cache', 'iat-tz-behind', 'exp-past', ...ofClaims],
  ],
  [
    /\bjti\b[^\n]{0,30}(?:required|missing|must be set|not present)|(?:missing|must contain|must have|must include)[^\n]{0,20}\bjti\b/i,
    'invalid-client-claims',
    ['jti-missing', 'jti-type', ...ofClaims],
  ],
  [
    /claim 'sub'[^\n]{0,40} must match/i,
    'invalid-client-claims',
    ['sub-wrong', 'client-id-mismatch', ...ofClaims],
  ],
  [
    /claim 'iss'[^\n]{0,40} must match/i,
    'invalid-client-claims',
    ['iss-wrong', 'client-id-mismatch', ...ofClaims],
  ],
  [
    /(?:invalid|unsupported) (?:signature|signing) algorithm|algorithm (?:is )?not (?:allowed|asymmetric|supported)/i,
    'invalid-client-signature',
    ['alg-rsa', 'alg-hmac', 'alg-misspelt', 'alg-none', ...ofHeader],
  ],
  [/integrity of the 'client_assertion'/i, 'invalid-client-signature', signatureFaults],
  [
    /AADSTS900561|only accepts POST requests/i,
    'not-from-the-token-endpoint',
    ['method-get', 'post-redirected-to-get', 'wrong-path'],
  ],
];

/** What servers say of one part of the request, in words that stand in few other sentences. */
export const answersAboutParts: readonly KnownAnswer[] = [...ofGrant, ...lost, ...ofAssertion].map(
  ([match, guide, causes]) => ({ match, source: 'other-server', guide, causes }),
);
