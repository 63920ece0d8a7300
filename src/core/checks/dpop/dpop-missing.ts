import type { AuthorizationRequest, Subject } from '../../case/subject.ts';
import { absenceOf, whyPartial } from '../../request/absence.ts';
import { whyIncomplete } from '../../request/shown-whole.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, passed } from '../outcome.ts';

/** The absent header of a request that shows all its headers; nothing where that cannot be told. */
function missingIn(source: 'request' | 'authorization_request', request: WireRequest): readonly Evidence[] {
  if (request.partial || !request.headersComplete || whyIncomplete(request) !== undefined) return [];
  const inBody = request.parameters.some(({ name }) => name.toLowerCase() === 'dpop');
  const note = inBody ? 'it stands among the parameters of the body' : undefined;
  return [{ source, path: 'headers.dpop', found: 'missing', expected: 'a DPoP proof', note }];
}

/** A pushed request may name the key by dpop_jkt instead (RFC 9449 §10.1), also in a part of its body that the paste does not show. */
function mayNameKey({ dpop, request }: AuthorizationRequest): boolean {
  return dpop !== undefined || absenceOf(request, 'dpop_jkt').kind !== 'absent';
}

/** A call in source code that nowhere speaks of DPoP, where the answer would be that to a request without it. */
function unnamedInCode({ request, authorizationRequest, recognised }: Subject): Evidence | undefined {
  const source = request === undefined ? 'authorization_request' : 'request';
  const call = request ?? authorizationRequest?.request;
  if (call?.hidden === undefined || call.form === 'parameters' || call.partial) return undefined;
  if (!recognised?.causes.includes('dpop-missing') || /dpop/i.test(call.text)) return undefined;
  const note = 'the code shows none; an interceptor or a library may add it';
  return { source, path: 'headers.dpop', found: 'missing', expected: 'a DPoP proof', note };
}

export const dpopMissing = defineCheck({
  code: 'dpop-missing',
  stage: 'dpop',
  severity: 'error',
  title: 'The request has no DPoP header',
  why: 'The profile binds tokens to a key, and the proof of that key stands in the DPoP header.',
  falsePositives:
    'Not raised where only the body of the request was pasted, because a log may leave headers out. Of source code it is only possible, and said only where the answer fits.',
  example: 'curl …/fapi/token without -H "DPoP: …"',
  references: ['RFC 9449 §5', 'Singpass FAPI: token exchange'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Send a DPoP proof for this URL and method, made with the same key as at PAR.'],
    recipe: 'dpop-proof',
  },
  run(subject) {
    const { request, profile, dpop, authorizationRequest } = subject;
    const presence = profile.dpop?.presence;
    if (presence?.value !== 'required') return notApplicable('the profile does not ask for DPoP');
    const evidence = [
      ...(request === undefined || dpop !== undefined ? [] : missingIn('request', request)),
      ...(authorizationRequest?.kind === 'par' && !mayNameKey(authorizationRequest)
        ? missingIn('authorization_request', authorizationRequest.request)
        : []),
    ];
    const [first, ...rest] = evidence;
    if (first !== undefined)
      return found({ certainty: 'proof', evidence: [first, ...rest], rules: [presence] });
    if (dpop !== undefined) return passed;
    const unnamed = unnamedInCode(subject);
    if (unnamed !== undefined) return found({ certainty: 'hint', evidence: [unnamed], rules: [presence] });
    if (request?.partial) return cannotTell(['request'], whyPartial(request));
    return cannotTell(['dpop'], request === undefined ? undefined : 'the paste shows no headers');
  },
});
