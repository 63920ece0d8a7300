import { member } from '../assertion/json-text.ts';
import { readTime } from '../assertion/read-time.ts';
import type { Subject } from '../case/subject.ts';
import { parameterValue } from '../request/wire-request.ts';
import type { FlowInterval, FlowStepId, FlowTime } from './flow.ts';
import { type FlowTimes, signed } from './times.ts';

/** How far two clocks may differ before a close result says nothing. */
const clockDoubt = 5;

/** The spans between the steps whose times are known, against the limits of the profile. */
export function intervalsOf(subject: Subject, times: FlowTimes): readonly FlowInterval[] {
  const { profile } = subject;
  const codeLife = profile.code.lifetimeSeconds;
  const isSameCode = codeMatches(subject);
  const candidates: readonly (FlowInterval | undefined)[] = [
    requestUriSpan(subject, times),
    span('login', 'From PAR to the callback', ['par', times.par], ['callback', times.callback]),
    isSameCode
      ? span(
          'code',
          'From the callback to the token request',
          ['callback', times.callback],
          ['token', sentAt(subject, times)],
          { seconds: codeLife.value, rule: codeLife },
        )
      : undefined,
    times.callback === undefined
      ? span('login', 'From PAR to the token request', ['par', times.par], ['token', sentAt(subject, times)])
      : undefined,
    assertionSpan(subject, times),
  ];
  return candidates.filter((candidate) => candidate !== undefined);
}

/** The redemption counts from when the server got it: its Date, unless the answer came long after. */
function sentAt({ assertion }: Subject, { token }: FlowTimes): FlowTime | undefined {
  return token ?? signed(assertion, 'iat of the assertion');
}

/** From PAR until the browser opened the URL; an error that comes straight back tells the same moment. */
function requestUriSpan(subject: Subject, times: FlowTimes): FlowInterval | undefined {
  const rule = subject.profile.requestUriSeconds;
  const given = member(subject.parResponse?.json, 'expires_in');
  const seconds = typeof given === 'number' && given > 0 ? given : rule?.value;
  const limit =
    seconds === undefined ? undefined : { seconds, rule: seconds === rule?.value ? rule : undefined };
  const refused = subject.callback?.parameters.some(
    ({ name, value }) => name === 'error' && value === 'invalid_request_uri',
  );
  const end: readonly [FlowStepId, FlowTime | undefined] =
    times.authorize !== undefined || !refused ? ['authorize', times.authorize] : ['callback', times.callback];
  return span('request-uri', 'From PAR to the login page', ['par', times.par], end, limit);
}

/** How old the assertion was when the token endpoint answered. */
function assertionSpan(subject: Subject, { token }: FlowTimes): FlowInterval | undefined {
  const made = signed(subject.assertion, 'iat of the assertion');
  if (made === undefined || token?.clock !== 'server') return undefined;
  const life = subject.claims && readTime(subject.claims, 'exp');
  const seconds =
    life?.kind === 'seconds' && life.seconds !== undefined ? life.seconds - made.seconds : undefined;
  const limit = seconds === undefined || seconds <= 0 ? undefined : { seconds };
  return span(
    'assertion',
    'From iat of the assertion to the answer',
    ['token', made],
    ['token', token],
    limit,
  );
}

function span(
  id: FlowInterval['id'],
  label: string,
  [from, start]: readonly [FlowStepId, FlowTime | undefined],
  [to, end]: readonly [FlowStepId, FlowTime | undefined],
  limit?: FlowInterval['limit'],
): FlowInterval | undefined {
  if (start === undefined || end === undefined) return undefined;
  const seconds = Math.round(end.seconds - start.seconds);
  // A clock that is off, or pieces of two logins: nothing is measured then.
  if (seconds < -clockDoubt) return undefined;
  const doubt = start.clock === end.clock ? 0 : clockDoubt;
  const isClose = limit !== undefined && Math.abs(seconds - limit.seconds) < doubt;
  const isKept = limit === undefined || isClose ? undefined : seconds <= limit.seconds;
  return { id, from, to, label, seconds: Math.max(0, seconds), limit, isKept };
}

/** The callback brought the very code that the token request sends. */
export function codeMatches({ callback, request }: Subject): boolean {
  const came = callback?.parameters.find(({ name }) => name === 'code')?.value;
  return came !== undefined && request !== undefined && parameterValue(request, 'code') === came;
}
