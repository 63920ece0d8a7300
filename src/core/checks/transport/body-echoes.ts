/** Where the server reads no form, every parameter seems to be missing: echoes of the unread body. */
export const bodyEchoes = [
  'grant-type-missing',
  'assertion-missing',
  'assertion-type-missing',
  'client-id-missing',
  'code-missing',
  'redirect-uri-missing',
  'verifier-missing',
  'body-empty',
] as const;
