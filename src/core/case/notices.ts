import { compareDiscovery } from '../discovery/compare-discovery.ts';
import type { DiscoveryFailure } from '../discovery/parse-discovery.ts';
import { keyLimit } from '../key-set/parse-key-set.ts';
import { describeLack } from '../signature/lack-words.ts';
import { inThousands } from '../thousands.ts';
import { isGeneric } from './effective-profile.ts';
import { noticeOfGrant } from './grant-assertion.ts';
import { noticeOfAnswer } from './other-services.ts';
import type { Subject } from './subject.ts';

/** What is to be said of a case as a whole, beside its faults; each in a sentence or two. */
export function noticesOf(subject: Subject): readonly string[] {
  const answer = noticeOfAnswer(subject.case.response);
  const grant = subject.otherService === undefined ? noticeOfGrant(subject) : undefined;
  return [
    ...(subject.otherService === undefined ? [] : [subject.otherService.notice]),
    ...(answer === undefined ? [] : [answer]),
    ...(grant === undefined ? [] : [grant]),
    ...aboutDiscovery(subject),
    ...aboutEngine(subject),
    ...aboutLimits(subject),
  ];
}

/** A signature of which nothing can be said here must not pass for one in which no fault was found. */
function aboutEngine({ verification }: Subject): readonly string[] {
  const signed = { 'client assertion': verification?.assertion, 'DPoP proof': verification?.dpop };
  return Object.entries(signed).flatMap(([name, result]) =>
    result?.lacking === undefined
      ? []
      : [`The signature of the ${name} is not checked: ${describeLack(result.lacking)}`],
  );
}

function aboutLimits({ keySet }: Subject): readonly string[] {
  if ((keySet?.keys.length ?? 0) < keyLimit) return [];
  return [
    `Only the first ${inThousands(keyLimit)} keys of the key set were read: what is said of it holds for those.`,
  ];
}

function aboutDiscovery({ discovery, profile, target }: Subject): readonly string[] {
  if (discovery === undefined) return [];
  if (!discovery.ok) return [describeFailure(discovery.failure)];
  if (isGeneric(profile)) return aboutMethods(discovery.value.token_endpoint_auth_methods_supported);
  const { issuer } = discovery.value;
  const own = Object.values(profile.environments).map((place) => place.issuer);
  if (issuer !== undefined && own.length > 0 && !own.includes(issuer))
    return [
      `The metadata is that of ${issuer}, which is no issuer of the profile ${profile.title}: nothing was taken from it.`,
    ];
  const { environment } = target;
  const place = environment === 'custom' ? undefined : profile.environments[environment];
  return compareDiscovery(profile, place, discovery.value).map(
    ({ member, metadata, profile: own }) =>
      `The metadata says ${member}: ${metadata}; the profile ${profile.title} has ${own}. The profile is used: look whether the metadata is that of another server, or newer.`,
  );
}

function aboutMethods(methods: readonly string[] | undefined): readonly string[] {
  if (methods === undefined || methods.some((method) => /_jwt$/.test(method))) return [];
  return [
    `By its metadata the server takes no client assertion: token_endpoint_auth_methods_supported is ${methods.join(', ')}.`,
  ];
}

export function describeFailure(failure: DiscoveryFailure): string {
  switch (failure.kind) {
    case 'status':
      return `The discovery document was answered with status ${failure.status}: nothing was taken from it.`;
    case 'not-json':
      return 'The discovery document is not JSON: nothing was taken from it.';
    case 'not-metadata':
      return 'The discovery document names neither an issuer nor a token endpoint: nothing was taken from it.';
  }
}
