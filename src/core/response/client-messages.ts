import { member } from '../assertion/json-text.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import { messagesOfConnections } from './client-messages-of-connections.ts';
import { behindJson } from './json-in-text.ts';
import type { ParsedResponse } from './parsed-response.ts';
import { powerShellWords } from './power-shell-complaint.ts';

/** What a shell, an HTTP client or a crypto library says when no answer of the server is to be seen. */
export interface ClientMessage {
  readonly match: RegExp;
  readonly summary: string;
  readonly guide: GuideId;
  /** The most probable first. */
  readonly causes: readonly FaultCode[];
}

/** Before any token request, and without a fault of the catalogue: the guide alone leads on (RFC 9207 §2.4, RFC 6749 §10.12). */
export const callbackRefused: ClientMessage = {
  match:
    /"?(?:iss|state)"?(?: \(issuer\))? response parameter|response parameter "(?:iss|state)"|\b(?:iss|state) missing from the response|\b(?:iss|state) mismatch, expected|checks\.state argument|authorization_request_not_found|invalid_state_parameter|State cookie was missing|Unable to verify authorization request state/i,
  summary: 'The client refuses what came to its callback, before any token request.',
  guide: 'no-response',
  causes: [],
};

/** Which key or token is wrong, these words do not tell. */
export const signatureRefused: ClientMessage = {
  match:
    /does not match locally computed signature|unable to locate signature verification key|IDX105(?:0\d|1\d): Signature validation/i,
  summary: 'The client does not accept the signature of a token.',
  guide: 'fails-after-success',
  causes: [],
};

const proxyRefused: ClientMessage = {
  match:
    /407 Proxy|Proxy Authentication Required|CONNECT tunnel failed|Tunnel connection failed|from proxy after CONNECT|tunneling socket could not be established|Proxy response \(\d{3}\)|proxy tunnel request|(?:Unable to|Cannot|Failed to) connect to (?:\w{1,20} )?proxy|proxyconnect tcp|\bproxy\b[^\n]{0,40}\b407\b/i,
  summary: 'A proxy on the way refused, or was not reached.',
  guide: 'no-response',
  causes: ['proxy-altered-request', 'egress-blocked', 'proxy-mitm'],
};

