import type { Analysis } from '../analyse.ts';
import { objectOf } from '../assertion/decode.ts';
import { member } from '../assertion/json-text.ts';
import { largestSeconds } from '../assertion/read-time.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Subject } from '../case/subject.ts';
import { diagnose } from '../diagnose.ts';
import { verifyCase } from '../signature/verify-case.ts';

/**
 * The proof of the pushed authorization request judged as that of the token request is: the same checks, with PAR as the
 * endpoint that is called (RFC 9449 §10.1). When PAR was sent is not known where a token request followed it, so its time
 * is then not held against this moment. `undefined` where there is no such proof.
 */
export async function analysePushedProof(subject: Subject): Promise<Analysis | undefined> {
  const { authorizationRequest } = subject;
  if (authorizationRequest?.kind !== 'par' || authorizationRequest.dpop === undefined) return undefined;
  const asked = authorizationRequest.parameters.find(({ name }) => name === 'dpop_jkt');
  const parsed = { ...parsedAlone(subject), ...ofPushed(subject) };
  // dpop_jkt names the key of this very proof.
  const login = asked && { ...authorizationRequest, parameters: [asked], dpop: undefined };
  const judged: Subject = { ...parsed, authorizationRequest: login };
  // Its assertion is not the matter here, and what was signed by it is not searched for.
  const verification = await verifyCase({ ...judged, assertion: undefined });
  const ready: Subject = { ...judged, verification };
  return { subject: ready, diagnosis: diagnose(ready) };
}

/** The pushed request in the place of the token request. */
function parsedAlone({ case: given, profile, target, now }: Subject): Subject {
  const pushed = {
    profile: profile.id,
    environment: target.environment,
    request: given.authorization_request,
    jwks: given.jwks,
  };
  return buildSubject(pushed, now.seconds);
}

function ofPushed(subject: Subject): Partial<Subject> {
  const { request, target, profile, now, response, recognised, authorizationRequest } = subject;
  const iat = member(objectOf(authorizationRequest?.dpop?.payload), 'iat');
  const sentAt = typeof iat === 'number' && iat < largestSeconds ? iat : now.seconds;
  const parEndpoint = target.parEndpoint ?? authorizationRequest?.request.url;
  return {
    profile,
    target: { ...target, tokenEndpoint: parEndpoint, userinfoEndpoint: undefined },
    // Without a token request, the moment and the answer of the case are those of PAR.
    ...(request === undefined
      ? { now, response, recognised }
      : { now: { seconds: sentAt, source: 'given' }, response: undefined, recognised: undefined }),
  };
}
