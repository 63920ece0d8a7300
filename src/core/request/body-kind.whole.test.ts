import { describe, expect, it } from 'vitest';
import { type BodyKind, classifyBody } from './body-kind.ts';
import { openParameters } from './open-parameters.ts';
import { parseForm } from './parse-form.ts';
import { isUserinfoCall } from './purpose.ts';
import { isUtf16 } from './utf16.ts';
import type { WireRequest } from './wire-request.ts';

const form = 'application/x-www-form-urlencoded';
const request = (more: Partial<WireRequest>): WireRequest => ({
  text: '',
  form: 'http',
  headers: [],
  headersComplete: true,
  parameters: [],
  queryParameters: [],
  multipart: false,
  notes: [],
  ...more,
});

describe('the kind of a body', () => {
  it.each<readonly [Partial<WireRequest>, BodyKind]>([
    [{ form: 'parameters', contentType: form, body: '{"a":1}' }, 'not-shown'],
    [{ form: 'url', contentType: form, body: '{"a":1}' }, 'not-shown'],
    [{ contentType: 'application/json' }, 'json'],
    [{ contentType: 'application/vnd.a+json' }, 'json'],
    [{ contentType: 'application/jsonp' }, 'other'],
    [{ contentType: form, multipart: true }, 'multipart'],
    [{ contentType: 'multipart/form-data' }, 'multipart'],
    [{ contentType: 'x-multipart/form-data' }, 'other'],
    [{ contentType: form, body: '\n--abc\r\n Content-Disposition : form-data' }, 'multipart'],
    [{ contentType: form, body: '--abc\ncontent-disposition:a' }, 'multipart'],
    [{ contentType: form, body: 'a --abc\ncontent-disposition:a' }, 'form'],
    [{ contentType: form, body: '--\ncontent-disposition:a' }, 'form'],
    [{ contentType: form, body: `${' '.repeat(400)}--abc\ncontent-disposition:a` }, 'form'],
    ...['{"a":1}', ' { "a', '{}', '{ }', '{\\"a', '[{', '[["', '[ "a', `${' '.repeat(198)}{"`].map(
      (body) => [{ contentType: form, body }, 'json-undeclared'] as const,
    ),
    ...['a{"b":1}', '{a', '[a', '[1', 'a=b', '', `${' '.repeat(199)}{"`].map(
      (body) => [{ contentType: form, body }, 'form'] as const,
    ),
    [
      { contentType: form, body: '%7B%22a%22%3A1%7D', parameters: parseForm('%7B%22a%22%3A1%7D', 'body') },
      'json-undeclared',
    ],
    [{ contentType: form, body: '%7B=%22a', parameters: parseForm('%7B=%22a', 'body') }, 'json-undeclared'],
    [{ contentType: form, body: '%7B%22a&b', parameters: parseForm('%7B%22a&b', 'body') }, 'form'],
    [{ contentType: form, parameters: parseForm('%7B%22a', 'body') }, 'form'],
    [{ contentType: form }, 'form'],
    [{ body: 'a=b' }, 'untyped'],
    [{ body: ' \n' }, 'not-shown'],
    [{}, 'not-shown'],
    [{ body: 'a=b', headersComplete: false }, 'not-shown'],
    ...[
      'application/x-www-form-urlencode',
      'application/x-www-form-encoded',
      'application/www-form-urlencoded',
      'x-www-form-urlencoded',
      'xwwwformurlencoded',
      'application/xwww-encoded',
      'wwwurl-encoded',
      'application/x-www-form-urlenc',
    ].map((contentType) => [{ contentType }, 'misspelt'] as const),
    [{ contentType: 'application/x-www-form-urlen' }, 'other'],
    [{ contentType: 'a/x-www-form-urlencoded-or-not' }, 'other'],
    [{ contentType: 'text/plain' }, 'text'],
    [{ contentType: 'text/html' }, 'other'],
    [{ contentType: 'a'.repeat(10_000) }, 'other'],
  ])('%j is %s', (more, wanted) => expect(classifyBody(request(more))).toBe(wanted));
});

describe('a call of userinfo', () => {
  it.each([
    ['https://a.sg/userinfo', true],
    ['https://a.sg/userinfo/', true],
    ['https://a.sg/x/authorization-info?a=b', true],
    ['https://a.sg/userinfo#a', true],
    ['https://a.sg/oauth2/userInfo', true],
    ['https://a.sg/me', true],
    ['https://a.sg/name', false],
    ['https://a.sg/userinfos', false],
    ['https://a.sg/my-userinfo', false],
    ['https://a.sg/token?a=/userinfo', false],
    [undefined, false],
  ])('%s: %s', (url, wanted) => {
    expect(isUserinfoCall(request({ url }))).toBe(wanted);
    expect(isUserinfoCall(request({ url, parameters: parseForm('a=b', 'body') }))).toBe(false);
  });

  it('is none where there is no request', () => expect(isUserinfoCall(undefined)).toBe(false));
});

it.each([
  ['a\0b\0', true],
  ['\uFEFFa\0b\0', true],
  ['a\0b', false],
  ['ab\0\0', false],
  ['\0\0\0\0', false],
  ['a\0', false],
  ['ab', false],
  ['', false],
])('%j is read from UTF-16: %s', (text, wanted) => expect(isUtf16(text)).toBe(wanted));

it('the parameters that say nothing secret are these', () => {
  expect([...openParameters].toSorted()).toEqual([
    'acr_values',
    'authentication_context_message',
    'authentication_context_type',
    'client_assertion_type',
    'client_id',
    'code_challenge_method',
    'grant_type',
    'iss',
    'redirect_uri',
    'redirect_uri_https_type',
    'response_type',
    'scope',
  ]);
});
