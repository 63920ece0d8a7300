import { describe, expect, it } from 'vitest';
import { parseRequest } from '../parse-request.ts';
import { readArrowLog } from './read-arrow-log.ts';

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
