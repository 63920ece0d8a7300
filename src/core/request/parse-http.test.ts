import { describe, expect, it } from 'vitest';
import { endOfBody, parseHttp } from './parse-http.ts';
import type { WireRequest } from './wire-request.ts';

const lines = (...parts: readonly string[]): string => parts.join('\r\n');

it.each(['Request Body:', 'Body:', 'payload: '])('reads the form below the words %s', (label) => {
  const text = `POST /token HTTP/1.1\nHost: a.sg\n\n${label}\ngrant_type=x&code=y`;
  const request = parseHttp(text);
  expect([request?.body, request?.parameters.map(({ name }) => name)]).toEqual([
    'grant_type=x&code=y',
    ['grant_type', 'code'],
  ]);
  expect(text.slice(request?.bodySpan?.start)).toBe('grant_type=x&code=y');
});

describe('a raw HTTP request', () => {
  it.each([
    ['POST /token HTTP/1.1', ['POST', '/token']],
    ['GET https://a.sg/token', ['GET', 'https://a.sg/token']],
    ['\n  PUT  /a  HTTP/2 \r\nA: b', ['PUT', '/a']],
    ['PATCH / HTTP/1.0', ['PATCH', '/']],
  ])('begins with a request line: %j', (text, wanted) => {
    const request = parseHttp(text);
    const span = request?.urlSpan;
    expect([request?.method, text.slice(span?.start, span?.end)]).toEqual(wanted);
  });

  it.each([
    '',
    'Post /token HTTP/1.1',
    'POST',
    'POST /token HTTP/1.1 more',
    'see POST /token',
    'HTTP/1.1 200 OK',
  ])('is not seen in %j', (text) => expect(parseHttp(text)).toBeUndefined());

  it.each([
    ['https://a.sg/t', 'Host: b.sg', 'https://a.sg/t'],
    ['HTTP://a.sg/t', '', 'HTTP://a.sg/t'],
    ['/t?a=b', 'host: a.sg', 'https://a.sg/t?a=b'],
    ['t', 'Host: a.sg', 'https://a.sg/t'],
    ['/t', 'Host: a.sg:80', 'http://a.sg:80/t'],
    ['/t', 'Host: a.sg:8080', 'https://a.sg:8080/t'],
    ['/t', 'Host: localhost:3000', 'http://localhost:3000/t'],
    ['/t', 'Host: 127.0.0.1', 'http://127.0.0.1/t'],
    ['/t', 'Host: [::1]:1', 'http://[::1]:1/t'],
    ['/t', 'Host: my.localhost.sg', 'https://my.localhost.sg/t'],
    ['/t', 'X-A: b', undefined],
  ])('%s with %j has the address %s', (target, header, url) => {
    expect(parseHttp(lines(`POST ${target} HTTP/1.1`, header, ''))?.url).toBe(url);
  });

  it('has its headers, each with its place', () => {
    const text = lines(
      'POST / HTTP/1.1',
      'A:b',
      "X-!#$%&'*+.^`|~:  c d  ",
      'Folded: e',
      '  f',
      '\tg',
      '',
      '',
    );
    const request = parseHttp(text);
    expect(request?.headers.map(({ name, value }) => [name, value])).toEqual([
      ['A', 'b'],
      ["X-!#$%&'*+.^`|~", 'c d'],
      ['Folded', 'e f g'],
    ]);
    const span = request?.headers[1]?.span;
    expect(text.slice(span?.start, span?.end)).toBe('c d');
    expect(request?.body).toBeUndefined();
  });

  it.each([
    "POST https://a.sg/token\n{'A': 'b'}\ngrant_type=c",
    'POST https://a.sg/token\n{ A: 1 }',
    'POST https://a.sg/token\n{"a" => "b"}',
    'POST https://a.sg/token\nmap[A:[b]]',
    'POST https://a.sg/token\ngrant_type: a\ncode: b',
  ])('is none where a program prints something below the address: %j', (text) =>
    expect(parseHttp(text)).toBeUndefined(),
  );

  it.each(['POST /token\n{"a":"b"}', 'POST /token\nA: b\n\n{ c', 'POST /token HTTP/1.1\n{ a'])(
    'stays one where the body is %j',
    (text) => expect(parseHttp(text)?.method).toBe('POST'),
  );

  it.each([
    ['POST https://a.sg/token\nA: b\n\ngrant_type=c\n&code=d%2B', 'http', 'grant_type=c&code=d%2B'],
    ['POST /token\nA: b\n\ngrant_type=c&\ncode=d', 'http', 'grant_type=c&code=d'],
    ['POST https://a.sg/token\nA: b\n\ngrant_type=c\ncode=d+', 'parameters', 'grant_type=c&code=d%2B'],
    ['POST https://a.sg/token\n\ngrant_type: c\ncode: d', 'parameters', 'grant_type=c&code=d'],
  ])('without a version has a form that was broken into lines for reading: %j', (text, form, body) => {
    const request = parseHttp(text);
    expect([request?.form, request?.body, request?.bodySpan]).toEqual([form, body, undefined]);
    expect(request?.parameters.map(({ name, span }) => [name, span])).toEqual([
      ['grant_type', undefined],
      ['code', undefined],
    ]);
  });

  it('with a version has its body as it stands', () => {
    const text = 'POST /token HTTP/1.1\nA: b\n\ngrant_type=c\n&code=d';
    expect(parseHttp(text)?.body).toBe('grant_type=c\n&code=d');
  });

  it('with a version may have a list in place of the form, unless something shows that it was sent so', () => {
    const head = 'POST /token HTTP/1.1\nA: b';
    const list = 'grant_type: c\ncode: d+';
    const read = (text: string) => {
      const { form, body, headersComplete } = parseHttp(text) ?? {};
      return [form, body, headersComplete];
    };
    const form = ['parameters', 'grant_type=c&code=d%2B', true];
    for (const text of [list, `${list}\n\n`, list.replaceAll(': ', '='), list.replaceAll('\n', '\r\n')])
      expect(read(`${head}\n\n${text}`)).toEqual(form);
    expect(read(`${head}\nContent-Length: 20\n\n${list}`)).toEqual(form);
    expect(read(`${head}\nContent-Length: ${list.length}\n\n${list}`)).toEqual(['http', list, true]);
    expect(read(`${head}\n\n${list}${endOfBody}`)).toEqual(['http', list, true]);
  });

  it('shows all its headers, but not where nobody wrote one down', () => {
    const shown = (text: string) => parseHttp(text)?.headersComplete;
    expect(shown('POST /token HTTP/1.1\n\na=b')).toBe(true);
    expect(shown('POST https://a.sg/token\nA: b\n\na=b')).toBe(true);
    expect(shown('POST https://a.sg/token\n\na=b')).toBe(false);
  });

  it.each([
    [lines('POST / HTTP/1.1', 'A: b', '', 'c=d'), 'c=d'],
    ['POST / HTTP/1.1\nA: b\n\nc=d\n', 'c=d'],
    [lines('POST / HTTP/1.1', 'A: b', '', 'c=d', '', '', ''), 'c=d'],
    ['POST / HTTP/1.1\n\n\n\n', ''],
    [lines('POST / HTTP/1.1', '', 'c=d'), 'c=d'],
    [lines('POST / HTTP/1.1', 'A: b', 'c=d'), 'c=d'],
    [lines('POST / HTTP/1.1', ' \t', 'c=d'), 'c=d'],
    [lines('POST / HTTP/1.1', ' folds nothing'), ' folds nothing'],
    ['POST / HTTP/1.1', undefined],
    [lines('POST / HTTP/1.1', 'A: b'), undefined],
  ])('%j has the body %j, and its place', (text, body) => {
    const request = parseHttp(text);
    expect(request?.body).toBe(body);
    const span = request?.bodySpan;
    expect(span && text.slice(span.start, span.end)).toBe(body);
  });

  it.each([
    [
      'application/x-www-form-urlencoded; charset=UTF-8',
      'a=b',
      ['a'],
      'application/x-www-form-urlencoded',
      false,
    ],
    ['Text/Plain', 'a=b', ['a'], 'text/plain', false],
    ['application/json', 'a=b', [], 'application/json', false],
    ['multipart/form-data; boundary=x', 'a=b', [], 'multipart/form-data', true],
    ['text/plain', ' {"a":1}', [], 'text/plain', false],
    ['text/plain', '[1]', [], 'text/plain', false],
    ['text/plain', '--boundary', [], 'text/plain', false],
    ['text/plain', 'x{a=b', ['x{a'], 'text/plain', false],
  ])('a body of type %s, %j, is a form with %j', (type, body, names, contentType, multipart) => {
    const request = parseHttp(lines('POST / HTTP/1.1', `CONTENT-TYPE: ${type}`, '', body));
    expect(request?.parameters.map(({ name }) => name)).toEqual(names);
    expect(request).toMatchObject({ contentType, multipart, form: 'http', headersComplete: true, notes: [] });
  });

  it('has the parameters of its address, each with its place', () => {
    const text = 'GET /t?a=b&c=d#e=f HTTP/1.1';
    const { queryParameters } = parseHttp(text) ?? {};
    expect(
      queryParameters?.map(({ name, place, span }) => [name, place, text.slice(span?.start, span?.end)]),
    ).toEqual([
      ['a', 'query', 'b'],
      ['c', 'query', 'd'],
    ]);
    expect(parseHttp('GET /t HTTP/1.1')?.queryParameters).toEqual([]);
  });
});

