import { describe, expect, it } from 'vitest';
import { crossOriginIn, nameTroubleIn, secondsTaken, timeoutIn } from './read-connection-text.ts';

describe('what a client says of a connection', () => {
  it.each([
    [nameTroubleIn, 'a\n  curl: (6) Could not resolve host: h \nb', 'curl: (6) Could not resolve host: h'],
    [nameTroubleIn, 'getaddrinfo ENOTFOUND h', 'getaddrinfo ENOTFOUND h'],
    [
      timeoutIn,
      'x\ncurl: (28) Operation timed out after 5001 milliseconds',
      'curl: (28) Operation timed out after 5001 milliseconds',
    ],
    [timeoutIn, 'context deadline exceeded\r\n', 'context deadline exceeded'],
    [timeoutIn, 'timed out after x milliseconds', undefined],
    [crossOriginIn, 'Access to fetch blocked by CORS policy', 'Access to fetch blocked by CORS policy'],
    [crossOriginIn, 'TypeError: Load failed', 'TypeError: Load failed'],
    [nameTroubleIn, 'all is well', undefined],
    [nameTroubleIn, `NXDOMAIN${'x'.repeat(300)}`, `NXDOMAIN${'x'.repeat(192)}`],
    [nameTroubleIn, `${' '.repeat(99_992)}NXDOMAIN`, 'NXDOMAIN'],
    [nameTroubleIn, `${' '.repeat(99_993)}NXDOMAIN`, undefined],
  ])('is the line that says so: %o %.40j', (read, text, line) => {
    expect(read(text)).toBe(line);
  });

  it.each([
    ['time_total: 3.25', 3.25],
    ['"time_total" = "0.123456"', 0.123456],
    ['200 3.500000 0 0\n', 3.5],
    ['302 12.5 1', 12.5],
    ['x 200 3.5 0 0', undefined],
    ['200 3.5', undefined],
    ['real\t0m3.208s', 3.208],
    ['real    0m12.2s', 12.2],
    ['user 0m3.208s', undefined],
    ['time_total: 3', undefined],
  ])('is how long it took: %j', (text, seconds) => {
    expect(secondsTaken(text)).toBe(seconds);
  });
});
