import { describe, expect, it } from 'vitest';
import { isCodeOfClient, readSnippet } from './read-snippet.ts';

const url = 'https://a.sg/token';
const body = 'grant_type=x';

describe('a snippet', () => {
  it.each<readonly [string, object]>([
    [`httpx.post("${url}", data="${body}")`, {}],
    [
      `httpx.post("${url}", data="${body}&c=" + c)`,
      { body: `${body}&c=%3Comitted%3A%20c%3E`, unknown: ['c'] },
    ],
    [`httpx.post("${url}?a b", data="${body}")`, { url: `${url}?a%20b` }],
    [
      `httpx.post("${url}", data={"code": "x"})`,
      { body: 'code=x', headers: [['Content-Type', 'application/x-www-form-urlencoded']] },
    ],
    [
      `httpx.post("${url}", data="${body}", headers={"CONTENT-TYPE": "a/b"})`,
      { headers: [['CONTENT-TYPE', 'a/b']] },
    ],
    [
      `httpx.post("${url}", data="${body}", headers={"A": b})`,
      { headers: [['A', '<omitted: b>']], unknown: ['b'] },
    ],
    [
      `httpx.post("${url}", data={"grant_type": "x", **more}, other=unseen)`,
      {
        headers: [['Content-Type', 'application/x-www-form-urlencoded']],
        unknown: ['**more'],
        partial: true,
      },
    ],
    [`fetch("${url}?${body}", { method })`, { url: `${url}?${body}`, method: 'POST', body: '' }],
    [`http.NewRequest("get!", "${url}?${body}", nil)`, { url: `${url}?${body}`, method: 'POST', body: '' }],
    [
      `http.NewRequest("GETTINGS", "${url}?${body}", nil)`,
      { url: `${url}?${body}`, method: 'POST', body: '' },
    ],
    [`httpx.put("${url}", data="client_assertion=x")`, { method: 'PUT', body: 'client_assertion=x' }],
    ['httpx.post("https://a.sg/par/", data="a=b")', { url: 'https://a.sg/par/', body: 'a=b' }],
    ['httpx.post("https://a.sg/token?c", data="a=b")', { url: 'https://a.sg/token?c', body: 'a=b' }],
    ['httpx.post("https://a.sg/token#c", data="a=b")', { url: 'https://a.sg/token#c', body: 'a=b' }],
    [
      `$ch = 5;\nhttpx.post("${url}", data="${body}&c=$x")`,
      { body: `${body}&c=%3Comitted%3A%20%24x%3E`, unknown: ['$x'] },
    ],
    [`a == 5;\nhttpx.post("${url}", data="${body}&c=$x")`, { body: `${body}&c=$x` }],
    [`httpx.post("${url}", data="${body}&c=$x")`, { body: `${body}&c=$x` }],
  ])('%s', (code, wanted) => {
    expect(readSnippet(code)).toEqual({
      method: 'POST',
      url,
      headers: [],
      headersComplete: false,
      body,
      unknown: [],
      partial: false,
      ...wanted,
    });
  });

  it.each([
    `send("${url}", "${body}")`,
    'httpx.post("https://a.sg/other", data="a=b")',
    'requests.get("https://a.sg/token", data="a=b")',
    'httpx.post("https://a.sg/tokens", data="a=b")',
    'httpx.post("https://a.sg/token", data="a")',
    'httpx.post("https://a.sg/token")',
    'httpx.post("https://a.sg/x", data="my_grant_type_x=b")',
    `httpx.post("${url}", data="${body}")${' '.repeat(200_000)}`,
  ])('is not %.80s', (code) => expect(readSnippet(code)).toBeUndefined());

  it('is read up to two hundred thousand characters', () => {
    const code = `httpx.post("${url}", data="${body}")`;
    expect(readSnippet(code.padEnd(200_000))).toMatchObject({ body });
    expect(readSnippet(code.padEnd(200_001))).toBeUndefined();
  });
});

describe('code of a client', () => {
  const frame = (call: string): string => `const a = 1;\nconst b = 2;\n${call};\n`;

  it.each([
    'fetch (a)',
    'axios(a)',
    'axios.x',
    'httpx.post (a)',
    'httpx.get(a)',
    'http.Post',
    'http.NewRequest',
    'HttpRequest.newBuilder',
    'curl_init ()',
    'curl_exec()',
    'x.PostAsync(a)',
    'new HttpRequestMessage (a)',
    'Invoke-WebRequest',
    'Invoke-RestMethod',
    'client.authorizationCodeGrant (a)',
  ])('is seen by %s', (call) => expect(isCodeOfClient(frame(call))).toBe(true));

  it.each([
    'import a from b',
    'from a import b',
    'const a = b',
    'let a',
    'var a',
    'def a():',
    'func a()',
    'using A',
    'package a',
    'return a',
    'public class A',
    'use A',
    '  let a',
    'a();',
    'if (a) {',
    'a(); ',
  ])('is seen by three lines such as %j', (line) => {
    expect(isCodeOfClient(`${line}\n${line}\n${line}\nfetch(a)`)).toBe(true);
    expect(isCodeOfClient(`${line}\n${line}\nfetch(a)`)).toBe(false);
  });

  it.each(['prefetch(a)', 'fetch', 'axios', 'httpx.post', 'xhttp.Post', 'curl_x()', 'PostAsync'])(
    'is not seen by %s',
    (call) => expect(isCodeOfClient(frame(call))).toBe(false),
  );

  it.each([
    '    at f (file:///a.js:1:2)',
    ' at a.js:5',
    '\tat b.js:15) ',
    'HTTP/1.1 400',
    'Traceback (most recent call last)',
  ])('is not what a program printed: %j', (line) => {
    expect(isCodeOfClient(`${frame('fetch(a)')}${line}\n`)).toBe(false);
  });

  it.each([
    'at f (a.js:1:2)',
    ' at',
    ' at a.js:5 b',
    ' at a.js',
    ' at a:b',
    'a HTTP/1.1 400',
    'a Traceback ',
    'let',
    'not at a.js:5',
  ])('may hold %j', (line) => expect(isCodeOfClient(`${frame('fetch(a)')}${line}\n`)).toBe(true));

  it('is no longer than two hundred thousand characters', () => {
    expect(isCodeOfClient(frame('fetch(a)').padEnd(200_000))).toBe(true);
    expect(isCodeOfClient(frame('fetch(a)').padEnd(200_001))).toBe(false);
  });

  it('is told by the beginnings of its lines', () => {
    const far = `${' '.repeat(499)};${' '.repeat(9)}\n`;
    expect(isCodeOfClient(`${far.repeat(3)}fetch(a)`)).toBe(true);
    expect(isCodeOfClient(`${` ${far}`.repeat(3)}fetch(a)`)).toBe(false);
    const trace = (blanks: number): string => ` at ${'x'.repeat(blanks)}:1\n`;
    expect(isCodeOfClient(`${frame('fetch(a)')}${trace(494)}`)).toBe(false);
    expect(isCodeOfClient(`${frame('fetch(a)')}${trace(600)}`)).toBe(true);
  });
});
