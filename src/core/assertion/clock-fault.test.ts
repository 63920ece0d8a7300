import { describe, expect, it } from 'vitest';
import type { Moment } from '../case/subject.ts';
import { clockFault } from './clock-fault.ts';
import { readTime } from './read-time.ts';
import type { TimingFault, TimingRules } from './timing-fault.ts';

const now = 1_763_619_200;
const hour = 3600;
const given: Moment = { seconds: now, source: 'given' };
const clock: Moment = { seconds: now, source: 'clock' };

type Claims = Readonly<Record<string, number>>;
function faultOf(claims: Claims, moment: Moment = given, more: Partial<TimingRules> = {}) {
  const times = { exp: readTime(claims, 'exp'), iat: readTime(claims, 'iat'), nbf: readTime(claims, 'nbf') };
  return clockFault(times, moment, { maxLifetimeSeconds: 120, toleranceSeconds: 60, ...more });
}

const before = 'not after 2025-11-20 06:13:20 UTC';
const after = 'after 2025-11-20 06:13:20 UTC';
type Said = Omit<TimingFault, 'claim' | 'expected'>;
const ofIat = (said: Said): TimingFault => ({ ...said, claim: 'iat', expected: before });
const ofExp = (said: Said): TimingFault => ({ ...said, claim: 'exp', expected: after });

describe('what only the clock tells', () => {
  it.each<[Claims, TimingFault]>([
    [
      { iat: now + 61 },
      ofIat({
        code: 'iat-future',
        certainty: 'strong',
        found: '1763619261 (2025-11-20 06:14:21 UTC)',
        note: '1 minute 1 second ahead; servers of this kind are taken to tolerate 60 seconds',
      }),
    ],
    [
      { iat: now + 8 * hour },
      ofIat({
        code: 'iat-tz-ahead',
        certainty: 'proof',
        found: '1763648000 (2025-11-20 14:13:20 UTC)',
        note: '8 hours ahead: Singapore time taken for UTC',
      }),
    ],
    [
      { iat: now + 7 * hour + 30, exp: now - 60 },
      ofIat({
        code: 'iat-tz-ahead',
        certainty: 'proof',
        found: '1763644430 (2025-11-20 13:13:50 UTC)',
        note: '7 hours ahead',
      }),
    ],
    [
      { exp: now },
      ofExp({
        code: 'exp-past',
        certainty: 'strong',
        found: '1763619200 (2025-11-20 06:13:20 UTC)',
        note: 'it ends in this very second, which a tolerant server may still take',
      }),
    ],
    [
      { exp: now - 0.4 },
      ofExp({
        code: 'exp-past',
        certainty: 'strong',
        found: '1763619199.6 (2025-11-20 06:13:19 UTC)',
        note: 'it ends in this very second, which a tolerant server may still take',
      }),
    ],
    [
      { exp: now - 59, nbf: now + 100 },
      ofExp({
        code: 'exp-past',
        certainty: 'strong',
        found: '1763619141 (2025-11-20 06:12:21 UTC)',
        note: 'expired 59 seconds before, which a tolerant server may still take',
      }),
    ],
    [
      { exp: now - 60 },
      ofExp({
        code: 'exp-past',
        certainty: 'proof',
        found: '1763619140 (2025-11-20 06:12:20 UTC)',
        note: 'expired 1 minute before',
      }),
    ],
    [
      { exp: now - hour, iat: now - hour - 200 },
      ofExp({
        code: 'exp-past',
        certainty: 'proof',
        found: '1763615600 (2025-11-20 05:13:20 UTC)',
        note: 'expired 1 hour before',
      }),
    ],
    [
      { exp: now - hour - 1, iat: now - hour - 200 },
      ofExp({
        code: 'client-assertion-expired-cache',
        certainty: 'strong',
        found: '1763615599 (2025-11-20 05:13:19 UTC)',
        note: 'expired 1 hour 1 second before',
      }),
    ],
    [
      { exp: now - 8 * hour + 100, iat: now - 8 * hour },
      ofExp({
        code: 'iat-tz-behind',
        certainty: 'strong',
        found: '1763590500 (2025-11-19 22:15:00 UTC)',
        note: 'expired 7 hours 58 minutes before: behind by 8 hours, as when UTC is read as Singapore time',
      }),
    ],
    [
      { exp: now - 2 * hour },
      ofExp({
        code: 'iat-tz-behind',
        certainty: 'strong',
        found: '1763612000 (2025-11-20 04:13:20 UTC)',
        note: 'expired 2 hours before: behind by 2 hours',
      }),
    ],
    [
      { exp: now - 601, iat: now - hour },
      ofExp({
        code: 'iat-tz-behind',
        certainty: 'strong',
        found: '1763618599 (2025-11-20 06:03:19 UTC)',
        note: 'expired 10 minutes 1 second before: behind by 1 hour',
      }),
    ],
    [
      { exp: now - 600, iat: now - hour },
      ofExp({
        code: 'exp-past',
        certainty: 'proof',
        found: '1763618600 (2025-11-20 06:03:20 UTC)',
        note: 'expired 10 minutes before',
      }),
    ],
    [
      { exp: 999_999_999 },
      ofExp({
        code: 'exp-past',
        certainty: 'proof',
        found: '999999999 (2001-09-09 01:46:39 UTC)',
        note: 'not a moment of our days: exp counts from 1970',
      }),
    ],
    [
      { exp: 1_000_000_000 },
      ofExp({
        code: 'client-assertion-expired-cache',
        certainty: 'strong',
        found: '1000000000 (2001-09-09 01:46:40 UTC)',
        note: 'expired 8838 days 4 hours before',
      }),
    ],
    [
      { exp: Math.floor(now / 60) },
      ofExp({
        code: 'exp-past',
        certainty: 'proof',
        found: '29393653 (1970-12-07 04:54:13 UTC)',
        note: 'it counts minutes since 1970, not seconds',
      }),
    ],
    [
      { exp: now + 60, nbf: now + 61 },
      {
        code: 'nbf-future',
        claim: 'nbf',
        certainty: 'proof',
        found: '1763619261 (2025-11-20 06:14:21 UTC)',
        expected: before,
      },
    ],
  ])('%j', (claims, fault) => expect(faultOf(claims)).toEqual(fault));

  it.each([
    [{ iat: now + 60, exp: now + 120 }],
    [{ exp: now + 1, nbf: now + 60 }],
    [{ nbf: now * 1000 }],
    [{}],
  ])('is nothing of %j', (claims) => expect(faultOf(claims)).toBeUndefined());

  it.each<[Claims]>([
    [{ exp: now - 61 }],
    [{ exp: now - 5000 }],
    [{ iat: now - 8 * hour, exp: now - 8 * hour + 60 }],
  ])(
    'is only possible by the clock of this machine, since what is pasted has been sent before: %j',
    (claims) => {
      const title =
        'The client assertion has expired by now; whether it had when it was sent is not to be seen';
      expect(faultOf(claims, clock)).toEqual({ ...faultOf(claims), certainty: 'hint', title });
      expect(faultOf(claims)?.certainty).not.toBe('hint');
    },
  );

  it.each<[Claims]>([[{ iat: now + 8 * hour }], [{ nbf: now + 61 }]])(
    'is less sure by the clock of this machine: %j',
    (claims) => {
      expect(faultOf(claims)?.certainty).toBe('proof');
      expect(faultOf(claims, clock)).toEqual({ ...faultOf(claims), certainty: 'strong' });
      expect(faultOf(claims, { seconds: now, source: 'response-date' })?.certainty).toBe('proof');
    },
  );

  it('is that an assertion was sent before', () => {
    const fault = ofExp({
      code: 'client-assertion-expired-cache',
      certainty: 'proof',
      found: '1763619139 (2025-11-20 06:12:19 UTC)',
      note: 'expired 1 minute 1 second before, and the same assertion was sent in an earlier request',
    });
    expect(faultOf({ exp: now - 61 }, given, { sentBefore: true })).toEqual(fault);
    expect(faultOf({ exp: now - 61 }, clock, { sentBefore: true })).toEqual({
      ...fault,
      certainty: 'strong',
    });
    expect(faultOf({ exp: now - 61 }, given, { sentBefore: false })?.code).toBe('exp-past');
  });

  it('is told in seconds where no calendar holds the moment', () => {
    const far: Moment = { seconds: 9e12, source: 'given' };
    expect(faultOf({ iat: 9e10, exp: 9e10 }, far)?.expected).toBe('after 9000000000000');
    const past: Moment = { seconds: -9e12, source: 'given' };
    expect(faultOf({ iat: 9e10 }, past)?.expected).toBe('not after -9000000000000');
    expect(faultOf({ nbf: 9e10 }, past)?.expected).toBe('not after -9000000000000');
  });
});

