import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { setAuthorization, setParameter, type World } from '../world.ts';

const httpDate = (world: World): string => new Date(world.now * 1000).toUTCString();

const pages: readonly ((random: Random) => readonly [status: string, headers: string, body: string])[] = [
  (random) => [
    '403 Forbidden',
    `Server: cloudflare\ncf-ray: ${random.text(16, '0123456789abcdef')}-SIN`,
    '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>',
  ],
  (random) => [
    '403 Forbidden',
    `Server: CloudFront\nX-Amz-Cf-Id: ${random.base64url(40)}`,
    '<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY><H1>403 ERROR</H1>Request blocked.</BODY></HTML>',
  ],
  (random) => [
    '200 OK',
    'Cache-Control: no-cache',
    `<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: ${random.text(19, '0123456789')}</body></html>`,
  ],
  (random) => [
    '405 Method Not Allowed',
    'Server: awselb/2.0',
    `<html>\n<head><title>405 Not Allowed</title></head>\n<body>\n<center><h1>405 Not Allowed</h1></center>\n<!-- ${random.text(8)} -->\n</body>\n</html>`,
  ],
  (random) => [
    '403 Forbidden',
    'X-Iinfo: 5-1234-0',
    `<html><body>Request unsuccessful. Incapsula incident ID: ${random.text(18, '0123456789')}-${random.text(18, '0123456789')}</body></html>`,
  ],
];

/** A text that a client printed, or an answer, is all the evidence; the request is healthy or was never pasted. */
function said(
  code: FaultMaker['code'],
  how: string,
  texts: readonly string[] | ((world: World, random: Random) => string),
  rest: Partial<FaultMaker> = {},
): FaultMaker {
  return {
    code,
    how,
    needsAnswer: true,
    apply(world, random) {
      const text = typeof texts === 'function' ? texts(world, random) : random.pick(texts);
      world.response = text.replaceAll('HOST', world.host).replaceAll('DATE', httpDate(world));
    },
    ...rest,
  };
}

/** Group J of the catalogue, as far as anything can be pasted. */
export const environmentFaults: readonly FaultMaker[] = [
  said('rate-limited', 'status 429', [
    'HTTP/1.1 429 Too Many Requests\nDate: DATE\nRetry-After: 30\nContent-Type: application/json\n\n{"error":"TOO_MANY_REQUESTS","error_description":"Too many requests."}',
    'HTTP/2 429\ndate: DATE\nretry-after: 5\n\n',
    'HTTP/1.1 429 Too Many Requests\nDate: DATE\nContent-Type: text/html\n\n<html><body>429 Too Many Requests</body></html>',
  ]),
  said('waf-html', 'a page of the edge', (world, random) => {
    const [status, headers, body] = random.pick(pages)(random);
    return `HTTP/1.1 ${status}\nDate: ${httpDate(world)}\n${headers}\nContent-Type: text/html\n\n${body}`;
  }),
  said('egress-blocked', 'no answer at all', [
    'curl: (28) Failed to connect to HOST port 443 after 130012 ms: Connection timed out',
    'curl: (6) Could not resolve host: HOST',
    'curl: (7) Failed to connect to HOST port 443 after 2 ms: Connection refused',
    'AxiosError: connect ETIMEDOUT 13.228.1.2:443\n    at TCPConnectWrap.afterConnect [as oncomplete]',
    'java.net.ConnectException: Connection timed out (Connection timed out)',
    'Error: getaddrinfo ENOTFOUND HOST',
    "requests.exceptions.ConnectTimeout: HTTPSConnectionPool(host='HOST', port=443): Max retries exceeded with url: /token (Caused by ConnectTimeoutError('Connection to HOST timed out. (connect timeout=None)'))",
    'dial tcp 13.228.1.2:443: i/o timeout',
  ]),
  said('proxy-mitm', 'an issuer that inspects', [
    '* SSL certificate problem: self-signed certificate in certificate chain\n*  issuer: C=US; ST=California; O=Zscaler Inc.; OU=Zscaler Inc.; CN=Zscaler Intermediate Root CA\ncurl: (60) SSL certificate problem: self-signed certificate in certificate chain',
    "Error: self-signed certificate in certificate chain\n    at TLSSocket.onConnectSecure { code: 'SELF_SIGNED_CERT_IN_CHAIN' }",
  ]),
  said('caller-tls-old', 'the client speaks old TLS', [
    'System.Net.WebException: The request was aborted: Could not create SSL/TLS secure channel.',
    'javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure',
    'curl: (35) error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version',
  ]),
  said(
    'caller-ca-outdated',
    'the client does not know the authority',
    [
      'javax.net.ssl.SSLHandshakeException: sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target: https://HOST/token',
      "requests.exceptions.SSLError: HTTPSConnectionPool(host='HOST', port=443): Max retries exceeded with url: /token (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007)')))",
      'Post "https://HOST/token": x509: certificate signed by unknown authority',
    ],
    { also: ['proxy-mitm'] },
  ),
  said('connection-reset', 'the connection ended early', [
    'Error: read ECONNRESET\n    at TLSWrap.onStreamRead',
    "Error: socket hang up { code: 'ECONNRESET' }",
    'curl: (56) OpenSSL SSL_read: Connection reset by peer, errno 104',
    "requests.exceptions.ConnectionError: ('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
    'java.net.SocketException: Connection reset',
    'curl: (52) Empty reply from server',
  ]),
  said('server-outage', '503', [
    'HTTP/1.1 503 Service Unavailable\nDate: DATE\nContent-Type: application/json\n\n{"error":"temporarily_unavailable"}',
    'HTTP/1.1 503 Service Temporarily Unavailable\nDate: DATE\nContent-Type: text/html\n\n<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>',
    'HTTP/1.1 504 Gateway Time-out\nDate: DATE\nContent-Type: text/html\n\n<html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway Time-out</h1></center></body></html>',
  ]),
  {
    code: 'server-cannot-fetch-jwks',
    how: 'the server says so',
    needsAnswer: true,
    answer: 'server',
    apply: () => undefined,
  },
  {
    code: 'localhost-forbidden',
    how: 'a redirect to this machine',
    needs: ['authorization_request'],
    without: ['callback'],
    apply(world, random) {
      const uri = `http://${random.pick(['localhost', '127.0.0.1'])}:${random.pick([3000, 8080, 3001])}/callback`;
      world.redirectUri = uri;
      setParameter(world, 'redirect_uri', uri);
      setAuthorization(world, 'redirect_uri', uri);
      world.expected = { ...world.expected, redirect_uris: [uri] };
    },
    also: ['redirect-uri-forbidden'],
  },
  {
    code: 'wrong-app-type',
    how: 'Myinfo scopes in a Login app',
    profiles: ['singpass-fapi'],
    noRequest: true,
    needs: ['authorization_request'],
    needsAnswer: true,
    answer: 'scope',
    apply(world, random) {
      setAuthorization(
        world,
        'scope',
        random.pick([
          'openid uinfin name dob',
          'openid name sex regadd',
          'openid noa-basic cpfcontributions',
        ]),
      );
    },
    also: ['scope-not-allowed'],
  },
];
