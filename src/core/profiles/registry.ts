import { corppassFapi } from './corppass-fapi.ts';
import { corppassLegacy } from './corppass-legacy.ts';
import { mockpassFapi } from './mockpass-fapi.ts';
import { mockpassLegacy } from './mockpass-legacy.ts';
import { oidcProvider } from './oidc-provider.ts';
import type { Profile } from './profile.ts';
import { rfc7523 } from './rfc7523.ts';
import { singpassFapi } from './singpass-fapi.ts';
import { singpassLegacy } from './singpass-legacy.ts';

/** Every profile, the one to move to first. */
export const profiles: readonly [Profile, ...Profile[]] = [
  singpassFapi,
  singpassLegacy,
  corppassFapi,
  corppassLegacy,
  rfc7523,
  mockpassFapi,
  mockpassLegacy,
  oidcProvider,
];

/** The profile of an id; `undefined` for an unknown one. */
export function profileOf(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
