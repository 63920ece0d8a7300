import type { Subject } from '../case/subject.ts';
import { profiles } from '../profiles/registry.ts';
import { parseUrl } from '../runtime.ts';
import { type Sign, signsOf } from './endpoint.ts';

/**
 * Which part of the case does not belong with the rest. `endpoint`: the address called; `choice`: the profile or environment
 * that the person chose, while the request agrees with itself; `login`: the code comes from elsewhere.
 */
export type Odd = 'endpoint' | 'choice' | 'login';

export interface Mixture {
  readonly over: 'environment' | 'profile';
  readonly odd: Odd;
  readonly endpoint: Sign;
  /** What speaks against the endpoint. */
  readonly against: readonly Sign[];
  /** The assertion's own `aud` is among them: both stand in the paste, so the contradiction is certain. */
  readonly certain: boolean;
  /** In words: `staging`, `the old profile`. */
  readonly called: string;
  readonly wanted: string;
}

/**
 * Weighs what names an environment or a profile against the endpoint called. One dissenting `aud` alone is a wrong `aud`, and
 * its own checks report that; here at least two values, or the person's choice, stand against the endpoint.
 */
export function findMixture(subject: Subject): Mixture | undefined {
  const signs = signsOf(subject);
  const endpoint = signs.find(({ what }) => what === 'endpoint');
  if (endpoint === undefined) return undefined;
  const others = signs.filter((sign) => sign !== endpoint);
  return overEnvironment(subject, endpoint, others) ?? overProfile(subject, endpoint, others);
}

/** Whether anything beside the endpoint names an environment: without it, nothing is compared. */
export function hasOtherEnvironment(subject: Subject): boolean {
  const { environment, environmentFrom } = subject.target;
  const signs = signsOf(subject);
  const isChosen = environmentFrom === 'given' && environment !== 'custom';
  return signs.some(({ what }) => what === 'endpoint') && (isChosen || signs.length > 1);
}

/** Whether anything beside the endpoint belongs to one profile. */
export function hasOtherProfile(subject: Subject): boolean {
  const signs = signsOf(subject).filter(({ place }) => place.fapi !== undefined);
  if (!signs.some(({ what }) => what === 'endpoint')) return false;
  const isTold = subject.dpop !== undefined || loginIsFapi(subject) !== undefined;
  return isTold || subject.target.profileFrom === 'given' || signs.length > 1;
}

function overEnvironment(subject: Subject, endpoint: Sign, others: readonly Sign[]): Mixture | undefined {
  const { environment } = endpoint.place;
  const against = others.filter(({ place }) => place.environment !== environment);
  // A proof repeats what is called: it speaks for no environment of its own, only against one.
  const agreeing = others.filter(({ what, place }) => what !== 'proof' && place.environment === environment);
  const { environment: chosen, environmentFrom } = subject.target;
  const asked = environmentFrom === 'given' && chosen !== 'custom' ? chosen : undefined;
  const odd = weigh({
    contradicted: asked !== undefined && asked !== environment,
    confirmed: asked === environment,
    against: against.map(({ what }) => what),
    agreeing: agreeing.map(({ what }) => what),
  });
  if (odd === undefined) return undefined;
  const wanted = odd === 'choice' ? asked : (against[0]?.place.environment ?? asked);
  return {
    ...{ over: 'environment', odd, endpoint, against, called: environment },
    certain: isAudience(against),
    wanted: wanted ?? 'another environment',
  };
}

function overProfile(subject: Subject, endpoint: Sign, others: readonly Sign[]): Mixture | undefined {
  const { fapi } = endpoint.place;
  // Where both profiles share the endpoint, it belongs to whichever the rest is of.
  if (fapi === undefined || !(fapi || isOldEndpoint(endpoint))) return undefined;
  const login = loginIsFapi(subject);
  const hasProof = subject.dpop !== undefined;
  // A proof is of FAPI even where it is made for the address of the old profile: it repeats what is called.
  const isTold = ({ what, place }: Sign): boolean =>
    (what !== 'authorization' || login === undefined) && (what !== 'proof' || fapi || place.fapi === true);
  const bySign = others.filter(isTold);
  const against = bySign.filter(({ place }) => place.fapi === !fapi);
  const agreeing = bySign.filter(({ place }) => place.fapi === fapi).map(({ what }) => what);
  const dissent = against.map(({ what }) => what);
  if (login !== undefined) (login === fapi ? agreeing : dissent).push('authorization');
  const silent = subject.request?.headersComplete === true && !hasProof;
  if (hasProof && !bySign.some(({ what }) => what === 'proof')) (fapi ? agreeing : dissent).push('proof');
  // A request without DPoP looks like the old profile; alone that is a missing header and no more.
  if (silent && fapi && dissent.includes('audience')) dissent.push('proof');
  const asked = subject.target.profileFrom === 'given' && isKnown(subject) ? subject.profile.fapi : undefined;
  const odd = weigh({
    contradicted: asked !== undefined && asked !== fapi,
    confirmed: asked === fapi,
    against: dissent,
    agreeing,
  });
  if (odd === undefined) return undefined;
  const words = { called: profileWords(fapi), wanted: profileWords(!fapi) };
  return { over: 'profile', odd, endpoint, against, certain: isAudience(against), ...words };
}

/** Another path of its host is a slip, and of no profile. */
function isOldEndpoint({ found }: Sign): boolean {
  const url = parseUrl(found);
  return profiles.some(
    ({ detect, fapi }) =>
      !fapi && detect.hosts.includes(url?.hostname ?? '') && detect.tokenPaths.includes(url?.pathname ?? ''),
  );
}

/** A pushed request, or a URL that carries nothing but its request_uri, is FAPI; a URL with everything in it is not (singpass.md §1.1). */
export function loginIsFapi({ authorizationRequest, authorizationUrl }: Subject): boolean | undefined {
  const begun = authorizationRequest ?? authorizationUrl;
  if (begun === undefined) return undefined;
  const has = (name: string): boolean => begun.parameters.some((parameter) => parameter.name === name);
  if (begun.kind === 'par' || has('request_uri')) return true;
  return has('response_type') || has('code_challenge') ? false : undefined;
}

interface Votes {
  readonly contradicted: boolean;
  readonly confirmed: boolean;
  readonly against: readonly Sign['what'][];
  readonly agreeing: readonly Sign['what'][];
}

function weigh({ contradicted, confirmed, against, agreeing }: Votes): Odd | undefined {
  if (contradicted)
    return agreeing.includes('audience') && !against.includes('audience') ? 'choice' : 'endpoint';
  const fromLogin = against.includes('authorization') || against.includes('callback-issuer');
  if (fromLogin && agreeing.includes('audience')) return 'login';
  return !confirmed && agreeing.length === 0 && new Set(against).size >= 2 ? 'endpoint' : undefined;
}

function isAudience(signs: readonly Sign[]): boolean {
  return signs.some(({ what }) => what === 'audience');
}

function isKnown({ profile }: Subject): boolean {
  return Object.keys(profile.environments).length > 0;
}

function profileWords(fapi: boolean): string {
  return fapi ? 'the FAPI profile' : 'the old profile';
}
