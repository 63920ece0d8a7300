import type { Moment } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Certainty } from '../checks/outcome.ts';
import type { Json, JsonObject } from './decoded-jwt.ts';
import { describeDuration, toUtc } from './describe-time.ts';
import { kindOf, member } from './json-text.ts';

export type TimingCode = Extract<
  FaultCode,
  | 'exp-missing'
  | 'exp-past'
  | 'exp-ms'
  | 'exp-string'
  | 'exp-iso-date'
  | 'exp-float'
  | 'exp-too-far'
  | 'exp-not-after-iat'
  | 'iat-missing'
  | 'iat-future'
  | 'iat-tz-ahead'
  | 'iat-tz-behind'
  | 'iat-ms'
  | 'nbf-future'
  | 'nbf-type'
  | 'clock-skew-small'
  | 'client-assertion-expired-cache'
>;

export interface TimingFault {
  readonly code: TimingCode;
  readonly claim: 'iat' | 'exp' | 'nbf';
  readonly certainty: Certainty;
  readonly found: string;
  readonly expected: string;
  readonly note?: string | undefined;
}

export interface TimingRules {
  readonly maxLifetimeSeconds: number;
  readonly toleranceSeconds: number;
}

/** Numbers above this are milliseconds: in seconds they lie beyond the year 5138. */
const largestSeconds = 1e11;
/** Expired by more than this, the assertion was not made for this request. */
const cacheSeconds = 600;
const zoneToleranceSeconds = 150;
const widestZoneHours = 14;
/** A clock that differs by less is not worth a word. */
const noticeableSkewSeconds = 10;

/**
 * Reads iat, exp, nbf and now together and gives every fault that is one of its own: units and types first, then the
 * length of life, then what only the clock tells, where at most one explanation is given (faults.md §E, time).
 */
export function analyseTiming(claims: JsonObject, now: Moment, rules: TimingRules): readonly TimingFault[] {
  const exp = readTime(claims, 'exp');
  const iat = readTime(claims, 'iat');
  const nbf = readTime(claims, 'nbf');
  const unit = unitFault(exp, iat, now);
  const typed = [
    unit,
    typeFault(exp),
    iat.kind === 'missing' ? undefined : typeFault(iat),
    nbfTypeFault(nbf),
  ];
  const faults = typed.filter((fault) => fault !== undefined);
  if (exp.kind === 'missing') faults.push(missing('exp-missing', 'exp'));
  if (iat.kind === 'missing') faults.push(missing('iat-missing', 'iat'));
  if (unit !== undefined) return oneEach(faults);
  const life = lifeFault(exp, iat, rules);
  if (life !== undefined) faults.push(life);
  const clock = clockFault(exp, iat, nbf, now, rules);
  if (clock !== undefined) faults.push(clock);
  return oneEach(faults);
}

interface ReadTime {
  readonly claim: 'iat' | 'exp' | 'nbf';
  readonly kind: 'missing' | 'seconds' | 'milliseconds' | 'numeric-text' | 'date-text' | 'other';
  readonly raw: Json | undefined;
  /** In seconds, as far as it can be read. */
  readonly seconds?: number | undefined;
}

function readTime(claims: JsonObject, claim: ReadTime['claim']): ReadTime {
  const raw = member(claims, claim);
  if (raw === undefined) return { claim, kind: 'missing', raw };
  if (typeof raw === 'number') {
    const milliseconds = Math.abs(raw) > largestSeconds;
    return {
      claim,
      kind: milliseconds ? 'milliseconds' : 'seconds',
      raw,
      seconds: milliseconds ? raw / 1000 : raw,
    };
  }
  if (typeof raw === 'string' && /^\s*\d{1,20}(?:\.\d{1,9})?\s*$/.test(raw)) {
    const value = Number(raw);
    return { claim, kind: 'numeric-text', raw, seconds: value > largestSeconds ? value / 1000 : value };
  }
  if (typeof raw === 'string' && /^\d{4}-\d\d-\d\d|^[A-Za-z]{3},? \w{2,3} /.test(raw))
    return { claim, kind: 'date-text', raw };
  return { claim, kind: 'other', raw };
}

