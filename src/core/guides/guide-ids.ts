/** The guides there are: a profile's error leads to one of them. */
export const guideIds = [
  'invalid-client-claims',
  'invalid-client-signature',
  'no-encryption-key',
  'invalid-grant',
  'client-side-error',
  'unsupported-grant-type',
  'server-side-error',
  'invalid-client',
  'invalid-request',
  'invalid-dpop-proof',
  'use-dpop-nonce',
  'invalid-scope',
  'temporarily-unavailable',
  'rate-limited',
  'not-from-the-token-endpoint',
  'no-response',
  'unrecognised-response',
  'success',
  'fails-after-success',
] as const;

export type GuideId = (typeof guideIds)[number];

export function isGuideId(text: string): text is GuideId {
  return (guideIds as readonly string[]).includes(text);
}
