import type { Subject } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Profile, ProfileEnvironment } from '../profiles/profile.ts';
import { profiles } from '../profiles/registry.ts';
import { editDistance } from '../request/edit-distance.ts';
import { isForOtherEndpoint } from '../request/other-endpoint.ts';
import { isRefusedFor } from '../response/named-faults.ts';
import { parseUrl } from '../runtime.ts';
import type { Json, JsonObject } from './decoded-jwt.ts';
import { member } from './json-text.ts';

/** What is wrong with `aud`; one fault at most. */
export interface AudienceFault {
  readonly code: Extract<FaultCode, `aud-${string}`>;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
}

/** The issuers of every profile and environment. */
export const knownIssuers: readonly string[] = environmentsOf(profiles).map(({ issuer }) => issuer);

function environmentsOf(some: readonly Profile[]): readonly ProfileEnvironment[] {
  return some.flatMap(({ environments }) => Object.values(environments));
}

/** Compares `aud` with the issuer (RFC 7523 §3; the profile's `audience` rule) and names the kind of difference. */
export function classifyAudience(
  claims: JsonObject,
  subject: Pick<Subject, 'profile' | 'target'> &
    Partial<Pick<Subject, 'request' | 'authorizationRequest' | 'response' | 'recognised'>>,
): AudienceFault | undefined {
  const { profile, target } = subject;
  const audience = member(claims, 'aud');
  const accepted = acceptedAudiences(profile, target, otherEndpointOf(subject));
  const [expected] = accepted;
  if (audience === undefined || audience === null || audience === '') {
    return {
      code: 'aud-missing',
      found: audience === undefined ? 'missing' : JSON.stringify(audience),
      expected,
    };
  }
  if (Array.isArray(audience)) {
    const takesLists =
      profile.assertion.audienceList?.value === 'accepted' &&
      !isRefusedFor({ response: subject.response, recognised: subject.recognised }, 'aud-array');
    if (!takesLists) return classifyArray(audience, expected);
    const texts = audience.filter((entry) => typeof entry === 'string');
    const [first] = texts;
    if (first === undefined)
      return {
        code: 'aud-missing',
        found: JSON.stringify(audience),
        expected,
        note: 'no text is in the list',
      };
    return texts.some((entry) => accepted.includes(entry))
      ? undefined
      : classifyText(first, accepted, target, profile);
  }
  if (typeof audience !== 'string')
    return { code: 'aud-missing', found: JSON.stringify(audience), expected, note: 'aud must be a string' };
  if (accepted.includes(audience)) return undefined;
  return classifyText(audience, accepted, target, profile);
}

/** The values of aud that the profile takes, the one to write first; empty where none is known. */
function acceptedAudiences(
  { assertion }: Profile,
  { issuer, tokenEndpoint }: Subject['target'],
  otherEndpoint: string | undefined,
): readonly string[] {
  const wanted = {
    issuer: [issuer],
    'token-endpoint': [tokenEndpoint],
    'issuer-or-token-endpoint': [issuer, tokenEndpoint, otherEndpoint],
  }[assertion.audience.value];
  return wanted.filter((value) => value !== undefined);
}

/** What was called, where that is another endpoint than the one for tokens: it may stand in aud as well (RFC 9126 §2). */
function otherEndpointOf({
  request,
  authorizationRequest,
}: Partial<Pick<Subject, 'request' | 'authorizationRequest'>>): string | undefined {
  if (request !== undefined) return isForOtherEndpoint(request) ? request.url : undefined;
  return authorizationRequest?.kind === 'par' ? authorizationRequest.request.url : undefined;
}

function classifyArray(audience: readonly Json[], expected: string | undefined): AudienceFault {
  const holds = expected !== undefined && audience.includes(expected);
  const wrong = expected === undefined ? 'an array' : 'an array, and the right value is not in it';
  const note = holds ? 'the right value is in the array: only the form differs' : wrong;
  return { code: 'aud-array', found: JSON.stringify(audience), expected, note };
}

