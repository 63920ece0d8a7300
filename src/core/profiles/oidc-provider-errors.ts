import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { ProfileError, Stage } from './profile.ts';

const bodyFaults: readonly FaultCode[] = faultsOfGroups('A', 'B');
/** Everything of the client's authentication hides behind one sentence (faults.md §1.2). */
const clientFaults: readonly FaultCode[] = [
  ...faultsOfGroups('C', 'D', 'E', 'F', 'G').filter((code) => !code.startsWith('local-')),
  // Of the body what damages the assertion; that it is no form has an answer of its own. Of the parameters those that name the client: the grant is looked at once it is known (faults.md §3.1).
  ...faultsOfGroups('B').filter((code) => /^(?:client-id|assertion)-/.test(code)),
  ...faultsOfGroups('A'),
];
const grantFaults: readonly FaultCode[] = [
  ...faultsOfGroups('B', 'H'),
  'retry-burns-code',
  'dpop-missing',
  'dpop-key-changed',
  'dpop-reused-proof',
  'dpop-jti',
  ...faultsOfGroups('A'),
];
const bodyRead: readonly Stage[] = ['network', 'transport'];
/** Client authentication is over. */
const clientAccepted: readonly Stage[] = [
  'network',
  'assertion-format',
  'header',
  'key-set',
  'signature',
  'claims',
];

/** A literal answer of the server; `description` is a regular expression source. */
function answer(
  id: string,
  error: string,
  description: string | undefined,
  guide: ProfileError['guide'],
  causes: readonly FaultCode[],
  clears: readonly Stage[],
): ProfileError {
  return {
    id,
    match: description === undefined ? { error: [error] } : { error: [error], description },
    guide,
    causes: [...new Set(causes)],
    clears,
    source: 'oidc-provider',
    mark: 'observed',
  };
}

const contentTypes: readonly FaultCode[] = ['ct-json-body', 'ct-multipart', 'ct-typo', 'ct-text-plain'];
const bodyUnread: readonly FaultCode[] = [
  'ct-form-json-body',
  'ct-missing',
  'params-in-query',
  'body-empty',
  'shell-unquoted-amp',
  'curl-urlencode-whole-body',
];
const proofFaults: readonly FaultCode[] = [
  'dpop-header-broken',
  'dpop-typ',
  'dpop-alg',
  'dpop-jwk-missing',
  'dpop-jwk-private',
  'dpop-signature',
  'dpop-exp',
];

const bodyErrors: readonly ProfileError[] = [
  answer(
    'content-type',
    'invalid_request',
    'only application/x-www-form-urlencoded',
    'client-side-error',
    [...contentTypes, ...bodyFaults],
    ['network'],
  ),
  answer(
    'no-authentication',
    'invalid_request',
    'no client authentication mechanism',
    'client-side-error',
    [...bodyUnread, ...bodyFaults, 'assertion-missing'],
    ['network'],
  ),
  answer(
    'two-mechanisms',
    'invalid_request',
    'only be provided using one mechanism|authorization header value',
    'invalid-request',
    ['basic-header-plus-assertion', 'bearer-header-plus-assertion', 'client-secret-used', ...bodyFaults],
    bodyRead,
  ),
  answer(
    'twice',
    'invalid_request',
    'must not be provided twice',
    'invalid-request',
    ['duplicate-param', ...bodyFaults],
    ['network'],
  ),
  answer(
    'assertion-format',
    'invalid_request',
    'invalid client_assertion format',
    'invalid-client',
    [...faultsOfGroups('C'), ...bodyFaults],
    ['network'],
  ),
  answer(
    'assertion-type',
    'invalid_request',
    'client_assertion_type must',
    'invalid-request',
    ['assertion-type-wrong', 'assertion-type-missing', 'double-encoded', ...bodyFaults],
    ['network', 'assertion-format'],
  ),
  answer(
    'client-id',
    'invalid_request',
    'client_id mismatch',
    'invalid-client-claims',
    ['client-id-mismatch', 'sub-wrong', ...bodyFaults, ...faultsOfGroups('E')],
    ['network', 'assertion-format'],
  ),
  answer(
    'parameter-missing',
    'invalid_request',
    'missing required parameter',
    'invalid-request',
    ['grant-type-missing', 'code-missing', 'redirect-uri-missing', ...bodyFaults],
    clientAccepted,
  ),
  answer(
    'verifier-form',
    'invalid_request',
    'code_verifier (?:must|contains)',
    'invalid-request',
    ['verifier-length', 'verifier-charset', ...faultsOfGroups('H'), ...bodyFaults],
    [...clientAccepted, 'transport'],
  ),
];

