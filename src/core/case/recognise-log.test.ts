import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { parseRequest } from '../request/parse-request.ts';
import { headerValues } from '../request/wire-request.ts';
import { recognisePaste } from './recognise.ts';
import { recogniseLog } from './recognise-log.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

async function material() {
  const given = await fapiCase();
  const body = given.request?.split('\r\n\r\n')[1] ?? '';
  const dpop = headerValues(parseRequest(given.request ?? '')?.headers ?? [], 'dpop')[0] ?? '';
  const values = Object.fromEntries(
    parseRequest(given.request ?? '')?.parameters.map(({ name, value }) => [name, value]) ?? [],
  );
  return {
    given,
    body,
    dpop,
    values,
    idToken: await makeAssertion({ claims: { sub: 'user', nonce: 'n' } }),
    older: await makeAssertion({ claims: { jti: 'older' } }),
  };
}

type Material = Awaited<ReturnType<typeof material>>;

const logs: Readonly<Record<string, (given: Material) => string>> = {
  'JSON lines of zap, with & escaped': ({ body, dpop, idToken }) =>
    [
      { level: 'info', ts: 1_795_155_199.9, msg: 'session', id_token: idToken },
      {
        level: 'info',
        ts: 1_795_155_200.1,
        msg: 'token request',
        method: 'POST',
        url,
        body,
        headers: { DPoP: dpop },
      },
      {
        level: 'error',
        ts: 1_795_155_200.4,
        msg: 'token response',
        status: 401,
        body: '{"error":"invalid_client","error_description":"x"}',
      },
    ]
      .map((record) => JSON.stringify(record).replaceAll('&', '\\u0026'))
      .join('\n'),
  'JSON lines of pino, parameters as an object': ({ values, dpop, idToken }) =>
    [
      { level: 30, time: 1_795_155_200_100, req: { method: 'POST', url, headers: { dpop } }, params: values },
      {
        level: 50,
        time: 1_795_155_200_400,
        res: { statusCode: 401 },
        err: { error: 'invalid_client' },
        previous: idToken,
      },
    ]
      .map((record) => JSON.stringify(record))
      .join('\n'),
  'key=value': ({ body, dpop, idToken }) =>
    `time=2026-11-20T06:13:20Z level=info msg="calling" url=${url} body="${body}"\ntime=2026-11-20T06:13:20Z level=debug dpop=${dpop} session=${idToken}\ntime=2026-11-20T06:13:21Z level=error status=401 error=invalid_client`,
  Spring: ({ values, dpop, idToken }) =>
    `2026-11-20T14:13:20.101+08:00 DEBUG 1 --- [nio-8080-exec-1] o.s.web.client.RestTemplate : HTTP POST ${url}
2026-11-20T14:13:20.102+08:00 DEBUG 1 --- [nio-8080-exec-1] o.s.web.client.RestTemplate : Writing [{${Object.entries(
      values,
    )
      .map(([name, value]) => `${name}=[${value}]`)
      .join(', ')}}] as "application/x-www-form-urlencoded;charset=UTF-8"
2026-11-20T14:13:20.103+08:00 DEBUG 1 --- [nio-8080-exec-1] sg.example.Login : proof ${dpop}, old session ${idToken}
2026-11-20T14:13:20.401+08:00 DEBUG 1 --- [nio-8080-exec-1] o.s.web.client.RestTemplate : Response 401 UNAUTHORIZED {"error":"invalid_client"}`,
  nginx: ({ body, dpop, idToken }) =>
    `203.0.113.7 - - [20/Nov/2026:06:13:20 +0000] "GET /callback HTTP/1.1" 302 0 "-" "Mozilla/5.0" cookie="${idToken}"
203.0.113.7 - - [20/Nov/2026:06:13:20 +0000] "POST /fapi/token HTTP/1.1" 401 26 "-" "node" upstream="POST ${url}" dpop="${dpop}" request_body="${body}"
203.0.113.7 - - [20/Nov/2026:06:13:20 +0000] upstream said 401 {"error":"invalid_client"}`,
};

