import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import type { JsonObject } from './decoded-jwt.ts';
import { analyseTiming } from './timing.ts';
import type { TimingFault } from './timing-fault.ts';

const rules = { maxLifetimeSeconds: 120, toleranceSeconds: 60 };
const faultsOf = (claims: JsonObject): readonly TimingFault[] =>
  analyseTiming(claims, { seconds: testNow, source: 'given' }, rules);
const numeric = 'a number: seconds since 1970 UTC';
const day = 86_400;
const [iat, exp] = [testNow - 5, testNow + 60];

const missing = (claim: 'iat' | 'exp', found = 'missing'): TimingFault => ({
  code: `${claim}-missing`,
  claim,
  certainty: claim === 'exp' ? 'proof' : 'strong',
  found,
  expected: numeric,
});

const sure = { certainty: 'proof', expected: numeric } as const;
const isMs = (claim: 'iat' | 'exp', found: string, expected: string, note: string): TimingFault => ({
  code: `${claim}-ms`,
  claim,
  certainty: 'proof',
  found,
  expected,
  note,
});

describe('times that are missing or in another unit', () => {
  it.each<[JsonObject, readonly TimingFault[]]>([
    [{}, [missing('exp'), missing('iat')]],
    [{ exp: null, iat: null }, [missing('exp', 'null'), missing('iat', 'null')]],
    [{ iat }, [missing('exp')]],
    [{ exp }, [missing('iat')]],
    [{ iat, exp: exp * 1000 + 900 }, [isMs('exp', '1795155260900', '1795155260', 'exp is in milliseconds')]],
    [
      { iat: iat * 1000, exp: exp * 1000 },
      [isMs('exp', '1795155260000', '1795155260', 'iat and exp are both in milliseconds')],
    ],
    [
      { iat: iat * 1e6, exp: exp * 1000 },
      [isMs('exp', '1795155260000', '1795155260', 'exp is in milliseconds')],
    ],
    [{ iat: iat * 1e6, exp }, [isMs('iat', '1795155195000000', '1795155195', 'iat is in microseconds')]],
    [
      { iat: iat * 1000 },
      [isMs('iat', '1795155195000', '1795155195', 'iat is in milliseconds'), missing('exp')],
    ],
    [
      { exp: (testNow - 2 * day + 1) * 1000 },
      [isMs('exp', '1794982401000', '1794982401', 'exp is in milliseconds'), missing('iat')],
    ],
    [
      { exp: (testNow + 2 * day) * 1000 },
      [
        isMs('exp', '1795328000000', '1795328000', 'exp is in milliseconds, and not near the present either'),
        missing('iat'),
      ],
    ],
    [{ iat, exp: 1e300 }, [isMs('exp', '1e+300', numeric, 'beyond every calendar, in whatever unit')]],
    [{ iat: 1e300, exp }, [isMs('iat', '1e+300', numeric, 'beyond every calendar, in whatever unit')]],
  ])('%j', (claims, faults) => expect(faultsOf(claims)).toEqual(faults));
});

describe('times of another type', () => {
  const text = { code: 'exp-string', certainty: 'proof' } as const;
  const other = { ...sure, code: 'exp-iso-date' } as const;
  it.each<[JsonObject, readonly TimingFault[]]>([
    [
      { iat, exp: String(exp) },
      [
        {
          ...text,
          claim: 'exp',
          found: '"1795155260" (2026-11-20 06:14:20 UTC)',
          expected: '1795155260',
          note: 'a text of digits instead of a number',
        },
      ],
    ],
    [
      { iat: `${iat}500`, exp },
      [
        {
          ...text,
          claim: 'iat',
          found: '"1795155195500" (2026-11-20 06:13:15 UTC)',
          expected: '1795155195',
          note: 'a text of digits instead of a number, and in milliseconds',
        },
      ],
    ],
    [
      { iat: '2026-11-20', exp: 'Fri, 20 Nov 2026' },
      [{ ...other, claim: 'exp', found: '"Fri, 20 Nov 2026"', note: 'a date as text' }],
    ],
    [{ iat, exp: true }, [{ ...other, claim: 'exp', found: 'true', note: 'a boolean instead of a number' }]],
    [{ iat: [1], exp }, [{ ...other, claim: 'iat', found: '[1]', note: 'an array instead of a number' }]],
    [
      { iat, exp: exp + 0.5 },
      [
        {
          code: 'exp-float',
          claim: 'exp',
          certainty: 'hint',
          found: '1795155260.5 (2026-11-20 06:14:20 UTC)',
          expected: '1795155260',
          note: 'a fraction of a second',
        },
      ],
    ],
    [{ iat, exp, nbf: null }, [{ ...sure, code: 'nbf-type', claim: 'nbf', found: 'null' }]],
    [
      { iat, exp, nbf: `${iat}` },
      [{ ...sure, code: 'nbf-type', claim: 'nbf', found: '"1795155195" (2026-11-20 06:13:15 UTC)' }],
    ],
    [
      { iat, exp, nbf: iat * 1000 + 900 },
      [
        {
          code: 'nbf-future',
          claim: 'nbf',
          certainty: 'proof',
          found: '1795155195900 (2026-11-20 06:13:15 UTC)',
          expected: '1795155195',
          note: 'milliseconds: read as seconds it lies thousands of years ahead',
        },
      ],
    ],
    [
      { iat, exp, nbf: 1e300 },
      [
        {
          ...sure,
          code: 'nbf-future',
          claim: 'nbf',
          found: '1e+300',
          note: 'beyond every calendar: read as seconds it lies thousands of years ahead',
        },
      ],
    ],
    [{ iat, exp, nbf: iat }, []],
  ])('%j', (claims, faults) => expect(faultsOf(claims)).toEqual(faults));
});

