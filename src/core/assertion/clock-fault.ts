import type { Moment } from '../case/subject.ts';
import type { Certainty } from '../checks/outcome.ts';
import { describeDuration, toUtc } from './describe-time.ts';
import { coarseUnitOf, earliestSeconds, type ReadTime, showTime } from './read-time.ts';
import { zoneOffset } from './time-zone.ts';
import type { TimingFault, TimingRules } from './timing-fault.ts';

/** Expired by more than this, the assertion was not made for this request. */
const cacheSeconds = 3600;
/** Between these an expiry is told by a time zone, when it fits one. */
const shortestZoneSeconds = 600;
/** A clock that differs by less is not worth a word. */
const noticeableSkewSeconds = 10;
/** An assertion is sent at once; more than this between signing and the server's Date is worth a word. */
const lateSeconds = 60;

export interface Times {
  readonly exp: ReadTime;
  readonly iat: ReadTime;
  readonly nbf: ReadTime;
}

/** What only the clock tells: one explanation, the most specific that fits. */
export function clockFault(
  { exp, iat, nbf }: Times,
  now: Moment,
  rules: TimingRules,
): TimingFault | undefined {
  const tolerance = rules.toleranceSeconds;
  const moment = toUtc(now.seconds) ?? String(now.seconds);
  const ahead = iat.seconds === undefined ? 0 : iat.seconds - now.seconds;
  const isRefused = (code: TimingFault['code']): boolean => rules.refused?.includes(code) ?? false;
  const mostAhead = isRefused('iat-future') ? 0 : (rules.aheadSeconds ?? tolerance);
  if (ahead > mostAhead) return aheadFault(iat, ahead, now, mostAhead);
  // RFC 7519 §4.1.4: on or after exp the token is not to be accepted.
  if (exp.seconds !== undefined && exp.seconds <= now.seconds)
    return expiredFault(exp, exp.seconds, iat, now, rules);
  if (
    nbf.kind === 'seconds' &&
    nbf.seconds !== undefined &&
    nbf.seconds > now.seconds + (isRefused('nbf-future') ? 0 : tolerance)
  ) {
    return {
      code: 'nbf-future',
      claim: 'nbf',
      certainty: certaintyBy(now),
      found: showTime(nbf),
      expected: `not after ${moment}`,
    };
  }
  return skewFault(iat, now.source === 'response-date' ? now.seconds : rules.serverDate);
}

/** The clock that signed against the server's own, where the difference alone does not make the assertion invalid. */
function skewFault(iat: ReadTime, serverDate: number | undefined): TimingFault | undefined {
  if (iat.seconds === undefined || serverDate === undefined) return undefined;
  const ahead = iat.seconds - serverDate;
  const moment = toUtc(serverDate) ?? String(serverDate);
  const base = { code: 'clock-skew-small', claim: 'iat', found: showTime(iat) } as const;
  if (ahead > noticeableSkewSeconds) {
    return {
      ...base,
      certainty: 'strong',
      expected: `not after ${moment}`,
      note: `the clock that signed is ${describeDuration(ahead)} ahead of the server's`,
    };
  }
  if (-ahead > lateSeconds) {
    // Sending late looks the same as a clock that is behind.
    return {
      ...base,
      certainty: 'hint',
      title: 'The clock that signs is behind the server’s, or the assertion was sent late',
      expected: `shortly before ${moment}`,
      note: `the clock that signed is ${describeDuration(-ahead)} behind the server's, or the assertion waited that long before it was sent`,
    };
  }
  return undefined;
}

/** This machine's clock may be off, and the paste may be older than its judging. */
function certaintyBy(now: Moment): Certainty {
  return now.source === 'clock' ? 'strong' : 'proof';
}

function aheadFault(iat: ReadTime, ahead: number, now: Moment, tolerance: number): TimingFault {
  const expected = `not after ${toUtc(now.seconds) ?? now.seconds}`;
  const base = { claim: 'iat', found: showTime(iat), expected } as const;
  const zone = zoneOffset(ahead);
  if (zone !== undefined) {
    return {
      ...base,
      code: 'iat-tz-ahead',
      certainty: certaintyBy(now),
      note: `${describeDuration(zone)} ahead${isSingapore(zone) ? ': Singapore time taken for UTC' : ''}`,
    };
  }
  return {
    ...base,
    code: 'iat-future',
    certainty: 'strong',
    note: `${describeDuration(ahead)} ahead; ${
      tolerance === 0
        ? 'the server tolerates none of it'
        : `servers of this kind are taken to tolerate ${tolerance} seconds`
    }`,
  };
}

const isSingapore = (zoneSeconds: number): boolean => zoneSeconds === 8 * 3600;

function expiredFault(
  exp: ReadTime,
  expSeconds: number,
  iat: ReadTime,
  now: Moment,
  { toleranceSeconds, sentBefore }: TimingRules,
): TimingFault {
  const expired = now.seconds - expSeconds;
  const expected = `after ${toUtc(now.seconds) ?? now.seconds}`;
  const base = { claim: 'exp', found: showTime(exp), expected } as const;
  if (expSeconds < earliestSeconds) {
    const unit = coarseUnitOf(expSeconds, now.seconds);
    const note =
      unit === undefined
        ? 'not a moment of our days: exp counts from 1970'
        : `it counts ${unit} since 1970, not seconds`;
    return { ...base, code: 'exp-past', certainty: 'proof', note };
  }
  const ago =
    Math.round(expired) === 0 ? 'it ends in this very second' : `expired ${describeDuration(expired)} before`;
  if (sentBefore === true) {
    const note = `${ago}, and the same assertion was sent in an earlier request`;
    return { ...base, code: 'client-assertion-expired-cache', certainty: certaintyBy(now), note };
  }
  const zone = expired > shortestZoneSeconds ? zoneOffset(ageOf(iat, now) ?? expired) : undefined;
  if (zone !== undefined) {
    const place = isSingapore(zone) ? ', as when UTC is read as Singapore time' : '';
    const note = `${ago}: behind by ${describeDuration(zone)}${place}`;
    return { ...base, ...byAge(now, 'strong'), code: 'iat-tz-behind', note };
  }
  // A clock that stood still for hours looks the same, so this is never proof.
  if (expired > cacheSeconds)
    return { ...base, ...byAge(now, 'strong'), code: 'client-assertion-expired-cache', note: ago };
  if (expired < toleranceSeconds) {
    const note = `${ago}, which a tolerant server may still take`;
    return { ...base, ...byAge(now, 'strong'), code: 'exp-past', note };
  }
  return { ...base, ...byAge(now, 'proof'), code: 'exp-past', note: ago };
}

/** Every assertion expires soon after it was sent: by this machine's clock only the paste may be old. */
function byAge(now: Moment, certainty: Certainty): Pick<TimingFault, 'certainty' | 'title'> {
  if (now.source !== 'clock') return { certainty };
  return {
    certainty: 'hint',
    title: 'The client assertion has expired by now; whether it had when it was sent is not to be seen',
  };
}

/** Seconds since the assertion says it was made. */
function ageOf(iat: ReadTime, now: Moment): number | undefined {
  return iat.seconds === undefined ? undefined : now.seconds - iat.seconds;
}
