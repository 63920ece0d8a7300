import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import type { Moment } from '../case/subject.ts';
import type { JsonObject } from './decoded-jwt.ts';
import { analyseTiming } from './timing.ts';
import type { TimingFault } from './timing-fault.ts';

const rules = { maxLifetimeSeconds: 120, toleranceSeconds: 60 };
const given: Moment = { seconds: testNow, source: 'given' };
const hour = 3600;

function timingOf(claims: JsonObject, now: Moment = given): readonly TimingFault[] {
  return analyseTiming(claims, now, rules);
}
const codesOf = (claims: JsonObject, now?: Moment): readonly string[] =>
  timingOf(claims, now).map(({ code, certainty }) => `${code} ${certainty}`);

/** iat and exp as seconds from now. */
const times = (iat: number, exp: number, more: JsonObject = {}): JsonObject => ({
  iat: testNow + iat,
  exp: testNow + exp,
  ...more,
});

const table: Readonly<Record<string, readonly [JsonObject, readonly string[]]>> = {
  'a healthy pair': [times(-5, 115), []],
  'the longest life allowed': [times(0, 120), []],
  'a life too long by a fraction of a second': [times(0, 120.4), ['exp-float hint', 'exp-too-far strong']],
  'a life one second too long': [times(0, 121), ['exp-too-far proof']],
  'exp at the second of judging': [times(-60, 0), ['exp-past strong']],
  'exp one second ahead': [times(-60, 1), []],
  'iat at the end of the tolerance': [times(60, 120), []],
  'iat one second beyond it': [times(61, 121), ['iat-future strong']],
  'equal times': [times(0, 0), ['exp-not-after-iat strong']],
  'exp before iat by more than clocks may differ': [times(0, -61), ['exp-not-after-iat proof']],
  'iat and exp in each other’s place': [times(106, -4), ['exp-not-after-iat proof']],
  'exp just over and iat ahead by more than a life': [times(126, -4), ['iat-future strong']],
  'exp alone in local time': [times(0, 8 * hour + 100), ['exp-too-far proof']],
  'exp alone behind': [times(0, -8 * hour + 100), ['exp-not-after-iat proof']],
  'iat alone in local time': [times(8 * hour, 100), ['iat-tz-ahead proof']],
  'iat alone behind': [times(-8 * hour, 100), ['exp-too-far proof']],
  'both in local time': [times(8 * hour, 8 * hour + 100), ['iat-tz-ahead proof']],
  'both behind': [times(-8 * hour, -8 * hour + 100), ['iat-tz-behind strong']],
  'both behind by half an hour more': [times(-5.5 * hour, -5.5 * hour + 100), ['iat-tz-behind strong']],
  'ninety minutes behind': [times(-1.5 * hour, -1.5 * hour + 100), ['client-assertion-expired-cache strong']],
  'ninety minutes ahead': [times(1.5 * hour, 1.5 * hour + 100), ['iat-future strong']],
  'two days old': [times(-48 * hour, -48 * hour + 100), ['client-assertion-expired-cache strong']],
  'a length of time for exp': [{ iat: testNow, exp: 120 }, ['exp-not-after-iat proof']],
  'counted from zero': [{ iat: 0, exp: 120 }, ['exp-past proof']],
  'milliseconds for all three': [
    { iat: testNow * 1000, nbf: testNow * 1000, exp: (testNow + 60) * 1000 },
    ['exp-ms proof'],
  ],
  'milliseconds for iat': [{ iat: testNow * 1000, exp: testNow + 60 }, ['iat-ms proof']],
  'milliseconds for nbf': [times(0, 60, { nbf: testNow * 1000 }), ['nbf-future proof']],
  'texts of digits for both': [{ iat: String(testNow), exp: String(testNow + 60) }, ['exp-string proof']],
  'a date text': [{ iat: testNow, exp: '2026-11-20T06:15:00Z' }, ['exp-iso-date proof']],
  'an empty text': [{ iat: testNow, exp: '' }, ['exp-iso-date proof']],
  'true, an object and a list': [{ iat: {}, exp: true, nbf: [1] }, ['exp-iso-date proof', 'nbf-type proof']],
  'null, as a value that was never set is written': [
    { iat: null, exp: null },
    ['exp-missing proof', 'iat-missing strong'],
  ],
  'a life of five seconds': [times(-1, 4), []],
  'a life of four': [times(-1, 3), ['exp-not-after-iat strong']],
  'a fraction': [times(0.5, 60.5), ['exp-float hint']],
  'nothing at all': [{}, ['exp-missing proof', 'iat-missing strong']],
  'no iat': [{ exp: testNow + 60 }, ['iat-missing strong']],
  'no iat and an exp far ahead': [{ exp: testNow + hour }, ['iat-missing strong', 'exp-too-far strong']],
  'no exp': [{ iat: testNow }, ['exp-missing proof']],
};

