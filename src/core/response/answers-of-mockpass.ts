import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { bodyFaults, clientFaults, grantFaults, type KnownAnswer } from './known-answer.ts';

/** MockPass' own sentences (singpass.md §5.4, §5.5): each names one fault or one step. */
export const answersOfMockpass: readonly KnownAnswer[] = [
  {
    match: /^No auth request found in session/i,
    source: 'mockpass',
    guide: 'invalid-grant',
    causes: grantFaults,
    clears: [],
  },
  {
    match: /^Redirect URI does not match/i,
    source: 'mockpass',
    guide: 'invalid-grant',
    causes: [
      'redirect-uri-slash',
      'redirect-uri-origin',
      'redirect-uri-path-case',
      'redirect-uri-query',
      'redirect-uri-double-encoded',
      'double-encoded',
      ...grantFaults,
    ],
  },
  {
    match: /^Code verifier and code challenge do not match|^The "data" argument must be of type string/i,
    source: 'mockpass',
    guide: 'invalid-grant',
    causes: faultsOfGroups('H', 'A'),
  },
  {
    match: /^Only authorization code grant type/i,
    source: 'mockpass',
    guide: 'unsupported-grant-type',
    causes: ['grant-type-wrong', 'grant-type-missing', ...bodyFaults],
  },
  {
    match: /^Invalid client assertion type/i,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['assertion-type-wrong', 'assertion-type-missing', 'double-encoded', ...bodyFaults],
  },
  {
    match: /^Client assertion (?:type )?is required|^Missing client[_ ]assertion/i,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['assertion-missing', 'assertion-type-missing', ...bodyFaults],
  },
  {
    match: /^Invalid client assertion aud/i,
    source: 'mockpass',
    guide: 'invalid-client-claims',
    causes: faultsOfGroups('E'),
  },
  {
    match: /^No matching key found for kid/i,
    source: 'mockpass',
    guide: 'invalid-client-signature',
    causes: ['kid-unknown', 'kid-missing', 'kid-near-miss', ...faultsOfGroups('D', 'G', 'F')],
  },
  {
    match: /^Incorrect sub in client_assertion/i,
    source: 'mockpass',
    guide: 'invalid-client-claims',
    // With client_id sent twice, the list of both is what sub is compared with.
    causes: [
      'sub-wrong',
      'sub-missing',
      'client-id-mismatch',
      'duplicate-param',
      ...faultsOfGroups('E', 'B', 'C'),
    ],
  },
  {
    match: /^Unable to verify client_assertion/i,
    source: 'mockpass',
    guide: 'invalid-client',
    causes: clientFaults,
  },
  {
    match: /^Invalid client assertion signature|^Invalid client assertion/i,
    source: 'mockpass',
    guide: 'invalid-client',
    causes: clientFaults,
  },
  {
    match:
      /^(?:Invalid DPoP|Dpop or Dpop jkt|Only POST requests are supported with DPoP|DPoP header missing)/i,
    source: 'mockpass',
    guide: 'invalid-dpop-proof',
    causes: faultsOfGroups('I', 'A'),
  },
  {
    match: /^(?:No PAR request found|Client ID does not match)/i,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['par-request-uri-expired', 'client-id-mismatch', 'par-invalid-params', ...bodyFaults],
  },
  {
    match:
      /^(?:Invalid state|Nonce is required|Scope [^\n]{0,80} is not supported|Invalid code challenge method|Invalid authentication context|Invalid redirect uri|Client ID is required|Invalid response type)/i,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: [
      'par-invalid-params',
      'par-client-id-missing',
      'challenge-method-missing',
      'redirect-uri-forbidden',
      'scope-not-allowed',
      ...faultsOfGroups('H', 'I', 'B'),
    ],
  },
  {
    // The lookup of a code that it never gave (singpass.md §5.4).
    match: /destructure property 'profile'/i,
    source: 'mockpass',
    guide: 'invalid-grant',
    causes: ['plus-becomes-space', 'code-other-client-env', ...grantFaults],
  },
  {
    match: /destructure property 'client_id'|Cannot read properties of undefined|JWKSInvalid/i,
    source: 'mockpass',
    guide: 'not-from-the-token-endpoint',
    causes: [...faultsOfGroups('A', 'B', 'G')],
  },
  {
    match: /^Cannot (?:GET|POST) \//i,
    source: 'mockpass',
    guide: 'not-from-the-token-endpoint',
    causes: ['wrong-path', 'method-get', ...bodyFaults],
  },
  {
    match: /(?:is not valid JSON|in JSON at position|Unexpected token|fetch failed|Failed to fetch)/i,
    source: 'mockpass',
    guide: 'server-side-error',
    causes: [...faultsOfGroups('G', 'C', 'A', 'D', 'I')],
  },
];
