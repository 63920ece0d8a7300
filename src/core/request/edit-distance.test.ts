import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['code', 'code', 0],
    ['cod', 'code', 1],
    ['coed', 'code', 1],
    ['grant-type', 'grant_type', 1],
    ['kitten', 'sitting', 3],
  ])('counts the slips between %j and %j', (a, b, wanted) => {
    expect(editDistance(a, b, 5)).toBe(wanted);
  });

  it('stops where there are more than asked for', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a'.repeat(50), 'a', 2)).toBe(3);
  });
});
