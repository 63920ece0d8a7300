import { describe, expect, it } from 'vitest';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';

/** The guide and the most probable cause of what a client prints, as it is pasted. */
function causeOf(text: string): string {
  const response = parseResponse(text);
  if (response === undefined) return 'nothing';
  const { guide, causes, source } = recogniseError(response, singpassFapi);
  return `${source}: ${guide}, ${causes[0]}`;
}

const untrusted = 'client: no-response, proxy-mitm';
const cut = 'client: no-response, connection-reset';
const unreached = 'client: no-response, egress-blocked';
const noJson = 'client: not-from-the-token-endpoint, error-body-not-json';
const after = (code: string): string => `client: fails-after-success, ${code}`;

describe('what a client says of', () => {
  it.each([
    [
      'Java',
      "SSLPeerUnverifiedException: Certificate for <a> doesn't match any of the subject alternative names: [b]",
    ],
    ['Node', "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames"],
    ['Go', 'tls: failed to verify certificate: x509: certificate is valid for *.corp.local, not id.example'],
    ['.NET', 'The remote certificate was rejected: RemoteCertificateNameMismatch'],
    ['OkHttp', 'javax.net.ssl.SSLPeerUnverifiedException: Hostname id.example not verified'],
    ['Java without a name', 'SSLHandshakeException: No name matching id.example found'],
    ['curl', "curl: (51) SSL: no alternative certificate subject name matches target host name 'a'"],
  ])('a certificate of another name: %s', (_name, text) => expect(causeOf(text)).toBe(untrusted));

  it.each([
    ['openid-client 6, iss', 'OAuthResponseError: unexpected "iss" (issuer) response parameter value'],
    ['openid-client 6, no iss', 'ClientError: response parameter "iss" (issuer) missing'],
    ['openid-client 6, state', 'OAuthResponseError: unexpected "state" response parameter value'],
    ['openid-client 5, no iss', 'RPError: iss missing from the response'],
    ['openid-client 5, iss', 'RPError: iss mismatch, expected https://a, got: https://b'],
    ['openid-client 5, state', 'RPError: state mismatch, expected a, got: b'],
    ['openid-client 5, its own call', 'TypeError: checks.state argument is missing'],
    ['Spring', '[authorization_request_not_found] '],
    ['NextAuth', '[next-auth][error][OAUTH_CALLBACK_ERROR] State cookie was missing.'],
  ])('a callback: %s', (_name, text) => expect(causeOf(text)).toBe('client: no-response, undefined'));

  it('iss of an id_token, which is none of a callback', () =>
    expect(causeOf('unexpected JWT "iss" (issuer) claim value')).toBe(
      'client: fails-after-success, idtoken-iss-aud',
    ));

  it.each([
    [
      'jjwt',
      'io.jsonwebtoken.security.SignatureException: JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted.',
    ],
    [
      'jjwt, a key that is not there',
      'UnsupportedJwtException: Cannot verify JWS signature: unable to locate signature verification key for JWS with header: {kid=a}',
    ],
    [
      '.NET without keys',
      'SecurityTokenSignatureKeyNotFoundException: IDX10500: Signature validation failed. No security keys were provided to validate the signature.',
    ],
    ['.NET without kid', 'IDX10503: Signature validation failed. Token does not have a kid. Keys tried: a'],
    ['.NET', 'SecurityTokenInvalidSignatureException: IDX10511: Signature validation failed. Keys tried: a'],
  ])('the signature of a token: %s', (_name, text) =>
    expect(causeOf(text)).toBe('client: fails-after-success, undefined'),
  );

  it('another algorithm in the id_token', () =>
    expect(
      causeOf(
        '[invalid_id_token] An error occurred while attempting to decode the Jwt: Unsupported algorithm of ES256',
      ),
    ).toBe('client: fails-after-success, idtoken-alg-expected'));

  it.each([
    ['Java', 'java.security.cert.CertificateExpiredException: NotAfter: Sat Nov 01 00:00:00 UTC 2026'],
    [
      'Android',
      'java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.',
    ],
    ['wget', "ERROR: cannot verify a.example's certificate, issued by ‘CN=Corp Proxy CA’"],
    ['Rust', 'error trying to connect: invalid peer certificate: UnknownIssuer'],
    [
      '.NET Framework',
      'WebException: The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
    ],
  ])('a certificate that is not trusted: %s', (_name, text) => expect(causeOf(text)).toBe(untrusted));

  it.each([
    ['Node', 'write EPROTO 140:error:0A00010B:SSL routines:ssl3_get_record:wrong version number'],
    ['Go', 'Post "https://a": http: server gave HTTP response to HTTPS client'],
    ['Java', 'javax.net.ssl.SSLException: Unsupported or unrecognized SSL message'],
    ['.NET', 'AuthenticationException: Cannot determine the frame size or a corrupted frame was received.'],
    ['undici, of its proxy', 'AbortError: Proxy response (407) !== 200 when HTTP Tunneling'],
    ['Go, of its proxy', 'Post "https://a": Proxy Authentication Required'],
    ['curl, of its proxy', 'curl: (97) Failed to connect to SOCKS proxy'],
    ['a person', 'our proxy says 407'],
  ])('a port or a proxy that is to blame: %s', (_name, text) =>
    expect(causeOf(text)).toMatch(/: no-response, proxy-altered-request$/),
  );

  it.each([
    ['a person', 'it fails in the browser, Failed to fetch'],
    ['a person, of the console', 'Failed to fetch / CORS error in the console'],
    ['Firefox', 'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource'],
    ['Safari', 'Fetch API cannot load https://a.example/token due to access control checks.'],
    ['axios', 'AxiosError: Network Error'],
    ['Angular', 'Http failure response for https://a.example/token: 0 Unknown Error'],
    ['Flutter', 'ClientException: XMLHttpRequest error., uri=https://a.example/token'],
  ])('a browser that shows no answer: %s', (_name, text) =>
    expect(causeOf(text)).toBe('client: no-response, cors-browser-call'),
  );

  it('a key set that the mock could not fetch, which is no browser', () =>
    expect(causeOf('Failed to fetch RP JWKS from specified endpoint: fetch failed')).toBe(
      'mockpass: server-side-error, server-cannot-fetch-jwks',
    ));

  it.each([
    ['Envoy', 'upstream request timeout'],
    ['a status in words', '504 Gateway Timeout'],
  ])('nothing, where a gateway waited: %s', (_name, text) =>
    expect(causeOf(text)).toMatch(/: temporarily-unavailable, server-outage$/),
  );

  it('an empty list of authorities', () =>
    expect(causeOf('InvalidAlgorithmParameterException: the trustAnchors parameter must be non-empty')).toBe(
      'client: no-response, caller-ca-outdated',
    ));

  it.each([
    ['curl, in the handshake', 'curl: (35) Recv failure: Connection reset by peer'],
    ['curl, by the system', 'curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to a:443'],
    ['Guzzle', 'cURL error 35: OpenSSL SSL_connect: Connection reset by peer in connection to a:443'],
    ['Java', 'javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake'],
    ['Python', 'ssl.SSLEOFError: EOF occurred in violation of protocol (_ssl.c:2396)'],
    [
      '.NET in the handshake',
      'IOException: Received an unexpected EOF or 0 bytes from the transport stream.',
    ],
    ['.NET', 'System.Net.Http.HttpIOException: The response ended prematurely. (ResponseEnded)'],
    ['Netty', 'WebClientRequestException: Connection prematurely closed BEFORE response'],
    ['Apache', 'org.apache.http.NoHttpResponseException: a:443 failed to respond'],
    ['httpx', 'httpx.RemoteProtocolError: Server disconnected without sending a response.'],
    ['a browser', 'POST https://a.example/token net::ERR_CONNECTION_RESET'],
    ['Go', 'Post "https://a.example/token": unexpected EOF'],
    ['Java 11', 'java.io.IOException: HTTP/1.1 header parser received no bytes'],
    ['Ruby', 'EOFError: end of file reached'],
    [
      '.NET, no reason',
      'HttpRequestException: The SSL connection could not be established, see inner exception.',
    ],
    [
      '.NET, a time',
      'The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.',
    ],
    ['Node, a time', 'DOMException [TimeoutError]: The operation was aborted due to timeout'],
    ['a person, a time', 'the token call times out, no answer at all'],
    ['curl, in the body', 'curl: (18) transfer closed with 120 bytes remaining to read'],
  ])('a connection that was cut: %s', (_name, text) => expect(causeOf(text)).toBe(cut));

  it('a version of TLS that is too old, still', () =>
    expect(causeOf('curl: (35) tlsv1 alert protocol version')).toBe('client: no-response, caller-tls-old'));

  it.each([
    ['wget', "wget: unable to resolve host address 'a.example'"],
    ['PowerShell', "Invoke-RestMethod : The remote name could not be resolved: 'a.example'"],
    ['Python', '[Errno -3] Temporary failure in name resolution'],
    ['macOS', 'httpx.ConnectError: [Errno 8] nodename nor servname provided, or not known'],
    ['Go', 'dial tcp: lookup a.example on 10.0.0.2:53: server misbehaving'],
    ['Go, of a connection', 'Post "https://a": dial tcp 203.0.113.1:443: context deadline exceeded'],
    ['Netty', "WebClientRequestException: Failed to resolve 'a.example' [A(1)] after 2 queries"],
    ['Ruby, of a connection', 'Net::OpenTimeout: execution expired'],
    ['Java, of a connection', 'java.net.NoRouteToHostException: No route to host'],
    ['aiohttp, of a connection', 'ClientConnectorError: Cannot connect to host a.example:443 ssl:default'],
    ['curl, of its proxy', 'curl: (5) Could not resolve proxy: proxy.corp.local'],
    ['a browser', 'POST https://a.example/token net::ERR_NAME_NOT_RESOLVED'],
    [
      '.NET, of a connection',
      'HttpRequestException: A connection attempt failed because the connected party did not properly respond after a period of time',
    ],
  ])('a host without an address: %s', (_name, text) => expect(causeOf(text)).toBe(unreached));

  it.each([
    ['System.Text.Json', "JsonException: '<' is an invalid start of a value. Path: $ | LineNumber: 0"],
    ['Newtonsoft', 'JsonReaderException: Unexpected character encountered while parsing value: <. Path'],
    ['Gson', 'JsonSyntaxException: Expected BEGIN_OBJECT but was STRING at line 1 column 1'],
    ['PHP', 'JsonException: Syntax error'],
    ['Firefox', 'SyntaxError: JSON.parse: unexpected character at line 1 column 1 of the JSON data'],
    [
      'Spring',
      'Could not extract response: no suitable HttpMessageConverter found for response type [class A]',
    ],
    ['Dart', 'FormatException: Unexpected character (at character 1)\n<html>\n^'],
    ['openid-client 6', 'OperationProcessingError: "response" content-type must be application/json'],
    ['Ruby, which quotes the page', "JSON::ParserError: unexpected token at '<html><title>a</title>'"],
  ])('an answer that is no JSON: %s', (_name, text) => expect(causeOf(text)).toBe(noJson));

  it.each([
    [
      'idtoken-treated-as-jws',
      'RPError: failed to decode JWT (TypeError: encrypted JWTs cannot be decoded)\n  at validateJWT',
    ],
    ['idtoken-treated-as-jws', 'JWTDecodeException: The token was expected to have 3 parts, but got 5.'],
    ['idtoken-treated-as-jws', 'JWTInvalid: Only JWTs using Compact JWS serialization can be decoded'],
    ['idtoken-treated-as-jws', 'UnsupportedOperationError: JWE decryption is not configured'],
    ['jwe-alg-not-enabled', 'JOSENotSupported: Invalid or unsupported "alg" (JWE Algorithm) header value'],
    ['jwe-alg-not-enabled', 'InvalidArgumentException: The algorithm "ECDH-ES+A256KW" is not supported.'],
    ['jwe-wrong-private-key', 'cryptography.hazmat.primitives.keywrap.InvalidUnwrap'],
    ['jwe-wrong-private-key', 'IDX10618: Key unwrap failed using decryption Keys'],
    ['jwe-wrong-private-key', 'go-jose/go-jose: error in cryptographic primitive'],
    ['jwe-kid-handling', 'Encrypted JWT rejected: Another algorithm expected, or no matching key(s) found'],
    ['idtoken-iss-aud', 'RPError: aud mismatch, expected a, got: b'],
    ['idtoken-iss-aud', "jwt.exceptions.InvalidAudienceError: Audience doesn't match"],
    ['idtoken-iss-aud', 'IDX10205: Issuer validation failed.'],
    ['idtoken-iss-aud', '[invalid_id_token] The ID Token contains invalid claims: {aud=[a]}'],
    ['idtoken-nonce', 'OperationProcessingError: unexpected ID Token "nonce" claim value'],
    ['idtoken-iss-aud', 'IDX10214: Audience validation failed. Audiences: a.'],
    ['idtoken-iss-aud', 'RPError: unexpected iss value, expected https://a, got: https://b'],
    ['idtoken-iss-aud', 'io.jsonwebtoken.IncorrectClaimException: Expected iss claim to be: a, but was: b.'],
    [
      'idtoken-nonce',
      'MissingClaimException: Expected nonce claim to be: a, but was not present in the JWT claims.',
    ],
    [
      'idtoken-clock',
      'io.jsonwebtoken.ExpiredJwtException: JWT expired at 2026-11-28T15:02:11Z. Current time: 2026-11-28T15:05:11Z',
    ],
    ['idtoken-clock', 'PrematureJwtException: JWT must not be accepted before 2026-11-28T15:02:11Z.'],
    ['idtoken-nonce', "IDX21323: RequireNonce is 'True'."],
    ['idtoken-clock', 'jwt.exceptions.ImmatureSignatureError: The token is not yet valid (iat)'],
    ['idtoken-clock', 'JWTClaimValidationFailed: "nbf" claim timestamp check failed'],
    ['idtoken-clock', 'IDX10223: Lifetime validation failed. The token is expired.'],
    [
      'userinfo-parsed-as-json',
      "OperationProcessingError: content-type must be application/json {\n code: 'OAUTH_RESPONSE_IS_NOT_CONFORM',\n cause: Response { status: 200, headers: { 'content-type': 'application/jwt' } }",
    ],
    ['jwe-nested-not-verified', "JsonException: 'e' is an invalid start of a value."],
  ])('a token: %s, %s', (code, text) => expect(causeOf(text)).toBe(after(code)));
});

