import { describe, expect, it } from 'vitest';
import { parseRequest } from '../request/parse-request.ts';
import { headerValues } from '../request/wire-request.ts';
import { withoutDockerJson, withoutJoinedAnswers, withoutLogFronts } from './logged-message.ts';
import { recognisePaste } from './recognise.ts';

const head = 'POST /token HTTP/1.1\nHost: a.sg\nDPoP: a.b.c';
const body = 'grant_type=x&code=y&code_verifier=z';
const message = `${head}\n\n${body}`;
const answer = 'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"error":"invalid_client"}';

const eachLine = (text: string, front: (at: number) => string): string =>
  text
    .split('\n')
    .map((line, at) => front(at) + line)
    .join('\n');
/** The field and the request that a paste fills. */
const seen = (text: string) => {
  const { pieces } = recognisePaste(text);
  const request = parseRequest(pieces.find(({ field }) => field === 'request')?.text ?? '');
  return [request?.url, request?.body, ...headerValues(request?.headers ?? [], 'dpop')];
};
const whole = ['https://a.sg/token', body, 'a.b.c'];

const two = (at: number): string => String(9 + at).padStart(2, '0');
const fronts: Readonly<Record<string, (at: number) => string>> = {
  'docker logs -t': (at) => `2026-11-28T10:00:${two(at)}.123456789Z `,
  'docker compose -t': (at) => `app-1  | 2026-11-28T10:00:${two(at)}.123456789Z `,
  'docker compose': () => 'app-1  | ',
  journald: (at) => `Nov 28 10:00:${two(at)} host api[12]: `,
  syslog: (at) => `<14>1 2026-11-28T10:00:${two(at)}Z host api 12 - - `,
  'Spring Boot': (at) => `2026-11-28T10:00:${two(at)}.1Z DEBUG 12 --- [nio-80-exec-1] c.a.Client     : `,
  Logback: (at) => `10:00:${two(at)}.123 [main] DEBUG c.a.Client - `,
  'the headers of Apache HttpClient': (at) =>
    `2026-11-28 10:00:${two(at)},123 DEBUG [main] org.apache.http.headers - http-outgoing-0 >> `,
  Python: () => 'DEBUG:root:',
  Laravel: (at) => `[2026-11-28 10:00:${two(at)}] local.DEBUG: `,
  'Go, with the file': (at) => `2026/11/28 10:00:${two(at)} token.go:${9 + at}: `,
  zap: (at) => `2026-11-28T10:00:${two(at)}.123Z\tDEBUG\tclient/token.go:12\t`,
  Serilog: (at) => `[10:00:${two(at)} DBG] `,
  Ruby: (at) => `D, [2026-11-28T10:00:${two(at)}.123456 #12] DEBUG -- : `,
  logcat: (at) => `11-28 10:00:${two(at)}.123  1234  5678 D OkHttp  : `,
  stern: () => 'api-7d9f8b6c5d-x2x4z app ',
  'kubectl --prefix': () => '[pod/api-7d9f8b6c5d-x2x4z/app] ',
  pm2: (at) => `0|api  | 2026-11-28T10:00:${two(at)}: `,
  Jenkins: (at) => `[2026-11-28T10:00:${two(at)}.123Z] `,
  'a level': () => '[DEBUG] ',
  Lambda: (at) => `2026-11-28T10:00:${two(at)}.1Z\t5b2c7f0e-6c1a-4e0b-9a5e-3a1f2b3c4d5e\tINFO\t`,
  Tracing: (at) => `2026-11-28T10:00:${two(at)}.123456Z DEBUG app::client: `,
  Grafana: (at) => `2026-11-28 10:00:${two(at)}.123\t`,
};

