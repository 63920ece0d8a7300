import type { Moment } from '../case/subject.ts';
import { clockFault } from './clock-fault.ts';
import type { JsonObject } from './decoded-jwt.ts';
import { describeDuration } from './describe-time.ts';
import { kindOf } from './json-text.ts';
import {
  coarseUnitOf,
  earliestSeconds,
  numericDate,
  type ReadTime,
  readTime,
  showTime,
} from './read-time.ts';
import { zoneInLife } from './time-zone.ts';
import type { TimingCode, TimingFault, TimingRules } from './timing-fault.ts';

/**
 * Reads iat, exp, nbf and now together and gives every fault that is one of its own: units and types first, then the
 * length of life, then what only the clock tells, where at most one explanation is given (faults.md §E, time).
 */
export function analyseTiming(claims: JsonObject, now: Moment, rules: TimingRules): readonly TimingFault[] {
  const exp = readTime(claims, 'exp');
  const iat = readTime(claims, 'iat');
  const nbf = readTime(claims, 'nbf');
  const unit = unitFault(exp, iat, now);
  const typed = [unit, typeFault(exp), typeFault(iat), nbfFault(nbf, unit)];
  const faults = typed.filter((fault) => fault !== undefined);
  if (exp.kind === 'missing') faults.push(missing('exp-missing', exp));
  if (iat.kind === 'missing') faults.push(missing('iat-missing', iat));
  if (unit !== undefined) return oneEach(faults);
  const life = lifeFault(exp, iat, now, rules);
  const ends = life?.code !== 'exp-not-after-iat';
  const swapped = !ends && areSwapped(exp, iat, now, rules);
  // An exp before iat says nothing of the moment at which it ends; an iat that lies ahead explains both.
  const clock = swapped
    ? undefined
    : clockFault({ exp: ends ? exp : { ...exp, seconds: undefined }, iat, nbf }, now, rules);
  // The same clock gave both: that it is a little ahead makes no exp come before iat.
  const isSkew = !ends && clock?.code === 'clock-skew-small';
  if (life !== undefined && (ends || isSkew || clock?.claim !== 'iat'))
    faults.push(swapped ? { ...life, note: 'iat and exp are in each other’s place' } : life);
  if (clock !== undefined && !isSkew) faults.push(clock);
  return oneEach(faults);
}

/** In each other's place they would be a healthy pair. */
function areSwapped(exp: ReadTime, iat: ReadTime, now: Moment, rules: TimingRules): boolean {
  if (exp.seconds === undefined || iat.seconds === undefined) return false;
  const life = iat.seconds - exp.seconds;
  const isLife = life >= shortestLifeSeconds && life <= Math.min(rules.maxLifetimeSeconds, longestUsualLife);
  return isLife && exp.seconds <= now.seconds && iat.seconds > now.seconds;
}

function missing(code: TimingCode, { claim, raw }: ReadTime): TimingFault {
  const certainty = code === 'iat-missing' ? 'strong' : 'proof';
  return { code, claim, certainty, found: raw === null ? 'null' : 'missing', expected: numericDate };
}

/** exp or iat in a unit finer than seconds; reported once, whichever of them it is. */
function unitFault(exp: ReadTime, iat: ReadTime, now: Moment): TimingFault | undefined {
  const wrong = exp.kind === 'fine-unit' ? exp : iat.kind === 'fine-unit' ? iat : undefined;
  if (wrong === undefined) return undefined;
  const { claim, raw, seconds, unit } = wrong;
  const base = {
    code: claim === 'exp' ? 'exp-ms' : 'iat-ms',
    claim,
    certainty: 'proof',
    found: String(raw),
  } as const;
  if (seconds === undefined)
    return { ...base, expected: numericDate, note: 'beyond every calendar, in whatever unit' };
  const both = exp.unit === unit && iat.unit === unit;
  const near = Math.abs(seconds - now.seconds) < 2 * 86_400;
  return {
    ...base,
    expected: String(Math.floor(seconds)),
    note: `${both ? 'iat and exp are both' : `${claim} is`} in ${unit}${near ? '' : ', and not near the present either'}`,
  };
}

