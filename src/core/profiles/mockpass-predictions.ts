import type { FaultCode } from '../catalogue/faults.ts';
import type { Prediction } from './profile.ts';

const jose = (text: string): string => `Unable to verify client_assertion: ${text}`;
const failed = jose('signature verification failed');

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
  'duplicate-param',
];
const lost: readonly FaultCode[] = ['empty-param', 'param-name-wrong'];
const unknownGrant = { status: 400, error: 'unsupported_grant_type' } as const;
const badAssertion = { status: 401, error: 'invalid_client' } as const;
const badRequest = { status: 400, error: 'invalid_request' } as const;

const inParameters: readonly Prediction[] = [
  { parameters: ['grant_type'], codes: [...damage, ...lost], ...unknownGrant },
  { parameters: ['client_assertion'], codes: damage, ...badAssertion },
  { parameters: ['client_id'], codes: damage, ...badAssertion },
  ...['client_id', 'redirect_uri', 'code', 'client_assertion'].map((name) => ({
    parameters: [name],
    codes: lost,
    ...badRequest,
    description: `Missing ${name}`,
  })),
];

/** What MockPass 4.3.4 answers to a fault (singpass.md §5.4). */
export const mockpassPredictions: readonly Prediction[] = [
  // An authorization request at the token endpoint.
  { codes: ['wrong-path'], stages: ['parameters'], ...unknownGrant },
  { codes: ['method-get', 'wrong-path', 'post-redirected-to-get'], status: 404, error: 'Not Found' },
  {
    codes: [
      'client-id-missing',
      'ct-json-body',
      'ct-form-json-body',
      'params-in-query',
      'body-empty',
      'ct-multipart',
      'ct-text-plain',
    ],
    status: 400,
    error: 'invalid_request',
    description: 'Missing client_id',
  },
  {
    codes: ['redirect-uri-missing'],
    status: 400,
    error: 'invalid_request',
    description: 'Missing redirect_uri',
  },
  {
    codes: ['grant-type-missing', 'grant-type-wrong', 'param-trailing-newline', 'duplicate-param'],
    ...unknownGrant,
  },
  // Read as values, with the line ends.
  { codes: ['newline-inside-body'], stages: ['parameters'], ...unknownGrant },
  { codes: ['code-missing'], status: 400, error: 'invalid_request', description: 'Missing code' },
  {
    codes: ['assertion-type-missing', 'assertion-type-wrong', 'double-encoded'],
    status: 400,
    error: 'invalid_request',
  },
  {
    codes: ['assertion-missing'],
    status: 400,
    error: 'invalid_request',
    description: 'Missing client_assertion',
  },
  {
    codes: ['exp-past', 'client-assertion-expired-cache'],
    status: 401,
    error: 'invalid_client',
    description: jose('"exp" claim timestamp check failed'),
  },
  {
    codes: ['nbf-future'],
    status: 401,
    error: 'invalid_client',
    description: jose('"nbf" claim timestamp check failed'),
  },
  {
    codes: ['kid-unknown', 'kid-near-miss', 'kid-enc-key', 'jwks-no-sig', 'jwks-empty'],
    status: 401,
    error: 'invalid_client',
    description: jose('no applicable key found in the JSON Web Key Set'),
  },
  {
    codes: ['sub-wrong', 'client-id-mismatch'],
    status: 401,
    error: 'invalid_client',
    description: 'Incorrect sub in client_assertion claims',
  },
  {
    codes: ['aud-token-endpoint', 'aud-trailing-slash', 'aud-array', 'aud-wrong-env', 'aud-missing'],
    status: 401,
    error: 'invalid_client',
    description: 'Incorrect aud in client_assertion claims',
  },
  {
    codes: ['typ-missing'],
    status: 401,
    error: 'invalid_client',
    description: 'The client_assertion typ should be set',
  },
  {
    codes: ['jwks-html', 'jwks-invalid-json', 'jwks-pem-or-cert'],
    status: 400,
    error: 'invalid_client',
    description: 'Unable to parse RP keyset',
  },
  {
    codes: [
      'jwks-http-error',
      'server-cannot-fetch-jwks',
      'jwks-tls-chain',
      'jwks-self-signed',
      'jwks-cert-expired',
      'jwks-hostname-mismatch',
      'jwks-tls-version',
    ],
    status: 400,
    error: 'invalid_client',
    description: 'Failed to fetch RP JWKS from specified endpoint',
  },
  { stages: ['signature'], status: 401, error: 'invalid_client', description: failed },
  { stages: ['assertion-format', 'header', 'key-set', 'claims'], status: 401, error: 'invalid_client' },
  {
    stages: ['encryption-key'],
    status: 400,
    error: 'invalid_request',
    description: 'No suitable encryption key found',
  },
  { stages: ['transport', 'parameters'], status: 400, error: 'invalid_request' },
  ...inParameters,
];
