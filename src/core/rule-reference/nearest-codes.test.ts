import { describe, expect, it } from 'vitest';
import { nearestCodes } from './nearest-codes.ts';

describe('the nearest codes', () => {
  it.each([
    ['a slip of the finger', 'sig-dre', 'sig-der'],
    ['another case and spacing', 'SIG_DER', 'sig-der'],
    ['a missing end', 'code-expire', 'code-expired'],
    ['a part of a code', 'skew', 'clock-skew-small'],
  ])('put the right one first for %s', (_name, text, code) => {
    expect(nearestCodes(text)[0]).toBe(code);
  });

  it('share a word where nothing is nearer, best the one they begin with', () => {
    const codes = nearestCodes('verifier-wrong-somehow-entirely');
    expect(codes).toHaveLength(5);
    expect(codes.every((code) => code.startsWith('verifier-'))).toBe(true);
  });

  it('are five at most, and none for what is like nothing', () => {
    expect(nearestCodes('aud')).toHaveLength(5);
    expect(nearestCodes('aud').every((code) => code.startsWith('aud-'))).toBe(true);
    expect(nearestCodes('zzzzzzzzzzzz')).toEqual([]);
    expect(nearestCodes('  ')).toEqual([]);
    expect(nearestCodes(' - ')).toEqual([]);
  });
});