describe('a message below the answer that it is about', () => {
  const tokens = '{"access_token":"a","token_type":"DPoP","id_token":"eyJhbGciOiJFQ0RILUVTIn0.a.b.c.d"}';
  const head = 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n';

  it('is the one that counts, where the client could not use the tokens', () => {
    const text = `${head}${tokens}\n\nJWEDecryptionFailed: decryption operation failed {\n  code: 'A'\n}`;
    expect(causeOf(text)).toBe(after('jwe-wrong-private-key'));
  });

  it('says nothing of the tokens where it is of another call, or a word of their own', () => {
    const success = /^unknown: success/;
    expect(causeOf(`${head}${tokens}\n\nError: read ECONNRESET`)).toMatch(success);
    expect(causeOf(`${head}${tokens.replace('DPoP', 'at_hash')}`)).toMatch(success);
  });
});

it('an exception of .NET tells the status of an outage', () => {
  const text =
    'HttpRequestException: Response status code does not indicate success: 503 (Service Unavailable).';
  expect(causeOf(text)).toContain('temporarily-unavailable');
});

it('a request_uri that a server calls expired is no assertion that expired', () => {
  const text = '{"error":"invalid_request_uri","error_description":"request_uri is invalid or expired"}';
  expect(causeOf(text)).toContain(': invalid-request, par-request-uri-expired');
});

it('the page in which the mock looks up a code leads to the code', () => {
  const text = '<!DOCTYPE html><pre>TypeError: Cannot destructure property &#39;profile&#39; of x</pre>';
  expect(causeOf(text)).toContain('mockpass: invalid-grant');
});

describe('code that sets a time', () => {
  it.each([
    'Unirest.setTimeouts(0, 0);',
    'request timeoutInterval:10.0',
    '{ timeout: 0, headers: {} }',
    '"timeout": 30',
    'CURLOPT_TIMEOUT => 0, timeout=30',
    'callTimeoutMillis(500)',
  ])('says of no timeout that it came: %s', (text) =>
    expect(parseResponse(text)?.kind).not.toBe('client-message'),
  );

  it.each(['connect timeout', 'java.net.SocketTimeoutException: x', 'TimeoutError: y', 'Error: Timeout'])(
    'is not: %s',
    (text) => expect(parseResponse(text)?.kind).toBe('client-message'),
  );
});
