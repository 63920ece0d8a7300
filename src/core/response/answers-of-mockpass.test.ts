import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../catalogue/faults.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import { mockpassFapi } from '../profiles/mockpass-fapi.ts';
import { mockpassLegacy } from '../profiles/mockpass-legacy.ts';
import type { Profile } from '../profiles/profile.ts';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';

type Row = readonly [string, GuideId, FaultCode];

function readings(body: object, own: Profile): readonly (readonly [string, string, string | undefined])[] {
  return [singpassFapi, rfc7523, own].map((profile) => {
    const response = parseResponse(JSON.stringify(body));
    const recognised = response && recogniseError(response, profile);
    return [recognised?.source ?? '', recognised?.guide ?? '', recognised?.causes[0]];
  });
}

const proof = 'Invalid DPoP token signature, ';
/** Every sentence of lib/express/fapi in MockPass 4.3 to 4.6, and what its libraries say there. */
const ofFapi: readonly Row[] = [
  ['Dpop or Dpop jkt is required', 'invalid-dpop-proof', 'dpop-missing'],
  ['DPoP header missing jwk', 'invalid-dpop-proof', 'dpop-jwk-missing'],
  [`${proof}signature verification failed`, 'invalid-dpop-proof', 'dpop-signature'],
  [`${proof}"exp" claim timestamp check failed`, 'invalid-dpop-proof', 'dpop-exp'],
  [`${proof}missing required "jti" claim`, 'invalid-dpop-proof', 'dpop-jti'],
  [`${proof}missing required "iat" claim`, 'invalid-dpop-proof', 'dpop-iat'],
  [`${proof}missing required "exp" claim`, 'invalid-dpop-proof', 'dpop-exp'],
  [`${proof}missing required "htu" claim`, 'invalid-dpop-proof', 'dpop-htu-endpoint'],
  [`${proof}missing required "htm" claim`, 'invalid-dpop-proof', 'dpop-htm'],
  [`${proof}Invalid Compact JWS`, 'invalid-dpop-proof', 'dpop-header-broken'],
  ['Invalid DPoP htu', 'invalid-dpop-proof', 'dpop-htu-endpoint'],
  ['DPoP htm must be a non-empty string', 'invalid-dpop-proof', 'dpop-htm'],
  ['Only POST requests are supported with DPoP', 'invalid-dpop-proof', 'dpop-htm'],
  ['Invalid DPoP jkt', 'invalid-dpop-proof', 'dpop-key-changed'],
  ['Client assertion is required', 'invalid-request', 'assertion-missing'],
  ['Client assertion type is required', 'invalid-request', 'assertion-type-missing'],
  ['Invalid client assertion type', 'invalid-request', 'assertion-type-wrong'],
  ['Unable to fetch client jwks', 'server-side-error', 'jwks-single-jwk'],
  ['jwks.keys.find is not a function', 'server-side-error', 'jwks-bare-array'],
  ['fetch failed', 'server-side-error', 'server-cannot-fetch-jwks'],
  ['No kid found in client assertion header', 'invalid-client-signature', 'kid-missing'],
  ['No matching key found for kid', 'invalid-client-signature', 'kid-unknown'],
  ['Invalid client assertion aud', 'invalid-client-claims', 'aud-token-endpoint'],
  ['No Client ID in query', 'invalid-request', 'client-id-missing'],
  ['No Request URI in query', 'invalid-request', 'par-request-uri-expired'],
  ['Request URI is required', 'invalid-request', 'par-request-uri-expired'],
  ['Request URI not found', 'invalid-request', 'par-request-uri-expired'],
  ['No PAR request found in session', 'invalid-request', 'par-request-uri-expired'],
  ['Client ID does not match', 'invalid-request', 'par-request-uri-expired'],
  ['Scope must include openid', 'invalid-request', 'par-invalid-params'],
  ['Only authorization code grant type is supported', 'unsupported-grant-type', 'grant-type-missing'],
  ['Authorization code is required', 'invalid-grant', 'code-missing'],
  ['No auth request found in session', 'invalid-grant', 'code-missing'],
  ['No profile found in session', 'invalid-grant', 'code-missing'],
  ['Redirect URI is required', 'invalid-request', 'redirect-uri-missing'],
  ['Redirect URI does not match', 'invalid-grant', 'redirect-uri-slash'],
  ['Code verifier and code challenge do not match', 'invalid-grant', 'verifier-other-session'],
  [
    'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received undefined',
    'invalid-grant',
    'verifier-missing',
  ],
  ['Client ID is required', 'invalid-request', 'par-client-id-missing'],
  ['Invalid redirect uri', 'invalid-request', 'redirect-uri-forbidden'],
  ['Invalid redirect uri protocol', 'invalid-request', 'redirect-uri-forbidden'],
  ['Invalid redirect uri https type', 'invalid-request', 'par-invalid-params'],
  ['Scope is required', 'invalid-request', 'par-invalid-params'],
  ['Scope email is not supported', 'invalid-request', 'par-invalid-params'],
  ['State is required', 'invalid-request', 'par-invalid-params'],
  ['Invalid state', 'invalid-request', 'par-invalid-params'],
  ['Nonce is required', 'invalid-request', 'par-invalid-params'],
  ['Invalid nonce', 'invalid-request', 'par-invalid-params'],
  ['Response type is required', 'invalid-request', 'par-invalid-params'],
  ['Invalid response type', 'invalid-request', 'par-invalid-params'],
  ['Invalid acr values', 'invalid-request', 'par-invalid-params'],
  ['Code challenge is required', 'invalid-request', 'par-invalid-params'],
  ['Invalid code challenge method', 'invalid-request', 'challenge-method-missing'],
  [
    'Code challenge must be base64 encoded and at least 43 to 128 characters long',
    'invalid-request',
    'challenge-std-base64',
  ],
  ['Invalid authentication context type', 'invalid-request', 'par-invalid-params'],
  ['Authentication context message is required', 'invalid-request', 'par-invalid-params'],
  [
    'Authentication context message must be less than 100 characters',
    'invalid-request',
    'par-invalid-params',
  ],
  ['No suitable encryption key found', 'no-encryption-key', 'jwks-no-enc'],
  ['JWE "alg" (Algorithm) Header Parameter missing or invalid', 'no-encryption-key', 'jwk-enc-alg-missing'],
  ['"alg" argument is required when "jwk.alg" is not present', 'no-encryption-key', 'jwk-enc-alg-missing'],
  [
    'Invalid or unsupported "alg" (JWE Algorithm) header value',
    'no-encryption-key',
    'jwk-enc-alg-unsupported',
  ],
  ['No suitable signing key found', 'server-side-error', 'server-outage'],
  ['No signing key found for kid "fapi-asp"', 'server-side-error', 'server-outage'],
  ["Cannot read properties of undefined (reading 'code')", 'client-side-error', 'ct-missing'],
  [
    "Cannot destructure property 'response_type' of 'req.body' as it is undefined.",
    'client-side-error',
    'ct-missing',
  ],
  ['client_assertion.split is not a function', 'invalid-request', 'duplicate-param'],
];

