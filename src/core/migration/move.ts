import type { Subject } from '../case/subject.ts';
import type { EnvironmentId, Profile, ProfileEnvironment, Ruled } from '../profiles/profile.ts';
import { profileOf, profiles } from '../profiles/registry.ts';
import { parseUrl } from '../runtime.ts';

/** From which profile to which, and at which addresses. */
export interface Move {
  readonly from: Profile;
  readonly to: Profile;
  /** The provider's word that the one follows the other. */
  readonly successor: Ruled<string>;
  readonly environment: EnvironmentId;
  /** `false`: nothing in the case tells the environment, or it is a server of one's own; then the addresses are an example. */
  readonly environmentKnown: boolean;
  readonly old: ProfileEnvironment | undefined;
  readonly next: ProfileEnvironment;
}

/**
 * The move that a case is in: from its profile to the successor or, where it has the successor's profile already, from the
 * one before. `undefined` where the profile is in no move.
 */
export function moveOf({ profile, target }: Pick<Subject, 'profile' | 'target'>): Move | undefined {
  const from =
    profile.successor === undefined
      ? profiles.find(({ successor }) => successor?.value === profile.id)
      : profile;
  const to = from?.successor && profileOf(from.successor.value);
  if (from?.successor === undefined || to === undefined) return undefined;
  const environment = target.environment === 'production' ? 'production' : 'staging';
  const next = to.environments[environment];
  const both = { from, to, successor: from.successor };
  if (next === undefined) return { ...both, ...atOwnServer(from, to, target) };
  return {
    ...both,
    environment,
    environmentKnown: target.environment !== 'custom' && target.environmentFrom !== 'assumed',
    old: from.environments[environment],
    next,
  };
}

/** Stands in where nothing shows the server; the name is reserved for examples (RFC 2606 §2). */
const exampleOrigin = 'https://server.example';

/** A server that everybody runs by himself: its paths are the profile's, its host is the one that is called. */
function atOwnServer(
  from: Profile,
  to: Profile,
  { tokenEndpoint }: Subject['target'],
): Pick<Move, 'environment' | 'environmentKnown' | 'old' | 'next'> {
  const called = tokenEndpoint === undefined ? undefined : parseUrl(tokenEndpoint)?.origin;
  const origin = called ?? exampleOrigin;
  return {
    environment: 'custom',
    environmentKnown: called !== undefined,
    old: addressesAt(origin, from),
    next: addressesAt(origin, to),
  };
}

/** All known token endpoints of such servers are the issuer followed by `/token`. */
function addressesAt(origin: string, { detect, fapi }: Profile): ProfileEnvironment {
  const path = detect.tokenPaths.find((candidate) => candidate.endsWith('/token')) ?? '/token';
  const issuer = `${origin}${path.slice(0, -'/token'.length)}`;
  return {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    authorizationEndpoint: `${issuer}/auth`,
    parEndpoint: fapi ? `${issuer}/par` : undefined,
    userinfoEndpoint: `${issuer}/userinfo`,
    providerKeySetUrl: `${issuer}/.well-known/keys`,
  };
}
