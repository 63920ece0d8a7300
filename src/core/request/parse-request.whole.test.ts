import { describe, expect, it } from 'vitest';
import { parseAuthorizationRequest } from './authorization-request.ts';
import { queryOf, readBrowserTarget } from './browser-target.ts';
import { readHar } from './parse-har.ts';
import { applyParameters, parseRequest, requestFromParameters } from './parse-request.ts';
import type { WireParameter, WireRequest } from './wire-request.ts';

const bare = {
  headers: [],
  headersComplete: false,
  parameters: [],
  queryParameters: [],
  multipart: false,
  notes: [],
};
const made = (name: string, value: string, rawName = name, rawValue = value): WireParameter => ({
  name,
  value,
  rawName,
  rawValue,
  place: 'body',
});

describe('a request without a frame', () => {
  it.each([
    [
      ' https://a.sg?b=c#d=e\n',
      {
        form: 'url',
        url: 'https://a.sg?b=c#d=e',
        urlSpan: { start: 1, end: 21 },
        queryParameters: [
          {
            name: 'b',
            value: 'c',
            rawName: 'b',
            rawValue: 'c',
            place: 'query',
            span: { start: 16, end: 17 },
          },
        ],
      },
    ],
    ['http://a.sg', { form: 'url', url: 'http://a.sg', urlSpan: { start: 0, end: 11 } }],
    ...['grant_type', 'client_assertion', 'code_verifier', 'client_assertion_type'].map((name) => {
      const body = `{"${name}" : 1}`;
      return [
        ` ${body}\n`,
        { form: 'json-body', body, bodySpan: { start: 1, end: 1 + body.length } },
      ] as const;
    }),
    [
      'a=b\r\n',
      {
        form: 'form-body',
        body: 'a=b\r\n',
        bodySpan: { start: 0, end: 5 },
        parameters: [
          { name: 'a', value: 'b', rawName: 'a', rawValue: 'b', place: 'body', span: { start: 2, end: 3 } },
        ],
      },
    ],
    [
      '\na=b\n\n',
      {
        form: 'form-body',
        body: '\na=b\n\n',
        bodySpan: { start: 0, end: 6 },
        parameters: [
          {
            name: '\na',
            value: 'b',
            rawName: '\na',
            rawValue: 'b',
            place: 'body',
            span: { start: 3, end: 4 },
          },
        ],
      },
    ],
  ] as const)('%j', (text, wanted) => {
    expect(parseRequest(text)).toEqual({ ...bare, text, ...wanted });
  });

  it('is the bytes of Python without their quotation marks', () => {
    const text = "b'grant_type=a&code=b&client_id=c'";
    expect(parseRequest(text)).toMatchObject({ form: 'form-body', body: text.slice(2, -1) });
  });

  it.each([
    '',
    ' \n',
    'https://a.sg b',
    'x https://a.sg',
    '{"code":1}',
    '{"a":"grant_type"}',
    'a b=c',
    '=b',
    `${'a'.repeat(81)}=b`,
    '&a=b',
    'grant_type="authorization_code", client_id="a", type="b"',
    "b'a=b'",
  ])('is not seen in %j', (text) => expect(parseRequest(text)).toBeUndefined());

  it('of a script has no places, one of a command alone has', () => {
    const request = (text: string): WireRequest | undefined => parseRequest(text);
    expect(request('A=b\ncurl https://a.sg -d "c=$A"')).toMatchObject({
      text: 'A=b\ncurl https://a.sg -d "c=$A"',
      urlSpan: undefined,
      body: 'c=b',
    });
    expect(request('curl https://a.sg -d c=b')?.urlSpan).toEqual({ start: 5, end: 17 });
    expect(request('A=b\ncurl')).toMatchObject({ url: undefined });
  });
});

