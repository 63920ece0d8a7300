import { describe, expect, it } from 'vitest';
import { zoneInLife, zoneOffset } from './time-zone.ts';

const hour = 3600;

describe('the offset of a time zone', () => {
  it.each([
    [hour, hour],
    [8 * hour, 8 * hour],
    [14 * hour, 14 * hour],
    [15 * hour, undefined],
    [0, undefined],
    [-8 * hour, undefined],
    [5.5 * hour, 5.5 * hour],
    [5.75 * hour, 5.75 * hour],
    [2.5 * hour, undefined],
    [8 * hour + 150, 8 * hour],
    [8 * hour - 150, 8 * hour],
    [8 * hour + 151, undefined],
    [8 * hour - 151, undefined],
  ])('in %d seconds is %s', (seconds, offset) => expect(zoneOffset(seconds)).toBe(offset));

  it.each([
    [8 * hour + 1, 8 * hour],
    [8 * hour + 120, 8 * hour],
    [8 * hour, undefined],
    [8 * hour + 121, undefined],
    [hour + 60, undefined],
    [-hour + 60, hour],
    [-8 * hour + 60, 8 * hour],
    [-8 * hour + 120, 8 * hour],
    [-8 * hour + 121, undefined],
    [-8 * hour, undefined],
    [-8 * hour - 1, undefined],
    [5.5 * hour + 60, 5.5 * hour],
    [0, undefined],
  ])('in a life of %d seconds, of which 120 are allowed, is %s', (life, offset) =>
    expect(zoneInLife(life, 120)).toBe(offset),
  );
});