describe('a log with several JWTs', () => {
  it.each(Object.entries(logs))('is told apart: %s', async (_name, make) => {
    const { given, values, dpop, ...rest } = await material();
    const text = make({ given, values, dpop, ...rest });
    const { pieces, notices } = recognisePaste(text);
    expect(pieces.map(({ field }) => field).toSorted()).toEqual(['dpop', 'request', 'response']);
    const request = parseRequest(pieces.find(({ field }) => field === 'request')?.text ?? '');
    expect(request).toMatchObject({ method: 'POST', url, headersComplete: false });
    expect(Object.fromEntries(request?.parameters.map(({ name, value }) => [name, value]) ?? [])).toEqual(
      values,
    );
    expect(pieces.find(({ field }) => field === 'dpop')?.text).toBe(dpop);
    expect(pieces.find(({ field }) => field === 'response')?.text).toContain('invalid_client');
    expect(notices.join(' ')).toContain(
      'Also in the log, and not used: an id_token. To look at one, paste it alone.',
    );
    const found = Object.fromEntries(
      pieces.flatMap((piece) => (piece.field === undefined ? [] : [[piece.field, piece.text]])),
    );
    const { diagnosis } = await analyse(
      { ...given, request: undefined, response: undefined, ...found },
      given.now ?? 0,
    );
    expect(diagnosis.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      [],
    );
    expect(diagnosis.error?.guide).toBeDefined();
  });

  it('of tokens alone gives the last client assertion and the proof', async () => {
    const { values, dpop, idToken, older } = await material();
    const text = `2026-11-20 06:13:19 DEBUG assertion ${older}\n2026-11-20 06:13:20 DEBUG assertion ${values.client_assertion}\n2026-11-20 06:13:20 DEBUG proof ${dpop}\n2026-11-20 06:13:21 DEBUG ${idToken}`;
    const { pieces, notices } = recognisePaste(text);
    expect(pieces.map(({ text: piece, summary }) => [piece, summary])).toEqual([
      [
        values.client_assertion,
        'Of 4 JWTs in the log, the last client assertion of 2: fills client_assertion.',
      ],
      [dpop, 'Of 4 JWTs in the log, the DPoP proof: fills the DPoP header.'],
    ]);
    expect(notices).toEqual([
      'Also in the log, and not used: a client assertion, an id_token. To look at one, paste it alone.',
    ]);
  });

  it('counts what it does not use', async () => {
    const { values, idToken, older } = await material();
    const line = (text: string | undefined): string => `2026-11-20 06:13:20 DEBUG ${text}`;
    const more = await makeAssertion({ claims: { jti: 'oldest' } });
    const { notices } = recognisePaste([more, older, values.client_assertion, idToken].map(line).join('\n'));
    expect(notices.join()).toContain('not used: 2 client assertions, an id_token.');
  });

  it.each([
    'curl https://a -d b',
    'grant_type=x',
    '{"error":"invalid_client"}',
    '2026-11-20 06:13:20 INFO started',
    '',
  ])('is not made of: %s', (text) => {
    expect(recogniseLog(text)).toBeUndefined();
  });

  it('never fails, and takes its time in proportion', async () => {
    const given = await material();
    const all = Object.values(logs).map((make) => make(given));
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(2_000),
        fc.string({ unit: 'binary', maxLength: 30 }),
        (text, at, odd) => {
          expect(() => recognisePaste(text.slice(0, at) + odd + text.slice(at))).not.toThrow();
        },
      ),
      { numRuns: 40 },
    );
    for (const part of ['{"time":', 'a=[b], ', 'eyJhbGciOi.', 'url=https://a ', '\\u0026'])
      expect(() => recognisePaste(`time=1 ${part.repeat(10_000)}`)).not.toThrow();
  });
});
