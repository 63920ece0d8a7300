import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { ProfileError, Stage } from './profile.ts';

const beforeClient: readonly Stage[] = ['network', 'transport', 'parameters'];
/** The client was let in: nothing of the assertion or the key set's signing keys is to blame. */
export const clientAccepted: readonly Stage[] = [
  ...beforeClient,
  'assertion-format',
  'header',
  'signature',
  'claims',
];

export const keySetUnreachable: readonly FaultCode[] = [
  'server-cannot-fetch-jwks',
  ...([
    'jwks-tls-chain',
    'jwks-html',
    'jwks-internal-host',
    'jwks-blocked',
    'jwks-http-error',
    'jwks-slow',
    'jwks-redirect',
    'jwks-cert-expired',
    'jwks-self-signed',
    'jwks-hostname-mismatch',
    'jwks-port-or-scheme',
    'jwks-tls-version',
    'jwks-dns-ipv6',
    'jwks-encoding',
    'jwks-content-type',
    'jwks-instances-differ',
  ] as const),
];

const signatureCauses: readonly FaultCode[] = [
  ...faultsOfGroups('F', 'D', 'C', 'G').filter((code) => !code.startsWith('local-')),
  'wrong-host-env',
  // Of the assertion as a whole, or in its kid.
  'quotes-in-value',
  'placeholder-left',
];
const claimCauses: readonly FaultCode[] = [
  'exp-past',
  'client-assertion-expired-cache',
  ...faultsOfGroups('E').filter((code) => code !== 'exp-past'),
  'wrong-host-env',
  'legacy-fapi-mixed',
  'corppass-singpass-mixed',
  'client-id-mismatch',
  'client-id-unknown',
  ...faultsOfGroups('C'),
  'typ-missing',
  'typ-wrong',
  // In the place of the assertion, or in one of its claims.
  ...([
    'placeholder-left',
    'shell-single-quote-var',
    'curl-at-file-literal',
    'invisible-chars',
    'quotes-in-value',
  ] as const),
];
function unique(codes: readonly FaultCode[]): readonly FaultCode[] {
  return [...new Set(codes)];
}

/** A value that something changed on its way is not the one that the server knows: of the client as of the grant. */
const damagedValue: readonly FaultCode[] = [
  'invisible-chars',
  'quotes-in-value',
  'param-trailing-newline',
  'plus-becomes-space',
  'double-encoded',
  'percent-malformed',
  'smart-punctuation',
  'placeholder-left',
  'shell-single-quote-var',
  'curl-at-file-literal',
  'empty-param',
];
const grantCauses: readonly FaultCode[] = unique([
  'code-expired',
  'code-reused',
  'redirect-uri-slash',
  'redirect-uri-origin',
  'verifier-other-session',
  'plus-becomes-space',
  'double-encoded',
  'param-trailing-newline',
  'code-percent-encoded',
  'double-redemption-race',
  'retry-burns-code',
  'code-truncated',
  'code-is-something-else',
  // With the text for nothing in the place of a code.
  'auth-request-error-ignored',
  'code-other-client-env',
  'legacy-fapi-mixed',
  'redirect-uri-path-case',
  'redirect-uri-query',
  'redirect-uri-double-encoded',
  'unescaped-amp-hash',
  'grant-type-wrong',
  'jwks-no-enc',
  'dpop-key-changed',
  ...damagedValue,
  ...faultsOfGroups('H').filter((code) => code !== 'verifier-other-session'),
]);
/** How old a code is, or whether it was used, is asked after the client was let in: that is another answer (faults.md §3.6). */
const ofUsedCodes: readonly FaultCode[] = ['code-expired', 'code-reused'];
const bodyCauses: readonly FaultCode[] = [
  ...faultsOfGroups('A', 'B').filter((code) => !ofUsedCodes.includes(code)),
  'verifier-missing',
  'verifier-length',
  'verifier-charset',
];
const dpopCauses: readonly FaultCode[] = [
  ...faultsOfGroups('I').filter((code) => !code.startsWith('par-')),
  'assertion-is-dpop-proof',
];
const encryptionCauses: readonly FaultCode[] = [
  'jwks-no-enc',
  'jwk-enc-alg-missing',
  'jwk-enc-alg-unsupported',
  'jwk-use-wrong',
  'jwk-kty-rsa',
  'jwk-crv-unsupported',
  'jwk-crv-mislabelled',
  'jwk-coord-length',
  'jwk-coord-encoding',
  'jwk-point-invalid',
  'jwk-y-missing',
  'jwk-kid-missing',
  'jwks-cached-after-rotation',
  'jwks-not-registered',
];
const outage: readonly FaultCode[] = ['server-outage', 'rate-limited', 'connection-reset'];

