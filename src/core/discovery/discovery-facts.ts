import type { ServerMetadata } from './server-metadata.ts';

/** A line of what a server says of itself, for a person. */
export interface DiscoveryFact {
  readonly member: keyof ServerMetadata;
  readonly value: string;
}

/** The members that decide something here, in the order in which they are asked for. */
const members: readonly (keyof ServerMetadata)[] = [
  'issuer',
  'token_endpoint',
  'pushed_authorization_request_endpoint',
  'authorization_endpoint',
  'userinfo_endpoint',
  'jwks_uri',
  'token_endpoint_auth_methods_supported',
  'token_endpoint_auth_signing_alg_values_supported',
  'grant_types_supported',
  'code_challenge_methods_supported',
  'dpop_signing_alg_values_supported',
  'id_token_encryption_alg_values_supported',
  'id_token_encryption_enc_values_supported',
];

export function discoveryFacts(metadata: ServerMetadata): readonly DiscoveryFact[] {
  return members.flatMap((member) => {
    const value = metadata[member];
    if (value === undefined) return [];
    return [{ member, value: Array.isArray(value) ? value.join(', ') : String(value) }];
  });
}
