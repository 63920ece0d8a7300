import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOnLine } from './lanes.ts';

describe('placeOnLine', () => {
  it('puts the first at the beginning and the last at the end', () => {
    expect(placeOnLine([10, 20, 15])).toEqual([
      { percent: 0, lane: 0 },
      { percent: 100, lane: 0 },
      { percent: 50, lane: 0 },
    ]);
    expect(placeOnLine([7])).toEqual([{ percent: 50, lane: 0 }]);
    expect(placeOnLine([])).toEqual([]);
  });

  it('never lays two marks on each other, and keeps the order of the moments', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 9 }),
        (moments) => {
          const placed = placeOnLine(moments);
          for (const [at, one] of placed.entries()) {
            expect(one.percent).toBeGreaterThanOrEqual(0);
            expect(one.percent).toBeLessThanOrEqual(100);
            for (const [before, other] of placed.slice(0, at).entries()) {
              if (one.lane === other.lane)
                expect(Math.abs(one.percent - other.percent)).toBeGreaterThanOrEqual(8);
              if ((moments[at] ?? 0) > (moments[before] ?? 0))
                expect(one.percent).toBeGreaterThanOrEqual(other.percent);
            }
          }
        },
      ),
    );
  });
});
