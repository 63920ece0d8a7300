import { withPushedRequest } from '../case/pushed-alone.ts';
import { isPushedAnswer } from '../case/recognise-pushed.ts';
import type { Subject } from '../case/subject.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { wasAccepted } from '../response/recognised-error.ts';
import { failureOf } from './failure.ts';
import {
  type Flow,
  type FlowFailure,
  type FlowState,
  type FlowStep,
  type FlowStepId,
  flowStepIds,
} from './flow.ts';
import { intervalsOf } from './intervals.ts';
import { answeredStep, isUserinfoGiven, loginUrlOf, piecesOf } from './pieces.ts';
import { authorizeRemarks } from './remarks/authorize-remarks.ts';
import { callbackRemarks } from './remarks/callback-remarks.ts';
import { parRemarks } from './remarks/par-remarks.ts';
import { parameterOf } from './remarks/remark.ts';
import { carriedBy, stepWords } from './step-words.ts';
import { timesOf } from './times.ts';

/** Draws the login of a case: every step with what is pasted of it, when it was, and where the login ended (singpass.md §1.10). */
export function flowOf(given: Subject, findings: readonly RankedFinding[] = []): Flow {
  const subject = withPushedRequest(given);
  const { profile, target } = subject;
  const pieces = piecesOf(given);
  const hasPar =
    profile.pushedParameters !== undefined || target.parEndpoint !== undefined || pieces.par.length > 0;
  const times = timesOf(subject);
  const failure = failureOf(subject, findings);
  const remarks: Readonly<Partial<Record<FlowStepId, FlowStep['remarks']>>> = {
    par: parRemarks(subject),
    authorize: authorizeRemarks(subject),
    callback: callbackRemarks(subject),
  };
  const steps = flowStepIds
    .filter((id) => id !== 'par' || hasPar)
    .map((id): FlowStep => {
      return {
        id,
        ...stepWords[id],
        carries: carriedBy(id, subject, hasPar),
        endpoint: endpointOf(id, subject),
        state: stateOf(id, subject, pieces[id].length > 0, failure),
        pieces: pieces[id],
        time: times[id],
        remarks: remarks[id] ?? [],
        field: pieces[id][0]?.field ?? fieldOf(id, hasPar),
      };
    });
  return {
    profileTitle: profile.title,
    hasPar,
    steps,
    intervals: intervalsOf(subject, times),
    failure,
    isEmpty: steps.every((step) => step.pieces.length === 0),
  };
}

/** Without PAR the URL of the login takes its place. */
function fieldOf(id: FlowStepId, hasPar: boolean): FlowStep['field'] {
  return id === 'authorize' && !hasPar ? 'authorization_request' : stepWords[id].field;
}

function endpointOf(id: FlowStepId, { target, profile, authorizationRequest }: Subject): string | undefined {
  const environment = target.environment === 'custom' ? undefined : profile.environments[target.environment];
  const addresses: Readonly<Record<FlowStepId, string | undefined>> = {
    par: target.parEndpoint,
    authorize: environment?.authorizationEndpoint,
    callback: parameterOf(authorizationRequest?.parameters, 'redirect_uri'),
    token: target.tokenEndpoint,
    userinfo: target.userinfoEndpoint,
  };
  return addresses[id];
}

function stateOf(
  id: FlowStepId,
  subject: Subject,
  isGiven: boolean,
  failure: FlowFailure | undefined,
): FlowState {
  if (failure?.step === id) return 'failed';
  // A login that the provider ended still comes back: with the error.
  const isEnded = failure?.by === 'answer' && isAfter(id, failure.step);
  if (isEnded && !(id === 'callback' && isGiven))
    return isGiven && id !== 'userinfo' ? 'given' : 'not-reached';
  if (isPassed(id, subject)) return 'passed';
  return isGiven ? 'given' : 'missing';
}

function isAfter(id: FlowStepId, other: FlowStepId): boolean {
  return flowStepIds.indexOf(id) > flowStepIds.indexOf(other);
}

/** What came back shows that the step went well: its own success, or what only follows upon it. */
function isPassed(id: FlowStepId, subject: Subject): boolean {
  const { parResponse, callback, recognised } = subject;
  const hasCode = parameterOf(callback?.parameters, 'code') !== undefined;
  const issued = wasAccepted(recognised) && answeredStep(subject) === 'token';
  switch (id) {
    case 'par':
      return isPushedAnswer(parResponse) || (beganByPar(subject) ?? (hasCode || issued));
    case 'authorize':
      return hasCode || issued;
    case 'callback':
      return issued || hasCode;
    case 'token':
      return issued || answeredStep(subject) === 'userinfo';
    case 'userinfo':
      return isUserinfoGiven(subject);
  }
}

/** A `request_uri` in the URL of the login comes from PAR; `undefined` without that URL. */
function beganByPar(subject: Subject): boolean | undefined {
  const url = loginUrlOf(subject);
  return url && parameterOf(url.parameters, 'request_uri') !== undefined;
}
