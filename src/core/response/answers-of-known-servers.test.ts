import { describe, expect, it } from 'vitest';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { clientFaults } from './known-answer.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';

/** Error code, description, and what may be named first. */
type Row = readonly [error: string, description: string, ...first: readonly [FaultCode, ...FaultCode[]]];

const keycloakJwt = 'Client authentication with signed JWT failed: ';
/** DPoPUtil, the JWT client validators and the token endpoint of Keycloak. */
const keycloak: readonly Row[] = [
  ['invalid_request', 'DPoP proof is missing', 'dpop-missing'],
  ['invalid_request', 'DPoP header verification failure', 'dpop-header-broken'],
  ['invalid_request', 'Invalid or missing type in DPoP header: JWT', 'dpop-typ'],
  ['invalid_request', 'Unsupported DPoP algorithm: HS256', 'dpop-alg'],
  ['invalid_request', 'No JWK in DPoP header', 'dpop-jwk-missing'],
  [
    'invalid_request',
    'DPoP verification failure: org.keycloak.exceptions.TokenSignatureInvalidException: Invalid token signature',
    'dpop-signature',
  ],
  ['invalid_request', 'DPoP mandatory claims are missing', 'dpop-jti', 'dpop-iat'],
  ['invalid_request', 'DPoP HTTP URL mismatch', 'dpop-htu-endpoint'],
  ['invalid_dpop_proof', 'DPoP HTTP URL mismatch', 'dpop-htu-endpoint'],
  ['invalid_request', 'Malformed HTTP URL in DPoP proof', 'dpop-htu-endpoint'],
  ['invalid_request', 'DPoP HTTP method mismatch', 'dpop-htm'],
  ['invalid_request', 'DPoP proof is not active', 'dpop-iat'],
  ['invalid_request', 'DPoP proof has already been used', 'dpop-reused-proof'],
  ['invalid_client', `${keycloakJwt}Signature on JWT token failed validation`, 'sig-der', 'sig-wrong-key'],
  [
    'invalid_client',
    `${keycloakJwt}Token audience doesn't match domain. Expected audiences are any of [https://kc/realms/a] but audience from token is '[x]'`,
    ...(faultsOfGroups('E').filter((code) => code.startsWith('aud-')) as [FaultCode]),
  ],
  ['invalid_client', `${keycloakJwt}Token is not active`, 'exp-past'],
  [
    'invalid_client',
    `${keycloakJwt}Token expiration is too far in the future and iat claim not present in token`,
    'iat-missing',
    'exp-too-far',
  ],
  [
    'invalid_client',
    `${keycloakJwt}Token was issued too far in the past to be used now`,
    'client-assertion-expired-cache',
  ],
  ['invalid_client', `${keycloakJwt}Token jti claim is required`, 'jti-missing'],
  ['invalid_client', 'Unable to load public key', 'kid-unknown'],
  ['invalid_grant', 'PKCE verification failed: Code mismatch', 'verifier-other-session'],
  ['invalid_grant', 'PKCE code verifier not specified', 'verifier-missing'],
  ['invalid_grant', 'Code not valid', 'code-expired', 'code-reused'],
  ['invalid_grant', 'Incorrect redirect_uri', 'redirect-uri-slash', 'redirect-uri-origin'],
  ['invalid_request', 'Missing form parameter: grant_type', 'grant-type-missing'],
  ['invalid_request', 'Missing parameter: code', 'code-missing'],
  ['unsupported_grant_type', 'Unsupported grant_type', 'grant-type-wrong'],
];

