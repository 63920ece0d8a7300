import { describe, expect, it } from 'vitest';
import { isRedirectLine, recogniseRedirect } from './recognise-redirect.ts';

const place = 'https://rp.example.sg/cb';

describe('a redirect, in words', () => {
  it.each([
    ['callback', 'callback', ` ${place}?code=a\n`, 'A callback URL with a code: fills the callback.'],
    [
      'callback',
      'callback',
      '/cb?error=a',
      'A callback URL with an error instead of a code: fills the callback.',
    ],
    [
      'authorization_request',
      'authorization_url',
      `${place}?request_uri=a&response_type=b`,
      'An authorization URL with a request_uri: fills the authorization URL after PAR.',
    ],
    [
      'authorization_request',
      'authorization_request',
      `${place}?response_type=code&redirect_uri=b`,
      'An authorization URL: fills the authorization request.',
    ],
  ])('%s, %s: %j', (kind, field, text, summary) => {
    expect(recogniseRedirect(text)).toEqual([{ kind, field, text, summary }]);
  });

  it.each([
    `${place}?response_type=code&client_assertion=a`,
    `${place}?request_uri=code&grant_type=a`,
    `${place}?response_type=code&grant_type=a`,
    `${place}?code=a&redirect_uri=b`,
    'a /cb?code=a',
    '/cb?code=a b',
    `CURL ${place}?code=a`,
    ` POST ${place}?code=a`,
  ])('is not seen in %j', (text) => expect(recogniseRedirect(text)).toBeUndefined());

  it('is seen where the words of a command stand behind it', () => {
    expect(recogniseRedirect(`${place}?code=a&then=POST%20b&POST=c`)).toHaveLength(1);
    expect(recogniseRedirect(`${place}?code=${'a'.repeat(400)}&x=curl`)).toHaveLength(1);
  });
});

describe('a line that is a redirect', () => {
  it.each([
    ['/cb?code=abc', true],
    ['/c?code=abc', false],
    [`${place}#error=a`, true],
    [`${place}?a=b&code=a`, true],
    [`${place}?request_uri=a`, true],
    [`${place}?response_type=a`, true],
    [`${place}?encode=a`, false],
    [`Callback: ${place}?code=a`, true],
    [`  location : ${place}?code=a`, false],
    [`Origin: ${place}?code=a`, false],
    [`refresh: ${place}?code=a`, false],
    [`* ${place}?code=a`, false],
    [`< ${place}?code=a`, false],
    [`${place}?code=a\\`, false],
    [`${place}?code=a\\\r`, false],
    [`06:13:20 GET ${place}?code=a`, true],
    [`GET ${place}?code=a`, false],
    [`${place}?code=a&grant_type=b`, false],
  ])('%j: %s', (line, wanted) => expect(isRedirectLine(line)).toBe(wanted));
});
