import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { ServerMetadata } from '../discovery/server-metadata.ts';
import { type EnvironmentId, environmentIds, type Profile } from '../profiles/profile.ts';
import { profileOf, profiles } from '../profiles/registry.ts';
import { isPrivateHost } from '../request/private-host.ts';
import { parseUrl } from '../runtime.ts';
import type { Case } from './case.ts';
import { isGeneric } from './effective-profile.ts';
import type { Target } from './subject.ts';

/** What tells profile and environment apart (singpass.md §1.1), strongest first: the URL called, the DPoP header, `aud`. */
export interface Signs {
  readonly url?: string | undefined;
  readonly hasDpop: boolean;
  /** The paste shows all headers of the request, so that a missing proof is no matter of what was copied. */
  readonly headersShown?: boolean | undefined;
  readonly claims?: JsonObject | undefined;
  readonly metadata?: ServerMetadata | undefined;
  /** The address that the proof is for. */
  readonly htu?: string | undefined;
  /** Addresses of the provider in the steps before the token request and in the proof, where there is no token request to tell. */
  readonly login?: readonly string[] | undefined;
}

/** Used where nothing tells: the profile to which every integration must move. */
const assumedProfile = 'singpass-fapi';
/** Used where the server at hand describes itself, and is none that has a profile. */
const genericProfile = 'rfc7523';

export function recogniseProfile(
  given: Case,
  signs: Signs,
): { profile: Profile; from: Target['profileFrom'] } {
  const asked = given.profile === undefined ? undefined : profileOf(given.profile);
  if (asked !== undefined) return { profile: asked, from: 'given' };
  const recognised =
    atNoEndpoint(signs) ??
    byUrl(signs.url, signs) ??
    byMetadata(signs) ??
    byLogin(signs) ??
    byForeignHost(signs) ??
    (signs.hasDpop ? (fapiOf(byAudience(signs)) ?? byProof(signs)) : byAudience(signs));
  if (recognised !== undefined) return { profile: recognised, from: 'recognised' };
  return { profile: profileOf(assumedProfile) ?? profiles[0], from: 'assumed' };
}

/** A proof, or a pushed request, at an address that is not another provider's. */
function byProof({ url, login = [] }: Signs): Profile | undefined {
  const isElsewhere = [url, ...login].some((address) => address !== undefined && foreignHost(address));
  return isElsewhere ? undefined : profileOf(assumedProfile);
}

/** A proof speaks louder than `aud`, which may be what is wrong. */
function fapiOf(profile: Profile | undefined): Profile | undefined {
  return profile?.fapi === true ? profile : undefined;
}

/** By host and path; where profiles share both, by the DPoP header (singpass.md §1.12). */
function byUrl(text: string | undefined, signs: Signs): Profile | undefined {
  const url = text === undefined ? undefined : parseUrl(text);
  if (url === undefined) return undefined;
  const isOf = ({ detect }: Profile): boolean => detect.hosts.includes(url.hostname);
  const ofHost = profiles.some(isOf) ? profiles.filter(isOf) : profiles.filter(hasAnyHost);
  const ofPath = ofHost.filter(({ detect }) => detect.tokenPaths.includes(url.pathname));
  if (ofPath.length > 1) return bySigns(ofPath, signs);
  return (
    ofPath[0] ??
    ofHost.find(({ detect, fapi }) => detect.hosts.length > 0 && fapi === url.pathname.includes('/fapi'))
  );
}

/** A path that no profile of the host has is a slip, and tells no profile unless it names FAPI: the proof and `aud` do. */
function atNoEndpoint(signs: Signs): Profile | undefined {
  const url = signs.url === undefined ? undefined : parseUrl(signs.url);
  if (url === undefined || url.pathname.includes('/fapi')) return undefined;
  const ofHost = profiles.filter(({ detect }) => detect.hosts.includes(url.hostname));
  if (ofHost.some(({ detect }) => detect.tokenPaths.includes(url.pathname))) return undefined;
  if (signs.hasDpop) return ofHost.find(({ fapi }) => fapi);
  const meant = byAudience(signs);
  return meant !== undefined && ofHost.includes(meant) ? meant : undefined;
}

function hasAnyHost({ detect }: Profile): boolean {
  return detect.hosts.length === 0;
}

/** A proof means FAPI; so does a paste without headers, since nothing speaks for the profile that ends. */
function bySigns(candidates: readonly Profile[], { hasDpop, headersShown }: Signs): Profile | undefined {
  const fapi = hasDpop || headersShown !== true;
  return candidates.find((profile) => profile.fapi === fapi) ?? candidates[0];
}