/** Browsers, and what runs in them, say little more than that nothing came: a page may not read why. */
export const browserRefused: ClientMessage = {
  match:
    /blocked by CORS policy|Access-Control-Allow-Origin|Cross-Origin Request Blocked|due to access control checks|\bCORS (?:error|policy|issue|problem|request did not)|\bFailed to fetch\b(?=\s*(?:$|[.,;:!)/"'”’]|\n|(?:when|in|on|with|error)\b))|NetworkError when attempting to fetch|Load failed|Error: Network Error\b|XMLHttpRequest error|Http failure response for [^\n]{0,300}: 0 Unknown Error|net::ERR_FAILED/i,
  summary: 'A browser refused to show the answer of another origin.',
  guide: 'no-response',
  causes: ['cors-browser-call', 'jwks-cors-only'],
};

/** The name or the network may be to blame, or nothing of both. */
export const unexplained: ClientMessage = {
  match: /(?<!RP JWKS[^\n]{0,60})\bfetch failed\b|\bNetwork Error\b|Max retries exceeded|SocketException/i,
  summary: 'The client got no answer and does not say why.',
  guide: 'no-response',
  causes: ['egress-blocked', 'wrong-host-env', 'proxy-mitm', 'connection-reset', 'server-outage'],
};

/** Searched in order; the first match counts. Wordings of curl, shells, Node, Python, Java, .NET, PHP and OpenSSL. */
export const clientMessages: readonly ClientMessage[] = [
  {
    match: /is not recognized as an internal or external command|curl: \(3\) URL using bad/i,
    summary: 'The shell cut the command before curl saw all of it.',
    guide: 'no-response',
    causes: [
      'shell-unquoted-amp',
      'windows-line-continuation',
      'windows-cmd-single-quotes',
      'curl-missing-x-or-d',
    ],
  },
  {
    match: powerShellWords,
    summary: 'In Windows PowerShell, curl is another program.',
    guide: 'no-response',
    causes: ['powershell-curl-alias', 'windows-line-continuation'],
  },
  {
    match: /curl: \(6\) Could not resolve host: ?(?:(?:POST|application)(?![\w.-])|\\|client_)/i,
    summary: 'curl took a word of the command for a host.',
    guide: 'no-response',
    causes: [
      'curl-missing-x-or-d',
      'windows-cmd-single-quotes',
      'windows-line-continuation',
      'shell-unquoted-amp',
    ],
  },
  proxyRefused,
  browserRefused,
  {
    match:
      /DECODER routines::unsupported|PEM_read_bio|no start line|MalformedFraming|Could not (?:deserialize key data|parse the provided public key)|error:0909006C|error:1E08010C|Failed to read private key|InvalidKeyException: invalid key format|bad base64 decode|NO_START_LINE|must be PKCS#8 formatted string|Expecting a PEM-formatted key|No supported key formats were found|algid parse error|InvalidKeySpecException|asn1: structure error/i,
    summary: 'The private key could not be read, before any request was sent.',
    guide: 'no-response',
    causes: ['local-pem-newlines', 'local-key-wrong-type'],
  },
  {
    match:
      /secretOrPrivateKey must be an asymmetric key|"alg" parameter for "?\w+"? key type must be|cannot be coerced into a private key|Invalid key for this operation|must be one of type KeyObject|key type must be|requires curve|openssl_sign\(\)|key is of invalid type|Wrong key provided for ECDSA|Expecting a (?:EllipticCurve|RSA)|Invalid key type|The key is not suitable for/i,
    summary: 'The key is not of a kind that can sign, before any request was sent.',
    guide: 'no-response',
    causes: ['local-key-wrong-type', 'local-pem-newlines', 'alg-curve-mismatch'],
  },
  {
    match: /"expiresIn" option for string payload/i,
    summary: 'The library was given a text where it wants the claims as an object.',
    guide: 'no-response',
    causes: ['payload-double-json'],
  },
  {
    match:
      /unexpected (?:HTTP )?(?:JWT alg|"alg")|Unsupported algorithm of ES\d{3}|unexpected JWT alg received|expected RS256|JOSEAlgNotAllowed: "alg"|The specified alg value is not allowed|Signed JWT rejected: Another algorithm expected/i,
    summary: 'The client expects another signature algorithm in the id_token.',
    guide: 'fails-after-success',
    causes: ['idtoken-alg-expected', 'idtoken-treated-as-jws'],
  },
  {
    match:
      /Invalid Compact JWS|JWTs must have 3 components|Not enough segments|Wrong number of segments|jwt malformed|JWT strings must contain exactly 2 period|token contains an invalid number of segments|JWT (?:must|should) have (?:3|three) parts|Unexpected number of Base64URL parts|Invalid (?:serialized )?(?:unsecured\/JWS\/JWE|JWS) |Invalid token: wrong number of segments|encrypted JWTs cannot be decoded|token was expected to have 3 parts|Only JWTs using Compact JWS serialization|JWE decryption is not configured/i,
    summary: 'The client reads an encrypted token as a signed one.',
    guide: 'fails-after-success',
    causes: ['idtoken-treated-as-jws', 'jwe-nested-not-verified'],
  },
  {
    match:
      /decryption operation failed|JWEDecryptionFailed|InvalidCiphertext|unable to decrypt|Decryption failed|AES Key Wrap|integrity check failed|cek unwrap|MAC check failed|IntegrityException|Authentication tag does not match|InvalidJWEData|AES unwrap|Key unwrap failed|\bInvalidUnwrap\b|error in cryptographic primitive/i,
    summary: 'The client could not decrypt the id_token.',
    guide: 'fails-after-success',
    causes: ['jwe-wrong-private-key', 'jwe-kid-handling', 'jwe-p521-library', 'jwe-alg-not-enabled'],
  },
  {
    match:
      /JOSEAlgNotAllowed: "enc"|(?:Unsupported|unexpected) JWE (?:alg|enc|encryption)|JWE alg(?:orithm)?[^\n]{0,80}not (?:supported|allowed|enabled)|alg[^\n]{0,80}not allowed[^\n]{0,80}JWE|not in the key management algorithm|Unsupported[^\n]{0,80}ECDH-ES|JOSENotSupported: Invalid or unsupported "(?:alg|enc)" \(JWE|The algorithm "ECDH-ES[^"\n]{0,20}" is not supported/i,
    summary: 'The client does not have the encryption algorithm of the id_token.',
    guide: 'fails-after-success',
    causes: ['jwe-alg-not-enabled', 'jwe-p521-library'],
  },
  {
    match:
      /no applicable decryption key|decryption key[^\n]{0,80}not found|no matching decryption|Encrypted JWT rejected: Another algorithm expected/i,
    summary: 'The client found no key for the id_token.',
    guide: 'fails-after-success',
    causes: ['jwe-kid-handling', 'jwe-wrong-private-key'],
  },
  callbackRefused,
  {
    match:
      /unexpected (?:JWT )?"?(iss|aud)"? |issuer (?:mismatch|invalid|not match)|(?:iss|aud) claim (?:check failed|mismatch)|Invalid (?:issuer|audience)|\baud mismatch, expected|Expected (?:iss|aud) claim to be|Invalid(?:Audience|Issuer)Error|IDX102(?:05|14):|ID Token contains invalid claims: \{(?:iss|aud)=/i,
    summary: 'The client refuses iss or aud of the id_token.',
    guide: 'fails-after-success',
    causes: ['idtoken-iss-aud'],
  },
  {
    match:
      /nonce (?:mismatch|claim|missing|invalid)|(?:missing|unexpected|invalid) (?:JWT |ID Token )?"?nonce|\[invalid_nonce\]|IDX2132\d:/i,
    summary: 'The client refuses the nonce of the id_token.',
    guide: 'fails-after-success',
    causes: ['idtoken-nonce'],
  },
  {
    match:
      /(?:id[_ ]token|JWT) (?:issued in the future|expired|not active yet), now \d|ID token.{0,40}(?:expired|used too early|issued in the future)|^(?:\w+: )?JWTExpired: |"iat" claim timestamp check failed \(it should be in the past\)|^JWTClaimValidationFailed: "\w{3}" claim timestamp check failed|jwt\.exceptions\.(?:ExpiredSignature|ImmatureSignature)Error|ExpiredJwtException|PrematureJwtException|IDX1022[23]:/im,
    summary: 'The client refuses the times of the id_token.',
    guide: 'fails-after-success',
    causes: ['idtoken-clock'],
  },
  {
    match: /at_hash/i,
    summary: 'The client refuses the at_hash of the id_token.',
    guide: 'fails-after-success',
    causes: ['idtoken-at-hash'],
  },
  signatureRefused,
  ...messagesOfConnections,
  {
    match:
      /Unexpected token 'e', "eyJ|Unexpected token e in JSON at position 0|'e' is an invalid start of a value|while parsing value: e\./,
    summary: 'The client tried to read a token as JSON.',
    guide: 'fails-after-success',
    causes: ['jwe-nested-not-verified', 'userinfo-parsed-as-json'],
  },
  {
    match:
      /expected application\/json.{0,40}application\/jwt|unexpected.{0,40}content-type.{0,40}application\/jwt|OAUTH_RESPONSE_IS_NOT_CONFORM\b[\s\S]{0,2000}application\/jwt/i,
    summary: 'The client expects JSON and gets a token.',
    guide: 'fails-after-success',
    causes: ['userinfo-parsed-as-json'],
  },
  {
    match:
      /Unexpected token .{0,60} (?:in JSON|is not valid JSON)|Unexpected end of JSON|JSON Parse error|JSONDecodeError|invalid character '.' looking for beginning of value|Unexpected character \('<'|JsonParseException|Expecting value: line 1|is an invalid start of a value|JSON\.parse: unexpected|JsonReaderException|Expected BEGIN_OBJECT but was|malformed JSON|JsonException: Syntax error|no suitable HttpMessageConverter|UnsupportedMediaTypeException: Content type|JSON::ParserError|FormatException: Unexpected character|content-type must be application\/json/i,
    summary: 'The client tried to read something as JSON that is none.',
    guide: 'not-from-the-token-endpoint',
    causes: [
      'error-body-not-json',
      'userinfo-parsed-as-json',
      'waf-html',
      'wrong-path',
      'jwks-html',
      'jwe-nested-not-verified',
    ],
  },
  {
    match:
      /PublicKey wasn't found|Unable to find a signing key that matches|No matching (?:JWK|key)|kid .{0,40}(?:not found|unknown)|Requested kid/i,
    summary: 'A key was not found by its kid.',
    guide: 'invalid-client-signature',
    causes: ['kid-missing', 'kid-unknown', 'kid-near-miss', 'jwks-cached-after-rotation'],
  },
  unexplained,
];

/** Said of a request that set out: the shell, the library and the key did their part. */
export function hasSetOut(message: ClientMessage): boolean {
  return [...messagesOfConnections, proxyRefused, browserRefused, unexplained].includes(message);
}

export interface Complaint {
  readonly message: ClientMessage;
  /** Where it stands in. */
  readonly text: string;
}

/** What a client says instead of an answer, or below one whose tokens it could not use. */
export function complaintIn({ kind, body, json }: ParsedResponse): Complaint | undefined {
  const isBelow = kind === 'json' && typeof member(json, 'id_token') === 'string';
  const text = kind === 'client-message' ? body : isBelow ? behindJson(body) : '';
  const message = clientMessageOf(text);
  if (message === undefined || (isBelow && message.guide !== 'fails-after-success')) return undefined;
  return { message, text };
}

export function clientMessageOf(text: string): ClientMessage | undefined {
  const beginning = text.slice(0, 20_000);
  return clientMessages.find(({ match }) => match.test(beginning));
}