function classifyText(
  found: string,
  accepted: readonly string[],
  target: Subject['target'],
  profile: Profile,
): AudienceFault | undefined {
  const rule = profile.assertion.audience.value;
  const [expected] = accepted;
  const fault = (
    code: AudienceFault['code'],
    note?: string,
    right = accepted.join(' or '),
  ): AudienceFault => ({
    code,
    found,
    expected: right === '' ? undefined : right,
    note,
  });
  if (found.includes('.well-known'))
    return fault('aud-discovery-url', 'the address of a document, not the issuer');
  const plain = withoutSlash(found);
  const endpointIsRight = rule !== 'issuer' && plain === target.tokenEndpoint;
  if (!endpointIsRight && isEndpoint(plain, target))
    return fault('aud-token-endpoint', 'an endpoint, not the issuer');
  // Where the issuer is wanted and not known, nobody can say that another value is not it.
  if (
    expected === undefined ||
    (rule !== 'token-endpoint' && target.issuer === undefined && !endpointIsRight)
  )
    return undefined;
  const slashless = accepted.find((value) => value === plain);
  if (slashless !== undefined) return fault('aud-trailing-slash', 'a slash at the end', slashless);
  const alike = accepted.find((value) => normalise(found) === normalise(value));
  if (alike !== undefined) return fault('aud-scheme-or-spelling', 'the same but for spelling', alike);
  if (plain === target.issuer)
    return fault('aud-scheme-or-spelling', 'the issuer, and the token endpoint is wanted');
  const base = issuerBehind(plain, relatedEnvironments(profile));
  if (base !== undefined && base !== plain && base === target.issuer)
    return fault('aud-token-endpoint', 'an endpoint, not the issuer');
  if (base !== undefined) {
    const sameHost = parseUrl(base)?.host === parseUrl(expected)?.host;
    if (sameHost)
      return fault(
        'aud-wrong-profile',
        profile.fapi ? 'the issuer of the old profile' : 'the issuer of the FAPI profile',
      );
    return fault(
      'aud-wrong-env',
      base === plain ? 'the issuer of another environment' : 'an endpoint of another environment',
    );
  }
  const host = parseUrl(`https://${withoutScheme(found.trim())}`)?.hostname;
  if (host !== undefined && host === parseUrl(expected)?.hostname)
    return fault('aud-scheme-or-spelling', 'the same host, another path');
  if (host !== undefined && isMisspelt(host, parseUrl(expected)?.hostname ?? ''))
    return fault('aud-scheme-or-spelling', 'the host is misspelt');
  const kind = found.includes('.') ? 'another service' : 'not an address, as the issuer is';
  return fault('aud-other-service', kind);
}

/** A slip or two; another number is another server. */
function isMisspelt(host: string, wanted: string): boolean {
  const lettersOf = (name: string): string => name.replace(/\d/g, '');
  return (
    host.length > 6 &&
    host.length < 300 &&
    lettersOf(host) !== lettersOf(wanted) &&
    editDistance(host, wanted, 2) <= 2
  );
}

/** The same service in its other environments and profiles; a mock may meet the service it stands for. */
function relatedEnvironments(profile: Profile): readonly ProfileEnvironment[] {
  const { server, standsFor } = profile;
  // Servers without a name of their own have nothing in common.
  if (server === 'generic') return environmentsOf([profile]);
  return environmentsOf(
    standsFor === undefined ? profiles.filter((other) => other.server === server) : profiles,
  );
}

/** The issuer among those of some environments that the address is, or to which it belongs as an endpoint. */
function issuerBehind(address: string, environments: readonly ProfileEnvironment[]): string | undefined {
  const base = address.replace(/\/(?:token|par|auth|userinfo)$/, '');
  const direct = environments.find(({ issuer }) => issuer === base);
  return (direct ?? environments.find((one) => one.tokenEndpoint === address || one.parEndpoint === address))
    ?.issuer;
}

function isEndpoint(audience: string, { tokenEndpoint, parEndpoint, issuer }: Subject['target']): boolean {
  const ownEndpoint = audience === tokenEndpoint || audience === parEndpoint;
  return (
    ownEndpoint ||
    (issuer !== undefined &&
      /^\/(?:token|par|auth|userinfo)$/.test(
        audience.startsWith(issuer) ? audience.slice(issuer.length) : '',
      ))
  );
}

function withoutSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

function withoutScheme(text: string): string {
  return text.replace(/^(?:[a-z]{1,20}:\/{1,3}|(?:https?)?:?\/\/)/i, '');
}

/** Scheme with however many slashes, case, white space and a final slash do not count. */
function normalise(text: string): string {
  return withoutSlash(withoutScheme(text.trim().toLowerCase()).replace(/:443(?=\/|$)/, ''));
}
