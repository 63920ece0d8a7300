import type { Subject } from '../case/subject.ts';

/** Where the provider publishes its keys: as its pasted metadata says, else as the profile says for this environment. */
export function providerKeysAddress({ discovery, profile, target }: Subject): string | undefined {
  if (discovery?.ok && discovery.value.jwks_uri !== undefined) return discovery.value.jwks_uri;
  const { environment, environmentFrom } = target;
  if (environment === 'custom' || environmentFrom === 'assumed') return undefined;
  return profile.environments[environment]?.providerKeySetUrl;
}