function byMetadata(signs: Signs): Profile | undefined {
  const { metadata } = signs;
  if (metadata === undefined) return undefined;
  return byUrl(metadata.token_endpoint, signs) ?? byUrl(metadata.issuer, signs) ?? profileOf(genericProfile);
}

function byLogin(signs: Signs): Profile | undefined {
  return signs.login?.map((address) => byUrl(address, signs)).find((profile) => profile !== undefined);
}

/** The forms of the ids that the named providers give (singpass.md §1.3). */
const clientIdOfNamed = /^[A-Za-z0-9]{20,32}$/;

/**
 * One host that no named provider has, and what shows that it is meant: it is called and named in `aud` too, or the client has an
 * id that no named provider gives, or a proof alone names it. A foreign host in one place alone can be what is wrong.
 */
function byForeignHost({ url, claims, htu, login = [] }: Signs): Profile | undefined {
  const audiences = audiencesOf(claims);
  const targets = [url, htu, ...login].filter((address) => address !== undefined);
  const hosts = new Set([...targets, ...audiences].map(foreignHost));
  if (hosts.size !== 1 || hosts.has(undefined)) return undefined;
  const isMeant = audiences.length === 0 ? htu !== undefined : targets.length > 0 || hasForeignId(claims);
  return isMeant ? profileOf(genericProfile) : undefined;
}

function hasForeignId(claims: JsonObject | undefined): boolean {
  const [iss, sub] = [member(claims, 'iss'), member(claims, 'sub')];
  return typeof iss === 'string' && iss === sub && !clientIdOfNamed.test(iss);
}

/** A misspelt host of a named provider is none of another. */
function foreignHost(address: string): string | undefined {
  const url = parseUrl(address);
  if (url === undefined || !/^https?:$/.test(url.protocol) || isPrivateHost(url.hostname)) return undefined;
  if (/singpass|corppass|myinfo|\.gov\.s|mockpass/.test(url.hostname)) return undefined;
  return isOfNamed(url.hostname) ? undefined : url.hostname;
}

function isOfNamed(host: string): boolean {
  return profiles.some(({ detect }) => detect.hosts.includes(host));
}

/** The audiences of the claims, as a list. */
export function audiencesOf(claims: JsonObject | undefined): readonly string[] {
  const audience = member(claims, 'aud');
  const list = Array.isArray(audience) ? audience : [audience];
  return list.filter((entry): entry is string => typeof entry === 'string');
}

/** A host of the provider without its scheme names it too, wrong as it is. */
function addressesOf(claims: JsonObject | undefined): readonly string[] {
  return audiencesOf(claims).map((audience) => {
    const [host = ''] = audience.split('/', 1);
    return isOfNamed(host.toLowerCase()) ? `https://${audience}` : audience;
  });
}

function byAudience(signs: Signs): Profile | undefined {
  for (const audience of addressesOf(signs.claims)) {
    const profile = byUrl(audience, signs);
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
  if (isGeneric(profile)) return { ...origin, ...fromMetadata(signs) };
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
  for (const host of [called, ...[...addressesOf(signs.claims), ...(signs.login ?? [])].map(hostOf)]) {
    const environment = known.find(
      (id) => id !== 'custom' && hostOf(profile.environments[id]?.issuer ?? '') === host,
    );
    if (host !== undefined && environment !== undefined) return { environment, from: 'recognised' };
  }
  if (called !== undefined && isPrivateHost(called)) return { environment: 'custom', from: 'recognised' };
  return { environment: 'production', from: 'assumed' };
}

/** What a server of any kind says of itself; without that only the address called is known, and no issuer follows from it. */
function fromMetadata({ metadata, url }: Signs): Partial<Target> {
  const called = url === undefined ? undefined : parseUrl(url);
  const tokenEndpoint = metadata?.token_endpoint ?? (called && `${called.origin}${called.pathname}`);
  if (metadata === undefined) return { tokenEndpoint };
  return {
    discovered: true,
    issuer: metadata.issuer,
    tokenEndpoint,
    parEndpoint: metadata.pushed_authorization_request_endpoint,
    userinfoEndpoint: metadata.userinfo_endpoint,
  };
}

/** All known token endpoints are the issuer followed by `/token`, and that for pushed requests stands beside it: a custom one tells its issuer. */
function deriveFromEndpoint(called: string | undefined): Partial<Target> {
  const url = called === undefined ? undefined : parseUrl(called);
  if (url === undefined) return {};
  const endpoint = `${url.origin}${url.pathname}`;
  const issuer = /^(.*)\/(?:token|par)$/.exec(endpoint)?.[1];
  if (issuer === undefined) return { tokenEndpoint: endpoint };
  return {
    tokenEndpoint: `${issuer}/token`,
    issuer,
    parEndpoint: `${issuer}/par`,
    userinfoEndpoint: `${issuer}/userinfo`,
  };
}
