import type { Profile, ProfileEnvironment } from '../profiles/profile.ts';
import type { ServerMetadata } from './server-metadata.ts';

/** A point in which the metadata says another thing than the profile. */
export interface DiscoveryDifference {
  /** The member of the metadata. */
  readonly member: keyof ServerMetadata;
  readonly metadata: string;
  readonly profile: string;
}

/**
 * Where a server's metadata and a profile's rules differ; the profile is not changed by it. Endpoints are compared only within
 * the environment whose issuer the metadata names, else with `environment`, the one that is meant.
 */
export function compareDiscovery(
  profile: Profile,
  environment: ProfileEnvironment | undefined,
  metadata: ServerMetadata,
): readonly DiscoveryDifference[] {
  const own =
    Object.values(profile.environments).find(({ issuer }) => issuer === metadata.issuer) ?? environment;
  const lists: readonly [keyof ServerMetadata, readonly string[] | undefined][] = [
    ['token_endpoint_auth_signing_alg_values_supported', profile.assertion.algorithms.value],
    ['dpop_signing_alg_values_supported', profile.dpop?.algorithms.value],
    ['code_challenge_methods_supported', profile.pkce.methods.value],
    ['id_token_encryption_alg_values_supported', profile.keySet.encryptionAlgorithms.value],
    ['token_endpoint_auth_methods_supported', ['private_key_jwt']],
  ];
  const addresses: readonly [keyof ServerMetadata, string | undefined][] = [
    ['issuer', own?.issuer],
    ['token_endpoint', own?.tokenEndpoint],
    ['pushed_authorization_request_endpoint', own?.parEndpoint],
    ['userinfo_endpoint', own?.userinfoEndpoint],
    ['jwks_uri', own?.providerKeySetUrl],
  ];
  return [
    ...addresses.flatMap(([member, wanted]) => difference(member, asText(metadata[member]), wanted)),
    ...lists.flatMap(([member, wanted]) => {
      const given = metadata[member];
      if (wanted === undefined || !Array.isArray(given)) return [];
      const missing = wanted.filter((value) => !given.includes(value));
      // What the server takes beyond the profile's list is no trouble.
      return missing.length === 0 ? [] : difference(member, given.join(', '), wanted.join(', '));
    }),
  ];
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function difference(
  member: keyof ServerMetadata,
  metadata: string | undefined,
  profile: string | undefined,
): readonly DiscoveryDifference[] {
  return metadata === undefined || profile === undefined || metadata === profile
    ? []
    : [{ member, metadata, profile }];
}
