import { objectOf } from '../assertion/decode.ts';
import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { readTime } from '../assertion/read-time.ts';
import type { Subject } from '../case/subject.ts';
import { isUserinfoCall } from '../request/purpose.ts';
import type { FlowStepId, FlowTime } from './flow.ts';
import { answeredStep, loginUrlOf } from './pieces.ts';

export type FlowTimes = Readonly<Partial<Record<FlowStepId, FlowTime | undefined>>>;

/** When each step happened, by the best clock there is: the server's Date, else the log of the callback, else iat. */
export function timesOf(subject: Subject): FlowTimes {
  const { authorizationRequest, callback, parResponse, response } = subject;
  const answered = answeredStep(subject);
  const isUserinfo = isUserinfoCall(subject.request);
  const serverDate = (step: FlowStepId): FlowTime | undefined =>
    answered === step ? byDate(response?.date) : undefined;
  return {
    par:
      byDate(parResponse?.date) ??
      serverDate('par') ??
      signed(authorizationRequest?.assertion, 'iat of the PAR assertion') ??
      signed(authorizationRequest?.dpop, 'iat of the PAR proof'),
    authorize: byLog(loginUrlOf(subject)?.at),
    callback: byLog(callback?.at),
    token: isUserinfo
      ? undefined
      : (serverDate('token') ??
        signed(subject.assertion, 'iat of the assertion') ??
        signed(subject.dpop, 'iat of the DPoP proof')),
    userinfo: isUserinfo
      ? (serverDate('userinfo') ?? signed(subject.dpop, 'iat of the DPoP proof'))
      : undefined,
  };
}

/** The moment at which a token says it was made. */
export function signed(token: DecodedJwt | undefined, from: string): FlowTime | undefined {
  const claims = objectOf(token?.payload);
  const time = claims && readTime(claims, 'iat');
  return time?.kind === 'seconds' && time.seconds !== undefined
    ? { seconds: time.seconds, from, clock: 'yours' }
    : undefined;
}

function byDate(seconds: number | undefined): FlowTime | undefined {
  return seconds === undefined ? undefined : { seconds, from: 'Date of the answer', clock: 'server' };
}

function byLog(seconds: number | undefined): FlowTime | undefined {
  return seconds === undefined ? undefined : { seconds, from: 'time of the log', clock: 'yours' };
}
