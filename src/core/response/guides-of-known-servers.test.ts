import { expect, it } from 'vitest';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';

it('a proof that is refused as an invalid request leads to the guide of proofs', () => {
  const response = parseResponse('{"error":"invalid_request","error_description":"DPoP HTTP URL mismatch"}');
  for (const profile of [rfc7523, singpassFapi])
    expect(response && recogniseError(response, profile).guide).toBe('invalid-dpop-proof');
});

it.each([
  ['invalid_grant', 'private_key_jwt has expired', 'invalid-client-claims', 'exp-past'],
  [
    'invalid_grant',
    'AADSTS500133: Assertion is not within its valid time range.',
    'invalid-client-claims',
    'exp-past',
  ],
  ['invalid_grant', 'audience is invalid', 'invalid-client-claims', 'aud-token-endpoint'],
  [
    'invalid_grant',
    "The given iss 'x' does not match the registered client_id 'y'",
    'invalid-client-claims',
    undefined,
  ],
  ['invalid_grant', 'The remote jwks object has no keys array.', 'invalid-client-signature', undefined],
  ['invalid_grant', 'no_valid_keys_or_signatures', 'invalid-client-signature', 'sig-der'],
  ['invalid_request', 'JWT header kid property is required', 'invalid-client-signature', 'kid-unknown'],
  ['invalid_request', 'Signature Algorithm not supported : ES256', 'invalid-client-signature', 'alg-rsa'],
  [
    'invalid_request',
    "Missing or invalid 'aud' claim in client_assertion JWT",
    'invalid-client-claims',
    undefined,
  ],
  [
    'invalid_request',
    'redirect_uri did not match URI from initial request',
    'invalid-grant',
    'redirect-uri-slash',
  ],
  [
    'invalid_request',
    'code_verifier must be a string with a minimum length of 43 characters',
    'invalid-grant',
    undefined,
  ],
  ['invalid_grant', 'Client authentication failed: code_verifier', 'invalid-grant', undefined],
  ['invalid_grant', 'Same authcode in the body is being re-used.', 'invalid-grant', 'code-reused'],
  // What is said of a parameter, of the code or of no part at all stays with the guide of the error code.
  ['invalid_grant', 'The authorization code has expired', 'invalid-grant', 'code-expired'],
  ['invalid_grant', 'expired', 'invalid-grant', undefined],
  ['invalid_request', 'The audience parameter is required', 'invalid-request', undefined],
  ['invalid_request', 'Missing parameter: code_verifier', 'invalid-request', 'verifier-missing'],
] as const)('%s, “%s”, leads to the guide of what it speaks of', (error, error_description, guide, first) => {
  const response = parseResponse(JSON.stringify({ error, error_description }));
  const recognised = response && recogniseError(response, rfc7523);
  expect(recognised?.guide).toBe(guide);
  if (first !== undefined) expect(recognised?.causes[0]).toBe(first);
});
