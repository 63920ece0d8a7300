import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../catalogue/faults.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import { profileOf, profiles } from '../profiles/registry.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';
import type { RecognisedError } from './recognised-error.ts';

function recognise(text: string, profile = 'singpass-fapi'): RecognisedError {
  const response = parseResponse(text);
  if (response === undefined) throw new Error('no answer in the text');
  return recogniseError(response, profileOf(profile) ?? profiles[0]);
}

const error = (code: string, description?: string): string =>
  JSON.stringify({ error: code, ...(description === undefined ? {} : { error_description: description }) });
const answer = (status: number, headers: string, body: string): string =>
  `HTTP/1.1 ${status} X\r\n${headers}\r\n${body}`;
const html = 'Content-Type: text/html\r\n';

/** The rows of singpass.md §3.2 and §3.3 that concern the token endpoint and PAR. */
const documented: readonly (readonly [string, string, GuideId, FaultCode])[] = [
  [
    'singpass-legacy',
    error('invalid_client', 'The client_assertion has missing or invalid claims.'),
    'invalid-client-claims',
    'exp-past',
  ],
  [
    'singpass-legacy',
    error('invalid_client', 'The client_assertion could not be validated against known signing keys.'),
    'invalid-client-signature',
    'sig-wrong-key',
  ],
  ['singpass-legacy', error('invalid_client'), 'invalid-client', 'server-cannot-fetch-jwks'],
  ['singpass-legacy', error('invalid_client', 'No valid encryption JWK'), 'no-encryption-key', 'jwks-no-enc'],
  [
    'singpass-fapi',
    error('invalid_request', 'The JWKS object is empty or the encryption key is not available'),
    'no-encryption-key',
    'jwks-no-enc',
  ],
  ['singpass-legacy', error('invalid_grant'), 'invalid-grant', 'code-expired'],
  ['singpass-fapi', error('invalid_grant'), 'invalid-grant', 'redirect-uri-slash'],
  ['singpass-legacy', error('unsupported_grant_type'), 'unsupported-grant-type', 'grant-type-wrong'],
  ['singpass-fapi', error('unsupported_grant_type'), 'unsupported-grant-type', 'ct-json-body'],
  ['singpass-fapi', error('invalid_request'), 'invalid-request', 'dpop-missing'],
  [
    'singpass-fapi',
    error(
      'invalid_dpop_proof',
      'Incoming DPOP Proof JWT does not match the initial dpop_jkt sent at PAR endpoint',
    ),
    'invalid-dpop-proof',
    'dpop-key-changed',
  ],
  [
    'singpass-fapi',
    error('invalid_dpop_proof', 'DPoP proof iat is not recent enough'),
    'invalid-dpop-proof',
    'dpop-iat',
  ],
  [
    'singpass-fapi',
    error('invalid_dpop_proof', 'DPoP proof htu mismatch, expected another'),
    'invalid-dpop-proof',
    'dpop-htu-endpoint',
  ],
  ['singpass-fapi', error('use_dpop_nonce'), 'use-dpop-nonce', 'dpop-nonce'],
  [
    'singpass-legacy',
    error('CLIENT_SIDE_ERROR', 'This is an invalid request.'),
    'client-side-error',
    'ct-json-body',
  ],
  ['singpass-legacy', error('ARGUMENTS_NOT_VALID'), 'client-side-error', 'ct-json-body'],
  [
    'singpass-legacy',
    error('SERVER_SIDE_ERROR', 'An unexpected error occurred.'),
    'server-side-error',
    'jwks-tls-chain',
  ],
  ['singpass-fapi', error('server_error'), 'server-side-error', 'server-cannot-fetch-jwks'],
  ['singpass-fapi', error('upstream_dependency_error'), 'server-side-error', 'server-cannot-fetch-jwks'],
  ['singpass-fapi', error('temporarily_unavailable'), 'temporarily-unavailable', 'server-outage'],
  ['singpass-legacy', error('TOO_MANY_REQUESTS'), 'rate-limited', 'rate-limited'],
  [
    'singpass-fapi',
    error('invalid_scope', 'requested scope is not allowed'),
    'invalid-scope',
    'scope-not-allowed',
  ],
  [
    'singpass-fapi',
    error(
      'invalid_request',
      'authentication_context_type and authentication_context_message can only be provided for Login apps. Please remove these fields from your request body.',
    ),
    'invalid-request',
    'wrong-app-type',
  ],
  [
    'singpass-fapi',
    error('invalid_request_uri', 'The request_uri provided is invalid'),
    'invalid-request',
    'par-request-uri-expired',
  ],
  ['singpass-fapi', error('access_denied'), 'not-from-the-token-endpoint', 'auth-request-error-ignored'],
  [
    'singpass-fapi',
    'PX-E1000 Request parameters invalid',
    'not-from-the-token-endpoint',
    'redirect-uri-slash',
  ],
  ['singpass-fapi', 'PX-E0101 Invalid JWKS object', 'not-from-the-token-endpoint', 'jwks-private-exposed'],
];

