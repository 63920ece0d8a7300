import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../parse-request.ts';
import type { WireRequest } from '../wire-request.ts';

const url = 'https://id.example.sg/token';
const body = 'grant_type=authorization_code&code=a%2Bb&redirect_uri=https%3A%2F%2Frp.example.sg%2Fcb';
const form = 'application/x-www-form-urlencoded';
const message = ['POST /token HTTP/1.1', 'Host: id.example.sg', `Content-Type: ${form}`];
const wire = (line: string): string => `12:00:01.002 DEBUG o.a.h.wire : http-outgoing-0 >> "${line}"`;

const shown: Readonly<Record<string, string>> = {
  "Python's http.client": `send: b'${message.join('\\r\\n')}\\r\\n\\r\\n'\nsend: b'${body}'\nreply: 'HTTP/1.1 400 Bad Request\\r\\n'`,
  'Python 2': `send: "${message.join('\\r\\n')}\\r\\n\\r\\n${body}"`,
  'the Apache wire log': [
    ...message.map((line) => wire(`${line}[\\r][\\n]`)),
    wire('[\\r][\\n]'),
    wire(body),
  ].join('\n'),
  'an AxiosError': `AxiosError: Request failed\n  config: {\n    transformRequest: [ [Function: x] ],\n    headers: Object [AxiosHeaders] {\n      'Content-Type': '${form}',\n    },\n    method: 'post',\n    url: '${url}',\n    data: '${body.slice(0, 20)}' +\n      '${body.slice(20)}'\n  },\n  request: [Circular *1]`,
  'an AxiosError as JSON': JSON.stringify({
    message: 'x',
    name: 'AxiosError',
    config: { url, method: 'post', headers: { 'Content-Type': form }, data: body },
  }),
  'a fetch call': `const r = await fetch("${url}", { method: 'POST', headers: { "Content-Type": "${form}" }, body: "${body}" });`,
  'a fetch call with URLSearchParams': `fetch('${url}', {method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: 'a+b', redirect_uri: 'https://rp.example.sg/cb' }) })`,
  'an axios call': `axios.post('${url}', new URLSearchParams({ grant_type: 'authorization_code', code: 'a+b', redirect_uri: 'https://rp.example.sg/cb' }))`,
};

const parts = (request: WireRequest | undefined) =>
  request && [request.method, request.url, request.contentType, request.body];

describe('a request that a program shows', () => {
  it.each(Object.entries(shown))('is read from %s', (_name, text) => {
    expect(parts(parseRequest(text))).toEqual(['POST', url, form, body]);
    expect(parseRequest(text)?.parameters.find(({ name }) => name === 'code')?.value).toBe('a+b');
  });

  it.each([
    [`fetch("${url}", { method: "POST", body: "${body}" })`, 'text/plain'],
    [
      `fetch("${url}", { method: "POST", body: new URLSearchParams({ code: 'x', grant_type: 'y' }).toString() })`,
      'text/plain',
    ],
    [`fetch("${url}", { method: "POST", body: String(new URLSearchParams({ code: 'x' })) })`, 'text/plain'],
    [
      `axios.post("${url}", new URLSearchParams({ code: 'x' }).toString())`,
      'application/x-www-form-urlencoded',
    ],
    [`fetch("${url}", { method: "POST", body: JSON.stringify({ code: 'x' }) })`, 'text/plain'],
    [`axios.post("${url}", { code: 'x' })`, 'application/json'],
    [`axios({ method: 'post', url: '${url}', data: { code: 'x' } })`, 'application/json'],
  ])('has the type that the client gives it: %s', (text, type) => {
    expect(parseRequest(text)?.contentType).toBe(type);
  });

  it('is not guessed where its values are variables', () => {
    expect(parseRequest(`axios.post("${url}", { client_assertion: assertion })`)).toMatchObject({
      body: '{"client_assertion":"<omitted: assertion>"}',
      hidden: ['assertion'],
    });
    expect(parseRequest('await fetch(tokenUrl, options)')).toBeUndefined();
    expect(parseRequest(`await fetch("${url}", options)`)).toBeUndefined();
    expect(parseRequest(`fetch("${url}", { method, body: "code=x" })`)).toBeUndefined();
    expect(parseRequest(`fetch("${url}", { method: m })`)).toBeUndefined();
    const template = `fetch("${url}", { method: "POST", body: \`grant_type=x&code=\${code}\` })`;
    expect(parseRequest(template)).toMatchObject({
      body: 'grant_type=x&code=%3Comitted%3A%20code%3E',
      hidden: ['code'],
    });
  });

  it.each([
    ["headers: { 'Content-Type': 'text/plain', DPoP: proof }", false],
    ["headers: { 'Content-Type': 'text/plain', ...more }", false],
    ['headers: [AxiosHeaders]', false],
    ['headers', false],
    ["headers: { 'Content-Type': 'text/plain' }", true],
  ])('has all its headers only where all are written out: %s', (headers, complete) => {
    const request = parseRequest(`fetch("${url}", { method: "POST", body: "${body}", ${headers} })`);
    expect(request?.headersComplete).toBe(complete);
  });

  it('is the first of its connection', () => {
    const two = `${shown["Python's http.client"]}\nsend: b'GET /userinfo HTTP/1.1\\r\\n\\r\\n'`;
    expect(parts(parseRequest(two))).toEqual(['POST', url, form, body]);
  });

  it('has places only for texts that stand in the paste once', () => {
    const text = shown['a fetch call'] ?? '';
    const spans = parseRequest(text)?.parameters.map(({ span }) => span && text.slice(span.start, span.end));
    expect(spans).toEqual(
      ['authorization_code', undefined, 'https%3A%2F%2Frp.example.sg%2Fcb'].map(
        (_, at) => parseRequest(text)?.parameters[at]?.rawValue,
      ),
    );
  });

  it('never throws and ends', () => {
    const tokens = [
      "send: b'",
      'fetch(',
      'axios(',
      'config: {',
      '"',
      "'",
      '{',
      '}',
      '(',
      ')',
      ':',
      ',',
      '\\',
      '+',
      '\n',
      'x',
      'new ',
      'http-outgoing-0 >> "',
      '[\\r]',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 60 }), (pieces) => {
        parseRequest(pieces.join(''));
      }),
    );
    // A reader that looked back would still be reading when the time of a test is up.
    expect(parseRequest(`fetch("https://a.sg/t", {${'{'.repeat(200_000)}`)).toBeUndefined();
    expect(parseRequest(`axios({${'a:'.repeat(200_000)}`)).toBeUndefined();
  });
});
