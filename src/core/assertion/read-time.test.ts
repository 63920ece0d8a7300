import { describe, expect, it } from 'vitest';
import type { Json } from './decoded-jwt.ts';
import { coarseUnitOf, type ReadTime, readTime, showTime } from './read-time.ts';

describe('a time claim', () => {
  it.each<[Json, Omit<ReadTime, 'claim' | 'raw'>]>([
    [null, { kind: 'missing' }],
    [0, { kind: 'seconds', seconds: 0 }],
    [-1.5, { kind: 'seconds', seconds: -1.5 }],
    [1e11, { kind: 'seconds', seconds: 1e11 }],
    [1e11 + 1, { kind: 'fine-unit', seconds: 100_000_000.001, unit: 'milliseconds' }],
    [-2e11, { kind: 'fine-unit', seconds: -2e8, unit: 'milliseconds' }],
    [1e14, { kind: 'fine-unit', seconds: 1e11, unit: 'milliseconds' }],
    [2e14, { kind: 'fine-unit', seconds: 2e8, unit: 'microseconds' }],
    [1e17, { kind: 'fine-unit', seconds: 1e11, unit: 'microseconds' }],
    [2e17, { kind: 'fine-unit', seconds: 2e8, unit: 'nanoseconds' }],
    [1e20, { kind: 'fine-unit', seconds: 1e11, unit: 'nanoseconds' }],
    [2e20, { kind: 'fine-unit' }],
    ['1763619200', { kind: 'numeric-text', seconds: 1_763_619_200 }],
    [' 17.5 ', { kind: 'numeric-text', seconds: 17.5 }],
    ['1763619200000', { kind: 'numeric-text', seconds: 1_763_619_200, unit: 'milliseconds' }],
    ['9'.repeat(20), { kind: 'numeric-text', seconds: 1e11, unit: 'nanoseconds' }],
    ['9'.repeat(21), { kind: 'other' }],
    ['17.', { kind: 'other' }],
    ['17.0123456789', { kind: 'other' }],
    ['17s', { kind: 'other' }],
    ['in 17', { kind: 'other' }],
    ['-17', { kind: 'other' }],
    ['2026-11-20T06:15:00Z', { kind: 'date-text' }],
    ['2026-11-20', { kind: 'date-text' }],
    ['on 2026-11-20', { kind: 'other' }],
    ['2026-1-20', { kind: 'other' }],
    ['Fri, 20 Nov 2026', { kind: 'date-text' }],
    ['Fri Nov 20 2026', { kind: 'date-text' }],
    ['x Fri Nov 20', { kind: 'other' }],
    ['Friday, 20 Nov', { kind: 'other' }],
    ['Fri, 2 Nov', { kind: 'other' }],
    ['FriNov 20', { kind: 'other' }],
    ['', { kind: 'other' }],
    [true, { kind: 'other' }],
    [[1], { kind: 'other' }],
  ])('of %j', (raw, wanted) => {
    expect(readTime({ exp: raw }, 'exp')).toEqual({ claim: 'exp', raw, ...wanted });
  });

  it('is missing, and null is a type of nbf alone', () => {
    expect(readTime({}, 'nbf')).toEqual({ claim: 'nbf', kind: 'missing', raw: undefined });
    expect(readTime({ nbf: null }, 'nbf')).toEqual({ claim: 'nbf', kind: 'other', raw: null });
    expect(readTime({ iat: null }, 'iat')).toEqual({ claim: 'iat', kind: 'missing', raw: null });
  });

  it.each<[Json, string]>([
    [1_763_619_200, '1763619200 (2025-11-20 06:13:20 UTC)'],
    ['1763619200', '"1763619200" (2025-11-20 06:13:20 UTC)'],
    [1_763_619_200_000, '1763619200000 (2025-11-20 06:13:20 UTC)'],
    [9e12 * 1e11, '9e+23'],
    [1e11, '100000000000 (5138-11-16 09:46:40 UTC)'],
    ['soon', '"soon"'],
    [true, 'true'],
    [[1], '[1]'],
    [{ a: 1 }, '{"a":1}'],
    [null, 'null'],
  ])('%j is shown as %s', (raw, wanted) => expect(showTime(readTime({ nbf: raw }, 'nbf'))).toBe(wanted));

  it('is shown as missing where it is', () => {
    expect(showTime(readTime({}, 'exp'))).toBe('missing');
  });
});

describe('a count in a coarser unit', () => {
  const [now, week] = [1_763_619_240, 7 * 86_400];
  it.each([
    [now / 60, 'minutes'],
    [(now + week) / 60, 'minutes'],
    [(now - week) / 60, 'minutes'],
    [(now + week) / 60 + 1, undefined],
    [(now - week) / 60 - 1, undefined],
    [Math.round(now / 3600), 'hours'],
    [Math.round(now / 86_400), 'days'],
    [now, undefined],
    [0, undefined],
  ])('%d is one of %s', (value, unit) => expect(coarseUnitOf(value, now)).toBe(unit));
});
