import type { Subject } from '../case/subject.ts';
import { loginIsFapi } from '../request/mixture.ts';
import { already, cannotTell, needed, type Verdict } from './change.ts';

/** Whether the login of the case began with a pushed request: from the authorization request, else from where the code is redeemed. */
export function loginVerdict(subject: Subject): Verdict {
  const pushed = loginIsFapi(subject);
  if (pushed === true) return already('The pasted authorization request is a pushed one, or names one.');
  if (pushed === false) return needed('The pasted authorization URL carries the parameters itself.');
  return goesToOldEndpoint(subject)
    ? needed(
        'The code is redeemed at the old token endpoint without a DPoP proof, so the login began without PAR.',
      )
    : cannotTell('Paste the authorization URL, or the pushed request.');
}

/** A request for the old endpoint with everything in it, and no proof. */
function goesToOldEndpoint({ request, dpop, profile, target }: Subject): boolean {
  return (
    request?.headersComplete === true &&
    dpop === undefined &&
    !profile.fapi &&
    target.profileFrom !== 'assumed'
  );
}
