import { describe, expect, it } from 'vitest';
import { parseRequest } from '../parse-request.ts';
import { readShownRequest } from './read-shown-request.ts';

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

  it.each([
    '',
    `POST ${url}`,
    `POST ${url}\nHost: a\n\na=b`,
    `POST ${url} HTTP/1.1\nRequest Headers\nRequest Body`,
  ])('is none: %j', (text) => expect(readShownRequest(text)).toBeUndefined());
});