/** validate_dpop.js of node-oidc-provider. */
const oidcProvider: readonly Row[] = [
  ['invalid_dpop_proof', 'DPoP proof must have a iat number property', 'dpop-iat'],
  ['invalid_dpop_proof', 'DPoP proof iat is not recent enough', 'dpop-iat'],
  ['invalid_dpop_proof', 'DPoP proof must have a jti string property', 'dpop-jti'],
  ['invalid_dpop_proof', 'DPoP proof htm mismatch', 'dpop-htm'],
  ['invalid_dpop_proof', 'DPoP proof htu mismatch', 'dpop-htu-endpoint'],
  ['invalid_dpop_proof', 'DPoP proof ath mismatch', 'dpop-ath'],
  ['invalid_dpop_proof', 'invalid DPoP key binding', 'dpop-key-changed'],
  ['use_dpop_nonce', 'nonce is required in the DPoP proof', 'dpop-nonce'],
  ['use_dpop_nonce', 'invalid nonce in DPoP proof', 'dpop-nonce'],
];

/** DefaultDPoPProofValidator of Duende IdentityServer, whose words need the code to be understood. */
const duende: readonly Row[] = [
  ['invalid_dpop_proof', "Invalid 'typ' value.", 'dpop-typ'],
  ['invalid_dpop_proof', "Invalid 'alg' value.", 'dpop-alg'],
  ['invalid_dpop_proof', "Invalid 'jwk' value.", 'dpop-jwk-missing'],
  ['invalid_dpop_proof', "'jwk' value contains a private key.", 'dpop-jwk-private'],
  ['invalid_dpop_proof', 'Invalid signature on DPoP token.', 'dpop-signature'],
  ['invalid_dpop_proof', "Invalid 'jti' value.", 'dpop-jti'],
  ['invalid_dpop_proof', "Invalid 'htm' value.", 'dpop-htm'],
  ['invalid_dpop_proof', "Invalid 'htu' value.", 'dpop-htu-endpoint'],
  ['invalid_dpop_proof', "Invalid 'iat' value.", 'dpop-iat'],
  ['invalid_dpop_proof', "Invalid 'ath' value.", 'dpop-ath'],
  ['invalid_dpop_proof', 'Detected replay of DPoP proof token.', 'dpop-reused-proof'],
];

const hydraClient =
  'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method). ';
const hydraGrant =
  'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client. ';
/** fosite, the library of Ory Hydra. */
const hydra: readonly Row[] = [
  [
    'invalid_client',
    `${hydraClient}Claim 'sub' from 'client_assertion' must match the 'client_id' of the OAuth 2.0 Client.`,
    'sub-wrong',
    'client-id-mismatch',
  ],
  [
    'invalid_client',
    `${hydraClient}Claim 'iss' from 'client_assertion' must match the 'client_id' of the OAuth 2.0 Client.`,
    'iss-wrong',
  ],
  [
    'invalid_client',
    `${hydraClient}Unable to verify the integrity of the 'client_assertion' value.`,
    'sig-der',
  ],
  [
    'invalid_client',
    `${hydraClient}The 'client_assertion' request parameter uses unsupported signing algorithm 'HS256'.`,
    'alg-hmac',
    'alg-misspelt',
    'alg-rsa',
    'alg-none',
  ],
  [
    'invalid_grant',
    `${hydraGrant}The PKCE code challenge did not match the code verifier.`,
    'verifier-other-session',
  ],
  ['invalid_grant', `${hydraGrant}The PKCE code verifier must be at least 43 characters.`, 'verifier-length'],
  ['invalid_grant', hydraGrant.trim(), 'code-expired'],
];

