import type { CaseText } from '../../case/case.ts';
import type { Subject } from '../../case/subject.ts';
import { cannotTell } from '../outcome.ts';
import { type Judged, valueToJudge } from './value-outcome.ts';

/** The redirect_uri of the token request; where none is pasted, that of the authorization request, which has to equal it. */
export function redirectUriToJudge({ request, authorizationRequest }: Subject): Judged & {
  readonly source: CaseText;
} {
  if (request !== undefined) return { ...valueToJudge(request, 'redirect_uri'), source: 'request' };
  const source = 'authorization_request';
  if (authorizationRequest === undefined) return { outcome: cannotTell(['request']), source };
  const { request: asked, parameters } = authorizationRequest;
  return { ...valueToJudge({ ...asked, parameters }, 'redirect_uri'), source };
}
