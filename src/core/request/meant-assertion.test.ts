import { describe, expect, it } from 'vitest';
import { meantAssertion } from './meant-assertion.ts';
import { parseRequest } from './parse-request.ts';

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';
const post = (type: string, body: string, query = ''): string =>
  `POST /fapi/token${query} HTTP/1.1\r\nHost: id.singpass.gov.sg\r\nContent-Type: ${type}\r\n\r\n${body}`;
const form = 'application/x-www-form-urlencoded';

describe('the assertion that a request was meant to carry', () => {
  it.each([
    ['its parameter', post(form, `grant_type=x&client_assertion=${token}`), token],
    ['its parameter, whatever it holds', post(form, 'client_assertion=abc&jwt=eyJ.e30.AA'), 'abc'],
    ['a parameter of another name', post(form, `grant_type=x&clientAssertion=${token}`), token],
    ['a name behind &amp;', post(form, `grant_type=x&amp;client_assertion=${token}`), token],
    ['a member of JSON', post('application/json', JSON.stringify({ a: 1, client_assertion: token })), token],
    ['JSON under the type of a form', post(form, JSON.stringify({ client_assertion: token })), token],
    ['the query', post(form, '', `?grant_type=x&client_assertion=${token}`), token],
    [
      'a part',
      post(
        'multipart/form-data; boundary=b',
        `--b\r\nContent-Disposition: form-data; name="client_assertion"\r\n\r\n${token}\r\n--b--\r\n`,
      ),
      token,
    ],
    [
      'a part with a type of its own',
      post(
        'multipart/form-data; boundary=b',
        `--b\r\nContent-Disposition: form-data; name="client_assertion"\r\nContent-Type: text/plain\r\n\r\n${token}\r\n--b--\r\n`,
      ),
      token,
    ],
    [
      'no token, in a place where none belongs',
      post(form, '', '?grant_type=x&client_assertion=abc'),
      undefined,
    ],
    ['none', post(form, 'grant_type=x&code=y'), undefined],
    [
      'a token that is the grant',
      post(form, `grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=${token}`),
      undefined,
    ],
  ])('is %s', (_name, text, wanted) => {
    const request = parseRequest(text);
    expect(request && meantAssertion(request)).toBe(wanted);
  });
});
