import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseAsOf } from './parse-as-of.ts';

describe('a time that was typed', () => {
  beforeEach(() => vi.stubEnv('TZ', 'Asia/Singapore'));
  afterEach(() => vi.unstubAllEnvs());

  const wanted = Date.UTC(2026, 10, 24, 6, 13) / 1000;

  it.each([
    String(wanted),
    '2026-11-24 06:13',
    '2026-11-24T06:13:00',
    '2026-11-24T06:13:00.250',
    '2026-11-24T06:13Z',
    '2026-11-24 06:13 UTC',
    '2026-11-24 06:13 (UTC)',
    '2026-11-24T14:13+08:00',
    'Tue, 24 Nov 2026 06:13:00 GMT',
    'Tue, 24 Nov 2026 06:13:00',
    '24 Nov 2026 06:13',
    'Tue Nov 24 2026 14:13:00 GMT+0800 (Singapore Standard Time)',
    'Tue, 24 Nov 2026 14:13:00 +0800',
    'Tue, 24 Nov 2026 06:13:00 +0000 (UTC)',
    'Date: Tue, 24 Nov 2026 06:13:00 GMT',
    'Tue Nov 24 06:13:00 UTC 2026',
    'Tue Nov 24 14:13:00 SGT 2026',
    'Tue Nov 24 14:13:00 +0800 2026',
    `${wanted}000`,
    `${wanted}123`,
    `${wanted}123456`,
    `${wanted}123456789`,
    `${wanted}.5`,
    `iat: ${wanted}`,
    `"exp": ${wanted},`,
    `@${wanted}`,
    '"2026-11-24T06:13:00Z",',
    '2026-11-24 06:13:00,123',
    '2026-11-24T06:13:00,123Z',
    '2026-11-24 06:13:00.123 INFO [main] c.e.Auth',
    '2026-11-24T14:13:00.000+08:00[Asia/Singapore]',
    '2026-11-24T06:13:00[UTC]',
    '2026-11-24T06:13:00 Z',
    '2026-11-24 14:13:00 SGT',
    '2026-11-24 14:13:00 GMT+8',
    '2026-11-24 14:13:00 (UTC+8)',
    '2026-11-24 14:13:00 UTC+08:00',
    '24/Nov/2026:06:13:00 +0000',
    '[24/Nov/2026:14:13:00 +0800]',
    '20261124T061300Z',
    '24/11/2026 06:13',
    '11/24/2026 6:13 AM',
    '24.11.2026 06:13:00',
  ])('is read, in UTC where it names no zone: %s', (text) => {
    expect(parseAsOf(text)).toBe(wanted);
  });

  it('may be a day alone', () => {
    expect(parseAsOf('2026-11-24')).toBe(Date.UTC(2026, 10, 24) / 1000);
    expect(parseAsOf('24 Nov 2026')).toBe(Date.UTC(2026, 10, 24) / 1000);
  });

  it.each([
    '',
    ' ',
    '1',
    '12',
    '06:13',
    'step 10',
    '24 Nov',
    'yesterday',
    '2026-13-40',
    '05/06/2026 10:00',
    '202611240613',
  ])('is none: %j', (text) => {
    expect(parseAsOf(text)).toBeUndefined();
  });
});
