import { describe, expect, it } from 'vitest';
import { findFormBody } from './find-form-body.ts';
import { parseProgramOutput } from './parse-program-output.ts';
import { asMessage } from './printed-request.ts';
import { readAxiosError, readJsCall } from './read-js-request.ts';

const url = 'https://a.sg/t';
const form = 'application/x-www-form-urlencoded';
const text = 'text/plain;charset=UTF-8';
const type = (value: string): readonly (readonly [string, string])[] => [['Content-Type', value]];

describe('a call with everything written out', () => {
  it.each<readonly [string, object]>([
    [`axios.post("${url}", "a=b")`, { method: 'POST', body: 'a=b', headers: type(form) }],
    [`axios.post("${url}", "a=b", config)`, { method: 'POST', body: 'a=b', headersComplete: false }],
    [`axios.post("${url}", "a=b", { ...config })`, { method: 'POST', body: 'a=b', headersComplete: false }],
    [
      `axios.post("${url}", "a=b", { headers: { "content-TYPE": "x/y" } })`,
      { method: 'POST', body: 'a=b', headers: [['content-TYPE', 'x/y']] },
    ],
    [
      `axios.post("${url}", "a=b", { headers: all })`,
      { method: 'POST', body: 'a=b', headersComplete: false },
    ],
    [`axios({ url: "${url}", data: "a" })`, { body: 'a' }],
    [`axios({ url: "http://a.sg", baseURL: "https://b.sg" })`, { url: 'http://a.sg' }],
    [`axios({ url: "/t", baseURL: "https://a.sg" })`, {}],
    [`axios({ url: "${url}", data: { a: "b" } })`, { body: '{"a":"b"}', headers: type('application/json') }],
    [`fetch("http://a.sg")`, { url: 'http://a.sg' }],
    [`fetch("${url}", { headers: { A: "b", C: d } })`, { headers: [['A', 'b']], headersComplete: false }],
    [`fetch("${url}", { body: "a" })`, { body: 'a', headers: type(text) }],
    [`fetch("${url}", { body: JSON.stringify({ a: "b" }) })`, { body: '{"a":"b"}', headers: type(text) }],
    [
      `axios.post("${url}", JSON.stringify({ a: "b" }))`,
      { method: 'POST', body: '{"a":"b"}', headers: type('application/json') },
    ],
    [
      `fetch("${url}", { body: new URLSearchParams({ a: "b c" }) })`,
      { body: 'a=b%20c', headers: type(`${form};charset=UTF-8`) },
    ],
    [`fetch(x);`.repeat(19).concat(`fetch("${url}")`), {}],
    [`fetch("${url.padEnd(4_000, 'x')}")`, { url: url.padEnd(4_000, 'x') }],
  ])('%.80s', (code, wanted) => {
    expect(readJsCall(code)).toEqual({
      method: 'GET',
      url,
      headers: [],
      headersComplete: true,
      body: undefined,
      ...wanted,
    });
  });

  it.each([
    `fetch("${url}", { method })`,
    `fetch("${url}", { method: "post", ...more })`,
    `fetch("${url}", { method: m() })`,
    `fetch("x${url}")`,
    `fetch("${url}", { body: f({ a: "b" }) })`,
    `fetch("${url}", { body: new URLSearchParams({ a }) })`,
    `fetch("${url}", { body: new URLSearchParams({ a: b }) })`,
    `fetch("${url}", { body: [1] })`,
    'axios({ url: "t" })',
    `axios({ url: "x${url}" })`,
    `fetch(x);`.repeat(20).concat(`fetch("${url}")`),
    `fetch("${url.padEnd(4_001, 'x')}")`,
  ])('is not %.80s', (code) => expect(readJsCall(code)).toBeUndefined());

  it.each([`config: { url: '${url}' }`, `"config" : { url: '${url}' }`, `x 'config':{ "url": "${url}" }`])(
    'may stand in an error: %s',
    (code) => expect(readAxiosError(code)).toMatchObject({ method: 'GET', url }),
  );
});

