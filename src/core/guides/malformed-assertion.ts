import type { CheckCode } from '../checks/registry.ts';

/** Every way in which a text is no client assertion, by form or by kind. A server may say so as of its claims or as of its signature. */
export const malformedAssertion: readonly CheckCode[] = [
  'assertion-not-jwt',
  'assertion-two-parts',
  'assertion-empty-signature',
  'assertion-five-parts',
  'assertion-bearer-prefix',
  'assertion-bytes-literal',
  'assertion-line-wrapped',
  'assertion-std-base64',
  'assertion-padding',
  'assertion-truncated',
  'assertion-json-serialization',
  'assertion-base64-twice',
  'assertion-percent-encoded',
  'header-not-json',
  'duplicate-json-keys',
  'payload-not-json',
  'payload-double-json',
  'payload-wrapped',
  'header-payload-swapped',
  'assertion-is-id-token',
  'assertion-is-access-token',
  'assertion-is-dpop-proof',
  'assertion-is-request-object',
];
