import { withPushedRequest } from '../case/pushed-alone.ts';
import type { AuthorizationRequest, Subject } from '../case/subject.ts';
import { isUserinfoCall } from '../request/purpose.ts';
import { parameterValue } from '../request/wire-request.ts';
import type { ParsedResponse } from '../response/parsed-response.ts';
import type { FlowPiece, FlowStepId } from './flow.ts';

/** Which step the response answers; `undefined` without one. The token endpoint, unless something else shows. */
export function answeredStep(subject: Subject): FlowStepId | undefined {
  const { response, request, assertion, authorizationRequest, parResponse } = subject;
  if (response === undefined) return undefined;
  if (response === parResponse) return 'par';
  // Only who takes access tokens answers so (RFC 6750 §3.1).
  if (isUserinfoCall(request) || response.error === 'invalid_token') return 'userinfo';
  if (isLoginPage(response)) return 'authorize';
  const onlyPushed = authorizationRequest?.kind === 'par' && request === undefined && assertion === undefined;
  return onlyPushed && parResponse === undefined && subject.callback === undefined ? 'par' : 'token';
}

/** The server of userinfo gave what was asked of it: its answer holds no tokens, so that only its status says so. */
export function isUserinfoGiven(subject: Subject): boolean {
  const status = Number(subject.response?.status);
  return answeredStep(subject) === 'userinfo' && status >= 200 && status < 300;
}

/** Errors that the login page shows, or the authorization endpoint hands back (singpass.md §3.3). */
function isLoginPage({ error, description, body }: ParsedResponse): boolean {
  const said = [error, description, body.slice(0, 2_000)].join(' ');
  return /\bPX-E\d{4}\b/.test(said) || error === 'invalid_request_uri';
}

/** The URL that sends the browser to the login, in whichever field it was pasted. */
export function loginUrlOf({
  authorizationUrl,
  authorizationRequest,
}: Subject): AuthorizationRequest | undefined {
  return authorizationUrl ?? (authorizationRequest?.kind === 'url' ? authorizationRequest : undefined);
}

/** The pasted pieces, each at its step. */
export function piecesOf(given: Subject): Readonly<Record<FlowStepId, readonly FlowPiece[]>> {
  const subject = withPushedRequest(given);
  const pieces: Record<FlowStepId, FlowPiece[]> = {
    par: [],
    authorize: [],
    callback: [],
    token: [],
    userinfo: [],
  };
  const { authorizationRequest, authorizationUrl, parResponse, response, callback, request } = subject;
  if (authorizationRequest?.kind === 'par')
    pieces.par.push({ field: subject === given ? 'authorization_request' : 'request', label: 'PAR request' });
  if (authorizationRequest?.kind === 'url')
    pieces.authorize.push({ field: 'authorization_request', label: 'Authorization URL' });
  if (authorizationUrl !== undefined)
    pieces.authorize.push({ field: 'authorization_url', label: 'Authorization URL' });
  if (parResponse !== undefined && parResponse !== response)
    pieces.par.push({ field: 'par_response', label: answerLabel(parResponse) });
  if (callback !== undefined) pieces.callback.push({ field: 'callback', label: callbackLabel(subject) });
  if (request !== undefined && isUserinfoCall(request))
    pieces.userinfo.push({ field: 'request', label: 'Userinfo request' });
  else if (request !== undefined && request.parameters.length + request.queryParameters.length > 0)
    pieces.token.push({ field: 'request', label: 'Token request' });
  else if (request !== undefined) pieces.token.push({ field: 'request', label: 'Request' });
  if (subject.assertion !== undefined && !hasAssertion(subject))
    pieces.token.push({ field: 'client_assertion', label: 'Client assertion' });
  if (subject.dpop !== undefined && request === undefined)
    pieces.token.push({ field: 'dpop', label: 'DPoP proof' });
  const answered = answeredStep(subject);
  if (response !== undefined && answered !== undefined)
    pieces[answered].push({ field: 'response', label: answerLabel(response) });
  return pieces;
}

function hasAssertion({ request }: Subject): boolean {
  return request !== undefined && parameterValue(request, 'client_assertion') !== undefined;
}

function answerLabel({ status, error }: ParsedResponse): string {
  const said = [status, error].filter((part) => part !== undefined).join(' ');
  return said === '' ? 'Answer' : `Answer ${said.slice(0, 60)}`;
}

function callbackLabel({ callback }: Subject): string {
  const find = (name: string): string | undefined =>
    callback?.parameters.find((parameter) => parameter.name === name)?.value;
  const error = find('error');
  if (error !== undefined) return `Callback: ${error.slice(0, 40)}`;
  return find('code') === undefined ? 'Callback' : 'Callback with a code';
}
