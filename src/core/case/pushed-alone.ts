import { profiles } from '../profiles/registry.ts';
import { isUnreadBody } from '../request/body-kind.ts';
import { pushingPath } from '../request/other-endpoint.ts';
import { isPushedRequest, namesOf, sentParameters } from '../request/purpose.ts';
import type { WireRequest } from '../request/wire-request.ts';
import { judgedTokens } from './judged-tokens.ts';
import { isPushedAnswer } from './recognise-pushed.ts';
import type { Subject } from './subject.ts';

/** Answers of the token endpoint alone (RFC 6749 §5.2): with them, PAR had accepted what was pushed. */
const ofTokenEndpoint = ['invalid_grant', 'unsupported_grant_type'];

/** The request stands where a token request belongs, and is a pushed one. At a token endpoint it is a token request that went wrong. */
export function isPushedAsRequest({ request, target, case: given }: Subject): boolean {
  if (request === undefined) return false;
  if (sentParameters(request).length === 0 && !isUnreadBody(request)) return false;
  if (!isPushedRequest(request) && !isAtPushing(request, target)) return false;
  if (isParAddress(request.url, target)) return true;
  const isNamed =
    given.token_endpoint !== undefined || (target.discovered && request.url === target.tokenEndpoint);
  return !isNamed && !/\/token\/?(?:[?#]|$)/.test(request.url ?? '');
}

/** What arrives there and exchanges nothing is a pushed request, whatever of it is lost or damaged. */
function isAtPushing(request: WireRequest, target: Subject['target']): boolean {
  const names = namesOf(request);
  return !names.has('grant_type') && !names.has('code') && isParAddress(request.url, target);
}

/** An address of pushed requests alone (RFC 9126 §2). */
export function isParAddress(url: string | undefined, { parEndpoint }: Subject['target']): boolean {
  const path = url?.split(/[?#]/)[0];
  if (path === undefined) return false;
  const known = profiles.flatMap(({ environments }) => Object.values(environments));
  return pushingPath.test(path) || path === parEndpoint || known.some((one) => one.parEndpoint === path);
}

/** A pushed request counts as one, wherever it was pasted. */
export function withPushedRequest(subject: Subject): Subject {
  const { request, assertion, dpop } = subject;
  if (request === undefined || !isPushedAsRequest(subject)) return subject;
  return {
    ...subject,
    request: undefined,
    authorizationRequest: { kind: 'par', request, parameters: sentParameters(request), assertion, dpop },
    ...judgedTokens({ assertion: undefined, dpop: undefined }),
  };
}

/**
 * What the checks judge. Where of a login nothing but the pushed request is there, and nothing tells that PAR accepted it, its
 * assertion and its proof are the ones that are asked about; they stay the earlier ones beside a token request.
 */
export function withPushedTokens(given: Subject): Subject {
  const subject = withPushedRequest(given);
  const { authorizationRequest: pushed } = subject;
  if (pushed === undefined || !isPushedAlone(subject)) return subject;
  return {
    ...subject,
    authorizationRequest: { ...pushed, assertion: undefined },
    ...judgedTokens(pushed),
  };
}

/** Nothing of the login but the pushed request is there, and nothing tells that PAR accepted it. */
export function isPushedAlone(subject: Subject): boolean {
  return subject.authorizationRequest?.kind === 'par' && !hasTokenRequest(subject) && !isAccepted(subject);
}

/** That pushed request; nothing where a token or a proof that was given beside it is of the token request. */
export function pushedAlone(subject: Subject): WireRequest | undefined {
  const { authorizationRequest: pushed, request, assertion, dpop } = subject;
  if (pushed?.kind !== 'par' || request !== undefined || isAccepted(subject)) return undefined;
  const isOther = assertion !== undefined && subject.case.client_assertion !== undefined;
  return isOther || (dpop !== undefined && !isOfPushedRequest(subject)) ? undefined : pushed.request;
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