describe('the length of life', () => {
  const ends = { code: 'exp-not-after-iat', claim: 'exp' } as const;
  const far = { code: 'exp-too-far', claim: 'exp' } as const;
  const zone = 'iat and exp differ by a time zone, 8 hours: one of them may be local time';
  it.each<[JsonObject, readonly TimingFault[]]>([
    [{ exp: testNow + 180 }, [missing('iat')]],
    [
      { exp: testNow + 181 },
      [
        missing('iat'),
        {
          ...far,
          certainty: 'strong',
          found: '181 seconds from now (3 minutes 1 second), without iat',
          expected: 'at most 120 seconds after iat',
        },
      ],
    ],
    [{ iat, exp: iat + 120 }, []],
    [
      { iat, exp: iat + 121 },
      [
        {
          ...far,
          certainty: 'proof',
          found: '121 seconds after iat (2 minutes 1 second)',
          expected: 'at most 120 seconds after iat',
        },
      ],
    ],
    [
      { iat, exp: iat + 28_860 },
      [
        {
          ...far,
          certainty: 'proof',
          found: '28860 seconds after iat (8 hours 1 minute)',
          expected: 'at most 120 seconds after iat',
          note: zone,
        },
      ],
    ],
    [
      { iat: testNow, exp: testNow + 4 },
      [
        {
          ...ends,
          certainty: 'strong',
          title: 'exp lies so close to iat that the assertion is over before it arrives',
          found: '4 seconds after iat',
          expected: '60 to 120 seconds after iat',
          note: 'perhaps a number of minutes, added as seconds',
        },
      ],
    ],
    [{ iat: testNow, exp: testNow + 5 }, []],
    [
      { iat: testNow, exp: testNow },
      [
        {
          ...ends,
          certainty: 'strong',
          found: 'the same moment as iat',
          expected: '1 to 120 seconds after iat',
        },
      ],
    ],
    [
      { iat: testNow, exp: testNow - 28_740 },
      [
        {
          ...ends,
          certainty: 'proof',
          found: '28740 seconds before iat',
          expected: '1 to 120 seconds after iat',
          note: zone,
        },
      ],
    ],
    ...[0, 120, 999_999].map((seconds): [JsonObject, readonly TimingFault[]] => [
      { iat: testNow, exp: seconds },
      [
        {
          ...ends,
          certainty: 'proof',
          found: `${testNow - seconds} seconds before iat`,
          expected: '1 to 120 seconds after iat',
          note: 'exp holds a length of time, not a moment',
        },
      ],
    ]),
    ...[-1, 1e6].map((seconds): [JsonObject, readonly TimingFault[]] => [
      { iat: testNow, exp: seconds },
      [
        {
          ...ends,
          certainty: 'proof',
          found: `${testNow - seconds} seconds before iat`,
          expected: '1 to 120 seconds after iat',
        },
      ],
    ]),
    [
      { iat: 100, exp: 104 },
      [
        {
          code: 'exp-past',
          claim: 'exp',
          certainty: 'proof',
          found: '104 (1970-01-01 00:01:44 UTC)',
          expected: 'after 2026-11-20 06:13:20 UTC',
          note: 'not a moment of our days: exp counts from 1970',
        },
      ],
    ],
    [
      { iat: testNow + 61, exp: testNow + 50 },
      [
        {
          code: 'iat-future',
          claim: 'iat',
          certainty: 'strong',
          found: '1795155261 (2026-11-20 06:14:21 UTC)',
          expected: 'not after 2026-11-20 06:13:20 UTC',
          note: '1 minute 1 second ahead; servers of this kind are taken to tolerate 60 seconds',
        },
      ],
    ],
    [
      { iat: testNow + 61, exp: testNow + 1000 },
      [
        {
          ...far,
          certainty: 'proof',
          found: '939 seconds after iat (15 minutes 39 seconds)',
          expected: 'at most 120 seconds after iat',
        },
        {
          code: 'iat-future',
          claim: 'iat',
          certainty: 'strong',
          found: '1795155261 (2026-11-20 06:14:21 UTC)',
          expected: 'not after 2026-11-20 06:13:20 UTC',
          note: '1 minute 1 second ahead; servers of this kind are taken to tolerate 60 seconds',
        },
      ],
    ],
  ])('%j', (claims, faults) => expect(faultsOf(claims)).toEqual(faults));

  it.each([
    [Math.floor(testNow / 60), 'iat counts minutes since 1970, not seconds'],
    [-1, 'iat is not a moment of our days'],
    [0, 'iat is not a moment of our days'],
  ])('is too long by an iat of %d, which is told', (odd, note) => {
    expect(faultsOf({ iat: odd, exp })).toMatchObject([{ code: 'exp-too-far', certainty: 'proof', note }]);
  });

  it('is told without the noise of fractions', () => {
    const foundOf = (claims: JsonObject) => faultsOf(claims).map(({ found }) => found);
    expect(foundOf({ iat, exp: testNow + 120.4 })).toContain('125.4 seconds after iat (2 minutes 5 seconds)');
    expect(foundOf({ iat, exp: iat - 0.4 })).toContain('0.4 seconds before iat');
  });

  it('is not judged where iat is of another type', () => {
    expect(faultsOf({ iat: true, exp: testNow + 10_000 }).map(({ code }) => code)).toEqual(['exp-iso-date']);
  });
});