describe('an error of the provider', () => {
  it.each(documented)('under %s: %s leads to %s and can mean %s', (profile, text, guide, cause) => {
    const recognised = recognise(text, profile);
    expect(recognised.guide).toBe(guide);
    expect(recognised.causes).toContain(cause);
    expect(recognised.source).toMatch(/singpass|unknown/);
  });

  it('is the same whatever the status and the letters of the code', () => {
    for (const status of [400, 401, 500]) {
      expect(recognise(answer(status, '', error('Invalid_Grant'))).guide).toBe('invalid-grant');
    }
  });

  it('rules out what the server has already accepted', () => {
    expect(recognise(error('invalid_grant')).clears).toEqual(expect.arrayContaining(['signature', 'claims']));
    expect(recognise(error('unsupported_grant_type')).clears).toEqual(['network']);
    expect(recognise(error('invalid_client')).clears).not.toContain('signature');
  });

  it('names no suspect twice', () => {
    for (const [profile, text] of documented) {
      const { causes } = recognise(text, profile);
      expect(new Set(causes).size).toBe(causes.length);
    }
  });
});

describe('an answer that is no error of the provider', () => {
  it.each([
    ['tokens', answer(200, '', '{"access_token":"a","id_token":"b"}'), 'success'],
    ['tokens cut off', '{"token_type":"DPoP","id_to', 'success'],
    ['a request_uri', answer(201, '', '{"request_uri":"urn:x","expires_in":60}'), 'success'],
    ['a userinfo answer', answer(200, '', 'eyJhbGciOiJFUzI1NiJ9.e30.AA'), 'success'],
    ['a status line alone', 'HTTP/1.1 200 OK', 'success'],
    ['a status line and a word', 'HTTP/1.1 200 OK\n\nok', 'success'],
    ['headers that announce JSON', answer(200, 'Content-Type: application/json\r\n', ''), 'success'],
    ['headers that announce nothing', answer(200, 'Server: x\r\n', ''), 'not-from-the-token-endpoint'],
    ['status 204', 'HTTP/1.1 204 No Content', 'not-from-the-token-endpoint'],
    [
      'JSON announced, and none sent',
      answer(200, 'Content-Type: application/json\r\nContent-Length: 0\r\n', ''),
      'not-from-the-token-endpoint',
    ],
    [
      'a page with status 200',
      answer(200, html, '<html><title>Sign in</title></html>'),
      'not-from-the-token-endpoint',
    ],
    [
      'an empty body with status 200',
      answer(200, 'Content-Length: 0\r\n', ''),
      'not-from-the-token-endpoint',
    ],
    ['other JSON with status 200', answer(200, '', '{"status":"UP"}'), 'not-from-the-token-endpoint'],
    [
      'a page of a firewall',
      answer(403, `${html}Server: CloudFront\r\n`, '<html>blocked</html>'),
      'not-from-the-token-endpoint',
    ],
    ['a redirect', answer(302, 'Location: https://a/\r\n', ''), 'not-from-the-token-endpoint'],
    [
      'JSON of a framework',
      '{"timestamp":"x","status":404,"error":"Not Found","path":"/tokens"}',
      'not-from-the-token-endpoint',
    ],
    [
      'a page of a gateway in distress',
      answer(502, html, '<html>Bad Gateway</html>'),
      'temporarily-unavailable',
    ],
    ['a bare 503', answer(503, '', ''), 'temporarily-unavailable'],
    ['a bare 500', answer(500, '', 'oops'), 'server-side-error'],
    ['a page with status 429', answer(429, html, '<html>slow down</html>'), 'rate-limited'],
    ['a bare 401', answer(401, '', ''), 'unrecognised-response'],
    [
      'a 401 of a framework',
      '{"statusCode":401,"message":"Unauthorized","error":"Unauthorized"}',
      'unrecognised-response',
    ],
    ['a status in an exception', 'AxiosError: Request failed with status code 401', 'unrecognised-response'],
    ['a proxy that refuses', answer(407, '', ''), 'no-response'],
    [
      'the page of a proxy that refuses',
      answer(407, 'text/html', '<html><body>Proxy Authentication Required, squid/5.7</body></html>'),
      'no-response',
    ],
    ['an answer cut inside the code', '{"error":"invalid_cl', 'unrecognised-response'],
    ['a code of nobody', '{"error":"E1234"}', 'unrecognised-response'],
    ['words of nobody', answer(418, '', 'I am a teapot'), 'unrecognised-response'],
  ])('%s is said to be that', (_name, text, guide) => {
    const recognised = recognise(text);
    expect(recognised.guide).toBe(guide);
    expect(recognised.summary).not.toBe('');
  });

  it('is never called issued tokens when there are none', () => {
    expect(recognise(answer(200, html, '<html></html>')).clears).toEqual([]);
    expect(recognise(answer(201, '', '{"request_uri":"urn:x"}')).clears).toEqual([]);
  });

  it('takes single words in a long log for nothing', () => {
    const log = `status 400\n${'at com.example.Claims.verify(expired.java:1) kid aud\n'.repeat(20)}`;
    expect(recognise(log).guide).toBe('unrecognised-response');
  });
});

