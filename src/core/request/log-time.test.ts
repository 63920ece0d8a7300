import { describe, expect, it } from 'vitest';
import { logTimeOf } from './log-time.ts';

describe('logTimeOf', () => {
  it.each([
    [
      '203.0.113.7 - - [20/Nov/2026:06:13:21 +0000] "GET /cb?code=x HTTP/1.1" 302',
      Date.UTC(2026, 10, 20, 6, 13, 21),
    ],
    ['- [20/Nov/2026:14:13:21 +0800] "GET /cb', Date.UTC(2026, 10, 20, 6, 13, 21)],
    ['- [20/Nov/2026:00:13:21 -0530] "GET /cb', Date.UTC(2026, 10, 20, 5, 43, 21)],
    ['2026-11-20T14:13:21.532+08:00 INFO GET /cb', Date.UTC(2026, 10, 20, 6, 13, 21)],
    ['2026-11-20 06:13:21Z GET /cb', Date.UTC(2026, 10, 20, 6, 13, 21)],
    ['2026-11-20 06:13:21 GET /cb', undefined],
    ['[20/Foo/2026:06:13:21 +0000]', undefined],
    ['GET /cb?code=x', undefined],
  ])('reads %s', (line, milliseconds) => {
    expect(logTimeOf(line)).toBe(milliseconds === undefined ? undefined : milliseconds / 1000);
  });
});
