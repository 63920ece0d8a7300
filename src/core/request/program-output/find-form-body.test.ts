import { describe, expect, it } from 'vitest';
import { parseRequest } from '../parse-request.ts';
import { findFormBody } from './find-form-body.ts';

const body =
  'client_id=abc&grant_type=authorization_code&code=x%20y&redirect_uri=https%3A%2F%2Frp.example.sg';

describe('a form body in a log', () => {
  it.each([
    [
      `2026-11-20 10:00:00 INFO TokenClient - POST https://id.example.sg/token body=${body}`,
      'POST',
      'https://id.example.sg/token',
    ],
    [
      `[10:00:00] DEBUG request: POST https://id.example.sg/token\n${body}`,
      'POST',
      'https://id.example.sg/token',
    ],
    [
      `09:59 GET https://id.example.sg/.well-known/openid-configuration\n09:59 POST https://id.example.sg/par\n10:00 POST https://id.example.sg/token ${body}\n10:01 GET https://id.example.sg/userinfo`,
      'POST',
      'https://id.example.sg/token',
    ],
    [
      `"POST /token HTTP/1.1" 400 req=${body}\nClient error: \`POST https://id.example.sg/token\` resulted in a refusal`,
      'POST',
      'https://id.example.sg/token',
    ],
    [`10:00 ${body}\n10:00 POST https://id.example.sg/token 400`, 'POST', 'https://id.example.sg/token'],
    [`10:00 ${body}\n10:01 GET https://id.example.sg/userinfo`, undefined, undefined],
    [
      `dbug: A[0]\n      Method: POST, RequestUri: 'https://id.example.sg/token', Version: 1.1\n      ${body}`,
      'POST',
      'https://id.example.sg/token',
    ],
    [`10:00 GET https://id.example.sg/token ${body}`, 'GET', 'https://id.example.sg/token'],
    [`10:00 [info] token request body: ${body} (took 3 ms)`, undefined, undefined],
    [`sending "${body}"`, undefined, undefined],
  ])('is read from %s', (text, method, url) => {
    const request = parseRequest(text);
    expect(request).toMatchObject({ form: 'form-body', body, headersComplete: false });
    expect([request?.method, request?.url]).toEqual([method, url]);
    expect(request?.parameters.map(({ name }) => name)).toEqual([
      'client_id',
      'grant_type',
      'code',
      'redirect_uri',
    ]);
    const span = request?.parameters[2]?.span;
    expect(text.slice(span?.start, span?.end)).toBe('x%20y');
  });

  it('is read to its closing quote where a line break stands in it, encoded', () => {
    const broken = body.replace('&redirect_uri', '&%0Aredirect_uri').replace('client_id=abc&', '');
    const request = parseRequest(
      `level=info msg="token request" url=https://id.example.sg/token body="${broken}"`,
    );
    expect(request?.body).toBe(broken);
    expect(request?.parameters.at(-1)?.value).toBe('https://rp.example.sg');
  });

  it('is the last that asks for a token, for a log goes on in time', () => {
    const par = 'client_id=abc&redirect_uri=b&scope=openid&response_type=code';
    const [first, second] = ['1', '2'].map((code) => `grant_type=a&client_id=b&code=${code}`);
    const bodyIn = (...lines: readonly (string | undefined)[]): string | undefined =>
      findFormBody(lines.map((line) => `10:00 POST https://id.example.sg ${line}`).join('\n'))?.body;
    expect(bodyIn(par, first, second, par)).toBe(second);
    expect(bodyIn(first, par)).toBe(first);
    expect(bodyIn(`${par}&state=1`, par)).toBe(par);
  });

  it('is looked for in linear time', () => {
    const started = performance.now();
    for (const part of ['abcd=', 'abcd=&', 'abcd', '&abcd=', 'abcd=a&abcd=b '])
      expect(findFormBody(part.repeat(200_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each([
    'a log line with level=info&user=x&took=3',
    'It fails since yesterday, = is broken',
    'code=x&state=y in prose',
  ])('is not seen in %s', (text) => {
    expect(parseRequest(`note: ${text}`)).toBeUndefined();
  });
});