describe('a request of names and values', () => {
  it('is a well-formed POST', () => {
    const wanted = {
      ...bare,
      text: '',
      form: 'parameters',
      method: 'POST',
      url: undefined,
      body: 'a%20b=c%2Fd&e=',
      contentType: 'application/x-www-form-urlencoded',
      parameters: [made('a b', 'c/d', 'a%20b', 'c%2Fd'), made('e', '')],
    };
    expect(requestFromParameters({ 'a b': 'c/d', e: '' }, {})).toEqual(wanted);
    expect(requestFromParameters({ 'a b': 'c/d', e: '' }, { url: 'none' })).toEqual(wanted);
    expect(requestFromParameters({ 'a b': 'c/d', e: '' }, { url: 'https://a.sg', dpop: 'x' })).toEqual({
      ...wanted,
      url: 'https://a.sg',
      headers: [{ name: 'DPoP', value: 'x' }],
    });
  });

  it('takes the place of what was pasted, but equal values stay as they were', () => {
    const given = parseRequest('a=b+c&d=e&f=g');
    const changed = given && applyParameters(given, { a: 'b c', d: 'x y', h: 'i' });
    expect(changed).toEqual({
      ...given,
      body: 'a=b+c&d=x%20y&h=i',
      bodySpan: undefined,
      parameters: [given?.parameters[0], made('d', 'x y', 'd', 'x%20y'), made('h', 'i')],
    });
  });
});

describe('where the browser was sent', () => {
  const url = 'https://a.sg/cb?b=c';
  const redirect = (target: string, head = 'HTTP/1.1 302 Found'): string =>
    `${head}\r\nDate: Thu, 01 Jan 1970 00:00:09 GMT\r\nLocation: ${target}\r\n\r\n`;

  it.each([
    [url, { target: url, start: 0, isUrl: true }],
    [` "${url}",`, { target: url, start: 2, isUrl: true }],
    [`<${url}>;`, { target: url, start: 1, isUrl: true }],
    ['app+x.y://cb', { target: 'app+x.y://cb', start: 0, isUrl: true }],
    [`Callback (a/b-c): '${url}'`, { target: url, start: 19, isUrl: true }],
    ['GET /cb?a HTTP/1.1', { target: '/cb?a', start: 4, isUrl: false, at: undefined }],
    ['x POST  /cb?a y', { target: '/cb?a', start: 8, isUrl: false, at: undefined }],
    [`GET ${url}\nmore`, { target: url, start: 4, isUrl: true, at: undefined }],
    [`1970-01-01T00:00:07Z to "${url}" x`, { target: url, start: 25, isUrl: true, at: 7 }],
    [`00:00:07 to=${url}`, { target: url, start: 12, isUrl: true, at: undefined }],
    [redirect(url), { target: url, start: 67, isUrl: true, at: 9 }],
    [redirect('/cb#a'), { target: '/cb#a', start: 67, isUrl: false, at: 9 }],
    [
      redirect('/x?https://a.sg', 'HTTP/2 307'),
      { target: '/x?https://a.sg', start: 59, isUrl: false, at: 9 },
    ],
  ])('%j', (text, wanted) => expect(readBrowserTarget(text)).toEqual(wanted));

  it.each([
    redirect('/cb'),
    redirect(url, 'HTTP/1.1 304 Found'),
    'HTTP/1.1 302 Found\r\n\r\n',
    `words ${url}`,
    `Callback: ${url}\nmore`,
    'GET /cb HTTP/1.1',
    'PUT /cb?a HTTP/1.1',
    `12:00 to ${url}`,
    '',
  ])('is not shown by %j', (text) => expect(readBrowserTarget(text)).toBeUndefined());

  it.each([
    ['https://a.sg?b=c#d', { query: 'b=c', offset: 18 }],
    ['https://a.sg#b=c?d', { query: 'b=c?d', offset: 18 }],
    ['https://a.sg', { query: '', offset: 5 }],
  ])('with the query of %s', (target, wanted) => expect(queryOf({ target, start: 5 })).toEqual(wanted));

  it('is a login by its names alone', () => {
    expect(parseAuthorizationRequest(`url: ${url}`)?.request.url).not.toBe(`url: ${url}`);
    expect(parseAuthorizationRequest('url: https://a.sg?request_uri=b')).toMatchObject({ kind: 'url' });
  });
});