describe('what the clock of the server tells of the one that signed', () => {
  const byServer = (iat: number) =>
    faultOf({ iat: now + iat, exp: now + 100 }, { seconds: now, source: 'response-date' });
  const skew = (said: Omit<TimingFault, 'code' | 'claim'>): TimingFault => ({
    code: 'clock-skew-small',
    claim: 'iat',
    ...said,
  });

  it('is that it is ahead, by more than ten seconds', () => {
    expect(byServer(10)).toBeUndefined();
    expect(byServer(11)).toEqual(
      skew({
        certainty: 'strong',
        found: '1763619211 (2025-11-20 06:13:31 UTC)',
        expected: before,
        note: "the clock that signed is 11 seconds ahead of the server's",
      }),
    );
  });

  it('is that it is behind or was late, by more than a minute', () => {
    expect(byServer(-60)).toBeUndefined();
    expect(byServer(-61)).toEqual(
      skew({
        certainty: 'hint',
        title: 'The clock that signs is behind the server’s, or the assertion was sent late',
        found: '1763619139 (2025-11-20 06:12:19 UTC)',
        expected: 'shortly before 2025-11-20 06:13:20 UTC',
        note: "the clock that signed is 1 minute 1 second behind the server's, or the assertion waited that long before it was sent",
      }),
    );
  });

  it('is read from the date of the answer where the moment comes from elsewhere', () => {
    expect(faultOf({ iat: now, exp: now + 9 }, given, { serverDate: now - 20 })?.note).toBe(
      "the clock that signed is 20 seconds ahead of the server's",
    );
    expect(
      faultOf({ iat: now }, { seconds: now, source: 'response-date' }, { serverDate: now - 20 }),
    ).toBeUndefined();
    expect(faultOf({ iat: now }, given, { serverDate: -9e12 })?.expected).toBe('not after -9000000000000');
    expect(faultOf({ iat: now }, given, { serverDate: 9e12 })?.expected).toBe('shortly before 9000000000000');
  });

  it('is nothing without iat or without the date', () => {
    expect(faultOf({ exp: now + 9 }, given, { serverDate: now - 20 })).toBeUndefined();
    expect(faultOf({ iat: now + 20 })).toBeUndefined();
  });
});
