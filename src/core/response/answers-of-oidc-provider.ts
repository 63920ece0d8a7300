import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { accepted, bodyFaults, clientFaults, grantFaults, type KnownAnswer } from './known-answer.ts';

/** The sentences of node-oidc-provider, which hides most causes behind one (faults.md §3.1). */
export const answersOfOidcProvider: readonly KnownAnswer[] = [
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
    match: /sub [^\n]{0,80}JWT claim is missing|sub \(JWT subject\)/i,
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
    // Of the code_verifier Spring says so, as an invalid grant.
    match: /client authentication failed(?!: code_verifier)/i,
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
    match:
      /unsupported grant_type requested|grant[_ ]type[^\n]{0,80}not (?:supported|allowed)|supplied grant_type/i,
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
];
