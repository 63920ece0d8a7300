import { member } from '../assertion/json-text.ts';
import type { CaseText } from '../case/case.ts';
import { audiencesOf } from '../case/recognise-profile.ts';
import type { Subject } from '../case/subject.ts';
import type { EnvironmentId, Profile } from '../profiles/profile.ts';
import { profiles } from '../profiles/registry.ts';
import { parseUrl, type WebUrl } from '../runtime.ts';
import { editDistance } from './edit-distance.ts';
import { isForOtherEndpoint, pushingPath } from './other-endpoint.ts';
import { isPrivateHost } from './private-host.ts';
import type { WireRequest } from './wire-request.ts';

/** Where a URL of a provider belongs: which profile, which environment. */
export interface Place {
  readonly profile: string;
  /** `undefined`: both profiles of the service share the issuer, so that it tells neither. */
  readonly fapi: boolean | undefined;
  readonly environment: EnvironmentId;
}

/** A value of the case that names a place, such as `aud` or the URL of the pushed request. */
export interface Sign {
  readonly what: 'endpoint' | 'audience' | 'authorization' | 'callback-issuer' | 'proof';
  readonly source: CaseText;
  readonly path: string;
  readonly found: string;
  readonly place: Place;
}

/** The place of a URL: the profile and environment with the longest issuer that it begins with. */
export function placeOf(text: string): Place | undefined {
  const url = parseUrl(text);
  if (url === undefined) return undefined;
  const plain = `${url.protocol === 'http:' ? 'https:' : url.protocol}//${url.hostname}${url.pathname.replace(/\/{2,}/g, '/')}`;
  let best: { readonly issuer: string; readonly place: Place } | undefined;
  for (const { id, fapi, environments } of profiles) {
    for (const environment of ['production', 'staging'] as const) {
      const issuer = environments[environment]?.issuer;
      if (issuer === undefined || !(plain === issuer || plain.startsWith(`${issuer}/`))) continue;
      if (best === undefined || issuer.length > best.issuer.length) {
        best = { issuer, place: { profile: id, fapi, environment } };
      } else if (issuer === best.issuer && fapi !== best.place.fapi) {
        best = { issuer, place: { ...best.place, fapi: undefined } };
      }
    }
  }
  return best?.place;
}

/** Every value of the case that names a place, the endpoint called first. */
export function signsOf(subject: Subject): readonly Sign[] {
  const { request, claims, authorizationRequest, authorizationUrl, callback, dpopClaims } = subject;
  const signs: Sign[] = [];
  const add = (what: Sign['what'], source: CaseText, path: string, found: unknown): void => {
    const place = typeof found === 'string' ? placeOf(found) : undefined;
    if (typeof found === 'string' && place !== undefined) signs.push({ what, source, path, found, place });
  };
  const isPushed = isOfLogin(subject);
  add('endpoint', isPushed ? 'authorization_request' : 'request', 'url', request?.url);
  for (const audience of audiencesOf(claims).slice(0, 5))
    add('audience', 'client_assertion', 'claims.aud', audience);
  if (authorizationRequest === undefined)
    add('authorization', 'authorization_url', 'url', authorizationUrl?.request.url);
  else if (!isPushed) add('authorization', 'authorization_request', 'url', authorizationRequest.request.url);
  const issuer = callback?.parameters.find(({ name }) => name === 'iss')?.value;
  add('callback-issuer', 'callback', 'parameters.iss', issuer);
  add('proof', 'dpop', 'claims.htu', member(dpopClaims, 'htu'));
  return signs;
}

/** What is wrong with the address called, taken by itself; exactly one kind. */
export type EndpointVerdict =
  | { readonly kind: 'not-shown' | 'not-judged' | 'right' | 'other-place' }
  | {
      readonly kind: 'unknown-path';
      readonly url: string;
      readonly expected: string;
      readonly note?: string | undefined;
      /** A known path below another: a server may be mounted there, or stand behind a proxy that takes the front off. */
      readonly below?: boolean | undefined;
    }
  | {
      readonly kind: 'unknown-host';
      readonly url: string;
      readonly expected: string;
      readonly near: boolean;
    };

/**
 * `other-place`: the endpoint of another profile or environment of the same provider; `unknown-path`: the host is known and no
 * endpoint for such a request has this path; `unknown-host`: no host of the profile. A custom endpoint is not judged. A pushed
 * request that is judged by itself has an endpoint of its own (RFC 9126 §2).
 */
export function classifyEndpoint(subject: Subject): EndpointVerdict {
  const { request, profile, target } = subject;
  const url = request?.url === undefined ? undefined : parseUrl(request.url);
  if (request?.url === undefined || url === undefined) return { kind: 'not-shown' };
  if (hasOwnEndpoint(request, url, profile)) return { kind: 'not-judged' };
  const wanted = isOfLogin(subject) ? 'parEndpoint' : 'tokenEndpoint';
  const endpoint = target[wanted];
  if (target.discovered === true && (endpoint !== undefined || wanted === 'parEndpoint'))
    return endpoint === undefined ? { kind: 'not-judged' } : againstMetadata(request.url, url, endpoint);
  const pushing = wanted === 'tokenEndpoint' ? atPushingEndpoint(request.url, url) : undefined;
  if (Object.keys(profile.environments).length === 0) {
    const byPath = wanted === 'tokenEndpoint' ? againstPaths(request.url, url, profile) : undefined;
    return byPath ?? pushing ?? { kind: 'right' };
  }
  if (profile.detect.hosts.includes(url.hostname)) return atKnownHost(request.url, url, endpoint, wanted);
  if (target.environment === 'custom' || endpoint === undefined || isLocal(url.hostname))
    return pushing ?? { kind: 'not-judged' };
  const near = isNear(url.hostname, profile.detect.hosts);
  return { kind: 'unknown-host', url: request.url, expected: endpoint, near };
}

