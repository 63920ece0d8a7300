import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { type EnvironmentId, environmentIds, type Profile } from '../profiles/profile.ts';
import { profileOf, profiles } from '../profiles/registry.ts';
import { parseUrl } from '../runtime.ts';
import type { Case } from './case.ts';
import type { Target } from './subject.ts';

/** What tells profile and environment apart (singpass.md §1.1), strongest first: the URL called, the DPoP header, `aud`. */
export interface Signs {
  readonly url?: string | undefined;
  readonly hasDpop: boolean;
  readonly claims?: JsonObject | undefined;
}

/** Used where nothing tells: the profile to which every integration must move. */
const assumedProfile = 'singpass-fapi';

export function recogniseProfile(
  given: Case,
  signs: Signs,
): { profile: Profile; from: Target['profileFrom'] } {
  const asked = given.profile === undefined ? undefined : profileOf(given.profile);
  if (asked !== undefined) return { profile: asked, from: 'given' };
  const recognised =
    byUrl(signs.url) ?? (signs.hasDpop ? profileOf('singpass-fapi') : byAudience(signs.claims));
  if (recognised !== undefined) return { profile: recognised, from: 'recognised' };
  return { profile: profileOf(assumedProfile) ?? profiles[0], from: 'assumed' };
}

function byUrl(text: string | undefined): Profile | undefined {
  const url = text === undefined ? undefined : parseUrl(text);
  if (url === undefined) return undefined;
  const ofHost = profiles.filter(
    ({ detect }) => detect.hosts.length === 0 || detect.hosts.includes(url.hostname),
  );
  return (
    ofHost.find(({ detect }) => detect.tokenPaths.includes(url.pathname)) ??
    ofHost.find(({ detect, fapi }) => detect.hosts.length > 0 && fapi === url.pathname.includes('/fapi'))
  );
}

/** The audiences of the claims, as a list. */
export function audiencesOf(claims: JsonObject | undefined): readonly string[] {
  const audience = member(claims, 'aud');
  const list = Array.isArray(audience) ? audience : [audience];
  return list.filter((entry): entry is string => typeof entry === 'string');
}

function byAudience(claims: JsonObject | undefined): Profile | undefined {
  for (const audience of audiencesOf(claims)) {
    const profile = byUrl(audience);
    if (profile !== undefined) return profile;
  }
  return undefined;
}

/** Issuer and endpoints for the request, from the profile's environment or, for a custom one, from the URL called. */
export function resolveTarget(
  given: Case,
  profile: Profile,
  profileFrom: Target['profileFrom'],
  signs: Signs,
): Target {
  const { environment, from } = recogniseEnvironment(given, profile, signs);
  const origin = { environment, environmentFrom: from, profileFrom };
  const fixed = environment === 'custom' ? undefined : profile.environments[environment];
  if (fixed === undefined) return { ...origin, ...deriveFromEndpoint(signs.url) };
  const { issuer, tokenEndpoint, parEndpoint, userinfoEndpoint } = fixed;
  return { ...origin, issuer, tokenEndpoint, parEndpoint, userinfoEndpoint };
}

function recogniseEnvironment(
  given: Case,
  profile: Profile,
  signs: Signs,
): { environment: EnvironmentId; from: Target['environmentFrom'] } {
  if (given.environment !== undefined) return { environment: given.environment, from: 'given' };
  const known = environmentIds.filter((id) => id !== 'custom' && profile.environments[id] !== undefined);
  if (known.length === 0)
    return { environment: 'custom', from: signs.url === undefined ? 'assumed' : 'recognised' };
  const hostOf = (text: string): string | undefined => parseUrl(text)?.hostname;
  const called = signs.url === undefined ? undefined : hostOf(signs.url);
  for (const host of [called, ...audiencesOf(signs.claims).map(hostOf)]) {
    const environment = known.find(
      (id) => id !== 'custom' && hostOf(profile.environments[id]?.issuer ?? '') === host,
    );
    if (host !== undefined && environment !== undefined) return { environment, from: 'recognised' };
  }
  if (called !== undefined && isPrivateHost(called)) return { environment: 'custom', from: 'recognised' };
  return { environment: 'production', from: 'assumed' };
}

/** Hosts on which people run a mock. */
function isPrivateHost(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^(127|10|192\.168)\./.test(host)
  );
}

/** All known token endpoints are the issuer followed by `/token`, so a custom one tells its issuer. */
function deriveFromEndpoint(called: string | undefined): Partial<Target> {
  const url = called === undefined ? undefined : parseUrl(called);
  if (url === undefined) return {};
  const tokenEndpoint = `${url.origin}${url.pathname}`;
  if (!tokenEndpoint.endsWith('/token')) return { tokenEndpoint };
  const issuer = tokenEndpoint.slice(0, -'/token'.length);
  return { tokenEndpoint, issuer, parEndpoint: `${issuer}/par`, userinfoEndpoint: `${issuer}/userinfo` };
}
