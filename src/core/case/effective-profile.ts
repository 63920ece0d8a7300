import type { ServerMetadata } from '../discovery/server-metadata.ts';
import { withDiscovery } from '../discovery/with-discovery.ts';
import type { AudienceRule, Profile } from '../profiles/profile.ts';

/** Whether a profile takes its rules from the server at hand: it stands for any server, not for one with addresses of its own. */
export function isGeneric({ server, environments }: Profile): boolean {
  return server === 'generic' && Object.keys(environments).length === 0;
}

/**
 * The rules that apply: a named profile's own, and for any other server those of its metadata and of the person's choice. Metadata
 * of a named server is compared with its profile, and changes nothing (see `compareDiscovery`).
 */
export function effectiveProfile(
  profile: Profile,
  audience: AudienceRule | undefined,
  metadata: ServerMetadata | undefined,
  nowSeconds: number,
): Profile {
  if (!isGeneric(profile)) return profile;
  const narrowed = metadata === undefined ? profile : withDiscovery(profile, metadata, isoDate(nowSeconds));
  return audience === undefined ? narrowed : withAudience(narrowed, audience);
}

/** What the person says the server wants is no longer a guess. */
function withAudience(profile: Profile, value: AudienceRule): Profile {
  const { assertion } = profile;
  return {
    ...profile,
    assertion: {
      ...assertion,
      audience: { ...assertion.audience, value, mark: 'documented', note: 'As chosen by you.' },
    },
  };
}

/** The widest range that a Date holds (ECMAScript §21.4.1.1), in seconds. */
const lastSecond = 8.64e12;

function isoDate(seconds: number): string {
  const within = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), lastSecond) : 0;
  // Beyond the year 9999 a date is written with a sign and six digits.
  return new Date(within * 1000).toISOString().replace(/^\+?(\d+)-(\d\d)-(\d\d)T.*$/, '$1-$2-$3');
}
