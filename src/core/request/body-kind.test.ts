import { describe, expect, it } from 'vitest';
import { classifyBody } from './body-kind.ts';
import { parseRequest } from './parse-request.ts';

const kindOf = (text: string): string | undefined => {
  const request = parseRequest(text);
  return request && classifyBody(request);
};
const http = (headers: string, body: string): string =>
  `POST /token HTTP/1.1\r\nHost: rp.example.sg\r\n${headers}\r\n${body}`;

describe('classifyBody', () => {
  it.each([
    ['curl https://a.sg/token -d a=1', 'form'],
    [http('Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n', 'a=1'), 'form'],
    [`curl https://a.sg/token --json '{"code":"x"}'`, 'json'],
    [http('Content-Type: application/vnd.api+json\r\n', '{}'), 'json'],
    [`curl https://a.sg/token -d '{"grant_type":"authorization_code"}'`, 'json-undeclared'],
    ['{"grant_type":"authorization_code"}', 'json-undeclared'],
    ['curl https://a.sg/token ^\r\n  -d ^"^{\n  ^\\^"grant_type^\\^": ^\\^"x^\\^"\n^}^"', 'json-undeclared'],
    [
      `PS C:\\> curl.exe https://a.sg/token -d '{\\"grant_type\\":\\"authorization_code\\"}'`,
      'json-undeclared',
    ],
    ['curl https://a.sg/token -d %7B%22grant_type%22%3A%22authorization_code%22%7D=', 'json-undeclared'],
    ['curl https://a.sg/token -F a=1', 'multipart'],
    [http('Content-Type: application/x-www-form-encoded\r\n', 'a=1'), 'misspelt'],
    [http('Content-Type: x-www-form-urlencoded\r\n', 'a=1'), 'misspelt'],
    [http('Content-Type: application/x-www-url-encoded\r\n', 'a=1'), 'misspelt'],
    [http('Content-Type: text/plain;charset=UTF-8\r\n', 'a=1'), 'text'],
    [http('Content-Type: application/xml\r\n', 'a=1'), 'other'],
    [http('Accept: */*\r\n', 'a=1'), 'untyped'],
    [http('Accept: */*\r\n', ''), 'not-shown'],
    ['grant_type=authorization_code&code=x', 'not-shown'],
  ])('reads %j as %s', (text, wanted) => {
    expect(kindOf(text)).toBe(wanted);
  });
});