function show({ raw, seconds }: ReadTime): string {
  const text =
    typeof raw === 'string'
      ? JSON.stringify(raw)
      : String(typeof raw === 'object' ? JSON.stringify(raw) : raw);
  const utc = seconds === undefined ? undefined : toUtc(seconds);
  return utc === undefined ? text : `${text} (${utc})`;
}

function missing(code: TimingCode, claim: 'iat' | 'exp'): TimingFault {
  return {
    code,
    claim,
    certainty: code === 'iat-missing' ? 'strong' : 'proof',
    found: 'missing',
    expected: 'a number: seconds since 1970 UTC',
  };
}

function unitFault(exp: ReadTime, iat: ReadTime, now: Moment): TimingFault | undefined {
  const wrong = exp.kind === 'milliseconds' ? exp : iat.kind === 'milliseconds' ? iat : undefined;
  if (wrong === undefined) return undefined;
  const days = Math.abs((wrong.seconds ?? 0) - now.seconds) / 86_400;
  const both = exp.kind === 'milliseconds' && iat.kind === 'milliseconds';
  return {
    code: wrong.claim === 'exp' ? 'exp-ms' : 'iat-ms',
    claim: wrong.claim === 'exp' ? 'exp' : 'iat',
    certainty: 'proof',
    found: String(wrong.raw),
    expected: String(Math.floor(wrong.seconds ?? 0)),
    note: `${both ? 'iat and exp are both' : `${wrong.claim} is`} in milliseconds${days < 2 ? '' : ', and not near the present either'}`,
  };
}

function typeFault(time: ReadTime): TimingFault | undefined {
  const base = { claim: time.claim, found: show(time), expected: 'a number: seconds since 1970 UTC' };
  switch (time.kind) {
    case 'numeric-text':
      return {
        ...base,
        code: 'exp-string',
        certainty: 'proof',
        expected: String(time.raw).trim(),
        note: 'a text of digits instead of a number',
      };
    case 'date-text':
      return { ...base, code: 'exp-iso-date', certainty: 'proof', note: 'a date as text' };
    case 'other':
      return {
        ...base,
        code: 'exp-iso-date',
        certainty: 'proof',
        note: `${kindOf(time.raw)} instead of a number`,
      };
    case 'seconds':
      if (Number.isInteger(time.raw)) return undefined;
      return {
        ...base,
        code: 'exp-float',
        certainty: 'hint',
        expected: String(Math.floor(time.seconds ?? 0)),
        note: 'a fraction of a second',
      };
    case 'missing':
    case 'milliseconds':
      return undefined;
  }
}

function nbfTypeFault(nbf: ReadTime): TimingFault | undefined {
  if (nbf.kind === 'missing' || nbf.kind === 'seconds') return undefined;
  return {
    code: 'nbf-type',
    claim: 'nbf',
    certainty: 'proof',
    found: show(nbf),
    expected: 'a number: seconds since 1970 UTC',
  };
}

function lifeFault(
  exp: ReadTime,
  iat: ReadTime,
  { maxLifetimeSeconds }: TimingRules,
): TimingFault | undefined {
  if (exp.seconds === undefined || iat.seconds === undefined) return undefined;
  const life = exp.seconds - iat.seconds;
  if (life <= 0) {
    return {
      code: 'exp-not-after-iat',
      claim: 'exp',
      certainty: 'proof',
      found: `${life} seconds after iat`,
      expected: `1 to ${maxLifetimeSeconds} seconds after iat`,
    };
  }
  if (life > maxLifetimeSeconds) {
    return {
      code: 'exp-too-far',
      claim: 'exp',
      certainty: 'proof',
      found: `${life} seconds after iat (${describeDuration(life)})`,
      expected: `at most ${maxLifetimeSeconds} seconds after iat`,
    };
  }
  return undefined;
}