/** Answers of node-oidc-provider 9 (faults.md §3.1; error-fixtures.json), the most specific first. */
export const oidcProviderErrors: readonly ProfileError[] = [
  ...bodyErrors,
  answer(
    'grant-type',
    'unsupported_grant_type',
    undefined,
    'unsupported-grant-type',
    ['grant-type-wrong', 'param-trailing-newline', ...bodyFaults],
    clientAccepted,
  ),
  answer(
    'client',
    'invalid_client',
    undefined,
    'invalid-client',
    [...clientFaults, 'retry-burns-code'],
    ['network'],
  ),
  answer(
    'proof-time',
    'invalid_dpop_proof',
    '\\biat\\b',
    'invalid-dpop-proof',
    ['dpop-iat', 'dpop-reused-proof'],
    [...clientAccepted, 'transport', 'parameters'],
  ),
  answer(
    'proof-htm',
    'invalid_dpop_proof',
    '\\bhtm\\b',
    'invalid-dpop-proof',
    ['dpop-htm', 'dpop-reused-proof'],
    [...clientAccepted, 'transport', 'parameters'],
  ),
  answer(
    'proof-htu',
    'invalid_dpop_proof',
    '\\bhtu\\b',
    'invalid-dpop-proof',
    ['dpop-reused-proof', 'dpop-htu-endpoint', 'dpop-htu-slash-query', 'dpop-htu-proxy'],
    [...clientAccepted, 'transport', 'parameters'],
  ),
  answer(
    'proof-jti',
    'invalid_dpop_proof',
    '\\bjti\\b',
    'invalid-dpop-proof',
    ['dpop-jti'],
    [...clientAccepted, 'transport', 'parameters'],
  ),
  answer(
    'proof',
    'invalid_dpop_proof',
    undefined,
    'invalid-dpop-proof',
    [...proofFaults, ...faultsOfGroups('I')],
    [...clientAccepted, 'transport', 'parameters'],
  ),
  answer(
    'nonce',
    'use_dpop_nonce',
    undefined,
    'use-dpop-nonce',
    ['dpop-nonce', 'dpop-iat'],
    [...clientAccepted, 'transport', 'parameters'],
  ),
  answer('grant', 'invalid_grant', undefined, 'invalid-grant', grantFaults, clientAccepted),
  answer(
    'encryption-key',
    'invalid_client_metadata',
    undefined,
    'no-encryption-key',
    ['jwks-no-enc', 'jwk-enc-alg-unsupported', 'jwk-use-wrong', ...faultsOfGroups('G')],
    [...clientAccepted, 'transport', 'parameters', 'dpop', 'grant'],
  ),
  answer(
    'request',
    'invalid_request',
    undefined,
    'invalid-request',
    [
      ...bodyFaults,
      ...faultsOfGroups('H'),
      'par-invalid-params',
      'par-client-id-missing',
      'par-request-uri-expired',
    ],
    ['network'],
  ),
  answer(
    'scope',
    'invalid_scope',
    undefined,
    'invalid-scope',
    ['scope-not-allowed', 'par-invalid-params'],
    bodyRead,
  ),
  answer('server', 'server_error', undefined, 'server-side-error', ['server-outage'], ['network']),
];
