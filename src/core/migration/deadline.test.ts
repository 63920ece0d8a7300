import { describe, expect, it } from 'vitest';
import { daysLeft, describeDay, describeDaysLeft } from './deadline.ts';

const at = (iso: string): number => Date.parse(iso) / 1000;

describe('the days left', () => {
  it.each([
    ['2026-11-23T00:00:00+08:00', 38, '38 days left'],
    ['2026-11-23T23:59:59+08:00', 38, '38 days left'],
    ['2026-12-29T12:00:00+08:00', 2, '2 days left'],
    ['2026-12-30T23:59:59+08:00', 1, '1 day left'],
    ['2026-12-31T00:00:00+08:00', 0, 'ends today'],
    ['2026-12-31T23:59:59+08:00', 0, 'ends today'],
    ['2027-01-01T00:00:00+08:00', -1, 'ended 1 day ago'],
    ['2027-01-02T08:00:00+08:00', -2, 'ended 2 days ago'],
    ['2022-12-31T08:00:00+08:00', 1461, '1,461 days left'],
  ])('at %s are counted by the calendar of Singapore', (moment, days, words) => {
    expect(daysLeft('2026-12-31', at(moment))).toBe(days);
    expect(describeDaysLeft('2026-12-31', at(moment))).toBe(words);
  });

  it('change at midnight in Singapore, wherever the clock is', () => {
    expect(describeDaysLeft('2026-12-31', at('2026-12-31T15:59:59Z'))).toBe('ends today');
    expect(describeDaysLeft('2026-12-31', at('2026-12-31T16:00:00Z'))).toBe('ended 1 day ago');
  });

  it('count leap days', () => {
    expect(daysLeft('2028-03-01', at('2028-02-28T12:00:00+08:00'))).toBe(2);
  });
});

it('a day is written in words', () => {
  expect(describeDay('2026-12-31')).toBe('31 December 2026');
  expect(describeDay('2027-01-01')).toBe('1 January 2027');
});
