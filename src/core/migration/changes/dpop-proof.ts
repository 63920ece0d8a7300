import type { Subject } from '../../case/subject.ts';
import { already, cannotTell, defineChange, needed, type Verdict } from '../change.ts';

/** singpass.md §1.7, RFC 9449 §4.2, §10: one key for the login, a proof for each request. */
export const dpopProof = defineChange({
  id: 'dpop-proof',
  title: 'A DPoP proof with every request',
  recipe: 'dpop-proof',
  look({ from, to, next, subject }) {
    if (to.dpop?.presence.value !== 'required' || from.dpop?.presence.value === 'required') return undefined;
    return {
      before: subject.dpop === undefined ? 'no DPoP header' : 'a DPoP header',
      after: `a DPoP header signed with ${to.dpop.algorithms.value.join(', ')}: at ${[next.parEndpoint, next.tokenEndpoint, next.userinfoEndpoint].filter((url) => url !== undefined).join(', ')}`,
      step: 'Make a new EC key pair for each login, keep it in the session, and sign a fresh proof with it for PAR, token and userinfo.',
      rule: to.dpop.presence,
      ...verdict(subject),
    };
  },
});

function verdict({ dpop, request, authorizationRequest }: Subject): Verdict {
  if (dpop !== undefined) {
    const bound =
      authorizationRequest?.kind !== 'par' ||
      authorizationRequest.dpop !== undefined ||
      authorizationRequest.parameters.some(({ name }) => name === 'dpop_jkt');
    return bound
      ? already('The token request has a proof.')
      : needed('The token request has a proof, but the pushed request names no key.');
  }
  return request?.headersComplete
    ? needed('The token request has no DPoP header.')
    : cannotTell('The headers of the token request are not in what was pasted.');
}
