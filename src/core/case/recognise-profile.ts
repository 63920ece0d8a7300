import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { ServerMetadata } from '../discovery/server-metadata.ts';
import { type EnvironmentId, environmentIds, type Profile } from '../profiles/profile.ts';
import { profileOf, profiles } from '../profiles/registry.ts';
import { isOtherGrant } from '../request/grant.ts';
import { standInOf } from '../request/placeholder.ts';
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
  /** How the assertion says that it is signed. */
  readonly alg?: string | undefined;
  /** The parameters that show for whom a request is which hands over no assertion, or one that names no server. */
  readonly asked?: Asked | undefined;
  readonly metadata?: ServerMetadata | undefined;
  /** The address that the proof is for. */
  readonly htu?: string | undefined;
  /** Addresses of the provider in the steps before the token request and in the proof, where there is no token request to tell. */
  readonly login?: readonly string[] | undefined;
}

export interface Asked {
  readonly grant?: string | undefined;
  readonly clientId?: string | undefined;
  /** It calls an API with a token, and asks for none. */
  readonly isOfApi?: boolean | undefined;
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
  const isOther = [url, ...login].some((address) => address !== undefined && isElsewhere(address));
  return isOther ? undefined : profileOf(assumedProfile);
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
 * Addresses that are no named provider's alone, and what shows that another server is meant: one is called and one named in `aud`
 * (their hosts may differ, as behind mTLS), or something that no named provider takes or gives stands beside one of them, or a
 * proof alone names it. A foreign host in one place alone can be what is wrong.
 */
function byForeignHost(signs: Signs): Profile | undefined {
  const { url, claims, htu, login = [] } = signs;
  const audiences = audiencesOf(claims).map(withScheme).filter(isAddress);
  const targets = [url, htu, ...login].filter((address) => address !== undefined);
  // A host that is called as another server's is one in aud too, whatever its path.
  const called = targets.filter(isElsewhere).map(hostOf);
  const isOther = (address: string): boolean =>
    isElsewhere(address) || (called.includes(hostOf(address)) && !ofNamed.test(address));
  if (!targets.every(isElsewhere) || !audiences.every(isOther)) return undefined;
  const isNamed = audiences.length > 0 ? targets.length > 0 : htu !== undefined;
  const isOfOther = targets.length + audiences.length > 0 ? isOfNoNamed(signs) : isOfNobody(signs);
  return isNamed || isOfOther ? profileOf(genericProfile) : undefined;
}

/** A token for an API: it speaks of no client and to no server, and no client of a named provider made it. */
function isOfNobody({ claims, alg }: Signs): boolean {
  const iss = member(claims, 'iss');
  const isName = typeof iss === 'string' && iss !== '' && parseUrl(iss) === undefined;
  const isForeign = typeof iss === 'number' || (isName && (isForeignId(iss) || isOfOthers(alg)));
  const has = (name: string): boolean => member(claims, name) !== undefined;
  return isForeign && has('iat') && !has('sub') && !has('nonce');
}

/** No named provider takes RSA or Edwards curves. */
function isOfOthers(alg: string | undefined): boolean {
  return /^(?:[RP]S\d{3}|Ed)/.test(alg ?? '');
}

function isForeignId(id: string): boolean {
  return !clientIdOfNamed.test(id) && standInOf(id) === undefined;
}

/** An id that no named provider gives, an algorithm that none takes, or a grant that none has. */
function isOfNoNamed({ claims, alg, asked }: Signs): boolean {
  const clients = [member(claims, 'iss'), member(claims, 'sub')].filter((id) => typeof id === 'string');
  return (
    (clients.length > 0 && clients.every((id) => id !== '' && isForeignId(id))) ||
    (asked?.clientId !== undefined && asked.clientId !== '' && isForeignId(asked.clientId)) ||
    asked?.isOfApi === true ||
    isOfOthers(alg) ||
    (asked?.grant !== undefined && isOtherGrant(asked.grant) && !/:ciba$/.test(asked.grant))
  );
}

/** Some servers name themselves by their host alone. */
function withScheme(audience: string): string {
  return /^\w[\w.-]{0,250}\.\w+$/.test(audience) ? `https://${audience}` : audience;
}

function hostOf(address: string): string | undefined {
  return parseUrl(address)?.host;
}

function isAddress(text: string): boolean {
  return /^https?:$/.test(parseUrl(text)?.protocol ?? '');
}

/** What stands in for a named provider has this in its paths. */
const ofNamed = /singpass|corppass|fapi/;

/** A misspelt host of a named provider is none of another; a server of one's own may stand in for one, where its paths are theirs. */
function isElsewhere(address: string): boolean {
  const url = parseUrl(address);
  if (url === undefined || !isAddress(address)) return false;
  const { hostname, pathname } = url;
  if (/singpass|corppass|myinfo|\.gov\.s|mockpass/.test(hostname) || isOfNamed(hostname)) return false;
  const isKnownPath = profiles.some(({ detect }) =>
    detect.tokenPaths.some((path) => path !== '/' && path === pathname),
  );
  return !(isPrivateHost(hostname) && (isKnownPath || ofNamed.test(pathname)));
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
  const told = [...addressesOf(signs.claims), ...(signs.login ?? []), signs.htu ?? ''];
  for (const host of [called, ...told.map(hostOf)]) {
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
