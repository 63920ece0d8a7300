import { member, shownJson } from '../../assertion/json-text.ts';
import { isOfPushedRequest } from '../../case/pushed-alone.ts';
import type { Subject } from '../../case/subject.ts';
import { faultsOfGroups } from '../../catalogue/fault-families.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { compareHtu, type HtuComparison } from '../../proof/compare-htu.ts';
import { isUserinfoCall } from '../../request/purpose.ts';
import { parseUrl } from '../../runtime.ts';
import { type Evidence, notApplicable, type Outcome } from '../outcome.ts';

/** What a proof that cannot be read leaves behind. */
export const proofEchoes: readonly FaultCode[] = faultsOfGroups('I').filter(
  (code) => code !== 'dpop-header-broken' && !code.startsWith('par-'),
);

/** A server without DPoP ignores the header, whatever it holds: reported once, as dpop-sent-to-legacy. */
export const dpopUnused: Outcome = notApplicable('the profile does not use DPoP');

/** Evidence in the DPoP proof. */
export function proofEvidence(
  subject: Subject,
  path: string,
  rest: Omit<Evidence, 'source' | 'path'>,
): Evidence {
  const part = path.startsWith('header')
    ? subject.dpop?.header
    : path.startsWith('claims')
      ? subject.dpop?.payload
      : undefined;
  return { source: 'dpop', path, span: part?.span, ...rest };
}

/**
 * A proof pasted by itself may be meant for another endpoint than the token endpoint, and an address that a variable holds is not seen, so
 * nothing of its target is proven.
 */
export function certaintyOfTarget(subject: Subject): 'proof' | 'strong' {
  const { request } = subject;
  if (request?.url !== undefined && parseUrl(request.url) === undefined) return 'strong';
  return request === undefined && !isOfPushedRequest(subject) ? 'strong' : 'proof';
}

/** The endpoint beside the token endpoint for which a proof is that was pasted with nothing around it: it names that endpoint. */
function ownEndpoint({ request, assertion, response, target, dpopClaims }: Subject): string | undefined {
  const htu = member(dpopClaims, 'htu');
  if (request !== undefined || assertion !== undefined || response !== undefined || typeof htu !== 'string')
    return undefined;
  return [target.parEndpoint, target.userinfoEndpoint].find(
    (endpoint) => endpoint !== undefined && compareHtu(htu, endpoint).kind === 'same',
  );
}

/** Whether the proof is for a call of userinfo. */
export function isForUserinfo(subject: Subject): boolean {
  const own = ownEndpoint(subject);
  return isUserinfoCall(subject.request) || (own !== undefined && own === subject.target.userinfoEndpoint);
}

/** The methods that fit: a token or a PAR request is a POST, userinfo may be asked with either (OpenID Connect Core §5.3.1). */
export function methodsOf(subject: Subject): readonly [string, ...string[]] {
  if (!isForUserinfo(subject)) return ['POST'];
  return subject.request === undefined ? ['GET', 'POST'] : [subject.request.method ?? 'GET'];
}

/** The URL that the request really goes to, else the endpoint that the proof is for, else the profile's token endpoint. */
export function calledUrl(subject: Subject): string | undefined {
  const { target } = subject;
  const isPushed = isOfPushedRequest(subject);
  const request = isPushed ? subject.authorizationRequest?.request : subject.request;
  const endpoint = isPushed ? target.parEndpoint : (ownEndpoint(subject) ?? target.tokenEndpoint);
  return request?.url !== undefined && parseUrl(request.url) !== undefined ? request.url : endpoint;
}

/** What htu is: one state of affairs, so that each check reports its own only. */
export type HtuReading =
  | { readonly kind: 'unknown-url' }
  /** htu is right and the URL called is not: reported as a fault of the URL. */
  | { readonly kind: 'url-is-wrong' }
  | {
      readonly kind: HtuComparison['kind'];
      readonly found: string;
      /** The URL called, without query and fragment. */
      readonly expected: string;
    };

export function readHtu(subject: Subject): HtuReading {
  const { request, target, dpopClaims } = subject;
  const called = calledUrl(subject);
  if (called === undefined) return { kind: 'unknown-url' };
  const htu = member(dpopClaims, 'htu');
  const known = isUserinfoCall(request)
    ? target.userinfoEndpoint
    : isOfPushedRequest(subject)
      ? target.parEndpoint
      : target.tokenEndpoint;
  const kind = typeof htu === 'string' ? compareHtu(htu, called).kind : 'other';
  const isRight = typeof htu === 'string' && known !== undefined && compareHtu(htu, known).kind === 'same';
  if (kind !== 'same' && isRight) return { kind: 'url-is-wrong' };
  return {
    kind,
    found: shownJson(htu),
    expected: called.replace(/[?#].*$/s, ''),
  };
}
