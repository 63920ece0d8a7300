import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../../case/recognise.ts';
import { parseRequest } from '../parse-request.ts';
import { logLines, logMembers, looksLikeLog } from './log-lines.ts';
import { parseLog } from './parse-log.ts';

const url = 'https://id.example.sg/token';
const body = 'grant_type=authorization_code&code=a%2Bb&client_id=c';
const decoded = 'grant_type=authorization_code&code=a%2Bb';
const json = (record: unknown): string => JSON.stringify(record);

describe('the log of a program', () => {
  it.each([
    '2026-11-20T10:00:00Z INFO x',
    '[2026/11/20 10:00:00] x',
    '{"time":"10:00"}',
    '{ "level":30}'.replace(' ', ''),
    '{"@timestamp" : 1}',
    '10.0.0.1 - - [20/Nov/2026:10:00:00] "POST /"',
    'time=10:00 level=info',
    'Nov 20 10:00:00 host app: x',
    '10:00:00.123 x',
    '[10:00:00] x',
    'DEBUG x',
    '{\n  "level": 30\n}',
    'Nov 20 10:00:00.123 x',
    '[10:00:00 INF] x',
    '[Nest] 12  - 11/20/2026, 10:00:00 AM   LOG x',
    'info: System.Net.Http.HttpClient.a.LogicalHandler[100]\n      x',
    'I, [2026-11-20T10:00:00.123 #1]  INFO -- : x',
    'D/OkHttp: x',
    'START RequestId: a Version: $LATEST',
    'Date,Host,Message\n"2026-11-20T10:00:00Z","a","b"',
    '\n  WARN x',
    'CURL\n\n2026-11-20 06:13:21.123 INFO a',
    '## Our log:\r\n\r\nlevel=info msg=a',
    'Hi team,\n[12:00:01.5 INF] a',
    'Hello,\n\nsince this morning (8:00) it fails. Why?\nHere is what we see:\n\n[12:00:01.5 INF] a',
    'Nov 20, 2026 2:13:20 PM com.acme.Login post\nINFO: x',
  ])('begins as in %j', (text) => expect(looksLikeLog(text)).toBe(true));

  it.each([
    'grant_type=x&code=y',
    '{"keys":[]}',
    'DEBUGGING x',
    'curl https://a.sg',
    'a 2026-11-20T10:00',
    '',
    'CURL\n\nwords',
    'POST /token HTTP/1.1\nDate: x\n\n2026-11-20 06:13:21',
    'a=b&c=d\n2026-11-20 06:13:21',
    'one\nhttps://a.sg\n2026-11-20 06:13:21',
    'one\nfetch(x)\n2026-11-20 06:13:21',
    `${'one\n'.repeat(30)}2026-11-20 06:13:21`,
  ])('does not begin as in %j', (text) => expect(looksLikeLog(text)).toBe(false));

  it('is read line by line, with what JSON escaped', () => {
    expect(logLines('a\\u0026b\r\n{"c":"d\\u0026e\\u003df\\u003Cg\\u003e\\/\\"h\\""}\n {"i"}')).toEqual([
      'a\\u0026b',
      '{"c":"d&e=f<g>/"h""}',
      ' {"i"}',
    ]);
  });

  it('may be one record over several lines, and a table with commas', () => {
    const record = { level: 'debug', request: { url, body } };
    expect(parseLog(JSON.stringify(record, null, 2))).toMatchObject({ url, body });
    expect(logLines('"2026-11-20","{""a"":1}"')).toEqual(['"2026-11-20","{"a":1}"']);
  });

  it('may hold a whole message without its grant', () => {
    const message = (form: string): string => `POST /token HTTP/1.1\r\nHost: a.sg\r\n\r\n${form}`;
    const log = (...forms: readonly string[]): string =>
      forms.map((form) => json({ level: 'debug', request: message(form) })).join('\n');
    expect(parseLog(log('client_assertion=a&code=b', 'client_assertion=c&response_type=code'))?.body).toBe(
      'client_assertion=a&code=b',
    );
    expect(parseLog(log('client_assertion=a&grant_type=b', 'client_assertion=c&code=d'))?.body).toBe(
      'client_assertion=a&grant_type=b',
    );
  });

  it('has the members of its records, the outer before the inner', () => {
    const text = ['{"a":{"b":[1,{"c":"d"}]}}', '{broken}', 'x {"e":1}', ' {"f":null} '].join('\n');
    expect(logMembers(text).map(({ name }) => name)).toEqual(['', 'a', 'b', 'b', 'b', 'c', '', 'f']);
  });

  it('is read to its end, of however many lines and members it is', () => {
    const record = JSON.stringify({
      level: 30,
      ...Object.fromEntries([...'abcdefgh'].map((name) => [name, 1])),
    });
    const text = `${`${record}\n`.repeat(6_000)}{"level":50,"form":{"grant_type":"a","code":"b","client_id":"c"}}`;
    expect(logLines(text)).toHaveLength(5_000);
    expect(
      logMembers(text)
        .slice(-4)
        .map(({ name }) => name),
    ).toEqual(['form', 'grant_type', 'code', 'client_id']);
    expect(parseLog(text)?.body).toBe('grant_type=a&code=b&client_id=c');
  });

  it('is read six levels deep', () => {
    const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(logMembers(nested(7))).toHaveLength(8);
    expect(logMembers(nested(9))).toHaveLength(8);
  });
});

