import { audiencesOf } from '../../case/recognise-profile.ts';
import type { Profile, ProfileEnvironment } from '../../profiles/profile.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

/** The `aud` that a profile wants in an environment; where it takes either, the issuer, as FAPI 2.0 asks. */
export function audienceFor({ assertion }: Profile, environment: ProfileEnvironment): string {
  return assertion.audience.value === 'token-endpoint' ? environment.tokenEndpoint : environment.issuer;
}

/** singpass.md §1.5: Myinfo v4 code names the token endpoint, the old profile its own issuer. */
export const audience = defineChange({
  id: 'audience',
  title: 'aud of the client assertion',
  look({ from, to, old, next, subject, show }) {
    const wanted = audienceFor(to, next);
    if (old === undefined || audienceFor(from, old) === wanted) return undefined;
    const found = audiencesOf(subject.claims);
    return {
      before: found.length === 0 ? audienceFor(from, old) : found.map(show).join(', '),
      after: wanted,
      step: 'Set aud of every client assertion to the new value, as a text and not as a list.',
      rule: to.assertion.audience,
      ...(subject.claims === undefined
        ? cannotTell('Paste the client assertion to see its aud.')
        : found.includes(wanted)
          ? already('The assertion has it.')
          : needed('The assertion has another aud, or none.')),
    };
  },
});