describe('the analysis of times', () => {
  it.each(Object.entries(table))('of %s', (_name, [claims, wanted]) => {
    expect(codesOf(claims)).toEqual(wanted);
  });

  it('proves nothing that hangs on this machine’s clock', () => {
    const clock: Moment = { seconds: testNow, source: 'clock' };
    for (const [claims] of Object.values(table)) {
      const byClock = timingOf(claims, clock).filter(({ code }) =>
        /^(?:exp-past|iat-future|iat-tz|client-assertion)/.test(code),
      );
      expect(
        byClock.filter(({ certainty, found }) => certainty === 'proof' && !found.includes('1970')),
      ).toEqual([]);
    }
  });

  it('tells a small skew by the server’s own Date alone', () => {
    expect(codesOf(times(30, 130), { seconds: testNow, source: 'response-date' })).toEqual([
      'clock-skew-small strong',
    ]);
    expect(codesOf(times(30, 130))).toEqual([]);
  });

  it('says what the value would be in seconds', () => {
    expect(timingOf({ iat: testNow, exp: (testNow + 60) * 1e9 })[0]).toMatchObject({
      expected: String(testNow + 60),
      note: 'exp is in nanoseconds',
    });
    expect(timingOf({ iat: testNow, exp: `${testNow + 60}000` })[0]?.expected).toBe(String(testNow + 60));
  });

  it('names the time zone', () => {
    const notes = [times(8 * hour, 8 * hour + 100), times(0, 8 * hour + 100)].map(
      (claims) => timingOf(claims)[0]?.note,
    );
    expect(notes).toEqual([
      '8 hours ahead: Singapore time taken for UTC',
      'iat and exp differ by a time zone, 8 hours: one of them may be local time',
    ]);
  });

  it('does not take a clock a little ahead for the cause of an exp before iat', () => {
    const dated: Moment = { seconds: testNow, source: 'response-date' };
    expect(codesOf(times(50, 20), dated)).toEqual(['exp-not-after-iat strong']);
    expect(codesOf(times(50, 110), dated)).toEqual(['clock-skew-small strong']);
  });

  it('says that iat and exp are in each other’s place', () => {
    expect(timingOf(times(106, -4))[0]?.note).toBe('iat and exp are in each other’s place');
  });

  it('sees no time zone in a short life where none is too long', () => {
    const free = { ...rules, maxLifetimeSeconds: 100 * 365 * 86_400 };
    expect(analyseTiming(times(-60, -180), given, free)[0]?.note).toBeUndefined();
  });

  it('takes an assertion of an earlier request, once expired, for a stored one', () => {
    const again = { ...rules, sentBefore: true };
    const codes = (claims: JsonObject, now = given): readonly string[] =>
      analyseTiming(claims, now, again).map(({ code, certainty }) => `${code} ${certainty}`);
    expect(codes(times(-200, -100))).toEqual(['client-assertion-expired-cache proof']);
    expect(codes(times(-200, -100), { seconds: testNow, source: 'clock' })).toEqual([
      'client-assertion-expired-cache strong',
    ]);
    expect(codes(times(-5, 100))).toEqual([]);
  });

  it.each([
    ['minutes', 60],
    ['hours', 3600],
    ['days', 86_400],
  ])('names a count of %s', (unit, seconds) => {
    const claims = { iat: Math.floor(testNow / seconds), exp: Math.floor(testNow / seconds) + 2 };
    expect(timingOf(claims).find(({ code }) => code === 'exp-past')?.note).toBe(
      `it counts ${unit} since 1970, not seconds`,
    );
  });

  it('survives numbers that no calendar holds', () => {
    for (const value of [Number.MAX_VALUE, -Number.MAX_VALUE, -1, 0, Number.POSITIVE_INFINITY]) {
      expect(() => timingOf({ iat: value, exp: value, nbf: value })).not.toThrow();
    }
  });
});
