import type { FaultCode } from '../catalogue/faults.ts';
import type { Prediction, Stage } from './profile.ts';

const request = (description: string | undefined, ...codes: readonly FaultCode[]): Prediction => ({
  codes,
  status: 400,
  error: 'invalid_request',
  description,
});
const client = { status: 401, error: 'invalid_client', description: 'client authentication failed' } as const;
const grant = { status: 400, error: 'invalid_grant', description: 'grant request is invalid' } as const;
const unknownGrant = {
  status: 400,
  error: 'unsupported_grant_type',
  description: 'unsupported grant_type requested',
} as const;
const proof = (description: string, ...codes: readonly FaultCode[]): Prediction => ({
  codes,
  status: 400,
  error: 'invalid_dpop_proof',
  description,
});
const clientStages: readonly Stage[] = ['header', 'key-set', 'signature', 'claims'];

/** Damage that can lie in any parameter: what the server says depends on which. */
const damage: readonly FaultCode[] = [
  'placeholder-left',
  'shell-single-quote-var',
  'curl-at-file-literal',
  'quotes-in-value',
  'invisible-chars',
  'smart-punctuation',
  'param-trailing-newline',
  'percent-malformed',
  'double-encoded',
  'plus-becomes-space',
];
const typeText =
  'client_assertion_type must have value urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const missing = (name: string): string => `missing required parameter '${name}'`;

const inParameters: readonly Prediction[] = [
  {
    parameters: ['response_type'],
    codes: ['par-invalid-params'],
    status: 400,
    error: 'unsupported_response_type',
    description: 'unsupported response_type requested',
  },
  {
    parameters: ['request_uri'],
    codes: ['par-invalid-params'],
    status: 400,
    error: 'request_uri_not_supported',
  },
  { parameters: ['client_id'], codes: ['curl-urlencode-whole-body'], ...client },
  { parameters: ['client_assertion_type'], ...request(typeText, ...damage) },
  { parameters: ['grant_type'], codes: damage, ...unknownGrant },
  { parameters: ['code', 'redirect_uri', 'code_verifier'], codes: damage, ...grant },
  {
    parameters: ['client_assertion'],
    ...request(
      'invalid client_assertion format',
      'placeholder-left',
      'shell-single-quote-var',
      'curl-at-file-literal',
    ),
  },
  { parameters: ['client_assertion'], codes: ['empty-param', 'param-name-wrong', ...damage], ...client },
  { parameters: ['client_id'], ...request('client_id mismatch', ...damage) },
  ...['grant_type', 'code', 'redirect_uri'].map((name) => ({
    parameters: [name],
    ...request(missing(name), 'empty-param', 'param-name-wrong'),
  })),
];

/** What node-oidc-provider 9 answers to a fault (faults.md §3.1; error-fixtures.json). */
export const oidcProviderPredictions: readonly Prediction[] = [
  // An authorization request at the token endpoint.
  { ...request(missing('grant_type'), 'wrong-path'), stages: ['parameters'] },
  { codes: ['method-get', 'wrong-path', 'post-redirected-to-get'], status: 404, error: 'Not Found' },
  request(
    'only application/x-www-form-urlencoded content-type bodies are supported on POST /token',
    'ct-json-body',
    'ct-multipart',
    'ct-typo',
    'ct-text-plain',
  ),
  request(
    'no client authentication mechanism provided',
    'ct-form-json-body',
    'ct-missing',
    'body-empty',
    'params-in-query',
    'curl-urlencode-whole-body',
    'shell-unquoted-amp',
  ),
  request(
    'client authentication must only be provided using one mechanism',
    'basic-header-plus-assertion',
    'bearer-header-plus-assertion',
  ),
  // Read as values, with the line ends.
  { ...request(typeText, 'newline-inside-body'), stages: ['parameters'] },
  {
    codes: ['client-secret-used', 'assertion-missing', 'html-escaped-amp', 'newline-inside-body'],
    ...client,
  },
  request(undefined, 'duplicate-param'),
  request(typeText, 'assertion-type-wrong', 'double-encoded', 'percent-malformed', 'smart-punctuation'),
  request('client_assertion_type must be provided', 'assertion-type-missing'),
  request('client_id mismatch', 'client-id-mismatch', 'sub-wrong'),
  request(missing('grant_type'), 'grant-type-missing'),
  request(missing('code'), 'code-missing'),
  request(missing('redirect_uri'), 'redirect-uri-missing'),
  {
    codes: ['grant-type-wrong', 'param-trailing-newline', 'invisible-chars'],
    ...unknownGrant,
  },
  request(
    'invalid client_assertion format',
    'placeholder-left',
    'shell-single-quote-var',
    'curl-at-file-literal',
    'assertion-not-jwt',
    'assertion-two-parts',
    'assertion-base64-twice',
    'assertion-json-serialization',
    'assertion-percent-encoded',
    'payload-double-json',
    'payload-not-json',
  ),
  {
    codes: ['quotes-in-value', 'empty-param', 'assertion-bearer-prefix', 'assertion-bytes-literal'],
    ...client,
  },
  { stages: ['assertion-format'], ...client },
  request(undefined, 'verifier-length'),
  request('code_verifier contains invalid characters', 'verifier-charset', 'windows-cmd-single-quotes'),
  { codes: ['verifier-missing'], ...grant },
  request(undefined, 'challenge-method-missing', 'par-invalid-params'),
  { codes: ['dpop-missing', 'dpop-key-changed'], ...grant },
  proof('DPoP proof iat is not recent enough', 'dpop-iat'),
  proof('DPoP proof htm mismatch', 'dpop-htm'),
  proof('DPoP proof htu mismatch', 'dpop-htu-endpoint', 'dpop-htu-slash-query', 'dpop-htu-proxy'),
  proof('DPoP proof must have a jti string property', 'dpop-jti'),
  { codes: ['dpop-reused-proof'], ...grant },
  request('DPoP proof key thumbprint does not match dpop_jkt', 'dpop-jkt-wrong'),
  proof(
    'invalid DPoP key binding',
    'dpop-header-broken',
    'dpop-typ',
    'dpop-alg',
    'dpop-jwk-missing',
    'dpop-jwk-private',
    'dpop-signature',
    'dpop-exp',
  ),
  { stages: clientStages, ...client },
  { stages: ['dpop'], status: 400, error: 'invalid_dpop_proof' },
  { stages: ['grant'], ...grant },
  {
    stages: ['encryption-key'],
    status: 400,
    error: 'invalid_client_metadata',
    description: 'no suitable encryption key found (ECDH-ES+A256KW)',
  },
  { stages: ['transport', 'parameters'], status: 400, error: 'invalid_request' },
  ...inParameters,
];