const failed = 'Unable to verify client_assertion: ';
/** Every sentence of lib/express/oidc/v2-ndi.js, with its error code, and what jose says behind its prefix. */
const ofV2: readonly (readonly [string, ...Row])[] = [
  ['invalid_scope', 'Unknown scope openid profile', 'invalid-scope', 'scope-not-allowed'],
  ['unsupported_response_type', 'Unknown response_type undefined', 'invalid-request', 'par-invalid-params'],
  ['invalid_request', 'Missing nonce', 'invalid-request', 'par-invalid-params'],
  ['invalid_request', 'Missing state', 'invalid-request', 'par-invalid-params'],
  ['invalid_request', 'Missing client_id', 'invalid-request', 'client-id-missing'],
  ['invalid_request', 'Missing redirect_uri', 'invalid-request', 'redirect-uri-missing'],
  ['unsupported_grant_type', 'Unknown grant_type undefined', 'unsupported-grant-type', 'grant-type-missing'],
  ['unsupported_grant_type', 'Unknown grant_type code', 'unsupported-grant-type', 'grant-type-wrong'],
  ['invalid_request', 'Missing code', 'invalid-request', 'code-missing'],
  ['invalid_request', 'Unknown client_assertion_type undefined', 'invalid-request', 'assertion-type-missing'],
  ['invalid_request', 'Unknown client_assertion_type jwt', 'invalid-request', 'assertion-type-wrong'],
  ['invalid_request', 'Missing client_assertion', 'invalid-request', 'assertion-missing'],
  [
    'invalid_client',
    'Failed to fetch RP JWKS from specified endpoint: fetch failed',
    'server-side-error',
    'server-cannot-fetch-jwks',
  ],
  [
    'invalid_client',
    'Unable to parse RP keyset: Unexpected token < in JSON at position 0',
    'server-side-error',
    'jwks-html',
  ],
  [
    'invalid_client',
    'Unable to parse RP keyset: No number after minus sign in JSON at position 1',
    'server-side-error',
    'jwks-pem-or-cert',
  ],
  ['invalid_client', `${failed}Invalid Compact JWS`, 'invalid-client', 'assertion-two-parts'],
  ['invalid_client', `${failed}JWS Protected Header is invalid`, 'invalid-client', 'header-not-json'],
  [
    'invalid_client',
    `${failed}JWS "alg" (Algorithm) Header Parameter missing or invalid`,
    'invalid-client-signature',
    'alg-missing',
  ],
  [
    'invalid_client',
    `${failed}Unsupported "alg" value for a JSON Web Key Set`,
    'invalid-client-signature',
    'alg-misspelt',
  ],
  [
    'invalid_client',
    `${failed}no applicable key found in the JSON Web Key Set`,
    'invalid-client-signature',
    'kid-unknown',
  ],
  [
    'invalid_client',
    `${failed}multiple matching keys found in the JSON Web Key Set`,
    'invalid-client-signature',
    'jwk-kid-duplicate',
  ],
  [
    'invalid_client',
    `${failed}JSON Web Key Set members must be public keys`,
    'invalid-client-signature',
    'jwks-private-exposed',
  ],
  ['invalid_client', `${failed}signature verification failed`, 'invalid-client-signature', 'sig-der'],
  [
    'invalid_client',
    `${failed}JWT Claims Set must be a top-level JSON object`,
    'invalid-client',
    'payload-not-json',
  ],
  ['invalid_client', `${failed}"nbf" claim must be a number`, 'invalid-client-claims', 'nbf-type'],
  ['invalid_client', `${failed}"nbf" claim timestamp check failed`, 'invalid-client-claims', 'nbf-future'],
  ['invalid_client', `${failed}"exp" claim must be a number`, 'invalid-client-claims', 'exp-string'],
  ['invalid_client', `${failed}"iat" claim must be a number`, 'invalid-client-claims', 'exp-string'],
  ['invalid_client', `${failed}"exp" claim timestamp check failed`, 'invalid-client-claims', 'exp-past'],
  [
    'invalid_client',
    `${failed}Extension Header Parameter "x" is not recognized`,
    'invalid-client-signature',
    'crit-header',
  ],
  ['invalid_client', `${failed}JWTs MUST NOT use unencoded payload`, 'invalid-client-signature', 'b64-false'],
  ['invalid_client', 'The client_assertion typ should be set', 'invalid-client-claims', 'typ-missing'],
  [
    'invalid_client',
    'Incorrect sub in client_assertion claims',
    'invalid-client-claims',
    'client-id-mismatch',
  ],
  ['invalid_client', 'Missing sub in client_assertion claims', 'invalid-client-claims', 'sub-missing'],
  [
    'invalid_client',
    'Incorrect aud in client_assertion claims',
    'invalid-client-claims',
    'aud-token-endpoint',
  ],
  ['invalid_request', 'No suitable encryption key found', 'no-encryption-key', 'jwks-no-enc'],
  ['invalid_request', 'No suitable signing key found', 'server-side-error', 'server-outage'],
];

describe('each sentence of MockPass leads to its cause, whether or not the profile is known', () => {
  it.each(ofFapi)('v3: %s', (error, guide, first) => {
    const said = ['mockpass', guide, first];
    expect(readings({ error }, mockpassFapi).map(([, ...read]) => ['mockpass', ...read])).toEqual([
      said,
      said,
      said,
    ]);
  });

  it.each(ofV2)('v2: %s: %s', (error, error_description, guide, first) => {
    const read = readings({ error, error_description }, mockpassLegacy).map(([, ...rest]) => rest);
    const said = [guide, first];
    expect(read).toEqual([said, said, said]);
  });
});
