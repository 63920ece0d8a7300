import { describe, expect, it } from 'vitest';
import { readAxiosError, readJsCall } from './read-js-request.ts';
import { readPythonDebug } from './read-python-debug.ts';
import { readWireLog } from './read-wire-log.ts';

describe('what Python shows of a request', () => {
  it.each([
    [`send: b'A\\r\\n\\tB'`, 'A\r\n\tB'],
    [`send: b"it's"`, "it's"],
    [`send: 'a\\'b\\\\c'`, "a'b\\c"],
    [`send: b'\\xe9\\x41\\xzz'`, 'éAxzz'],
    [`send: b'not closed\nmore`, 'not closed'],
    [`send: b'ends\\`, 'ends'],
    [`send: b'HEAD '\nx\nsend: b'body'`, 'HEAD body'],
    [
      `send: b'POST / HTTP/1.1 '\nsend: b'body'\nsend: b'GET /x HTTP/1.1'\nsend: b'z'`,
      'POST / HTTP/1.1 body',
    ],
    [` send: b'x'`, undefined],
    ['sent', undefined],
  ])('%j', (text, wanted) => expect(readPythonDebug(text)).toBe(wanted));
});

describe('the wire log of Apache', () => {
  it.each([
    ['http-outgoing-0 >> "A[\\r][\\n]"\nhttp-outgoing-0 >> "b[0x9][0x41]c"', 'A\r\nb\tAc'],
    ['http-outgoing-3 >> "a"\nhttp-outgoing-4 >> "b"\nhttp-outgoing-3 << "c"\nhttp-outgoing-3 >> "d"', 'ad'],
    ['2026 DEBUG http-outgoing-0 >> "say "a""  \r\nhttp-outgoing-0 >> "b" ', 'say "a"b'],
    ['http-outgoing-0 >> "a" and more', undefined],
    ['http-outgoing-0 >> "', undefined],
    ['http-outgoing-0 >> ""', undefined],
    ['http-outgoing-0 << "a"', undefined],
  ])('%j', (text, wanted) => expect(readWireLog(text)).toBe(wanted));
});

describe('a call of JavaScript with everything written out', () => {
  const url = 'https://a.sg/t';
  it.each([
    [`fetch("${url}")`, { method: 'GET', url, headers: [], headersComplete: true, body: undefined }],
    [
      `fetch("${url}", { method: "put", headers: { A: "b" }, body: "c" })`,
      {
        method: 'PUT',
        url,
        headers: [
          ['A', 'b'],
          ['Content-Type', 'text/plain;charset=UTF-8'],
        ],
        headersComplete: true,
        body: 'c',
      },
    ],
    [
      `fetch(1); fetch("/x"); fetch("${url}")`,
      { method: 'GET', url, headers: [], headersComplete: true, body: undefined },
    ],
    [`fetch("${url}", options)`, undefined],
    [`fetch("${url}", { ...more })`, undefined],
    [`fetch("${url}", { body: { a: "b" } })`, undefined],
    [`fetch("${url}", { body: new FormData() })`, undefined],
    [`fetch("${url}", { body: JSON.stringify(x) })`, undefined],
    [`axios.post("${url}", x)`, undefined],
    [`axios({ method: "post" })`, undefined],
    ['fetch("ftp://a")', undefined],
    [
      `axios.post("${url}", { a: "b" }, { headers: { C: "d" } })`,
      {
        method: 'POST',
        url,
        headers: [
          ['C', 'd'],
          ['Content-Type', 'application/json'],
        ],
        headersComplete: true,
        body: '{"a":"b"}',
      },
    ],
    [
      `axios({ url: "/t", baseURL: "https://a.sg", method: "post", data: new URLSearchParams({ a: "b c" }) })`,
      {
        method: 'POST',
        url,
        headers: [['Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8']],
        headersComplete: true,
        body: 'a=b%20c',
      },
    ],
  ])('%s', (text, wanted) => expect(readJsCall(text)).toEqual(wanted));

  it('stands in an AxiosError', () => {
    expect(
      readAxiosError(`{ 'config': { url: '${url}', headers: { Accept: undefined, B: 'c' }, data: 'd' } }`),
    ).toEqual({
      method: 'GET',
      url,
      headers: [['B', 'c']],
      headersComplete: false,
      body: 'd',
    });
    expect(readAxiosError('config: none')).toBeUndefined();
  });
});
