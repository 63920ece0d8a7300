import type { ClientMessage } from './client-messages.ts';

/** The address is one of plain http, or a proxy is: it is no matter of versions or certificates. */
export const withoutTls: ClientMessage = {
  match:
    /wrong version number|server gave HTTP response to HTTPS client|unrecognized SSL message|Cannot determine the frame size|packet length too long/i,
  summary: 'The other side answered without TLS.',
  guide: 'no-response',
  causes: ['proxy-altered-request', 'wrong-host-env', 'egress-blocked'],
};

/** What clients say of names, connections and TLS: an answer of the server is not to be seen. */
export const messagesOfConnections: readonly ClientMessage[] = [
  {
    match:
      /unable to get local issuer certificate|unable to verify the first certificate|PKIX path building failed|unable to find valid certification path|certificate verify failed|x509: certificate signed by unknown authority|curl: \((?:51|60|77)\)|UntrustedRoot|UNTRUSTED_ROOT|remote certificate is invalid|NO_REVOCATION_CHECK|cURL error (?:60|77):|self[- ]signed certificate|ERR_CERT|SELF_SIGNED|certificate has expired|UNABLE_TO_VERIFY_LEAF|CERT_ALTNAME_INVALID|doesn't match any of the subject alternative names|SSLPeerUnverified|Hostname [\w.-]{1,200} not verified|No name matching|CertificateExpired|CertificateNotYetValid|CertPathValidator|no alternative certificate subject name|cannot verify [^\n]{0,200}certificate|invalid peer certificate|certificate for this server is invalid|establish trust relationship|x509: certificate is valid for|RemoteCertificateNameMismatch/i,
    summary: 'The caller did not accept the certificate it was shown.',
    guide: 'no-response',
    causes: [
      'proxy-mitm',
      'caller-ca-outdated',
      'jwks-tls-chain',
      'jwks-self-signed',
      'jwks-cert-expired',
      'jwks-hostname-mismatch',
    ],
  },
  {
    match: /trustAnchors parameter must be non-empty/i,
    summary: 'The caller has no authorities to trust: its list is empty or was not found.',
    guide: 'no-response',
    causes: ['caller-ca-outdated'],
  },
  {
    match:
      /(?:curl: \(|cURL error )35[):][^\n]{0,200}(?:SSL_ERROR_SYSCALL|connection (?:was )?reset)|Remote host (?:terminated|closed connection during) (?:the )?handshake|SSL peer shut down incorrectly|EOF occurred in violation of protocol|unexpected EOF or 0 bytes/i,
    summary: 'The connection was cut while TLS was being agreed on.',
    guide: 'no-response',
    causes: ['connection-reset', 'egress-blocked', 'proxy-mitm', 'caller-tls-old', 'jwks-tls-version'],
  },
  withoutTls,
  {
    match:
      /handshake[_ ]failure|SSLHandshakeException|Could not create SSL\/TLS secure channel|underlying connection was closed|cURL error 35:|protocol[_ ]version|unsupported protocol|tlsv1 alert (?!unknown ca|bad certificate|access denied)|curl: \(35\)|no protocols available|unsafe legacy renegotiation|handshake failed/i,
    summary: 'The two sides found no TLS version or cipher in common.',
    guide: 'no-response',
    causes: ['caller-tls-old', 'jwks-tls-version', 'proxy-mitm', 'egress-blocked', 'connection-reset'],
  },
  {
    match:
      /ENOTFOUND|EAI_AGAIN|curl: \(6\)|UnknownHostException|Name or service not known|getaddrinfo|NXDOMAIN|No such host|cURL error 6:|curl: \(5\)|ERR_NAME_NOT_RESOLVED|unable to resolve host|remote name could not be resolved|Temporary failure in name resolution|nodename nor servname|Failed to resolve|server misbehaving|Resource temporarily unavailable \(|No address associated with hostname|Failed host lookup|(?:cannot|can't|could not) resolve (?:the )?(?:host|name)/i,
    summary: 'The host name could not be resolved.',
    guide: 'no-response',
    causes: ['egress-blocked', 'wrong-host-env', 'jwks-dns-ipv6', 'proxy-altered-request'],
  },
  {
    // The connection was there, or nothing says that it was not; what a connect timeout says comes below.
    match:
      /Operation timed out after|\bRead ?timed ?out\b|\bReadTimeout|ESOCKETTIMEDOUT|\btimeout of \d{1,9} ?ms exceeded|(?<!waiting for connection \()Client\.Timeout exceeded while awaiting headers|HEADERS_TIMEOUT|HttpTimeoutException: request timed out|operation was aborted|configured HttpClient\.Timeout|(?<!dial tcp[^\n]{0,120})context deadline exceeded|\btimes out\b/i,
    summary: 'The client stopped waiting for the answer.',
    guide: 'no-response',
    causes: ['connection-reset', 'retry-burns-code', 'jwks-slow', 'egress-blocked', 'server-outage'],
  },
  {
    match:
      /ETIMEDOUT|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|curl: \((?:7|28)\)|timed out|(?<!upstream request )time ?out(?!s?["'\]]?[ \t]*[:=(,]|s\b|Interval|Millis|Seconds)|Connection refused|ConnectTimeout|connect timeout|UND_ERR_CONNECT|actively refused|connected party did not properly respond|context deadline exceeded|execution expired|No route to host|Network is unreachable|Cannot connect to host|All connection attempts failed|cURL error (?:7|28):|ERR_CONNECTION_(?:REFUSED|TIMED_OUT)/i,
    summary: 'No connection came about.',
    guide: 'no-response',
    causes: [
      'egress-blocked',
      'jwks-slow',
      'server-outage',
      'jwks-blocked',
      'jwks-internal-host',
      'proxy-altered-request',
    ],
  },
  {
    match:
      /ECONNRESET|EPIPE|socket hang up|Prematurely? closed?|ended prematurely|curl: \((?:16|18|52|55|56|92)\)|Connection reset|Empty reply|other side closed|HTTP\/2 stream|forcibly closed|closed connection without response|Server disconnected|NoHttpResponseException|ERR_CONNECTION_(?:RESET|CLOSED)|cURL error (?:52|55|56|92):|header parser received no bytes|EOFError: |SSL connection could not be established|: (?:unexpected )?EOF$/im,
    summary: 'The connection was cut before an answer came.',
    guide: 'no-response',
    causes: [
      'connection-reset',
      'proxy-altered-request',
      'egress-blocked',
      'retry-burns-code',
      'plus-becomes-space',
      'code-other-client-env',
    ],
  },
];
