import { describe, expect, it } from 'vitest';
import { parseAuthorizationRequest, parseCallback } from './authorization-request.ts';

const login = 'https://id.example.sg/auth?response_type=code&client_id=a%20b&state=s';
const back = 'https://rp.example.sg/cb?code=c&state=s';
const redirect = (target: string): string =>
  `HTTP/1.1 302 Found\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\nLocation: ${target}\r\n\r\n`;

describe('the request that begins a login', () => {
  it.each([
    ['a URL', login],
    ['a URL with a label', `url: ${login}`],
    ['a redirect', redirect(login)],
    ['a redirect as curl shows it', redirect(login).replace(/^(?=.)/gm, '< ')],
    ['a line of a log', `10.0.0.1 - - [20/Nov/2026:06:13:20 +0000] "GET ${login} HTTP/1.1" 200`],
    ['a raw request', `GET ${login} HTTP/1.1\r\nHost: id.example.sg\r\n\r\n`],
  ])('is read from %s', (_name, text) => {
    const found = parseAuthorizationRequest(text);
    expect(found).toMatchObject({ kind: 'url', request: { url: login, text } });
    expect(found?.parameters.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'response_type=code',
      'client_id=a b',
      'state=s',
    ]);
    const { span } = found?.parameters[1] ?? {};
    expect(text.slice(span?.start, span?.end)).toBe('a%20b');
    const { urlSpan } = found?.request ?? {};
    expect(text.slice(urlSpan?.start, urlSpan?.end)).toBe(login);
  });

  it('is read from a pushed request, with its assertion and its proof', () => {
    const found = parseAuthorizationRequest(
      'POST /par HTTP/1.1\r\nHost: a.sg\r\nDPoP: a.b.c\r\n\r\nresponse_type=code&client_assertion=d.e.f',
    );
    expect(found).toMatchObject({ kind: 'par', dpop: {}, assertion: {} });
    expect(found?.parameters.map(({ name }) => name)).toEqual(['response_type', 'client_assertion']);
    const bare = parseAuthorizationRequest('response_type=code&client_id=a');
    expect(bare?.kind).toBe('par');
    expect([bare?.dpop, bare?.assertion]).toEqual([undefined, undefined]);
  });

  it.each([`${login}\n\nThanks, Ann`, `${login}\u200b`, `${login}\n\nHTTP/1.1 200 OK\n\n{"a":"b=c"}`])(
    'ends with its URL, whatever stands below: %j',
    (text) => {
      const found = parseAuthorizationRequest(text);
      expect([found?.kind, found?.request.url, found?.parameters.at(-1)?.value]).toEqual(['url', login, 's']);
    },
  );

  it('is the query of a URL alone', () => {
    const text = new URL(login).search;
    const found = parseAuthorizationRequest(text);
    expect([found?.kind, found?.request.text]).toEqual(['url', text]);
    expect(found?.parameters.map(({ name }) => name)).toEqual(['response_type', 'client_id', 'state']);
  });

  it('knows when the server sent the browser there', () => {
    expect(parseAuthorizationRequest(redirect(login))?.at).toBe(Date.UTC(2026, 10, 20, 6, 13, 20) / 1000);
  });

  it.each(['', 'no request at all', redirect('/plain')])('is not seen in %j', (text) =>
    expect(parseAuthorizationRequest(text)).toBeUndefined(),
  );
});

describe('the redirect that came back', () => {
  it.each([
    ['a URL', back, back],
    ['a URL with a label', `url: ${back}`, back],
    ['a redirect', redirect(back), back],
    ['a fragment', 'https://rp.example.sg/cb#code=c&state=s', 'https://rp.example.sg/cb#code=c&state=s'],
    ['a query alone', ' ?code=c&state=s ', undefined],
    ['the pairs alone', 'code=c&state=s', undefined],
    ['a path', '/cb?code=c&state=s', undefined],
    ['lines', 'code=c\nstate=s', undefined],
    ['lines of Windows', 'code=c\r\nstate=s', undefined],
    [
      'a line of a log',
      '10.0.0.1 - - [20/Nov/2026:06:13:20 +0000] "GET /cb?code=c&state=s HTTP/1.1" 200',
      undefined,
    ],
    [
      'a query with a fragment',
      'https://rp.example.sg/cb?code=c&state=s#_=_',
      'https://rp.example.sg/cb?code=c&state=s#_=_',
    ],
  ])('is read from %s', (_name, text, url) => {
    const found = parseCallback(text);
    expect(found?.url).toBe(url);
    expect(found?.parameters.map(({ name, value }) => `${name}=${value}`)).toEqual(['code=c', 'state=s']);
    expect(found?.parameters.map(({ span }) => span && text.slice(span.start, span.end))).toEqual(['c', 's']);
  });

  it.each(['', 'https://rp.example.sg/cb', 'https://rp.example.sg/cb?code', 'text'])(
    'is not seen in %j',
    (text) => expect(parseCallback(text)).toBeUndefined(),
  );
});
