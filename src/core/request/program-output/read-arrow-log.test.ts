import { describe, expect, it } from 'vitest';
import { parseRequest } from '../parse-request.ts';
import { answerBelowArrow, readArrowLog } from './read-arrow-log.ts';

const url = 'https://id.example.sg/token';
const par =
  '--> POST https://id.example.sg/par\nDPoP: p.a.r\n\nresponse_type=code\n--> END POST (18-byte body)\n';
const log = (before: (at: number) => string, blank = true): string =>
  [
    `--> POST ${url}`,
    'Content-Type: application/x-www-form-urlencoded',
    'DPoP: a.b.c',
    ...(blank ? [''] : []),
    'grant_type=x&code=y%3D',
    '--> END POST (22-byte body)',
  ]
    .map((line, at) => before(at) + line)
    .join('\n');

describe('what OkHttp and Feign log of a request', () => {
  it.each([
    ['plain', log(() => '')],
    ['of Android', log((at) => `11-28 10:00:00.12${at} 1234 1250 I okhttp.OkHttpClient: `)],
    ['of Android, short, without the blank line', log(() => 'D/OkHttp: ', false)],
    ['of Feign', log((at) => `2026-11-28 10:00:0${at} DEBUG A : [A#token] `).replaceAll('-->', '--->')],
    ['behind another request', par + log(() => '')],
    [
      'with an answer',
      `${log(() => '')}\n<-- 400 ${url} (120ms)\n\n{"error":"invalid_client"}\n<-- END HTTP`,
    ],
  ])('is read with its headers: %s', (_name, text) => {
    const request = parseRequest(text);
    expect(request).toMatchObject({ method: 'POST', url, headersComplete: false });
    expect(request?.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Content-Type: application/x-www-form-urlencoded',
      'DPoP: a.b.c',
    ]);
    expect(request?.parameters.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'grant_type=x',
      'code=y=',
    ]);
  });

  const message = (body: string, ...headers: readonly string[]): string =>
    [`POST ${url} HTTP/1.1`, ...headers, '', body].join('\r\n');
  const end = '--> END POST (9-byte body)';

  it.each([
    ['no headers', `--> POST ${url} http/1.1\n\na=b\n${end}`, message('a=b')],
    ['no body', `--> post ${url}\nA: b\n${end}`, message('', 'A: b')],
    ['nothing', `--> POST ${url}\n${end}`, message('')],
    ['a body of two lines', `--> POST ${url}\nA: b\n\n{"a":\n1}\n\n${end}`, message('{"a":\n1}', 'A: b')],
    ['a body that looks like a header', `--> POST ${url}\nA: b\n\nc: d\n${end}`, message('c: d', 'A: b')],
    ['lines of Windows', `--> POST ${url}\r\nA: b\r\n\r\na=b\r\n${end}`, message('a=b', 'A: b')],
    [
      'the next request for its end',
      `--> POST ${url}\nA: b\n\na=b\n--> GET https://a.sg`,
      message('a=b', 'A: b'),
    ],
    ['times alone in front', `10:00:01 --> POST ${url}\n10:00:02 ${end}`, message('')],
    [
      'a logger behind the time',
      `10:00:01 [x]  --> POST ${url}\n10:00:02 [x]  A: b\n10:00:03 [x]\n10:00:04 [x] a=b\n10:00:05 [x] ${end}`,
      message('a=b', 'A: b'),
    ],
    [
      'a line without the logger',
      `[x] --> POST ${url}\n[x] A: b\n[x]\na=b\n[x] ${end}`,
      message('a=b', 'A: b'),
    ],
    ['the first where none asks for a token', `--> POST ${url}\nA: b\n${end}\n${par}`, message('', 'A: b')],
  ])('shows %s', (_what, text, wanted) => expect(readArrowLog(text)).toBe(wanted));

  it('is sought in the first twenty requests and the first five thousand lines', () => {
    const token = log(() => '');
    expect(readArrowLog(par.repeat(19) + token)).toMatch(/grant_type/);
    expect(readArrowLog(par.repeat(20) + token)).toMatch(/response_type/);
    expect(readArrowLog(`x\n`.repeat(4_990) + token)).toMatch(/grant_type/);
    expect(readArrowLog(`x\n`.repeat(5_000) + token)).toBeUndefined();
  });

  it.each(['', '--> POST a', `--> POST ${url}\nA: b`, '<!-- a -->'])('is none: %j', (text) =>
    expect(readArrowLog(text)).toBeUndefined(),
  );

  it('is sought in linear time', () => {
    const started = performance.now();
    readArrowLog(`--> POST ${url}\n`.repeat(20_000));
    readArrowLog('-->'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the answer in such a log', () => {
  it.each([
    [
      '<-- 400 Bad Request https://a.sg/token (12ms)\nA: b\n\n{}\n<-- END HTTP (2-byte body)',
      'HTTP/1.1 400 Bad Request\nA: b\n\n{}\n',
    ],
    ['<--- HTTP/1.1 401 (12ms)\n\n{}', 'HTTP/1.1 401\n\n{}'],
    ['<-- 201 (1ms)\n\nx\n<-- END HTTP\n<-- 400 (1ms)\n\ny\n<-- END HTTP', 'HTTP/1.1 400\n\ny\n'],
    ['--> POST https://a.sg/token', undefined],
  ])('is a message: %j', (text, wanted) => expect(answerBelowArrow(text)).toBe(wanted));
});
