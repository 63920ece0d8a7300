/** Names of a login that no token request has. */
export const namesOfLogin = [
  'response_type',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'request_uri',
  'dpop_jkt',
  'acr_values',
  'authentication_context_type',
  'authentication_context_message',
];

/** Names of other grants, and what clients send by mistake. */
export const namesOfOthers = ['client_secret', 'refresh_token', 'resource', 'audience'];