describe('the token request in a log', () => {
  it.each([
    ['a body with its address', `INFO POST ${url} ${body}`, [url, body, false]],
    ['a body, and the address elsewhere', `INFO url=${url}\nDEBUG body: ${body}`, [url, body, false]],
    ['a body alone', `DEBUG body: ${body}`, [undefined, body, false]],
    [
      'a member that is a body',
      json({ level: 30, url, body: 'grant_type=x&code=y' }),
      [url, 'grant_type=x&code=y', false],
    ],
    [
      'a member that is a record of parameters',
      json({ level: 30, req: { url, form: { grant_type: 'authorization_code', code: 'a+b', n: 1 } } }),
      [url, decoded, true],
    ],
    [
      'the last of several',
      [
        json({ level: 30, f: { grant_type: 'x', code: 'y' } }),
        json({ level: 30, f: { grant_type: 'authorization_code', code: 'a+b' } }),
      ].join('\n'),
      [undefined, decoded, true],
    ],
    [
      'the address of a token endpoint before others',
      json({
        level: 30,
        uri: 'https://a.sg/x',
        endpoint: url,
        f: { grant_type: 'authorization_code', code: 'a+b' },
      }),
      [url, decoded, true],
    ],
    [
      'the first address otherwise',
      json({
        level: 30,
        uri: 'https://a.sg/x',
        href: 'https://b.sg/',
        f: { client_assertion: 'x', code: 'y' },
      }),
      ['https://a.sg/x', 'client_assertion=x&code=y', true],
    ],
    [
      'no address in a member of another name',
      json({ level: 30, referer: url, f: { client_assertion: 'x', code: 'y' } }),
      [undefined, 'client_assertion=x&code=y', true],
    ],
    [
      'a form of Spring',
      `DEBUG Writing [{grant_type=[authorization_code], code=[a+b]}] as x`,
      [undefined, decoded, true],
    ],
    [
      'the last line that has one',
      `DEBUG [{grant_type=[x], code=[y]}]\nDEBUG [{grant_type=[authorization_code], code=[a+b]}]\nDEBUG {a=[b], c=[d]}`,
      [undefined, decoded, true],
    ],
    [
      'a map of Java',
      'INFO x : params {grant_type=authorization_code, code=a+b}',
      [undefined, decoded, true],
    ],
    [
      'an object in a member',
      json({ timestamp: 1, message: "INFO params { grant_type: 'authorization_code', code: 'a+b' }" }),
      [undefined, decoded, true],
    ],
    [
      'an object on several lines',
      "2026-11-20T10:00:00Z INFO params {\n  grant_type: 'authorization_code',\n  code: 'a+b'\n}",
      [undefined, decoded, true],
    ],
    [
      'a whole message in a member',
      json({ level: 30, msg: `POST /token HTTP/1.1\r\nHost: id.example.sg\r\n\r\n${decoded}` }),
      [url, decoded, false],
    ],
    [
      'a body that JSON escaped',
      `INFO x\n{"m":"POST ${url} grant_type=x\\u0026code=y\\u0026client_id=z"}`,
      [url, 'grant_type=x&code=y&client_id=z', false],
    ],
  ])('is read: %s', (_name, text, wanted) => {
    const request = parseLog(text);
    expect(request && [request.url, request.body, request.decoded]).toEqual(wanted);
    expect(request).toMatchObject({ form: 'form-body', headersComplete: false, multipart: false, notes: [] });
    expect(request?.method).toBe(wanted[0] === undefined ? undefined : 'POST');
    expect(request?.parameters.map(({ rawName, rawValue }) => `${rawName}=${rawValue}`).join('&')).toBe(
      wanted[1],
    );
  });

  it.each([
    ['a proof', { dpop: 'eyJp.eyJq.r' }, ['DPoP: eyJp.eyJq.r']],
    ['a proof in any case', { headers: { DPoP: 'eyJp.eyJq.r' } }, ['DPoP: eyJp.eyJq.r']],
    ['no proof', { dpop: true, xdpop: 'eyJp', dpopx: 'eyJp' }, []],
    ['another text', { dpop: 'none eyJ' }, []],
  ])('has of its headers %s', (_name, more, headers) => {
    const request = parseLog(json({ level: 30, ...more, f: { grant_type: 'x', code: 'y' } }));
    expect(request?.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual(headers);
  });

  it.each([
    ['no log', body],
    ['no request', 'INFO started\nINFO done'],
    ['one known name', json({ level: 30, f: { grant_type: 'x', other: 'y' } })],
    ['no grant and no assertion', json({ level: 30, f: { code: 'x', state: 'y' } })],
    ['a body of one pair', json({ level: 30, b: 'grant_type=x' })],
  ])('is not seen where there is %s', (_name, text) => expect(parseLog(text)).toBeUndefined());
});

describe('the proof that a log names', () => {
  const proof = 'eyJw.eyJx.y';
  const posted = `12:00:01.1 POST ${url}`;
  const form = `12:00:01.2 body: ${body}`;
  it.each([
    ['a map of Java', [posted, `12:00:01.1 {Accept=a, DPoP=${proof}}`, form], proof],
    ['the headers of Spring', [posted, `12:00:01.1 [Accept:"a", DPoP:"${proof}"]`, form], proof],
    ['a header line', [posted, `12:00:01.1 dpop: ${proof}`, form], proof],
    ['a line behind the body', [posted, form, `12:00:01.3 DPoP: ${proof}`], proof],
    [
      'the last before the body',
      [`12:00:00.1 DPoP: eyJa.eyJb.c`, `12:00:01.1 DPoP: ${proof}`, posted, form],
      proof,
    ],
    [
      'none of the request after it',
      [posted, form, '12:00:02.1 GET https://id.example.sg/userinfo', `12:00:02.1 DPoP: ${proof}`],
      undefined,
    ],
    ['none without the name', [posted, `12:00:01.1 XDPoP: ${proof} ${proof}`, form], undefined],
  ] as const)('is %s', (_name, lines, wanted) => {
    const { headers = [] } = parseLog(lines.join('\n')) ?? {};
    expect(headers.map(({ name, value }) => [name, value])).toEqual(
      wanted === undefined ? [] : [['DPoP', wanted]],
    );
  });
});

describe('a form body that a program prints', () => {
  const url = 'https://id.example.sg/token';
  const body = 'grant_type=authorization_code&code=y&code_verifier=z';
  const proof = 'eyJh.eyJi.c';
  const answer = '{"error":"invalid_grant"}';
  const shown: Readonly<Record<string, string>> = {
    'the debug output of undici': `UNDICI 12: sending request to POST ${url}\n{ body: '${body}', headers: { 'DPoP': '${proof}' } }\n${answer}`,
    'a request of .NET': `Method: POST, RequestUri: '${url}', Version: 1.1, Headers:\n{\n  DPoP: ${proof}\n}\n${body}\n${answer}`,
    'the log of Robot Framework': `POST Request : url=${url} \n path_url=/token \n headers={'DPoP': '${proof}'} \n body=${body} \n \nPOST Response : url=${url} \n status=400, reason=Bad Request \n body=${answer} `,
    'the debug output of Resty': `~~~ REQUEST ~~~\nPOST  /token  HTTP/1.1\nHOST   : id.example.sg\nHEADERS:\n\tDPoP: ${proof}\nBODY   :\n${body}\n---\nBODY         :\n${answer}`,
    'a request of reqwest': `Request { method: POST, url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("id.example.sg")), port: None, path: "/token", query: None, fragment: None }, headers: {"dpop": "${proof}"} }\nbody: "${body}"\n${answer}`,
    'a task of Ansible that failed': `fatal: [localhost]: FAILED! => ${JSON.stringify({ invocation: { module_args: { body, headers: { DPoP: proof }, url } }, json: JSON.parse(answer) })}`,
  };

  it.each(Object.entries(shown))('has its address, its proof and its answer beside it: %s', (_name, text) => {
    const { pieces } = recognisePaste(text);
    const request = parseRequest(pieces.find(({ field }) => field === 'request')?.text ?? '');
    const given = request && [request.method, request.url, request.headers.map(({ value }) => value)];
    expect([...(given ?? []), request?.body]).toEqual(['POST', url, [proof], body]);
    expect(pieces.find(({ field }) => field === 'response')?.text).toContain('invalid_grant');
  });

  it.each([
    `${body}&DPoP=${proof}`,
    `DPoP=${proof}&${body}`,
    `grant_type=x&DPoP=${proof}&code=y&code_verifier=z`,
  ])('has no proof of which the body is: %s', (sent) => {
    for (const text of [`sent ${sent} to ${url}`, `{"time":1,"body":"${sent.replaceAll('&', '\\u0026')}"}`])
      expect(parseRequest(text)?.headers).toEqual([]);
  });

  it('was sent to the only address of a token endpoint', () => {
    const text = `token request ${url} ${body}`;
    expect(parseRequest(text)).toMatchObject({ method: 'POST', url, body });
    expect(parseRequest(`${text}\nor https://stg.example.sg/token`)?.url).toBeUndefined();
  });

  it('was not sent to another address that stands there', () => {
    const text = `callback url=https://app.example.sg/cb\n body=${body}`;
    expect(parseRequest(text)).toMatchObject({ body, headers: [] });
    expect(parseRequest(text)?.url).toBeUndefined();
  });
});
