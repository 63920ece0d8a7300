import { describe, expect, it } from 'vitest';
import { parseRequest } from '../parse-request.ts';
import { answerShown, readShownRequest } from './read-shown-request.ts';

const url = 'https://id.example.sg/token';

describe('a request as tools show it', () => {
  it.each([
    [
      'the console of Postman',
      `POST ${url}\n400\n120 ms\nNetwork\nRequest Headers\ndpop: a.b.c\ncontent-type: application/x-www-form-urlencoded\nRequest Body\ngrant_type: "x"\nredirect_uri: "https://rp.example.sg/cb?a=b"\nResponse Headers\ndate: now\nResponse Body\n{"error":"invalid_client"}`,
    ],
    [
      'the console of Postman, with its arrows',
      `▼POST ${url}\r\n▼Request Headers\r\nDPoP: "a.b.c"\r\nContent-Type: "application/x-www-form-urlencoded"\r\n▼Request Body\r\ngrant_type: "x"\r\nredirect_uri: "https://rp.example.sg/cb?a=b"`,
    ],
    [
      'the console of Postman, as one object',
      `POST ${url}: ${JSON.stringify({ Network: {}, 'Request Headers': { dpop: 'a.b.c', 'content-type': 'application/x-www-form-urlencoded' }, 'Request Body': { grant_type: 'x', redirect_uri: 'https://rp.example.sg/cb?a=b' }, 'Response Body': '{}' }, null, 2)}`,
    ],
    [
      'JMeter',
      `POST ${url}\n\nPOST data:\ngrant_type=x&redirect_uri=https%3A%2F%2Frp.example.sg%2Fcb%3Fa%3Db\n\n[no cookies]\n\nRequest Headers:\nConnection: keep-alive\nDPoP: a.b.c\nContent-Type: application/x-www-form-urlencoded`,
    ],
  ])('is read: %s', (_name, text) => {
    const request = parseRequest(text);
    expect(request).toMatchObject({ method: 'POST', url, headersComplete: false });
    expect(request?.contentType).toBe('application/x-www-form-urlencoded');
    expect(request?.headers.find(({ name }) => /^dpop$/i.test(name))?.value).toBe('a.b.c');
    expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'x'],
      ['redirect_uri', 'https://rp.example.sg/cb?a=b'],
    ]);
  });

  it('has its answer below it', () => {
    const record = { 'Request Headers': {}, 'Request Body': 'a=b' };
    const shown = (body: unknown): string =>
      `POST ${url}: ${JSON.stringify({ ...record, 'Response Body': body }, null, 2)}`;
    expect(
      answerShown(`POST ${url}\n400\nRequest Headers\nRequest Body\na: "b"\nResponse Body\n{"c":1}`),
    ).toBe('{"c":1}');
    expect([shown('x'), shown({ c: 1 }), shown(undefined), 'x'].map(answerShown)).toEqual([
      'x',
      '{"c":1}',
      undefined,
      undefined,
    ]);
  });

  const message = (body: string, ...headers: readonly string[]): string =>
    [`POST ${url} HTTP/1.1`, ...headers, '', body].join('\r\n');

  it.each([
    ['a form', `\n\nPOST ${url}\nRequest Headers\nA: b\nRequest Body\nc: "d e"`, message('c=d%20e', 'A: b')],
    [
      'values with quotes in them',
      `POST ${url}\nRequest Headers\nRequest Body\nc: "d" "e"f`,
      message('c=%22d%22%20%22e%22f'),
    ],
    ['a text as it is', `POST ${url}\nRequest Headers\nRequest Body\n  c=d&e=f\n`, message('c=d&e=f')],
    ['a text of two lines', `POST ${url}\nRequest Headers\nRequest Body\n{"a"\n}`, message('{"a"\n}')],
    [
      'lines that stand in',
      `  POST ${url}\n  Request Headers\n  A: b\n  Request Body\n  c: d`,
      message('c=d', 'A: b'),
    ],
    [
      'blank lines above the data',
      `POST ${url}\nPOST data:\n \n\na=b\n\nRequest Headers:\nA: b`,
      message('a=b', 'A: b'),
    ],
    [
      'what is no header',
      `POST ${url}\nRequest Headers\nnone shown\nA: b\nRequest Body\nc: d`,
      message('c=d', 'A: b'),
    ],
    ['a body without anything', `POST ${url}\nRequest Headers\nA: b\nRequest Body`, message('', 'A: b')],
    [
      'an opened object behind the address',
      `▶ POST ${url}: {\nRequest Headers\nRequest Body\nc: d`,
      message('c=d'),
    ],
  ])('shows %s', (_what, text, wanted) => expect(readShownRequest(text)).toBe(wanted));

  it.each([
    '',
    `POST ${url}`,
    `POST ${url}\nHost: a\n\na=b`,
    `POST ${url} HTTP/1.1\nRequest Headers\nRequest Body`,
    `POST ${url}\nRequest Headers\nA: b`,
    `POST ${url}\nRequest Headers\nA: b\nPOST data:\n\n`,
    `POST ${url}\nRequest Body\na: b`,
    `see\nPOST ${url}\nRequest Headers\nRequest Body\na: b`,
    `POST /token\nRequest Headers\nRequest Body\na: b`,
    `POST ${url}\n${'x\n'.repeat(2_000)}Request Headers\nRequest Body\na: b`,
  ])('is none: %j', (text) => expect(readShownRequest(text)).toBeUndefined());
});
