import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';

/**
 * What many servers ask for and RFC 7521, 7523, 7519, 7517 or 6749 leave to each of them. `iat` and `jti` are optional
 * (RFC 7523 §3), so are `typ`, `kid`, `use` and `alg` of a key; a secret may sign as well as a key (client_secret_jwt).
 */
export const rfc7523LeavesOpen: readonly FaultCode[] = [
  'bom-in-body',
  'unknown-param',
  'redirect-uri-forbidden',
  'localhost-forbidden',
  'typ-missing',
  'typ-wrong',
  'kid-missing',
  'alg-hmac',
  'alg-unsupported-curve',
  'embedded-key-header',
  'aud-array',
  'exp-ms',
  'exp-too-far',
  'iat-missing',
  'iat-future',
  'iat-ms',
  'iat-tz-ahead',
  'jti-missing',
  'jti-type',
  'jti-reused',
  'extra-claims',
  'jwk-kid-missing',
  'jwk-use-wrong',
  'jwk-enc-alg-missing',
  'jwk-enc-alg-unsupported',
  'jwk-kty-rsa',
  'jwk-crv-unsupported',
  'jwk-same-key-sig-enc',
  'jwk-rsa-small',
  'jwks-no-enc',
  'jwks-redirect',
  'jwks-slow',
  'jwks-content-type',
  'jwks-self-signed',
  'jwks-port-or-scheme',
  'dpop-same-as-client-key',
  'dpop-ath-at-token',
  'verifier-without-challenge',
  ...faultsOfGroups('J').filter((code) => code === 'app-not-active' || code === 'wrong-app-type'),
];