describe('an archive', () => {
  const read = (...entries: readonly object[]): unknown => readHar(JSON.stringify({ entries }));
  const token = { url: 'https://a.sg/token', postData: { text: 'grant_type=a' } };
  const start = 'POST https://a.sg/token HTTP/1.1\r\n';

  it.each<readonly [string, object, string]>([
    ['without a method', token, `${start}\r\ngrant_type=a`],
    ['with a method', { ...token, method: 'PUT' }, `PUT https://a.sg/token HTTP/1.1\r\n\r\ngrant_type=a`],
    [
      'with headers',
      {
        ...token,
        headers: [
          { name: ':method', value: 'x' },
          { name: '', value: 'y' },
          { name: 'A:', value: 'z' },
          { name: 'B', value: 'c\r\nd' },
          5,
          { name: 'E' },
        ],
      },
      `${start}B: c d\r\nE: \r\n\r\ngrant_type=a`,
    ],
    [
      'with a body of another kind',
      { url: 'https://a.sg/token', postData: 'x', method: 'POST' },
      `${start}\r\n`,
    ],
    ['with headers of another kind', { ...token, headers: 'x' }, `${start}\r\ngrant_type=a`],
  ])('%s', (_name, request, wanted) => {
    expect(read({ request })).toEqual({
      request: wanted,
      response: undefined,
      pushed: undefined,
      notices: [],
      entries: 1,
    });
  });

  it('with parameters alone', () => {
    const params = [
      { name: 'grant_type', value: 'a b' },
      { name: 'c d', value: 'e' },
    ];
    expect(read({ request: { url: 'https://a.sg/token', postData: { params } } })).toMatchObject({
      request: `${start}\r\ngrant_type=a%20b&c%20d=e`,
      notices: [
        'The archive shows the values of the form alone: how they were encoded on the wire is not known.',
      ],
    });
  });

  it.each<readonly [object | undefined, string | undefined]>([
    [{ status: 400 }, 'HTTP/1.1 400 \r\n\r\n'],
    [{ status: 100, statusText: 'Go' }, 'HTTP/1.1 100 Go\r\n\r\n'],
    [
      {
        status: 400,
        statusText: 'Bad',
        headers: [
          { name: 'A', value: 'b' },
          { name: ':c', value: 'd' },
          { name: 'E', value: 'f\ng' },
        ],
        content: { text: '{}' },
      },
      'HTTP/1.1 400 Bad\r\nA: b\r\nE: f g\r\n\r\n{}',
    ],
    [{ status: 400, content: { text: 'e30=', encoding: 'base64' } }, 'HTTP/1.1 400 \r\n\r\n{}'],
    [{ status: 400, content: { text: 'e30=', encoding: 'utf8' } }, 'HTTP/1.1 400 \r\n\r\ne30='],
    [{ status: 99 }, undefined],
    [{ status: '400' }, undefined],
    [undefined, undefined],
  ])('with the answer %j', (response, wanted) => {
    expect((read({ request: token, response }) as { response: unknown }).response).toBe(wanted);
  });

  it('counts its calls, whatever stands between them', () => {
    expect(readHar(` ${JSON.stringify([5, { request: 'x' }, { request: token }])}`)).toMatchObject({
      entries: 2,
    });
    expect(readHar(JSON.stringify({ log: { entries: [{ request: token }] } }))).toMatchObject({ entries: 1 });
    expect(readHar(JSON.stringify(Array(5_001).fill({ request: token })))).toMatchObject({ entries: 5_000 });
  });

  it.each([
    '{"request" : 5}',
    '{"request":{}',
    'a {"request":{}}',
    '"request":',
    '[[{"request":{}}]]',
    '{"log":{"entries":5},"request":5}',
    '[]',
  ])('is not seen in %j', (text) => expect(readHar(text)).toBeUndefined());
});
