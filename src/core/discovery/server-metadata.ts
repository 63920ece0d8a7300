import * as z from 'zod/mini';

/** A member of a wrong type counts as absent: the rest can still be used. */
const text = z.catch(z.optional(z.string().check(z.minLength(1))), undefined);
const list = z.catch(z.optional(z.array(z.string())), undefined);
const flag = z.catch(z.optional(z.boolean()), undefined);

/** What an authorization server says of itself (RFC 8414 §2; OpenID Connect Discovery §3; RFC 9126 §5; RFC 9449 §5.1). */
export const serverMetadataSchema = z.object({
  issuer: text,
  authorization_endpoint: text,
  token_endpoint: text,
  pushed_authorization_request_endpoint: text,
  userinfo_endpoint: text,
  jwks_uri: text,
  grant_types_supported: list,
  token_endpoint_auth_methods_supported: list,
  token_endpoint_auth_signing_alg_values_supported: list,
  dpop_signing_alg_values_supported: list,
  code_challenge_methods_supported: list,
  id_token_encryption_alg_values_supported: list,
  id_token_encryption_enc_values_supported: list,
  userinfo_encryption_alg_values_supported: list,
  userinfo_encryption_enc_values_supported: list,
  require_pushed_authorization_requests: flag,
  authorization_response_iss_parameter_supported: flag,
});

export type ServerMetadata = Readonly<z.infer<typeof serverMetadataSchema>>;
