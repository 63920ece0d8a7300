import { objectOf } from '../assertion/decode.ts';
import { isPushedAnswer } from './recognise-pushed.ts';
import type { Subject } from './subject.ts';

/** Answers of the token endpoint alone (RFC 6749 §5.2): with them, PAR had accepted what was pushed. */
const ofTokenEndpoint = ['invalid_grant', 'unsupported_grant_type'];

/**
 * What the checks judge. Where of a login nothing but the pushed request is there, and nothing tells that PAR accepted it, its
 * assertion and its proof are the ones that are asked about; they stay the earlier ones beside a token request.
 */
export function withPushedTokens(subject: Subject): Subject {
  const { authorizationRequest: pushed } = subject;
  if (pushed?.kind !== 'par' || hasTokenRequest(subject) || isAccepted(subject)) return subject;
  const { assertion, dpop } = pushed;
  return {
    ...subject,
    authorizationRequest: { ...pushed, assertion: undefined },
    assertion,
    header: objectOf(assertion?.header),
    claims: objectOf(assertion?.payload),
    dpop,
    dpopHeader: objectOf(dpop?.header),
    dpopClaims: objectOf(dpop?.payload),
  };
}

function hasTokenRequest({ request, assertion, dpop }: Subject): boolean {
  return request !== undefined || assertion !== undefined || dpop !== undefined;
}

function isAccepted({ parResponse, response, recognised, authorizationUrl, callback }: Subject): boolean {
  return (
    isPushedAnswer(parResponse) ||
    authorizationUrl !== undefined ||
    callback !== undefined ||
    recognised?.guide === 'success' ||
    recognised?.guide === 'fails-after-success' ||
    ofTokenEndpoint.includes(response?.error ?? '')
  );
}

/** The proof that is judged is the one of the pushed request. */
export function isOfPushedRequest({ dpop, authorizationRequest }: Subject): boolean {
  return dpop !== undefined && dpop === authorizationRequest?.dpop;
}