describe('a request of HTTP/2, as tools show it', () => {
  const shown = (...lines: readonly string[]): WireRequest | undefined =>
    parseHttp(`${lines.join('\n')}\ncontent-type: text/plain\ndpop: x\n\ngrant_type=x&code=y\n`);

  it('has its request line in pseudo-header fields, in any order', () => {
    const text = [':authority: id.test:8443', ':method: GET', ':path: /token?a=b', ':scheme: https'];
    const request = shown(...text);
    expect(request).toMatchObject({ method: 'GET', url: 'https://id.test:8443/token?a=b' });
    expect(request?.contentType).toBe('text/plain');
    expect(request?.headers.map(({ name }) => name)).toEqual(['content-type', 'dpop']);
    expect(request?.parameters.map(({ name }) => name)).toEqual(['grant_type', 'code']);
    expect(request?.queryParameters.map(({ name }) => name)).toEqual(['a']);
    expect(request?.text.slice(request.urlSpan?.start, request.urlSpan?.end)).toBe('/token?a=b');
  });

  it('keeps the scheme that stands there', () => {
    expect(shown(':method: POST', ':path: /t', ':scheme: http', ':authority: id.test')?.url).toBe(
      'http://id.test/t',
    );
    expect(shown(':method: POST', ':path: /t')?.url).toBeUndefined();
  });

  it('is none without method and path, or with a field that no request has', () => {
    expect(shown(':authority: id.test', ':path: /token')).toBeUndefined();
    expect(shown(':status: 400')).toBeUndefined();
  });
});
