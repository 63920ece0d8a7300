import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { headerValues } from '../request/wire-request.ts';
import { readMitmproxy } from './read-mitmproxy.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

/** `mitmdump --flow-detail 4`, version 12: the form in YAML. */
const dump = `[14:13:19.000] HTTP(S) proxy listening at *:8080.
[14:13:20.101][127.0.0.1:51022] client connect
127.0.0.1:51022: GET https://app.example/ HTTP/2.0
    user-agent: curl/8.5.0

 << HTTP/2.0 200 OK 5b
    content-type: text/plain

    hello

127.0.0.1:51023: POST ${url} HTTP/2.0
    content-type: application/x-www-form-urlencoded
    dpop: eyJp.eyJq.r
    content-length: 300

    grant_type: authorization_code
    code: 'it''s: 1'
    redirect_uri: https://app.example/cb
    client_assertion: eyJh.eyJi.c

 << HTTP/2.0 401 Unauthorized 26b
    date: Fri, 20 Nov 2026 06:13:20 GMT
    content-type: application/json

    {
        "error": "invalid_client"
    }

[14:13:20.400][127.0.0.1:51022] client disconnect
`;

describe('the output of mitmproxy', () => {
  it('gives its token call with the form encoded again, and says so', () => {
    const { pieces, notices } = recognisePaste(dump);
    const request = parseRequest(pieces[0]?.text ?? '');
    expect(pieces[0]?.summary).toContain('The output of mitmproxy with 2 calls');
    expect(request).toMatchObject({ method: 'POST', url, contentType: 'application/x-www-form-urlencoded' });
    expect(headerValues(request?.headers ?? [], 'dpop')).toEqual(['eyJp.eyJq.r']);
    expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', "it's: 1"],
      ['redirect_uri', 'https://app.example/cb'],
      ['client_assertion', 'eyJh.eyJi.c'],
    ]);
    const response = pieces.find(({ field }) => field === 'response');
    expect(response?.text).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\ndate: Fri/);
    expect(response?.text).toContain('invalid_client');
    expect(notices).toEqual([expect.stringContaining('how it was encoded on the wire is not known')]);
  });

  it.each([
    [
      'before version 12, aligned',
      'URLEncoded form\n    grant_type:    authorization_code\n    code:          a b',
    ],
    ['raw, with dumper_default_contentview=raw', 'grant_type=authorization_code&code=a%20b'],
  ])('reads a form that is shown %s', (_name, body) => {
    const text = `127.0.0.1:5: POST ${url}\n    Content-Type: application/x-www-form-urlencoded\n\n    ${body}\n\n << 400 Bad Request 2b\n    A: b\n\n    {}\n`;
    const request = parseRequest(readMitmproxy(text)?.request ?? '');
    expect(request?.parameters.map(({ value }) => value)).toEqual(['authorization_code', 'a b']);
  });

  it('is read through the colours of a terminal, and says what was cut off', () => {
    const esc = String.fromCharCode(27);
    const text = `127.0.0.1:5: ${esc}[35mPOST${esc}[0m ${esc}[1m${url}${esc}[0m\n    A: b\n\n    grant_type=x\n    (cut off)\n\n${esc}[1m <<${esc}[0m ${esc}[31m401${esc}[0m Unauthorized 1b\n`;
    const imported = readMitmproxy(text);
    expect(parseRequest(imported?.request ?? '')).toMatchObject({ url, body: 'grant_type=x' });
    expect(imported?.response).toContain('HTTP/1.1 401 Unauthorized');
    expect(imported?.notices).toEqual(['mitmproxy cut a body off: show it with flow_detail 4.']);
  });

  it.each([
    ['a replay', `[replay] POST ${url}`],
    ['an address alone', `127.0.0.1: POST ${url} HTTP/1.1`],
    ['a name of a client', `client:5: POST ${url}`],
  ])('begins a call with %s', (_name, line) => {
    const imported = readMitmproxy(
      `${line}\n    A: b\n\n    grant_type=x\n\n << 400 Bad Request 2b\n    C: d\n\n    {}\nlast`,
    );
    expect(parseRequest(imported?.request ?? '')).toMatchObject({
      method: 'POST',
      url,
      body: 'grant_type=x',
    });
    expect(imported).toMatchObject({
      what: 'The output of mitmproxy with 1 call',
      response: 'HTTP/1.1 400 Bad Request\r\nC: d\r\n\r\n{}',
      rest: 'last',
      notices: [],
    });
  });

  it.each([
    ['no answer', '', undefined],
    ['an answer without a reason', '\n << 400 2b\n', 'HTTP/1.1 400\r\n\r\n'],
    ['an answer whose content is missing', '\n << HTTP/2.0 400 (content missing)\n', 'HTTP/1.1 400\r\n\r\n'],
  ])('may have %s', (_name, rest, response) => {
    const imported = readMitmproxy(`1.2.3.4:5: POST ${url}\n    no header\n\n    grant_type=x\n${rest}`);
    expect(imported?.response).toBe(response);
  });

  it.each([
    ['grant_type: x\n    code: |-\n      a\n      b', 'a\nb'],
    ['grant_type: x\n    code: "a\\tb"', 'a\tb'],
    ['grant_type: x\n    code: "a\\qb"', '"a\\qb"'],
    ["grant_type: x\n    'code': 'it''s'", "it's"],
    ['grant_type: x\n    code: a\n    b', 'a\nb'],
  ])('reads the value of %j', (body, value) => {
    const text = `1.2.3.4:5: POST ${url}\n    content-type: application/x-www-form-urlencoded\n    Content-Length: 5\n\n    ${body}\n`;
    const request = parseRequest(readMitmproxy(text)?.request ?? '');
    expect(request?.parameters.find(({ name }) => name === 'code')?.value).toBe(value);
    expect(headerValues(request?.headers ?? [], 'content-length')).not.toContain('5');
  });

  it.each(['', 'no flow', ' << 200 OK 5b', 'a:5: GET https'])('is not seen in %j', (text) =>
    expect(readMitmproxy(text)).toBeUndefined(),
  );

  it('gives back the values of any form that is shown name by name', () => {
    const value = fc
      .string({ unit: 'grapheme-ascii', maxLength: 30 })
      .map((text) => text.trim())
      .filter((text) => !/^(?:['"]|[|>]-?$)/.test(text));
    fc.assert(
      fc.property(value, value, (code, state) => {
        const text = `127.0.0.1:5: POST ${url}\n    content-type: application/x-www-form-urlencoded\n\n    grant_type: x\n    code: ${code}\n    state: ${state}\n    end: x\n\n << 400 Bad Request 2b\n`;
        const request = parseRequest(readMitmproxy(text)?.request ?? '');
        expect(request?.parameters.map((parameter) => parameter.value)).toEqual(['x', code, state, 'x']);
      }),
    );
  });

  it('takes its time in proportion', () => {
    const shown = (body: string): string =>
      `127.0.0.1:5: POST ${url}\n    content-type: application/x-www-form-urlencoded\n\n${body}\n << 400 Bad Request 2b\n`;
    const long = parseRequest(
      readMitmproxy(shown(`    code: a\n${'    b\n'.repeat(100_000)}`))?.request ?? '',
    );
    expect(long?.parameters[0]?.value).toBe(`a${'\nb'.repeat(100_000)}`);
    expect(readMitmproxy(shown(`    code:${' '.repeat(200_000)}\u2028\n`))?.what).toMatch(/1 call/);
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.nat(dump.length), fc.string({ unit: 'binary', maxLength: 60 }), (at, text) => {
        expect(() => recognisePaste(dump.slice(at) + text)).not.toThrow();
        expect(() => recognisePaste(dump.slice(0, at) + text + dump.slice(at))).not.toThrow();
      }),
    );
  });
});
