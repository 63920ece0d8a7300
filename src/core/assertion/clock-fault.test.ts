import { describe, expect, it } from 'vitest';
import type { Moment } from '../case/subject.ts';
import { clockFault } from './clock-fault.ts';
import { readTime } from './read-time.ts';
import type { TimingRules } from './timing-fault.ts';

const now = 1_763_619_200;
const given: Moment = { seconds: now, source: 'given' };
const fault = (
  claims: Readonly<Record<string, number>>,
  moment: Moment = given,
  more: Partial<TimingRules> = {},
) => {
  const times = { exp: readTime(claims, 'exp'), iat: readTime(claims, 'iat'), nbf: readTime(claims, 'nbf') };
  return clockFault(times, moment, { toleranceSeconds: 60, ...more } as TimingRules);
};

describe('what only the clock tells', () => {
  it.each([
    [
      { iat: now + 61 },
      {
        code: 'iat-future',
        certainty: 'strong',
        note: '1 minute 1 second ahead; at most 60 seconds are tolerated',
        expected: 'not after 2025-11-20 06:13:20 UTC',
      },
    ],
    [
      { iat: now + 8 * 3600 },
      { code: 'iat-tz-ahead', certainty: 'proof', note: '8 hours ahead: Singapore time taken for UTC' },
    ],
    [{ iat: now + 7 * 3600 }, { code: 'iat-tz-ahead', note: '7 hours ahead' }],
    [
      { exp: now },
      {
        code: 'exp-past',
        certainty: 'strong',
        note: 'it ends in this very second, which a tolerant server may still take',
        expected: 'after 2025-11-20 06:13:20 UTC',
      },
    ],
    [
      { exp: now - 59 },
      {
        code: 'exp-past',
        certainty: 'strong',
        note: 'expired 59 seconds before, which a tolerant server may still take',
      },
    ],
    [{ exp: now - 60 }, { code: 'exp-past', certainty: 'proof', note: 'expired 1 minute before' }],
    [
      { exp: now - 8 * 3600, iat: now - 8 * 3600 },
      {
        code: 'iat-tz-behind',
        certainty: 'strong',
        note: 'expired 8 hours before: behind by 8 hours, as when UTC is read as Singapore time',
      },
    ],
    [
      { exp: 100 },
      { code: 'exp-past', certainty: 'proof', note: 'not a moment of our days: exp counts from 1970' },
    ],
    [
      { exp: now + 60, nbf: now + 61 },
      { code: 'nbf-future', claim: 'nbf', certainty: 'proof', expected: 'not after 2025-11-20 06:13:20 UTC' },
    ],
  ])('%j', (claims, wanted) => expect(fault(claims)).toMatchObject(wanted));

  it.each([[{ iat: now + 60, exp: now + 120 }], [{ exp: now + 1, nbf: now + 60 }], [{}]])(
    'is nothing of %j',
    (claims) => expect(fault(claims)).toBeUndefined(),
  );

  it('is less sure by the clock of this machine', () => {
    expect(fault({ exp: now - 61 }, { seconds: now, source: 'clock' })).toMatchObject({
      certainty: 'strong',
    });
    expect(fault({ iat: now + 8 * 3600 }, { seconds: now, source: 'clock' })).toMatchObject({
      certainty: 'strong',
    });
  });

  it('is that an assertion was sent before', () => {
    expect(fault({ exp: now - 61 }, given, { sentBefore: true })).toMatchObject({
      code: 'client-assertion-expired-cache',
      note: 'expired 1 minute 1 second before, and the same assertion was sent in an earlier request',
    });
  });
});
