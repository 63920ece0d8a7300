import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import type { Stage } from '../profiles/profile.ts';

import type { AnswerSource } from './recognised-error.ts';

/** A wording of another server than the profile's, searched in `error` and `error_description` (or the body of a page). */
export interface KnownAnswer {
  readonly match: RegExp;
  readonly source: AnswerSource;
  readonly guide: GuideId;
  readonly causes: readonly FaultCode[];
  readonly clears?: readonly Stage[];
}

const clientFaults = faultsOfGroups('C', 'D', 'E', 'F', 'G', 'B', 'A');
const accepted: readonly Stage[] = [
  'network',
  'transport',
  'parameters',
  'assertion-format',
  'header',
  'signature',
  'claims',
];
const signatureFaults: readonly FaultCode[] = faultsOfGroups('F', 'C', 'D', 'G', 'E');
const bodyFaults: readonly FaultCode[] = faultsOfGroups('A', 'B');
const grantFaults: readonly FaultCode[] = [
  ...faultsOfGroups('B', 'H'),
  ...faultsOfGroups('A', 'I'),
  'retry-burns-code',
];

/** MockPass' own sentences first (they name one fault), then node-oidc-provider's, then what many servers say alike. */
export const knownAnswers: readonly KnownAnswer[] = [
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
      /^(?:Invalid state|Nonce is required|Scope .* is not supported|Invalid code challenge method|Invalid authentication context|Invalid redirect uri|Client ID is required|Invalid response type)/i,
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
    match: /destructure property '(?:client_id|profile)'|Cannot read properties of undefined|JWKSInvalid/i,
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
  {
    match: /key management|encryption|id_token_encrypted|\bJWE\b/i,
    source: 'oidc-provider',
    guide: 'no-encryption-key',
    causes: faultsOfGroups('G'),
    clears: accepted,
  },

  {
    match:
      /only application\/x-www-form-urlencoded|form_content_type|Invalid request content-type|x-www-form-urlencoded content-type required/i,
    source: 'oidc-provider',
    guide: 'client-side-error',
    causes: ['ct-json-body', 'ct-multipart', 'ct-typo', 'ct-text-plain', 'ct-missing', ...bodyFaults],
  },
  {
    match: /no client authentication mechanism provided/i,
    source: 'oidc-provider',
    guide: 'client-side-error',
    causes: [
      'ct-form-json-body',
      'params-in-query',
      'body-empty',
      'shell-unquoted-amp',
      ...bodyFaults,
      'assertion-missing',
    ],
  },
  {
    match: /only be provided using one mechanism|contain authorization information/i,
    source: 'oidc-provider',
    guide: 'invalid-request',
    causes: [
      'basic-header-plus-assertion',
      'bearer-header-plus-assertion',
      'client-secret-used',
      ...bodyFaults,
    ],
  },
  {
    match: /must not be provided twice|included more than once|duplicate/i,
    source: 'oidc-provider',
    guide: 'invalid-request',
    causes: ['duplicate-param', 'jti-reused', ...bodyFaults],
  },
  {
    match: /invalid client_assertion format|Malformed JWT/i,
    source: 'oidc-provider',
    guide: 'invalid-client',
    causes: [
      ...faultsOfGroups('C'),
      'placeholder-left',
      'shell-single-quote-var',
      'smart-punctuation',
      ...bodyFaults,
    ],
  },
  {
    match: /sub .*JWT claim is missing|sub \(JWT subject\)/i,
    source: 'oidc-provider',
    guide: 'invalid-client-claims',
    causes: ['sub-missing', 'claim-name-wrong', ...faultsOfGroups('E', 'C')],
  },
  {
    match: /client_assertion_type/i,
    source: 'oidc-provider',
    guide: 'invalid-request',
    causes: ['assertion-type-missing', 'assertion-type-wrong', 'double-encoded', ...bodyFaults],
  },
  {
    match: /subject of client_assertion must be the same as client_id/i,
    source: 'oidc-provider',
    guide: 'invalid-client-claims',
    causes: ['client-id-mismatch', 'sub-wrong', ...bodyFaults, ...faultsOfGroups('E')],
  },
  {
    match: /client authentication failed/i,
    source: 'oidc-provider',
    guide: 'invalid-client',
    causes: [...clientFaults, 'retry-burns-code'],
    clears: ['network'],
  },
  {
    match: /grant request is invalid/i,
    source: 'oidc-provider',
    guide: 'invalid-grant',
    causes: grantFaults,
    clears: accepted,
  },
  {
    match: /missing required parameter/i,
    source: 'oidc-provider',
    guide: 'invalid-request',
    causes: [...faultsOfGroups('B', 'A', 'H')],
    clears: ['network'],
  },
  {
    match: /unsupported grant_type requested|grant[_ ]type.*not (?:supported|allowed)|supplied grant_type/i,
    source: 'oidc-provider',
    guide: 'unsupported-grant-type',
    causes: ['grant-type-wrong', 'param-trailing-newline', 'grant-type-missing', ...bodyFaults],
  },
  {
    match: /code_verifier/i,
    source: 'oidc-provider',
    guide: 'invalid-grant',
    causes: faultsOfGroups('H'),
    clears: accepted,
  },
  {
    match: /nonce is required in the DPoP|invalid nonce in DPoP|use_dpop_nonce/i,
    source: 'oidc-provider',
    guide: 'use-dpop-nonce',
    causes: ['dpop-nonce', ...faultsOfGroups('I')],
  },
  {
    match: /dpop/i,
    source: 'oidc-provider',
    guide: 'invalid-dpop-proof',
    causes: faultsOfGroups('I'),
    clears: ['network'],
  },

  {
    match: /PX-E\d{4}|Request parameters invalid|Invalid JWKS object/i,
    source: 'singpass',
    guide: 'not-from-the-token-endpoint',
    causes: [
      'redirect-uri-forbidden',
      'redirect-uri-slash',
      'redirect-uri-origin',
      'jwks-private-exposed',
      'jwks-http-error',
      'jwks-html',
      'jwks-no-enc',
      'par-request-uri-expired',
      ...faultsOfGroups('G', 'B'),
    ],
  },
  {
    match:
      /Invalid PKI Signature|Duplicate client_assertion|Invalid JWS Verification|Missing ath|A256M is not valid/i,
    source: 'singpass',
    guide: 'unrecognised-response',
    causes: [...faultsOfGroups('F', 'E', 'I', 'G')],
  },
  {
    match:
      /AADSTS700024|AADSTS50012|expired|not within its valid time|token is not active|exp(?:iration)?\b/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: [
      'exp-past',
      'client-assertion-expired-cache',
      'exp-too-far',
      'clock-skew-small',
      'iat-tz-behind',
      ...faultsOfGroups('E'),
      'code-expired',
    ],
  },
  {
    match: /AADSTS900144|must contain the following parameter|Missing (?:parameter|grant type)|grant_type/i,
    source: 'other-server',
    guide: 'client-side-error',
    causes: ['grant-type-missing', 'ct-json-body', 'ct-form-json-body', 'shell-unquoted-amp', ...bodyFaults],
  },
  {
    match: /\baud(?:ience)?\b/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: ['aud-token-endpoint', 'aud-trailing-slash', 'aud-wrong-env', ...faultsOfGroups('E')],
  },
  {
    match: /\bjti\b|replay|already (?:been )?used|re-?use/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: ['jti-reused', 'jti-missing', 'code-reused', ...faultsOfGroups('E', 'B')],
  },
  {
    match: /\b(?:iat|nbf|timestamp)\b|synchroni[sz]ed|clock/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: ['iat-future', 'clock-skew-small', 'iat-tz-ahead', 'iat-tz-behind', ...faultsOfGroups('E')],
  },
  {
    match: /assertion type/i,
    source: 'other-server',
    guide: 'invalid-request',
    causes: ['assertion-type-wrong', 'assertion-type-missing', 'double-encoded', ...bodyFaults],
  },
  {
    match: /\balg(?:orithm)?\b/i,
    source: 'other-server',
    guide: 'invalid-client-signature',
    causes: [...faultsOfGroups('D', 'F', 'G')],
  },
  {
    match: /invalid_token/i,
    source: 'other-server',
    guide: 'success',
    causes: ['access-token-expired', 'userinfo-bearer-vs-dpop', 'dpop-ath', ...faultsOfGroups('K', 'I')],
  },
  {
    match: /^Not Found$|method not allowed/i,
    source: 'other-server',
    guide: 'not-from-the-token-endpoint',
    causes: ['wrong-path', 'method-get', 'wrong-host-env', ...bodyFaults],
  },
  {
    match: /unable to generate a token|client (?:is )?not (?:valid|authorized|authenticated)/i,
    source: 'other-server',
    guide: 'invalid-client',
    causes: clientFaults,
  },
  {
    match: /\bkid\b|public key|signing key|\bjwks?\b|key set/i,
    source: 'other-server',
    guide: 'invalid-client-signature',
    causes: [...faultsOfGroups('D', 'G', 'F')],
  },
  {
    match: /signature|verif(?:y|ied|ication)|validat/i,
    source: 'other-server',
    guide: 'invalid-client-signature',
    causes: signatureFaults,
  },
  {
    match: /'?iss'?\b|\bsub\b|issuer|subject|claim/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: [...faultsOfGroups('E', 'B'), 'wrong-host-env'],
  },
  {
    match: /redirect_?uri/i,
    source: 'other-server',
    guide: 'invalid-grant',
    causes: [...faultsOfGroups('B', 'A')],
  },
  {
    match: /authori[sz]ation code|\bcode\b|verifier|PKCE/i,
    source: 'other-server',
    guide: 'invalid-grant',
    causes: grantFaults,
  },
  {
    match: /properties which are not allowed|unknown (?:parameter|property)/i,
    source: 'other-server',
    guide: 'client-side-error',
    causes: [
      'windows-cmd-single-quotes',
      'unknown-param',
      'extra-claims',
      ...bodyFaults,
      ...faultsOfGroups('E'),
    ],
  },
  {
    match: /client_?id|client not found|unknown client|invalid client/i,
    source: 'other-server',
    guide: 'invalid-client',
    causes: ['client-id-unknown', 'wrong-host-env', 'client-id-mismatch', ...clientFaults],
  },
  {
    match: /\bis required\b|\bis missing\b|missing required/i,
    source: 'other-server',
    guide: 'invalid-request',
    causes: [...faultsOfGroups('B', 'A', 'H', 'I')],
  },
];
