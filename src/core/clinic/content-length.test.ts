import { describe, expect, it } from 'vitest';
import { parseRequest } from '../request/parse-request.ts';
import { type LengthReading, readContentLength } from './content-length.ts';

function reading(length: string | undefined, body: string | undefined): LengthReading | undefined {
  const head = [
    'POST /token HTTP/1.1',
    'Host: a.sg',
    ...(length === undefined ? [] : [`Content-Length:${length}`]),
  ];
  const request = parseRequest(body === undefined ? head.join('\r\n') : [...head, '', body].join('\r\n'));
  if (request === undefined) throw new Error('no request');
  return readContentLength(request);
}

describe('Content-Length', () => {
  it.each([
    [' 3', 'a=b', 3, 3, 'equal', 'Content-Length is right: 3 bytes'],
    ['4', 'a=é', 4, 4, 'equal', 'Content-Length is right: 4 bytes'],
    ['0', undefined, 0, 0, 'equal', 'Content-Length is right: 0 bytes'],
    [
      '4',
      'a=b',
      4,
      3,
      'equal-with-line-end',
      'Content-Length is right but for line ends, which copying changes',
    ],
    [
      '5',
      'a=b',
      5,
      3,
      'equal-with-line-end',
      'Content-Length is right but for line ends, which copying changes',
    ],
    ['7', 'a=b\nc=d', 7, 7, 'equal', 'Content-Length is right: 7 bytes'],
    [
      '8',
      'a=b\nc=d',
      8,
      7,
      'equal-with-line-end',
      'Content-Length is right but for line ends, which copying changes',
    ],
    [
      '7',
      'a=b\r\nc=d',
      7,
      8,
      'equal-with-line-end',
      'Content-Length is right but for line ends, which copying changes',
    ],
    ['9', 'a=b', 9, 3, 'too-large', 'Content-Length says 9 bytes, the body has 3: 6 are missing'],
    ['412', undefined, 412, 0, 'cannot-tell', 'no body stands in the paste, so its length says nothing'],
    ['412', '', 412, 0, 'cannot-tell', 'no body stands in the paste, so its length says nothing'],
    ['1', 'a=b', 1, 3, 'too-small', 'Content-Length says 1 byte, the body has 3: 2 too many'],
    [
      '99',
      'a=%3Credacted%3E',
      99,
      16,
      'cannot-tell',
      'values were taken out of the paste, so its length says nothing',
    ],
    ['3x', 'a=b', Number.NaN, 3, 'no-number', 'Content-Length is no number of bytes'],
    ['x3', 'a=b', Number.NaN, 3, 'no-number', 'Content-Length is no number of bytes'],
    ['-3', 'a=b', -3, 3, 'no-number', 'Content-Length is no number of bytes'],
    ['3.5', 'a=b', 3.5, 3, 'no-number', 'Content-Length is no number of bytes'],
  ])('%s for the body %j', (length, body, declared, counted, verdict, words) => {
    expect(reading(length, body)).toEqual({ declared, counted, verdict, words });
  });

  it('is not judged where it is not given', () => expect(reading(undefined, 'a=b')).toBeUndefined());
});
