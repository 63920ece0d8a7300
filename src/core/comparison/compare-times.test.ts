import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { readTime } from '../assertion/read-time.ts';
import { compareTimes, type TimedClaims, timeFormDifference } from './compare-times.ts';
import type { Frame } from './rows.ts';

const frame: Frame = {
  group: 'assertion',
  place: 'assertion',
  book: [],
  told: { before: true, after: true },
  sameLogin: false,
};
const now = { seconds: testNow, source: 'given' } as const;
const timed = (claims: TimedClaims['claims'], at: TimedClaims['now'] = now): TimedClaims => ({
  claims,
  now: at,
  tolerance: 60,
  longestLife: 120,
});
const rowsOf = (before: TimedClaims, after: TimedClaims, of: Frame = frame) =>
  compareTimes(of, { before, after }).map(({ name, kind, before: one, after: other, difference }) => [
    name,
    kind,
    one && one.lead + one.mark + one.tail,
    other && other.lead + other.mark + other.tail,
    difference,
  ]);
const current = timed({ iat: testNow - 5, exp: testNow + 115 });

describe('the times of two tokens', () => {
  it('are none where neither has claims, or times', () => {
    expect(rowsOf(timed(undefined), timed({}))).toEqual([]);
    expect(rowsOf(timed({ exp: 'soon' }), timed({ iat: 'then' }))).toEqual([]);
  });

  it('are not told where one has none', () => {
    expect(rowsOf(current, timed(undefined))).toEqual([
      ['lifetime', 'only-before', '2 minutes', undefined, undefined],
      ['age', 'only-before', '5 seconds old, 1 minute 55 seconds left', undefined, undefined],
    ]);
    expect(rowsOf(timed({}), current).map(([name, kind]) => [name, kind])).toEqual([
      ['lifetime', 'only-after'],
      ['age', 'only-after'],
    ]);
  });

  it('have no age where the token is of an earlier step', () => {
    const earlier = { ...current, now: undefined };
    expect(rowsOf(earlier, earlier).map(([name]) => name)).toEqual(['lifetime']);
  });

  it.each([
    [{ iat: testNow - 5 }, '5 seconds old'],
    [{ exp: testNow + 115 }, '1 minute 55 seconds left'],
    [{ exp: testNow }, '0 seconds left'],
    [{ iat: testNow, exp: testNow + 60 }, '0 seconds old, 1 minute left'],
    [{ iat: testNow + 5 }, 'made 5 seconds ahead'],
    [{ iat: testNow - 65, exp: testNow - 5 }, '1 minute 5 seconds old, expired 5 seconds ago'],
  ])('are ages: %j', (claims, words) => {
    expect(rowsOf(timed(claims), timed(claims)).at(-1)).toEqual(['age', 'same', words, words, undefined]);
  });

  it('are a life that ends before it begins', () => {
    const turned = timed({ iat: testNow, exp: testNow - 5 });
    expect(rowsOf(turned, turned)[0]).toEqual([
      'lifetime',
      'same',
      'ends 5 seconds before it begins',
      'ends 5 seconds before it begins',
      undefined,
    ]);
    const none = timed({ iat: testNow, exp: testNow });
    expect(rowsOf(none, none)[0]?.[2]).toBe('0 seconds');
  });

  it.each([
    [{ iat: testNow - 181, exp: testNow - 61 }, 'in time before, over after'],
    [{ iat: testNow - 180, exp: testNow - 60 }, undefined],
    [{ iat: testNow - 181 }, 'in time before, over after'],
    [{ iat: testNow - 180 }, undefined],
    [{ iat: testNow + 61, exp: testNow + 181 }, 'in time before, from the future after'],
    [{ iat: testNow + 60, exp: testNow + 180 }, undefined],
  ])('matter where they cross the end or the beginning: %j', (claims, difference) => {
    const row = rowsOf(current, timed(claims)).at(-1);
    expect([row?.[0], row?.[1], row?.[4]]).toEqual(['age', 'changed', difference]);
  });

  it('are expected to differ, and never used twice', () => {
    const [age] = compareTimes(frame, { before: current, after: current }).slice(-1);
    expect(age?.fresh).toMatchObject({ per: 'request', source: 'RFC 7519 §4.1.6' });
    expect(age?.fresh?.reused).toBeUndefined();
    const { place: _place, ...nowhere } = frame;
    const [bare] = compareTimes(nowhere, { before: current, after: current }).slice(-1);
    expect(bare?.fresh).toBeUndefined();
  });
});

describe('what a time is written as', () => {
  it.each([
    [1795155200, 1795155201, undefined],
    [undefined, 1795155200, 'seconds in place of nothing'],
    [1795155200, 1795155200.5, 'a fraction of a second in place of seconds'],
    [1795155200, 1795155200000, 'milliseconds in place of seconds'],
    [1795155200, 1e300, 'a number beyond every calendar in place of seconds'],
    [1795155200, '1795155200', 'digits as text in place of seconds'],
    [1795155200, '2026-11-20T06:13:20Z', 'a date as text in place of seconds'],
    [1795155200, true, 'no time in place of seconds'],
  ])('%s beside %s: %s', (before, after, difference) => {
    const read = (iat: unknown) => readTime(iat === undefined ? {} : { iat: iat as never }, 'iat');
    expect(timeFormDifference(read(before), read(after))).toBe(difference);
  });
});
