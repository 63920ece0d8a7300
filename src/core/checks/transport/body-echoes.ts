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

/** Where the shell or curl takes the command apart in another way than was meant, what it then calls and sends is an echo. */
export const commandEchoes = [
  ...bodyEchoes,
  'curl-missing-x-or-d',
  'shell-unquoted-amp',
  'newline-inside-body',
  'dpop-missing',
  'dpop-htu-endpoint',
  'dpop-htm',
  'method-get',
  'wrong-host-env',
  'wrong-path',
  'params-in-query',
  'unknown-param',
  'verifier-length',
  'verifier-charset',
] as const;