describe('a message of the client', () => {
  const messages: readonly (readonly [string, FaultCode])[] = [
    ['curl: (6) Could not resolve host: id.singpass.gov.sg', 'egress-blocked'],
    ['curl: (6) Could not resolve host: POST', 'curl-missing-x-or-d'],
    ['curl: (6) Could not resolve host: application.example.sg', 'egress-blocked'],
    ['curl: (7) Failed to connect to id.singpass.gov.sg port 443', 'egress-blocked'],
    ['curl: (28) Connection timed out after 3000 milliseconds', 'egress-blocked'],
    ['curl: (28) Operation timed out after 3000 milliseconds', 'connection-reset'],
    ['java.net.SocketTimeoutException: Read timed out', 'connection-reset'],
    ['java.net.SocketTimeoutException: Connect timed out', 'egress-blocked'],
    ['AxiosError: timeout of 10000ms exceeded', 'connection-reset'],
    ['net/http: request canceled (Client.Timeout exceeded while awaiting headers)', 'connection-reset'],
    ['HeadersTimeoutError: Headers Timeout Error (UND_ERR_HEADERS_TIMEOUT)', 'connection-reset'],
    ['curl: (35) OpenSSL/3.0: error:0A000410:SSL routines::sslv3 alert handshake failure', 'caller-tls-old'],
    ['curl: (52) Empty reply from server', 'connection-reset'],
    ['curl: (56) Recv failure: Connection reset by peer', 'connection-reset'],
    ['error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version', 'caller-tls-old'],
    ['curl: (56) CONNECT tunnel failed, response 407', 'proxy-altered-request'],
    ['curl: (60) SSL certificate problem: unable to get local issuer certificate', 'proxy-mitm'],
    ['cURL error 60: SSL certificate problem', 'caller-ca-outdated'],
    ['Error: getaddrinfo ENOTFOUND id.singpass.gov.sg', 'egress-blocked'],
    ['Error: read ECONNRESET', 'connection-reset'],
    ['TypeError: fetch failed', 'egress-blocked'],
    ['Access to fetch at x from origin y has been blocked by CORS policy', 'cors-browser-call'],
    ['error:1E08010C:DECODER routines::unsupported', 'local-pem-newlines'],
    [
      'java.security.InvalidKeyException: IOException : algid parse error, not a sequence',
      'local-pem-newlines',
    ],
    ['SSLHandshakeException: PKIX path building failed: SunCertPathBuilderException', 'caller-ca-outdated'],
    ['SSLHandshakeException: Received fatal alert: handshake_failure', 'caller-tls-old'],
    ['RemoteDisconnected: Remote end closed connection without response', 'connection-reset'],
    ['Post "https://id.singpass.gov.sg/fapi/token": EOF', 'connection-reset'],
    ['An existing connection was forcibly closed by the remote host.', 'connection-reset'],
    ['JWEDecryptionFailed: decryption operation failed', 'jwe-wrong-private-key'],
    ['JWSInvalid: Invalid Compact JWS', 'idtoken-treated-as-jws'],
  ];

  it.each(messages)('%s: suspects %s', (text, cause) => {
    const recognised = recognise(text);
    expect(recognised.source).toBe('client');
    expect(recognised.causes).toContain(cause);
  });

  it('that names the error of the server is the answer of the server', () => {
    const text = 'RPError: connect timeout earlier; then OPError: invalid_grant (grant request is invalid)';
    expect(recognise(text)).toMatchObject({ guide: 'invalid-grant', error: 'invalid_grant' });
  });
});

it.each([
  ['Incorrect sub in client_assertion claims', 'duplicate-param'],
  ['Incorrect sub in client_assertion claims', 'sub-wrong'],
  ['Unable to verify client_assertion: signature verification failed', 'quotes-in-value'],
  ['Unable to verify client_assertion: signature verification failed', 'sig-wrong-key'],
])('knows the mock by its sentence where another profile is chosen: %s means %s', (description, cause) => {
  const recognised = recognise(error('invalid_client', description));
  expect(recognised.source).toBe('mockpass');
  expect(recognised.causes).toContain(cause);
});
