import { expect, test } from 'vitest';
import { inThousands } from './thousands.ts';

test.each([0, 7, 12, 999, 1000, 65_536, 131_072, 1_000_000, 50_000_001, Number.MAX_SAFE_INTEGER])(
  '%d is written as the browser writes it in English',
  (count) => {
    expect(inThousands(count)).toBe(count.toLocaleString('en'));
  },
);