/** Answers of the old profile (singpass.md §3.2; faults.md §3.5). The most specific first. */
export const legacyErrors: readonly ProfileError[] = [
  {
    id: 'claims',
    match: { error: ['invalid_client'], description: 'missing or invalid claims|invalid claims' },
    guide: 'invalid-client-claims',
    causes: claimCauses,
    clears: beforeClient,
    source: 'Singpass support: token endpoint',
    mark: 'documented',
  },
  {
    id: 'signature',
    match: {
      error: ['invalid_client'],
      description: 'could not be validated against known signing keys|known signing keys',
    },
    guide: 'invalid-client-signature',
    causes: signatureCauses,
    clears: beforeClient,
    source: 'Singpass support: token endpoint',
    mark: 'documented',
  },
  {
    id: 'no-encryption-key',
    match: {
      description:
        'no valid encryption jwk|valid enc(?:ryption)? key|encryption key is not available|suitable encryption key|invalid ency?r?p?tion key',
    },
    guide: 'no-encryption-key',
    causes: encryptionCauses,
    clears: [...clientAccepted, 'grant'],
    source: 'Singpass support: token endpoint',
    mark: 'documented',
  },
  {
    id: 'invalid-client',
    match: { error: ['invalid_client'] },
    guide: 'invalid-client',
    causes: unique([
      ...claimCauses,
      ...signatureCauses,
      ...keySetUnreachable,
      'client-id-unknown',
      'app-not-active',
      'basic-header-plus-assertion',
      'client-secret-used',
      'bearer-header-plus-assertion',
      'client-id-malformed',
      'assertion-missing',
      'param-name-wrong',
      ...damagedValue,
    ]),
    clears: ['network'],
    source: 'Singpass: error response',
    mark: 'documented',
  },
  {
    id: 'invalid-grant',
    match: { error: ['invalid_grant'] },
    guide: 'invalid-grant',
    causes: grantCauses,
    clears: clientAccepted,
    source: 'Singpass support: token endpoint',
    mark: 'documented',
  },
  {
    id: 'unsupported-grant-type',
    match: { error: ['unsupported_grant_type'] },
    guide: 'unsupported-grant-type',
    causes: [
      'grant-type-missing',
      'grant-type-wrong',
      'param-trailing-newline',
      'ct-json-body',
      'ct-form-json-body',
      'curl-urlencode-whole-body',
      'shell-unquoted-amp',
      ...bodyCauses,
    ],
    clears: ['network'],
    source: 'Singpass support: token endpoint',
    mark: 'documented',
  },
  {
    id: 'client-side-error',
    match: { error: ['client_side_error', 'arguments_not_valid'] },
    guide: 'client-side-error',
    causes: bodyCauses,
    clears: ['network'],
    source: 'Singpass: error response',
    mark: 'documented',
  },
  {
    id: 'server-side-error',
    match: { error: ['server_side_error', 'server_error', 'upstream_dependency_error'] },
    guide: 'server-side-error',
    causes: [...keySetUnreachable, ...faultsOfGroups('G'), ...outage],
    clears: ['transport', 'parameters'],
    source: 'Singpass support: token endpoint',
    mark: 'documented',
  },
  {
    id: 'too-many-requests',
    match: { error: ['too_many_requests'] },
    guide: 'rate-limited',
    causes: ['rate-limited'],
    clears: [],
    source: 'Singpass: error response',
    mark: 'documented',
  },
  {
    id: 'temporarily-unavailable',
    match: { error: ['temporarily_unavailable'] },
    guide: 'temporarily-unavailable',
    causes: outage,
    clears: [],
    source: 'RFC 6749 §4.1.2.1',
    mark: 'documented',
  },
  {
    id: 'invalid-scope',
    match: { error: ['invalid_scope'] },
    guide: 'invalid-scope',
    causes: ['scope-not-allowed', 'wrong-app-type', 'par-invalid-params'],
    clears: ['network'],
    source: 'RFC 6749 §5.2',
    mark: 'documented',
  },
  {
    id: 'invalid-request',
    match: { error: ['invalid_request', 'invalid_request_uri', 'unsupported_response_type'] },
    guide: 'invalid-request',
    causes: [
      ...bodyCauses,
      'dpop-missing',
      'par-client-id-missing',
      'par-invalid-params',
      'par-request-uri-expired',
      'wrong-app-type',
      // Userinfo gives it for an account without data, and where it cannot fetch the key set (singpass.md §7.3).
      'userinfo-foreign-account',
      ...keySetUnreachable,
    ],
    clears: ['network'],
    source: 'RFC 6749 §5.2',
    mark: 'documented',
  },
  {
    id: 'invalid-dpop-proof',
    match: { error: ['invalid_dpop_proof'] },
    guide: 'invalid-dpop-proof',
    causes: dpopCauses,
    clears: beforeClient,
    source: 'RFC 9449 §5',
    mark: 'documented',
  },
  {
    id: 'use-dpop-nonce',
    match: { error: ['use_dpop_nonce'] },
    guide: 'use-dpop-nonce',
    causes: ['dpop-nonce'],
    clears: beforeClient,
    source: 'RFC 9449 §8',
    mark: 'documented',
  },
];

/** Answers of the FAPI 2.0 profile: the same, with what differs in front. */
export const fapiErrors: readonly ProfileError[] = [
  {
    id: 'dpop-key-changed',
    match: {
      error: ['invalid_dpop_proof'],
      description: 'does not match the initial dpop_jkt|dpop_jkt',
    },
    guide: 'invalid-dpop-proof',
    causes: ['dpop-key-changed', 'dpop-jkt-wrong', 'sig-multi-instance-keys'],
    clears: clientAccepted,
    source: 'Working clients',
    mark: 'working-client',
  },
  {
    id: 'dpop-time',
    match: { error: ['invalid_dpop_proof'], description: '\\biat\\b|expired|\\bexp\\b' },
    guide: 'invalid-dpop-proof',
    causes: ['dpop-iat', 'dpop-exp', 'dpop-reused-proof', ...dpopCauses],
    clears: beforeClient,
    source: 'Working clients',
    mark: 'third-party',
  },
  {
    id: 'login-app-only',
    match: { error: ['invalid_request'], description: 'only be provided for login apps' },
    guide: 'invalid-request',
    causes: ['wrong-app-type', 'par-invalid-params', 'unknown-param'],
    clears: ['network', 'transport'],
    source: 'Singpass FAPI: authorization request',
    mark: 'working-client',
  },
  ...legacyErrors,
];
