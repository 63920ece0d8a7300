import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Stage } from './profile.ts';

export const beforeClient: readonly Stage[] = ['network', 'transport', 'parameters'];
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

export const signatureCauses: readonly FaultCode[] = [
  ...faultsOfGroups('F', 'D', 'C', 'G').filter((code) => !code.startsWith('local-')),
  'wrong-host-env',
  // Of the assertion as a whole, or in its kid.
  'quotes-in-value',
  'placeholder-left',
];
export const claimCauses: readonly FaultCode[] = [
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
export function unique(codes: readonly FaultCode[]): readonly FaultCode[] {
  return [...new Set(codes)];
}

/** A value that something changed on its way is not the one that the server knows: of the client as of the grant. */
export const damagedValue: readonly FaultCode[] = [
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
export const grantCauses: readonly FaultCode[] = unique([
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
export const bodyCauses: readonly FaultCode[] = [
  ...faultsOfGroups('A', 'B').filter((code) => !ofUsedCodes.includes(code)),
  'verifier-missing',
  'verifier-length',
  'verifier-charset',
];
export const dpopCauses: readonly FaultCode[] = [
  ...faultsOfGroups('I').filter((code) => !code.startsWith('par-')),
  'assertion-is-dpop-proof',
];
export const encryptionCauses: readonly FaultCode[] = [
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
export const outage: readonly FaultCode[] = ['server-outage', 'rate-limited', 'connection-reset'];
