import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import type { Profile } from '../profiles/profile.ts';
import { profiles } from '../profiles/registry.ts';
import { absenceOf } from '../request/absence.ts';
import type { GuideFact } from './define-guide.ts';
import type { Knowledge } from './knowledge.ts';
import { isOfNamedProvider } from './what-answer-shows.ts';

/** What cannot be, by the request that was pasted and by the provider that it is for, so that nobody is asked for it. */
export function whatRequestShows(subject: Subject | undefined): NonNullable<Knowledge['denied']> {
  if (subject === undefined) return {};
  const { request, claims, profile, recognised, target } = subject;
  const denied: Partial<Record<GuideFact, string>> = {};
  const deny = (fact: GuideFact, holds: boolean, words: string): void => {
    if (holds) denied[fact] = words;
  };
  const isNamed = isOfNamedProvider(subject);
  const { title, server } = profile;
  const isBefore = isNamed && !profile.fapi && (target.profileFrom === 'given' || !sharesEndpoint(profile));
  deny('fapi', isBefore, `${title} has no pushed requests and no DPoP`);
  deny('client-accepted-by-par', isBefore, `${title} has no pushed requests`);
  deny('corppass', isNamed && server !== 'corppass', `it is ${title}`);
  deny('mock', isNamed && recognised?.source !== 'mockpass', `it is ${title}`);
  deny('set-kept', profile.keySet.cacheSeconds.value === 0, `${title} fetches the key set for each request`);
  const hasNone = claims !== undefined && member(claims, 'code') === undefined;
  deny('code-claim', hasNone, 'the assertion has no claim code');
  if (request === undefined) return denied;
  deny('scope-sent', absenceOf(request, 'scope').kind === 'absent', 'the request has no scope');
  const isOfCode = request.parameters.some(
    ({ name, value }) => name === 'grant_type' && value === 'authorization_code',
  );
  deny('other-grant', isOfCode, 'the request has grant_type=authorization_code');
  return denied;
}

/** Whether FAPI 2.0 has the same token endpoint there: a request without DPoP is then taken for one of before, and may only lack it. */
function sharesEndpoint({ detect: { hosts, tokenPaths } }: Profile): boolean {
  return profiles.some(
    ({ fapi, detect }) =>
      fapi && detect.tokenPaths[0] === tokenPaths[0] && detect.hosts.some((host) => hosts.includes(host)),
  );
}