/** A request for no token goes to an endpoint of its own; of a provider whose endpoints are known, to one of them. */
function hasOwnEndpoint(request: WireRequest, { hostname, pathname }: WebUrl, { detect }: Profile): boolean {
  if (!isForOtherEndpoint(request)) return false;
  return !detect.hosts.includes(hostname) || detect.tokenPaths.includes(pathname);
}

type WantedEndpoint = 'tokenEndpoint' | 'parEndpoint';

/** The request that is judged is the pushed one of the login. */
function isOfLogin({ request, authorizationRequest }: Subject): boolean {
  return request !== undefined && request === authorizationRequest?.request;
}

/** A server that may stand anywhere has its paths; `undefined` where none is known. Which one it has for pushed requests is often set up. */
function againstPaths(
  called: string,
  { origin, pathname }: WebUrl,
  { detect }: Profile,
): EndpointVerdict | undefined {
  const paths = detect.tokenPaths.filter((path) => path.endsWith('/token'));
  const [expected] = paths;
  if (expected === undefined) return undefined;
  if (paths.includes(pathname)) return { kind: 'right' };
  return {
    kind: 'unknown-path',
    url: called,
    expected: `${origin}${expected}`,
    note: pathNote(pathname),
    ...(paths.some((path) => pathname.endsWith(path)) ? { below: true } : {}),
  };
}

function atKnownHost(
  called: string,
  { hostname, pathname }: WebUrl,
  endpoint: string | undefined,
  wanted: WantedEndpoint,
): EndpointVerdict {
  const known = profiles.flatMap(({ environments }) =>
    Object.values(environments).map((environment) => environment[wanted]),
  );
  const place = `https://${hostname}${pathname}`;
  if (place === endpoint) return { kind: 'right' };
  if (known.includes(place)) return { kind: 'other-place' };
  const isHere = (one: string | undefined): one is string =>
    one !== undefined && parseUrl(one)?.hostname === hostname;
  const [expected = ''] = [endpoint, ...known].filter(isHere);
  return { kind: 'unknown-path', url: called, expected, note: pathNote(pathname, wanted) };
}

/** What a server says of itself decides; another host may be a proxy or an alias of it. */
function againstMetadata(called: string, url: WebUrl, tokenEndpoint: string): EndpointVerdict {
  const known = parseUrl(tokenEndpoint);
  if (known === undefined) return { kind: 'not-judged' };
  if (url.origin === known.origin && url.pathname === known.pathname) return { kind: 'right' };
  return url.hostname === known.hostname
    ? { kind: 'unknown-path', url: called, expected: tokenEndpoint, note: pathNote(url.pathname) }
    : {
        kind: 'unknown-host',
        url: called,
        expected: tokenEndpoint,
        near: isNear(url.hostname, [known.hostname]),
      };
}

/** A path that a server of any kind has for pushed requests alone (RFC 9126 §2); its token endpoint is likely to stand beside it. */
function atPushingEndpoint(called: string, { origin, pathname }: WebUrl): EndpointVerdict | undefined {
  if (!pushingPath.test(pathname)) return undefined;
  // Below /request a server keeps nothing beside it.
  const expected = /\/par(?:\.oauth2)?\/?$/.test(pathname)
    ? `${origin}${pathname.replace(/par(\.oauth2)?\/?$/, 'token$1')}`
    : '';
  return { kind: 'unknown-path', url: called, expected, note: pathNote('/par') };
}

function pathNote(path: string, wanted: WantedEndpoint = 'tokenEndpoint'): string | undefined {
  const isPushed = wanted === 'parEndpoint';
  if ((isPushed ? /\/par\/$/ : /\/token\/$/).test(path)) return 'a trailing slash';
  if (isPushed && /\/token$/.test(path)) return 'the token request goes there';
  if (!isPushed && /\/par$/.test(path)) return 'the pushed authorization request goes there';
  if (/\/(?:auth|authorize)$/.test(path)) return 'the browser goes there, not the server';
  if (/\/userinfo$/.test(path)) return 'the userinfo endpoint';
  if (path.includes('.well-known')) return 'the address of a document';
  return path === '/' ? 'no path' : undefined;
}

/** A server of one's own, or one that is called by its number: neither is a misspelt name. */
function isLocal(host: string): boolean {
  return isPrivateHost(host) || /^[\d.]+$|^\[/.test(host);
}

/** A slip or two apart: a misspelt host, and no proxy of one's own. */
function isNear(host: string, known: readonly string[]): boolean {
  return known.some((candidate) => editDistance(host.slice(0, 300), candidate, 2) <= 2);
}
