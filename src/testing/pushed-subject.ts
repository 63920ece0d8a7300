import { decodeJwt, objectOf } from '../core/assertion/decode.ts';
import type { Subject } from '../core/case/subject.ts';
import { parseResponse } from '../core/response/parse-response.ts';
import { encodePart } from './tokens.ts';

type Members = object;

/** What differs from a login by PAR whose two assertions are alike but for their times. */
export interface PushedChanges {
  /** Of the assertion at PAR. */
  readonly pushedHeader?: Members;
  readonly pushedClaims?: Members;
  /** Of the assertion of the token request. */
  readonly header?: Members;
  readonly claims?: Members;
  readonly subject?: Members;
}

export const pushedParameters = {
  challenge: { name: 'code_challenge', value: 'challenge-1' },
  state: { name: 'state', value: 'state-1' },
} as const;

const healthyHeader = { alg: 'ES256', typ: 'JWT', kid: 'k1' };
const healthyClaims = { iss: 'i', sub: 's', aud: 'a', iat: 1_000_000_100 };

/** The subject of a login by PAR that was answered, 25 seconds before; nothing in it is signed. */
export function pushedSubject(changes: PushedChanges = {}): Subject {
  const token = (header: Members, claims: Members) =>
    decodeJwt(`${encodePart(header)}.${encodePart(claims)}.AA`);
  const assertion = token({ ...healthyHeader, ...changes.header }, { ...healthyClaims, ...changes.claims });
  const pushed = token(
    { ...healthyHeader, ...changes.pushedHeader },
    { ...healthyClaims, iat: 1_000_000_075, jti: 'pushed', ...changes.pushedClaims },
  );
  return {
    case: {},
    profile: { fapi: true, pushedParameters: {}, code: { pattern: { value: '\\w+' } } },
    target: {},
    assertion,
    header: objectOf(assertion.header),
    claims: objectOf(assertion.payload),
    authorizationRequest: {
      kind: 'par',
      assertion: pushed,
      parameters: [pushedParameters.challenge, pushedParameters.state],
    },
    parResponse: parseResponse('{"request_uri":"urn:x"}'),
    verification: {
      thumbprints: {},
      assertion: { verifiedBy: { path: 'keys[0]' } },
      otherAssertions: [{ source: 'authorization_request', verifiedBy: { path: 'keys[0]' } }],
      pkce: { s256: pushedParameters.challenge.value },
    },
    ...changes.subject,
  } as unknown as Subject;
}