describe('a message behind the front that a log gives each line', () => {
  it.each(Object.entries(fronts))('is read whole: %s', (_name, front) => {
    for (const text of [message, `Sending\n${message}`, `${message}\nGot 401 in 34 ms`])
      for (const shown of [eachLine(text, front), eachLine(text, front).replaceAll(/[ \t]+$/gm, '')])
        for (const paste of [
          shown,
          shown.replaceAll('\n', '\r\n'),
          `Hi,\n\n${shown}\n\nWhy?`,
          `Hi\n${shown}\nBye`,
        ])
          expect(seen(paste), paste).toEqual(whole);
  });

  it.each(Object.entries(fronts))('is parted from its answer: %s', (_name, front) => {
    const { pieces } = recognisePaste(eachLine(`Sending\n${message}\n${answer}`, front));
    expect(pieces.find(({ field }) => field === 'response')?.text.trim()).toBe(answer);
    expect(pieces.find(({ field }) => field === 'request')?.text.trim()).toBe(message);
  });

  it.each([
    '2026-11-28T10:00:00Z DEBUG Client - ',
    'Sent: ',
    '2026/11/28 10:00:00 ',
    '[10:00:00 DBG] request=',
  ])('is read whole where only its first line has it: %s', (front) => {
    for (const after of ['', '\n\nWhy?', `\n${front}${answer}`])
      expect(seen(`${front}${message}${after}`)).toEqual(whole);
  });

  it('is read whole where each line stands in quotation marks', () => {
    const line = (text: string): string =>
      `time=2026-11-28T10:00:00Z level=DEBUG msg=${JSON.stringify(text)}`;
    expect(seen(message.split('\n').map(line).join('\n'))).toEqual(whole);
    const bare = (text: string): string => (/[\s="]/.test(text) ? line(text) : line('').replace('""', text));
    expect(seen(message.split('\n').map(bare).join('\n'))).toEqual(whole);
    expect(
      seen(
        message
          .split('\n')
          .map((text) => `[pool www] stdout: "${text}"`)
          .join('\n'),
      ),
    ).toEqual(whole);
  });

  it('is read whole between the lines of other programs, and those behind it', () => {
    const lines = eachLine(message, () => 'app-1  | ').split('\n');
    const mixed = lines.flatMap((line, at) => (at === 1 ? ['db-1   | checkpoint', line] : [line]));
    expect(seen([...mixed, 'db-1   | checkpoint'].join('\n'))).toEqual(whole);
    expect(
      withoutLogFronts(`${mixed.join('\n')}\ndb-1   | ready`)
        .split('\n')
        .slice(-4),
    ).toEqual([body, '', 'db-1   | checkpoint', 'db-1   | ready']);
  });

  it('is read whole where the log shows no empty line', () => {
    const shown = eachLine(`${head}\n${body}\ngot 401`, () => '[DEBUG] ');
    expect(seen(shown)).toEqual(whole);
  });

  it('is read whole out of the file in which Docker keeps it', () => {
    for (const end of ['\n', '\r\n'])
      expect(
        seen(
          `${message}\ngot 401`
            .split('\n')
            .map((log) => JSON.stringify({ log: log + end, stream: 'stdout', time: '2026-11-28T10:00:00Z' }))
            .join('\n'),
        ),
      ).toEqual(whole);
  });

  it('is read whole where the answer follows in the line of its body', () => {
    expect(seen(`${message}${answer}`)).toEqual(whole);
    expect(seen(`${message}HTTP/1.1 is in it`)[1]).toBe(`${body}HTTP/1.1 is in it`);
  });

  it.each([
    message,
    '> POST /token HTTP/1.1\n> Host: a.sg\n>\n> a=b',
    'curl -X POST https://a.sg/token\n-H "Host: a.sg"',
    '10.0.0.1 - - [28/Nov/2026:10:00:00 +0000] "POST /token HTTP/1.1" 401\n10.0.0.1 - - x',
    '10:00 INFO POST https://a.sg/token\n10:00 INFO body: a=b&c=d',
    'okhttp: --> POST https://a.sg/token HTTP/1.1\nokhttp: Host: a.sg\nokhttp: --> END POST',
    '[DEBUG] POST /token HTTP/1.1\n[DEBUG] Host: a.sg\n[TRACE] a=b&c=d',
    '[DEBUG] POST /token HTTP/1.1\n[DEBUG] sent',
    'fine POST /token HTTP/1.1',
    `<request><![CDATA[${message}]]>`,
    `<pre>${message}</pre>`,
    `say "POST /token HTTP/1.1\nHost: a.sg\n\na=b"`,
    'sayPOST /token HTTP/1.1\nHost: a.sg\n\na=b',
    `${'x'.repeat(300)}: ${message}`,
  ])('keeps its lines where it is none, or no body is seen: %j', (text) =>
    expect(withoutLogFronts(text)).toBe(text),
  );

  const short = (front: string, ...lines: readonly string[]): string =>
    ['POST /a HTTP/1.1', 'Host: a', ...lines].map((line) => front + line).join('\n');
  const bare = '\nPOST /a HTTP/1.1\nHost: a\n\na=b';
  const others = '[E] x\n';

  it.each([
    [short('[D] ', '', 'a=b'), bare],
    [`above\n${short('[D] ', '', 'a=b')}\nend\nof it`, `above\n${bare}\n\nend\nof it`],
    ['[D] POST /a HTTP/1.1\n[D] Host: a\n[D]\n[D] a=b', bare],
    ['[D] POST /a HTTP/1.1\n[D] Host: a\n[D]\r\n[D] a=b', bare.replace('\n\n', '\n\r\n')],
    ['[D] POST /a HTTP/1.1\n[D] Host: a\n \n[D] a=b\n \nend', `${bare}\n\n \nend`],
    [short('[D] ', 'a=b', 'c=d'), `${bare}\nc=d`],
    [`[D] POST /a HTTP/1.1\n[D] Host: a\n${others}[D] \n[D] a=b\n[E] end`, `${bare}\n\n[E] x\n[E] end`],
    [`[D] POST /a HTTP/1.1\n${others}[D] Host: a\n[D] \n[D] a=b`, `${bare}\n\n[E] x`],
    [
      `[D] POST /a HTTP/1.1\n${others.repeat(18)}[D] Host: a\n[D] a=b`,
      `${bare}\n\n${others.repeat(18).trim()}`,
    ],
    [`${short('[D] ')}\n${others.repeat(19)}[D] a=b`, `${bare}\n\n${others.repeat(19).trim()}`],
    ['[D] HTTP/1.1 200 OK\n[D] Date: x\n[E] x', '\nHTTP/1.1 200 OK\nDate: x\n\n[E] x'],
    ['[D] HTTP/1.1 200 OK\n[D] {"a":1}', '\nHTTP/1.1 200 OK\n\n{"a":1}'],
    ['D: POST /a HTTP/1.1\nHost: a\n\na=b', bare],
    ['D-> x: POST /a HTTP/1.1\nHost: a\n\na=b', bare],
    ['D: POST https://a.sg/b\nHost: a\n\na=b', '\nPOST https://a.sg/b\nHost: a\n\na=b'],
    ['12 POST /a HTTP/1.1\n13 Host: a\n9 \n7 a=b', bare],
    ['12  POST /a HTTP/1.1\n13  Host: a\n13\n13  a=b', bare],
    ['a 1  b: POST /a HTTP/1.1\na 22 b: Host: a\na 3   b:\na 4 b: a=b', bare],
    [`${short('a1b: ')}\nx\na1b: \na1b: a=b`, `${bare}\n\nx`],
    ['m="POST /a HTTP/1.1"\nm="Host: a"\nm=""\nm="a=\\"b\\""\nend', `${bare.replace('b', '"b"')}\n\nend`],
    ['m="POST /a HTTP/1.1"\nm="Host: a"\nm=""\nm=a=b', bare],
    ['m="POST /a HTTP/1.1"\nm="Host: a"\nm=""\nm="a=b\\x" ', `${bare}\\x`],
    ['m="POST /a HTTP/1.1"\nm="Host: a"\nm=""\nm="a=b', bare.replace('a=b', '"a=b')],
    ['m="POST /a HTTP/1.1"\nm="Host: a"\nm=""\nm=a=b"', `${bare}"`],
    [`${'x'.repeat(298)}: ${short('')}`, `\n${short('')}`],
  ])('stands there without it: %j', (text, wanted) => expect(withoutLogFronts(text)).toBe(wanted));

  it.each([
    `${short('[D] ', '')}\n${others}`,
    `[D] HTTP/1.1 200 OK\n${others}${others}`,
    'D -> POST /a HTTP/1.1\nHost: a\n\na=b',
    'D: POST https://a.sg/b\nTitle: a\n\na=b',
    'm="POST /a HTTP/1.1"\nHost: a\n\na=b',
    'm="POST /a HTTP/1.1\nm="Host: a',
    `${'x'.repeat(299)}: ${short('')}`,
    `D: POST /${'a'.repeat(4_000)}${' '.repeat(400)} HTTP/1.1\nHost: a`,
    `[D] POST /a HTTP/1.1\n${others.repeat(19)}[D] Host: a\n[D] \n[D] a=b`,
    'D: POST /a HTTP/1.1',
  ])('stays where no front is known by the next line: %j', (text) =>
    expect(withoutLogFronts(text)).toBe(text),
  );

  const kept = (...logs: readonly unknown[]): string =>
    logs.map((log) => JSON.stringify({ log, stream: 'stdout' })).join('\n');

  it.each([
    [kept('a\n', 'b\n'), 'a\nb\n'],
    [` \n${kept('a\n')}\n \n${kept('b').replace('out"', 'err"')}\n`, 'a\nb'],
    [kept('a', 1), kept('a', 1)],
    [`${kept('a')}\nx`, `${kept('a')}\nx`],
    [`x\n${kept('a')}`, `x\n${kept('a')}`],
    [kept('a').replace('stdout', 'other'), kept('a').replace('stdout', 'other')],
  ])('is taken out of the file of a container, or that stays: %j', (text, wanted) =>
    expect(withoutDockerJson(text)).toBe(wanted),
  );

  it.each<readonly [string, string]>([
    ['a=b&c=dHTTP/1.1 200 OK', 'a=b&c=d\nHTTP/1.1 200 OK'],
    [
      'x\na=b&c=dHTTP/1.0 400 Bad\ny\ne=f&g=hHTTP/1.1 500 X',
      'x\na=b&c=d\nHTTP/1.0 400 Bad\ny\ne=f&g=h\nHTTP/1.1 500 X',
    ],
    ...['a=b&c=d HTTP/1.1 200 OK', 'aHTTP/1.1 200 OK', 'a=b&c=dHTTP/2 200 OK'].map(
      (text) => [text, text] as const,
    ),
  ])('is parted from the answer in its line, where that is one: %j', (text, wanted) =>
    expect(withoutJoinedAnswers(text)).toBe(wanted),
  );

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of [
      'a POST /a HTTP/1.1\n',
      'a POST /a HTTP/1.1\na b: c\n',
      'a POST /a HTTP/1.1\nb: c\n',
      '1 HTTP/1.1 200 a\n1 \n',
      'a HTTP/1.1 200 a a ',
      'POST a',
      'a HTTP/1.1 200\nb\n',
    ])
      withoutLogFronts(`POST a\n${part.repeat(400_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(12_000);
  });
});

describe('a head that a log shows, and the body in a later line of it', () => {
  const shown = (below: string): string =>
    `Nov 28, 2026 10:00:00 AM jdk.internal.net.http.Http1Request logHeaders\nINFO: HEADERS: REQUEST HEADERS:\n${head
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n')}\n\n${below}`;
  const time = 'Nov 28, 2026 10:00:01 AM com.acme.Login post';

  it('are one request, with its answer', () => {
    const text = shown(`${time}\nINFO: body: ${body}\n${time}\nSEVERE: {"error":"invalid_client"}`);
    expect(seen(text)).toEqual(whole);
    expect(recognisePaste(text).pieces.find(({ field }) => field === 'response')?.text).toContain('SEVERE');
  });

  it('lack nothing where the log shows no body', () => {
    const [piece] = recognisePaste(shown(`${time}\nINFO: sent`)).pieces;
    expect(parseRequest(piece?.text ?? '')).toMatchObject({ body: undefined, parameters: [], partial: true });
  });
});
