/**
 * Parameters whose values say nothing secret (RFC 6749 §4.1, RFC 7521 §4.2, RFC 7636 §4.3, OpenID Connect Core §3.1.2.1, and
 * those of Singpass). Every other one is taken for a secret, whatever it is called.
 */
export const openParameters: ReadonlySet<string> = new Set([
  'client_id',
  'redirect_uri',
  'grant_type',
  'scope',
  'client_assertion_type',
  'response_type',
  'code_challenge_method',
  'acr_values',
  'authentication_context_type',
  'authentication_context_message',
  'redirect_uri_https_type',
  'iss',
]);
