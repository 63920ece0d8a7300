import type { CheckCode } from '../checks/registry.ts';

/** One thing that a provider looks at in a key set, with the checks that judge it; no rule stands here. */
export interface ReadinessTopic {
  readonly id: string;
  /** The good state, in words. */
  readonly title: string;
  /** The leading one first: where it had nothing to look at, the topic is not called right, whatever the others say. */
  readonly codes: readonly [CheckCode, ...CheckCode[]];
  /**
   * Where it can be seen. `answer`: only in an answer with its headers; `output`: only in what a shell printed; `other-set`: only
   * beside another set. What was not seen there is never called right.
   */
  readonly seenIn?: 'answer' | 'output' | 'address' | 'other-set' | undefined;
}

/** In the order in which a server meets them. */
export const readinessTopics: readonly ReadinessTopic[] = [
  {
    id: 'address',
    title: 'The address is public, over https, on the usual port',
    codes: ['jwks-port-or-scheme', 'jwks-internal-host', 'jwks-not-registered'],
    seenIn: 'address',
  },
  {
    id: 'tls',
    title: 'TLS: a public certificate, its whole chain, for this host',
    codes: [
      'jwks-tls-chain',
      'jwks-cert-expired',
      'jwks-self-signed',
      'jwks-hostname-mismatch',
      'jwks-tls-version',
      'mtls-unexpected',
    ],
    seenIn: 'output',
  },
  {
    id: 'time',
    title: 'It answers in time, from anywhere',
    codes: ['jwks-slow', 'jwks-dns-ipv6', 'jwks-cors-only'],
    seenIn: 'output',
  },
  {
    id: 'answer',
    title: 'Status 200, no redirect, no login page, a media type of JSON',
    codes: ['jwks-http-error', 'jwks-redirect', 'jwks-blocked', 'jwks-content-type', 'jwks-encoding'],
    seenIn: 'answer',
  },
  {
    id: 'document',
    title: 'The document is one key set',
    codes: [
      'jwks-invalid-json',
      'jwks-html',
      'jwks-single-jwk',
      'jwks-bare-array',
      'jwks-wrapped',
      'jwks-pem-or-cert',
      'jwks-bom',
      'jwks-empty',
    ],
  },
  {
    id: 'public',
    title: 'It holds public halves only',
    codes: ['jwks-private-exposed', 'jwks-symmetric'],
  },
  { id: 'signing', title: 'There is a key to verify your assertion with', codes: ['jwks-no-sig'] },
  { id: 'encryption', title: 'There is a key to encrypt the id_token to', codes: ['jwks-no-enc'] },
  {
    id: 'labels',
    title: 'use, alg, kid and key_ops say what each key is for',
    codes: [
      'jwk-use-wrong',
      'jwk-kid-missing',
      'jwk-kid-duplicate',
      'jwk-sig-alg-wrong',
      'jwk-enc-alg-missing',
      'jwk-enc-alg-unsupported',
      'jwk-keyops-wrong',
      'jwk-same-key-sig-enc',
    ],
  },
  {
    id: 'numbers',
    title: 'Kind, curve and numbers of each key are sound',
    codes: [
      'jwk-kty-rsa',
      'jwk-rsa-small',
      'jwk-crv-unsupported',
      'jwk-crv-mislabelled',
      'jwk-number-members',
      'jwk-coord-encoding',
      'jwk-coord-length',
      'jwk-y-missing',
      'jwk-point-invalid',
      'jwk-x5c-mismatch',
    ],
  },
  {
    id: 'rotation',
    title: 'No name is used again, and all instances serve the same set',
    codes: ['jwk-kid-reused-after-rotation', 'jwks-cached-after-rotation', 'jwks-instances-differ'],
    seenIn: 'other-set',
  },
];