function typeFault(time: ReadTime): TimingFault | undefined {
  const base = { claim: time.claim, found: showTime(time), expected: numericDate };
  switch (time.kind) {
    case 'numeric-text':
      return {
        ...base,
        code: 'exp-string',
        certainty: 'proof',
        expected: time.seconds === undefined ? numericDate : String(Math.floor(time.seconds)),
        note: `a text of digits instead of a number${time.unit === undefined ? '' : `, and in ${time.unit}`}`,
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
    case 'fine-unit':
      return undefined;
  }
}

function nbfFault(nbf: ReadTime, unit: TimingFault | undefined): TimingFault | undefined {
  if (nbf.kind === 'missing' || nbf.kind === 'seconds') return undefined;
  const base = { claim: 'nbf', certainty: 'proof', found: showTime(nbf) } as const;
  if (nbf.kind !== 'fine-unit') return { ...base, code: 'nbf-type', expected: numericDate };
  // In the wrong unit like the others: one slip of the program, already reported.
  if (unit !== undefined) return undefined;
  return {
    ...base,
    code: 'nbf-future',
    expected: nbf.seconds === undefined ? numericDate : String(Math.floor(nbf.seconds)),
    note: `${nbf.unit ?? 'beyond every calendar'}: read as seconds it lies thousands of years ahead`,
  };
}

/** Without iat only the moment of judging tells where the life began. */
function lifeFromNow(
  left: number,
  { maxLifetimeSeconds: max, toleranceSeconds }: TimingRules,
): TimingFault | undefined {
  if (left <= max + toleranceSeconds) return undefined;
  return {
    code: 'exp-too-far',
    claim: 'exp',
    certainty: 'strong',
    found: `${left} seconds from now (${describeDuration(left)}), without iat`,
    expected: `at most ${max} seconds after iat`,
  };
}

/** A life of so few seconds is over before the request arrives: a count of minutes taken for seconds, mostly. */
const shortestLifeSeconds = 5;
const yearSeconds = 365 * 86_400;
/** Where a profile sets no limit: few programs give an assertion more. */
const longestUsualLife = 600;

/** The life that is wanted. A profile that sets no limit has one of many years: that is none to tell. */
function lifeBetween(least: number, max: number): string {
  return `${least} ${max > yearSeconds ? 'or more' : `to ${max}`} seconds after iat`;
}

function tooShort(life: number, max: number): TimingFault {
  return {
    code: 'exp-not-after-iat',
    claim: 'exp',
    certainty: 'strong',
    title: 'exp lies so close to iat that the assertion is over before it arrives',
    found: `${life} seconds after iat`,
    expected: lifeBetween(60, max),
    note: 'perhaps a number of minutes, added as seconds',
  };
}

function lifeFault(exp: ReadTime, iat: ReadTime, now: Moment, rules: TimingRules): TimingFault | undefined {
  const { maxLifetimeSeconds: max, toleranceSeconds } = rules;
  if (exp.seconds === undefined) return undefined;
  if (iat.seconds === undefined)
    return iat.kind === 'missing' ? lifeFromNow(inThousandths(exp.seconds - now.seconds), rules) : undefined;
  const life = inThousandths(exp.seconds - iat.seconds);
  if (life > 0 && life < shortestLifeSeconds && iat.seconds >= earliestSeconds) return tooShort(life, max);
  if (life > 0 && life <= max) return undefined;
  const base = { claim: 'exp', certainty: 'proof' } as const;
  if (life <= 0) {
    const isLength = exp.seconds >= 0 && exp.seconds < 1e6;
    return {
      ...base,
      code: 'exp-not-after-iat',
      // A server that allows for clocks may still take what has just ended (RFC 7519 §4.1.4).
      certainty: -life <= toleranceSeconds ? 'strong' : 'proof',
      found: life === 0 ? 'the same moment as iat' : `${-life} seconds before iat`,
      expected: lifeBetween(1, max),
      note: isLength ? 'exp holds a length of time, not a moment' : zoneNote(life, max),
    };
  }
  return {
    ...base,
    code: 'exp-too-far',
    // A server that counts whole seconds takes a fraction of one more.
    certainty: life - max < 1 ? 'strong' : 'proof',
    found: `${life} seconds after iat (${describeDuration(life)})`,
    expected: `at most ${max} seconds after iat`,
    note: iat.seconds < earliestSeconds ? oddIat(iat.seconds, now) : zoneNote(life, max),
  };
}

/** Differences of fractions come with noise far behind the point. */
function inThousandths(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function zoneNote(life: number, max: number): string | undefined {
  const zone = zoneInLife(life, Math.min(max, longestUsualLife));
  return zone === undefined
    ? undefined
    : `iat and exp differ by a time zone, ${describeDuration(zone)}: one of them may be local time`;
}

function oddIat(seconds: number, now: Moment): string {
  const unit = coarseUnitOf(seconds, now.seconds);
  return unit === undefined
    ? 'iat is not a moment of our days'
    : `iat counts ${unit} since 1970, not seconds`;
}

function oneEach(faults: readonly TimingFault[]): readonly TimingFault[] {
  return faults.filter((fault, at) => faults.findIndex(({ code }) => code === fault.code) === at);
}