describe('what a program printed', () => {
  it('is put into a message', () => {
    const printed = { method: 'PUT', url, headers: [['A', 'b\r\nc\nd']] as const, headersComplete: true };
    expect(asMessage({ ...printed, body: 'e' })).toBe(`PUT ${url} HTTP/1.1\r\nA: b c d\r\n\r\ne`);
    expect(asMessage({ ...printed, headers: [] })).toBe(`PUT ${url} HTTP/1.1\r\n\r\n`);
  });

  it('has a place where it stands once, and is long enough to be told', () => {
    const code = `fetch("${url}?q=abcd&r=abc", { method: "POST", headers: { A: "efgh", B: "ijk" }, body: "m=nopq&n=rst&o=uvwx&p=uvwx" })`;
    const at = (part: string): object => ({
      start: code.indexOf(part),
      end: code.indexOf(part) + part.length,
    });
    const read = parseProgramOutput(code);
    expect(read).toMatchObject({ text: code, headersComplete: true, urlSpan: at(`${url}?q=abcd&r=abc`) });
    expect(read?.bodySpan).toEqual(at('m=nopq&n=rst&o=uvwx&p=uvwx'));
    expect(read?.headers.map(({ span }) => span)).toEqual([at('efgh'), undefined, undefined]);
    expect(read?.parameters.map(({ span }) => span)).toEqual([at('nopq'), undefined, undefined, undefined]);
    expect(read?.queryParameters.map(({ span }) => span)).toEqual([at('abcd'), undefined]);
  });

  it.each([
    ["send: b'POST /t HTTP/1.1\\r\\nHost: a.sg\\r\\n\\r\\n'", 'https://a.sg/t'],
    ["log\nsend: 'POST /t HTTP/1.1\\r\\nHost: a.sg\\r\\n\\r\\n'", 'https://a.sg/t'],
    [
      'http-outgoing-12  >> "POST /t HTTP/1.1[\\r][\\n]"\nhttp-outgoing-12 >> "Host: a.sg[\\r][\\n]"',
      'https://a.sg/t',
    ],
  ])('may be what went over the wire: %j', (output, address) => {
    expect(parseProgramOutput(output)).toMatchObject({ url: address, headersComplete: true });
  });

  it.each(['', "resend: b'POST /t HTTP/1.1'", "send: b'none'", 'fetch', 'words'])('is not %j', (output) => {
    expect(parseProgramOutput(output)).toBeUndefined();
  });
});

describe('a form in other text', () => {
  const body = 'client_id=a&grant_type=b&code=c';

  it.each([
    [`x ${body} y`, body, 2],
    [`body=${body}`, body, 5],
    [`scope=${body}`, `scope=${body}`, 0],
    [`x "${body}"`, body, 3],
    [`[${body}`, body, 1],
    [
      `a&b&c ${body.replace('grant', '%0A+grant')}+=d`.replace('+=d', ''),
      body.replace('grant', '%0A+grant'),
      6,
    ],
  ])('%j', (given, found, start) => {
    expect(findFormBody(given)).toMatchObject({
      text: given,
      form: 'form-body',
      headers: [],
      body: found,
      bodySpan: { start, end: start + found.length },
      queryParameters: [],
    });
    expect(findFormBody(given)).not.toHaveProperty('method');
  });

  it('has its method and address where they stand', () => {
    expect(findFormBody(`POST "${url}" ${body}`)).toMatchObject({
      method: 'POST',
      url,
      urlSpan: { start: 6, end: 20 },
    });
  });

  it.each([
    'client_id=a&grant_type=b',
    'x=a&grant_type=b&code=c',
    `x${body}`.replace('xclient_id', '!x'),
    'abc=d&abc=e&abc=f',
  ])('is not seen in %j', (given) => expect(findFormBody(given)).toBeUndefined());
});