/** Codes of Entra ID, whose sentences follow them. */
const entra: readonly Row[] = [
  ['invalid_client', 'AADSTS700024: Client assertion is not within its valid time range.', 'exp-past'],
  ['invalid_client', 'AADSTS700027: Client assertion failed signature validation.', 'sig-der'],
  [
    'invalid_grant',
    'AADSTS50013: Assertion failed signature validation. [Reason - The key was not found.]',
    'sig-der',
  ],
  [
    'invalid_client',
    'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.',
    'client-secret-used',
  ],
  [
    'invalid_client',
    "AADSTS7000222: The provided client secret keys for app 'x' are expired.",
    'client-secret-used',
  ],
  [
    'invalid_client',
    'AADSTS5002710: Invalid JWT token: header is malformed.',
    ...(faultsOfGroups('C') as [FaultCode]),
  ],
  [
    'invalid_client',
    "AADSTS700021: Client assertion application identifier doesn't match 'client_id' parameter.",
    'client-id-mismatch',
  ],
  [
    'invalid_client',
    'AADSTS700023: Client assertion audience claim does not match Realm issuer.',
    'aud-token-endpoint',
  ],
  [
    'invalid_request',
    "AADSTS900144: The request body must contain the following parameter: 'grant_type'.",
    'grant-type-missing',
  ],
  [
    'invalid_request',
    "AADSTS900144: The request body must contain the following parameter: 'code'.",
    'code-missing',
  ],
  [
    'invalid_client',
    "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    'assertion-missing',
  ],
  [
    'unauthorized_client',
    "AADSTS700016: Application with identifier 'x' was not found in the directory 'y'.",
    'client-id-unknown',
  ],
  [
    'invalid_grant',
    'AADSTS501481: The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    'verifier-other-session',
  ],
  [
    'invalid_grant',
    'AADSTS54005: OAuth2 Authorization code was already redeemed, please retry with a new valid code.',
    'code-reused',
  ],
  [
    'invalid_grant',
    'AADSTS70008: The provided authorization code or refresh token has expired due to inactivity.',
    'code-expired',
  ],
  [
    'invalid_grant',
    "AADSTS50011: The redirect URI 'https://a' specified in the request does not match the redirect URIs configured for the application 'x'.",
    'redirect-uri-slash',
    'redirect-uri-origin',
  ],
  [
    'invalid_request',
    'AADSTS900561: The endpoint only accepts POST requests. Received a GET request.',
    'method-get',
  ],
];

/** jose4j, jjwt and Microsoft.IdentityModel, whose words many servers pass on as they are. */
const libraries: readonly Row[] = [
  [
    'invalid_client',
    'The Expiration Time (exp=NumericDate{1700003600 -> 14 Nov 2023}) claim value cannot be more than 10 minutes in the future relative to the evaluation time.',
    'exp-too-far',
  ],
  [
    'invalid_client',
    'The JWT is no longer valid - the evaluation time NumericDate{1} is on or after the Expiration Time (exp=NumericDate{0}) claim value.',
    'exp-past',
  ],
  [
    'invalid_client',
    'JWT expired at 2024-01-01T00:00:00Z. Current time: 2024-01-01T00:05:00Z, a difference of 300000 milliseconds. Allowed clock skew: 0 milliseconds.',
    'exp-past',
  ],
  [
    'invalid_client',
    'JWT early by 3600000 milliseconds before 2024-01-01T00:00:00Z. Current time: 2023-12-31T23:00:00Z.',
    'nbf-future',
  ],
  [
    'invalid_client',
    'JWT must not be accepted before 2024-01-01T00:00:00Z. Current time: 2023-12-31T23:00:00Z',
    'nbf-future',
  ],
  ['invalid_client', "Unsupported signature algorithm 'ES256K'", 'alg-rsa'],
  [
    'invalid_client',
    'JWT strings must contain exactly 2 period characters. Found: 0',
    ...(faultsOfGroups('C') as [FaultCode]),
  ],
  [
    'invalid_client',
    'IDX12741: JWT must have three segments (JWS) or five segments (JWE).',
    ...(faultsOfGroups('C') as [FaultCode]),
  ],
  ['invalid_client', "IDX10205: Issuer validation failed. Issuer: 'a'. Did not match: 'b'", 'iss-wrong'],
  ['invalid_client', 'IDX10222: Lifetime validation failed. The token is not yet valid.', 'nbf-future'],
  ['invalid_client', 'IDX10223: Lifetime validation failed. The token is expired.', 'exp-past'],
  [
    'invalid_client',
    "IDX10225: Lifetime validation failed. The token is missing an Expiration Time. Tokentype: 'JwtSecurityToken'",
    'exp-missing',
  ],
  [
    'invalid_client',
    "IDX10214: Audience validation failed. Audiences: 'https://a'. Did not match",
    'aud-token-endpoint',
  ],
];