/** What the clock tells: one explanation, the most specific that fits. */
function clockFault(
  exp: ReadTime,
  iat: ReadTime,
  nbf: ReadTime,
  now: Moment,
  rules: TimingRules,
): TimingFault | undefined {
  const tolerance = rules.toleranceSeconds;
  const certainty: Certainty = now.source === 'clock' ? 'strong' : 'proof';
  const moment = toUtc(now.seconds) ?? String(now.seconds);
  const ahead = iat.seconds === undefined ? 0 : iat.seconds - now.seconds;
  const expired = exp.seconds === undefined ? 0 : now.seconds - exp.seconds;
  if (ahead > tolerance) return aheadFault(iat, ahead, moment, now, tolerance);
  if (expired > 0)
    return expiredFault(exp, expired, ageOf(iat, now) ?? expired, moment, certainty, tolerance);
  if (nbf.kind === 'seconds' && nbf.seconds !== undefined && nbf.seconds > now.seconds + tolerance) {
    return { code: 'nbf-future', claim: 'nbf', certainty, found: show(nbf), expected: `not after ${moment}` };
  }
  if (ahead > noticeableSkewSeconds && now.source === 'response-date') {
    return {
      code: 'clock-skew-small',
      claim: 'iat',
      certainty: 'strong',
      found: show(iat),
      expected: `not after ${moment}`,
      note: `the clock that signed is ${describeDuration(ahead)} ahead of the server's`,
    };
  }
  return undefined;
}

function aheadFault(
  iat: ReadTime,
  ahead: number,
  moment: string,
  now: Moment,
  tolerance: number,
): TimingFault {
  const base = { claim: 'iat', found: show(iat), expected: `not after ${moment}` } as const;
  const zone = wholeHours(ahead);
  const sure: Certainty = now.source === 'clock' ? 'strong' : 'proof';
  if (zone !== undefined) {
    return {
      ...base,
      code: 'iat-tz-ahead',
      certainty: sure,
      note: `${zone} hours ahead${zone === 8 ? ': Singapore time taken for UTC' : ''}`,
    };
  }
  return {
    ...base,
    code: 'iat-future',
    certainty: 'strong',
    note: `${describeDuration(ahead)} ahead; at most ${tolerance} seconds are tolerated`,
  };
}

/** Seconds since the assertion says it was made. */
function ageOf(iat: ReadTime, now: Moment): number | undefined {
  return iat.seconds === undefined ? undefined : now.seconds - iat.seconds;
}

function expiredFault(
  exp: ReadTime,
  expired: number,
  age: number,
  moment: string,
  certainty: Certainty,
  tolerance: number,
): TimingFault {
  const base = { claim: 'exp', found: show(exp), expected: `after ${moment}` } as const;
  const ago = `expired ${describeDuration(expired)} before`;
  const zone = wholeHours(age);
  if (zone !== undefined && expired > cacheSeconds) {
    const place = zone === 8 ? ', as when UTC is read as Singapore time' : '';
    return {
      ...base,
      code: 'iat-tz-behind',
      certainty: 'strong',
      note: `${ago}: ${zone} whole hours${place}`,
    };
  }
  if (expired > cacheSeconds)
    return { ...base, code: 'client-assertion-expired-cache', certainty, note: ago };
  if (expired <= tolerance) {
    return {
      ...base,
      code: 'exp-past',
      certainty: 'strong',
      note: `${ago}, which a tolerant server may still take`,
    };
  }
  return { ...base, code: 'exp-past', certainty, note: ago };
}

/** Whole hours of a time zone that a distance comes to; `undefined` where it does not. */
function wholeHours(seconds: number): number | undefined {
  const hours = Math.round(seconds / 3600);
  if (hours < 1 || hours > widestZoneHours) return undefined;
  return Math.abs(seconds - hours * 3600) <= zoneToleranceSeconds ? hours : undefined;
}

function oneEach(faults: readonly TimingFault[]): readonly TimingFault[] {
  return faults.filter((fault, at) => faults.findIndex(({ code }) => code === fault.code) === at);
}
