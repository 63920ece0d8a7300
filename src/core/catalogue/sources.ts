/** Every document a rule may cite. A reference is a source, optionally followed by a section: `RFC 7523 §3`. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** The day the document was read, where it can change. */
  readonly read?: string;
}

const docs = 'https://docs.developer.singpass.gov.sg/docs';
const spec = `${docs}/technical-specifications`;
const support = 'https://partnersupport.singpass.gov.sg/hc/en-sg/articles';
const corppass = 'https://docs.corppass.gov.sg/technical-specifications';
const rfc = (number: number, title: string): Source => ({
  title: `RFC ${number}: ${title}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}`,
});

export const sources = {
  'RFC 3986': rfc(3986, 'Uniform Resource Identifier (URI): Generic Syntax'),
  'RFC 4648': rfc(4648, 'The Base16, Base32 and Base64 Data Encodings'),
  'RFC 5280': rfc(5280, 'X.509 Public Key Infrastructure Certificate and CRL Profile'),
  'RFC 6585': rfc(6585, 'Additional HTTP Status Codes'),
  'RFC 6749': rfc(6749, 'The OAuth 2.0 Authorization Framework'),
  'RFC 6750': rfc(6750, 'OAuth 2.0 Bearer Token Usage'),
  'RFC 7515': rfc(7515, 'JSON Web Signature (JWS)'),
  'RFC 7516': rfc(7516, 'JSON Web Encryption (JWE)'),
  'RFC 7517': rfc(7517, 'JSON Web Key (JWK)'),
  'RFC 7518': rfc(7518, 'JSON Web Algorithms (JWA)'),
  'RFC 7519': rfc(7519, 'JSON Web Token (JWT)'),
  'RFC 7521': rfc(7521, 'Assertion Framework for OAuth 2.0'),
  'RFC 7523': rfc(7523, 'JWT Profile for OAuth 2.0 Client Authentication'),
  'RFC 7636': rfc(7636, 'Proof Key for Code Exchange (PKCE)'),
  'RFC 7638': rfc(7638, 'JSON Web Key (JWK) Thumbprint'),
  'RFC 7797': rfc(7797, 'JSON Web Signature Unencoded Payload Option'),
  'RFC 8037': rfc(8037, 'CFRG Elliptic Curve Diffie-Hellman and Signatures in JOSE'),
  'RFC 8259': rfc(8259, 'The JavaScript Object Notation (JSON) Data Interchange Format'),
  'RFC 8414': rfc(8414, 'OAuth 2.0 Authorization Server Metadata'),
  'RFC 8446': rfc(8446, 'The Transport Layer Security (TLS) Protocol Version 1.3'),
  'RFC 8725': rfc(8725, 'JSON Web Token Best Current Practices'),
  'RFC 8812': rfc(8812, 'COSE and JOSE Registrations for WebAuthn Algorithms'),
  'RFC 8996': rfc(8996, 'Deprecating TLS 1.0 and TLS 1.1'),
  'RFC 9110': rfc(9110, 'HTTP Semantics'),
  'RFC 9126': rfc(9126, 'OAuth 2.0 Pushed Authorization Requests'),
  'RFC 9207': rfc(9207, 'OAuth 2.0 Authorization Server Issuer Identification'),
  'RFC 9449': rfc(9449, 'OAuth 2.0 Demonstrating Proof of Possession (DPoP)'),
  'RFC 9525': rfc(9525, 'Service Identity in TLS'),
  'URL Standard': {
    title: 'URL Standard: application/x-www-form-urlencoded',
    url: 'https://url.spec.whatwg.org/#application/x-www-form-urlencoded',
  },
  'OpenID Connect Core': {
    title: 'OpenID Connect Core 1.0',
    url: 'https://openid.net/specs/openid-connect-core-1_0.html',
  },
  'OpenID Connect Discovery': {
    title: 'OpenID Connect Discovery 1.0',
    url: 'https://openid.net/specs/openid-connect-discovery-1_0.html',
  },
  'curl manual': { title: 'curl: the manual page', url: 'https://curl.se/docs/manpage.html' },
  'POSIX shell': {
    title: 'POSIX: Shell Command Language',
    url: 'https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html',
  },
  'Singpass FAPI: authorization request': {
    title: 'Singpass, FAPI 2.0: Authorization Request',
    url: `${spec}/integration-guide/1.-authorization-request`,
    read: '2026-03-08',
  },
  'Singpass FAPI: token exchange': {
    title: 'Singpass, FAPI 2.0: Token Exchange',
    url: `${spec}/integration-guide/3.-token-exchange`,
    read: '2026-03-08',
  },
  'Singpass FAPI: redirect': {
    title: 'Singpass, FAPI 2.0: Handling the Redirect',
    url: `${spec}/integration-guide/2.-handling-the-redirect`,
    read: '2026-03-08',
  },
  'Singpass FAPI: id_token': {
    title: 'Singpass, FAPI 2.0: Parsing the ID Token',
    url: `${spec}/integration-guide/4.-parsing-the-id-token`,
    read: '2026-03-08',
  },
  'Singpass FAPI: userinfo': {
    title: 'Singpass, FAPI 2.0: Requesting for Userinfo',
    url: `${spec}/integration-guide/5.-requesting-for-userinfo`,
    read: '2026-03-08',
  },
  'Singpass: key sets': {
    title: 'Singpass: JSON Web Key Sets (JWKS)',
    url: `${spec}/technical-concepts/json-web-key-sets-jwks`,
    read: '2026-03-08',
  },
  'Singpass: client assertion': {
    title: 'Singpass: Generation of Client Assertion',
    url: `${spec}/technical-concepts/generation-of-client-assertion`,
    read: '2026-03-08',
  },
  'Singpass: PKCE': {
    title: 'Singpass: Proof Key for Code Exchange (PKCE)',
    url: `${spec}/technical-concepts/proof-key-for-code-exchange-pkce`,
    read: '2026-03-08',
  },
  'Singpass: DPoP': {
    title: 'Singpass: Demonstrating Proof of Possession (DPoP)',
    url: `${spec}/technical-concepts/demonstrating-proof-of-possession-dpop`,
    read: '2026-03-08',
  },
  'Singpass: discovery': {
    title: 'Singpass: OpenID Connect Discovery',
    url: `${spec}/technical-concepts/openid-connect-discovery`,
    read: '2026-03-08',
  },
  'Singpass: token endpoint': {
    title: 'Singpass, before FAPI: Token Endpoint, Authorization Code Grant',
    url: `${spec}/singpass-authentication-api/2.-token-endpoint/authorization-code-grant`,
    read: '2026-03-08',
  },
  'Singpass: client key requirements': {
    title: 'Singpass, before FAPI: Client JWK Requirements',
    url: `${spec}/singpass-authentication-api/2.-token-endpoint/client-jwk-requirements`,
    read: '2026-03-08',
  },
  'Singpass: error response': {
    title: 'Singpass, before FAPI: Error Response',
    url: `${spec}/singpass-authentication-api/error-response`,
    read: '2026-03-08',
  },
  'Singpass: migration': {
    title: 'Singpass: Migration Guides',
    url: `${spec}/migration-guides/login-myinfo-v5-apps`,
    read: '2026-03-08',
  },
  'Singpass support: token endpoint': {
    title: 'Singpass partner support: Singpass Login Token Endpoint Trouble Shooting',
    url: `${support}/34896186155033`,
    read: '2026-11-23',
  },
  'Singpass support: FAPI errors': {
    title: 'Singpass partner support: FAPI 2.0 Error Troubleshooting Guide',
    url: `${support}/56115509002649`,
    read: '2026-11-23',
  },
  'Singpass support: configuration': {
    title: 'Singpass partner support: Configuration of Staging and Production Environment',
    url: `${support}/31676136620185`,
    read: '2026-11-23',
  },
  'Singpass support: iss parameter': {
    title: 'Singpass partner support: Action required by 11 Jun 2026, the iss parameter',
    url: `${support}/58826333428761`,
    read: '2026-11-23',
  },
  'Corppass FAPI: PAR': {
    title: 'Corppass, FAPI 2.0: Pushed Authorization Request Endpoint',
    url: `${corppass}/corppass-authorization-api-fapi-2.0/integration-guide/1.-pushed-authorization-request-par-endpoint`,
    read: '2026-11-23',
  },
  'Corppass FAPI: token endpoint': {
    title: 'Corppass, FAPI 2.0: Token Endpoint',
    url: `${corppass}/corppass-authorization-api-fapi-2.0/integration-guide/3.-token-endpoint`,
    read: '2026-11-23',
  },
  'Corppass v2: token endpoint': {
    title: 'Corppass Authorization API v2: Token Endpoint',
    url: `${corppass}/corppass-authorization-api-v2/token-endpoint`,
    read: '2026-11-23',
  },
  'Corppass before FAPI: client assertion': {
    title: 'Corppass Authorization API: Client Assertion JWT',
    url: `${corppass}/corppass-authorization-api/key-concepts/client-assertion-jwt`,
    read: '2026-11-28',
  },
  'Corppass: key sets': {
    title: 'Corppass: Client JWKS',
    url: `${corppass}/technical-concepts/client-jwks`,
    read: '2026-11-23',
  },
  'Corppass: callback URLs': {
    title: 'Corppass: Callback URLs',
    url: 'https://docs.corppass.gov.sg/what-you-need-to-know-before-onboarding-a-digital-service-in-corppass/important-things-to-note/callback-urls',
    read: '2026-11-23',
  },
  'Corppass support: FAPI 2.0': {
    title: 'Corppass partner support: FAPI 2.0 staging and deadlines',
    url: 'https://partnersupport.corppass.gov.sg/hc/en-sg/articles/55390019674649',
    read: '2026-11-23',
  },
  'Corppass digest': {
    title: 'A third party’s digest of the Corppass pages (kyleoliveiro/sg-gov-skills)',
    url: 'https://github.com/kyleoliveiro/sg-gov-skills',
    read: '2026-07-23',
  },
  MockPass: {
    title: 'MockPass source and observed answers',
    url: 'https://github.com/opengovsg/mockpass',
    read: '2026-11-23',
  },
  'Working clients': {
    title: 'Published Singpass clients that work (singpass/demo-app and others)',
    url: 'https://github.com/singpass/demo-app',
    read: '2026-04-21',
  },
  'Public reports': {
    title: 'Public issue reports of failing private_key_jwt token requests',
    url: 'https://github.com/pagopa/pdnd-interop-frontend/issues',
    read: '2026-11-23',
  },
  'oidc-provider': {
    title: 'node-oidc-provider source and observed answers',
    url: 'https://github.com/panva/node-oidc-provider',
    read: '2026-11-23',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
/** `RFC 7523` or `RFC 7523 §3`: an unknown source does not compile. */
export type Reference = SourceId | `${SourceId} §${string}`;

/** The source and the section of a reference. */
export function toCitation(reference: Reference): {
  id: SourceId;
  section: string | undefined;
  source: Source;
} {
  const [id, section] = reference.split(' §') as [SourceId, string | undefined];
  return { id, section, source: sources[id] };
}