const others: readonly Row[] = [
  // Okta
  ['invalid_client', 'The client_assertion token has an expiration too far into the future.', 'exp-too-far'],
  // Salesforce, Google
  ['invalid_grant', 'invalid assertion: expiration too far', 'exp-too-far'],
  [
    'invalid_grant',
    'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
    'exp-too-far',
  ],
  // ForgeRock
  ['invalid_client', 'JWT expiration time is unreasonable', 'exp-too-far'],
  ['invalid_client', 'JWT must contain a jti claim', 'jti-missing'],
  // Auth0
  ['access_denied', 'Unauthorized', ...(clientFaults as [FaultCode])],
  [
    'unauthorized_client',
    'The redirect URI is wrong. You sent https://a, and we expected https://b',
    'redirect-uri-slash',
  ],
  ['invalid_grant', 'Failed to verify code verifier', 'verifier-other-session'],
  ['invalid_grant', 'Invalid authorization code', 'code-expired', 'code-reused'],
  // Google
  ['invalid_grant', 'Invalid code verifier.', 'verifier-other-session'],
  ['invalid_grant', 'Missing code verifier.', 'verifier-missing'],
  // Spring Authorization Server
  ['invalid_request', 'OAuth 2.0 Parameter: grant_type', 'grant-type-missing'],
  ['invalid_request', 'OAuth 2.0 Parameter: code', 'code-missing'],
  ['invalid_request', 'OAuth 2.0 Parameter: redirect_uri', 'redirect-uri-missing'],
  // ForgeRock
  ['invalid_grant', 'The provided access grant is invalid, expired, or revoked.', 'code-expired'],
  // WSO2
  ['invalid_client', 'A valid OAuth client could not be found for client_id: abc', 'client-id-unknown'],
  ['invalid_grant', 'PKCE validation failed', 'verifier-other-session'],
  ['invalid_grant', 'Inactive authorization code received from token request', 'code-reused', 'code-expired'],
  ['invalid_request', 'Missing grant_type parameter value', 'grant-type-missing'],
  // Said alike by many
  ['invalid_client', 'client_assertion exp is too far in the future', 'exp-too-far'],
  ['invalid_client', 'The assertion exp is too far in the past', 'exp-past'],
  ['invalid_client', 'JWT lifetime is too long', 'exp-too-far'],
  ['invalid_client', 'The assertion exceeds the maximum lifetime', 'exp-too-far'],
  ['invalid_grant', 'Authorization code lifetime exceeded: code is expired', 'code-expired'],
  ['invalid_request', 'client_id is missing', 'client-id-missing'],
  ['invalid_request', 'Missing required parameter: redirect_uri', 'redirect-uri-missing'],
  ['invalid_request', 'The request is missing a required parameter: code_verifier', 'verifier-missing'],
  ['invalid_grant', 'code_verifier is required', 'verifier-missing'],
  ['invalid_grant', 'Client ID does not match', 'code-other-client-env'],
  ['invalid_grant', 'The authorization code was issued to another client', 'code-other-client-env'],
  ['invalid_request', 'client_assertion is required', 'assertion-missing'],
  ['invalid_request', 'client_assertion_type is missing', 'assertion-type-missing'],
  ['invalid_client', 'Client assertion has expired', 'exp-past'],
  ['invalid_grant', 'The authorization code has expired', 'code-expired'],
  ['invalid_grant', 'Authorization code has already been used', 'code-reused'],
];

describe.each([
  ['Keycloak', keycloak],
  ['node-oidc-provider', oidcProvider],
  ['Duende IdentityServer', duende],
  ['Ory Hydra', hydra],
  ['Entra ID', entra],
  ['libraries', libraries],
  ['other servers', others],
])('the words of %s lead to the cause', (_server, rows) => {
  it.each(rows)('%s: %s', (error, error_description, ...first) => {
    const response = parseResponse(JSON.stringify({ error, error_description }));
    if (response === undefined) throw new Error('not read');
    for (const profile of [rfc7523, singpassFapi])
      expect(first, profile.id).toContain(recogniseError(response, profile).causes[0]);
  });
});
