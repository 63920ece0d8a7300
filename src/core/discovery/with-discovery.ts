import type { Reference } from '../catalogue/sources.ts';
import type { ParameterRule, Profile, Ruled } from '../profiles/profile.ts';
import type { ServerMetadata } from './server-metadata.ts';

/**
 * The profile as the server's own metadata narrows it (RFC 8414 §2). What the metadata does not mention stays as it was.
 * `readOn` is the ISO date on which the metadata was read.
 */
export function withDiscovery(profile: Profile, metadata: ServerMetadata, readOn: string): Profile {
  const told = <Value>(value: Value, source: Reference): Ruled<Value> => ({
    value,
    source,
    date: readOn,
    mark: 'documented',
    note: 'The server says so in its own metadata.',
  });
  const narrowed = <Value>(
    rule: Ruled<readonly Value[]>,
    values: readonly Value[] | undefined,
    source: Reference,
  ): Ruled<readonly Value[]> => (values === undefined || values.length === 0 ? rule : told(values, source));
  const signing = metadata.token_endpoint_auth_signing_alg_values_supported;
  const wraps = union(
    metadata.id_token_encryption_alg_values_supported,
    metadata.userinfo_encryption_alg_values_supported,
  );
  const contents = union(
    metadata.id_token_encryption_enc_values_supported,
    metadata.userinfo_encryption_enc_values_supported,
  );
  const { assertion, dpop, pkce, keySet, parameters, leavesOpen } = profile;
  return {
    ...profile,
    parameters: { ...parameters, ...grantRule(parameters.grant_type, metadata, told) },
    assertion: { ...assertion, algorithms: narrowed(assertion.algorithms, signing, 'RFC 8414 §2') },
    dpop: dpop && {
      ...dpop,
      algorithms: narrowed(dpop.algorithms, metadata.dpop_signing_alg_values_supported, 'RFC 9449 §5.1'),
    },
    pkce: {
      ...pkce,
      methods: narrowed(pkce.methods, metadata.code_challenge_methods_supported, 'RFC 8414 §2'),
    },
    keySet: {
      ...keySet,
      encryptionAlgorithms: narrowed(keySet.encryptionAlgorithms, wraps, 'OpenID Connect Discovery §3'),
      contentEncryption: narrowed(keySet.contentEncryption, contents, 'OpenID Connect Discovery §3'),
    },
    leavesOpen: leavesOpen && {
      ...leavesOpen,
      value: leavesOpen.value.filter((code) => signing === undefined || !code.startsWith('alg-')),
    },
  };
}

function grantRule(
  rule: Ruled<ParameterRule> | undefined,
  { grant_types_supported: grants }: ServerMetadata,
  told: (value: ParameterRule, source: Reference) => Ruled<ParameterRule>,
): Readonly<Record<string, Ruled<ParameterRule>>> {
  if (rule === undefined || grants === undefined || grants.length === 0) return {};
  return { grant_type: told({ ...rule.value, values: grants }, 'RFC 8414 §2') };
}

/** Of two lists what either holds; `undefined` where neither is given. */
function union(...lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const given = lists.filter((list) => list !== undefined);
  return given.length === 0 ? undefined : [...new Set(given.flat())];
}
