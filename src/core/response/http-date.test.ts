import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHttpDate } from './http-date.ts';

describe('an HTTP date', () => {
  it.each([
    ['IMF-fixdate', 'Sun, 06 Nov 1994 08:49:37 GMT', 784_111_777],
    ['RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT', 784_111_777],
    ['asctime', 'Sun Nov  6 08:49:37 1994', 784_111_777],
    ['asctime with a day of two digits', 'Wed Nov 16 08:49:37 1994', 784_975_777],
    ['RFC 850 after 1999', 'Tuesday, 24-Nov-26 00:00:00 GMT', 1_795_478_400],
    ['RFC 850 of the last year that it can tell', 'Tuesday, 31-Dec-69 00:00:00 GMT', 3_155_673_600],
    ['RFC 850 of the first second', 'Thursday, 01-Jan-70 00:00:00 GMT', 0],
    ['a month in capitals, and UTC', 'Sun, 06 NOV 1994 08:49:37 UTC', 784_111_777],
    ['the last second of a day', 'Sun, 06 Nov 1994 23:59:59 GMT', 784_166_399],
    ['a leap day', 'Thu, 29 Feb 2024 00:00:00 GMT', 1_709_164_800],
    ['a leap second', 'Sat, 31 Dec 2016 23:59:60 GMT', 1_483_228_800],
    ['blanks around it', '  Sun, 06 Nov 1994 08:49:37 GMT\r', 784_111_777],
  ])('in the form %s is read', (_name, text, seconds) => {
    expect(parseHttpDate(text)).toBe(seconds);
  });

  it.each([
    ['a day that is not in the month', 'Tue, 31 Feb 2026 08:00:00 GMT'],
    ['29 February of a common year', 'Sun, 29 Feb 2026 08:00:00 GMT'],
    ['day 0', 'Tue, 00 Nov 2026 08:00:00 GMT'],
    ['hour 24', 'Tue, 24 Nov 2026 24:00:00 GMT'],
    ['minute 60', 'Tue, 24 Nov 2026 08:60:00 GMT'],
    ['second 61', 'Tue, 24 Nov 2026 08:00:61 GMT'],
    ['a month that is none', 'Tue, 24 Nom 2026 08:00:00 GMT'],
    ['another time zone', 'Tue, 24 Nov 2026 16:00:00 SGT'],
    ['an offset', 'Tue, 24 Nov 2026 16:00:00 +0800'],
    ['an ISO date', '2026-11-24T08:00:00Z'],
    ['a day of one digit', 'Sun, 6 Nov 1994 08:49:37 GMT'],
    ['the last year before Unix time', 'Wed, 31 Dec 1969 23:59:59 GMT'],
    ['a year long before Unix time', 'Sun, 06 Nov 0194 08:49:37 GMT'],
    ['words around it', 'x Sun, 06 Nov 1994 08:49:37 GMT'],
    ['words behind it', 'Sun, 06 Nov 1994 08:49:37 GMT x'],
    ['day 31 of a month of 30', 'Tue, 31 Nov 2026 08:00:00 GMT'],
    ['nothing', ''],
  ])('is not read from %s', (_name, text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });

  it('of every moment comes back as it went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (seconds) => {
        expect(parseHttpDate(new Date(seconds * 1000).toUTCString())).toBe(seconds);
      }),
    );
  });
});
