import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { parseRequest } from '../request/parse-request.ts';
import { parseResponse } from '../response/parse-response.ts';
import { withoutLogRows } from './log-rows.ts';
import { recognisePaste } from './recognise.ts';

const proof = `${encodePart({ typ: 'dpop+jwt' })}.${encodePart({ htm: 'POST', htu: 'https://a.sg/token' })}.AA`;
const body = 'grant_type=authorization_code&code=y&code_verifier=z';
const answer = '{"id":"4711","error":"invalid_client"}';
const at = 1_795_824_000_000;
const time = '2026-11-28T00:00:00.000Z';
const messages = [`POST https://a.sg/token DPoP: ${proof}`, `body ${body}`, `401 ${answer}`] as const;
const sent = { url: 'https://a.sg/token', headers: { DPoP: proof }, body };

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const lambda = (message: string): string => `2026-11-28T00:00:00.000Z\t8f1b\tINFO\t${message}`;
const inTable = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const eventId = '38400000384000384000038400003840000384';

const exports: Readonly<Record<string, string>> = {
  'aws logs filter-log-events': json({
    events: messages.map((message) => ({
      logStreamName: '2026/11/28/[$LATEST]8f',
      timestamp: at,
      message: `${message}\n`,
      ingestionTime: at,
    })),
    searchedLogStreams: [],
  }),
  'aws logs filter-log-events --output text': messages
    .map((message) => `EVENTS\t${eventId}\t${at}\t2026/11/28/[$LATEST]8f\t${lambda(message)}\t${at}`)
    .join('\n'),
  'aws logs get-log-events --output text': messages
    .map((message) => `EVENTS\t${at}\t${message}\t${at}`)
    .join('\n'),
  'the records of a program in CloudWatch': json({
    events: [
      { timestamp: at, message: JSON.stringify({ level: 'info', ...sent }), ingestionTime: at },
      { timestamp: at, message: JSON.stringify({ level: 'error', body: answer }), ingestionTime: at },
    ],
  }),
  'CloudWatch Logs Insights': json({
    results: messages.map((message) => [
      { field: '@timestamp', value: '2026-11-28 00:00:00.000' },
      { field: '@message', value: message },
    ]),
  }),
  'the same as a table': ['@timestamp,@message', ...messages.map((one) => `${time},${inTable(one)}`)].join(
    '\r\n',
  ),
  Elasticsearch: json({
    took: 3,
    hits: { hits: messages.map((message) => ({ _source: { '@timestamp': time, message } })) },
  }),
  'a document of Kibana': json({
    _index: 'app',
    _source: { '@timestamp': time, message: messages.slice(0, 2).join(' '), response: answer },
  }),
  'Splunk, line by line': messages
    .map((_raw) => JSON.stringify({ preview: false, result: { _raw, _time: time } }))
    .join('\n'),
  Datadog: json({
    data: [
      { id: 'A', attributes: { timestamp: time, message: 'token request', attributes: { http: sent } } },
      { id: 'B', attributes: { timestamp: time, message: 'refused', attributes: { response: answer } } },
    ],
  }),
  Loki: json({
    data: { result: [{ stream: {}, values: messages.map((line) => [`${at}000000`, line]) }] },
  }),
  'Google Cloud': json([
    { insertId: 'a', timestamp: time, jsonPayload: { message: 'token request', ...sent } },
    { insertId: 'b', timestamp: time, textPayload: messages[2] },
  ]),
  Sentry: json({
    breadcrumbs: {
      values: [
        { timestamp: at / 1_000, category: 'http', data: { ...sent, response_body: answer } },
        { timestamp: at / 1_000, category: 'console', message: 'failed' },
      ],
    },
  }),
};

/** The address, the body, the proof and the error of the answer. */
const seen = (text: string) => {
  const { pieces } = recognisePaste(text);
  const textOf = (wanted: string): string => pieces.find(({ field }) => field === wanted)?.text ?? '';
  const request = parseRequest(textOf('request'));
  return [request?.url, request?.body, textOf('dpop'), parseResponse(textOf('response'))?.error];
};

describe('the rows of a store of logs', () => {
  it.each(Object.keys(exports))('are read as the lines of the program: %s', (name) => {
    expect(seen(exports[name] ?? '')).toEqual([sent.url, body, proof, 'invalid_client']);
  });

  it('keep the time that the program wrote, and get that of the row where it wrote none', () => {
    const rows = [`${time} one`, 'two'].map((message) => ({ message, timestamp: at, ingestionTime: at }));
    expect(withoutLogRows(JSON.stringify({ events: rows }))).toBe(`${time} one\n${time} two`);
    const odd = [{ _raw: 'x', _time: Number.MAX_VALUE }, { _raw: 'y' }];
    expect(withoutLogRows(JSON.stringify(odd))).toBe('time=- x\ntime=- y');
  });

  it('are no other JSON, and no other table', () => {
    for (const text of [
      '',
      '{"error":"invalid_client"}',
      '[{"_raw":1}',
      '{"data":[{"attributes":1}]}',
      '{"_source":1}',
      '{"_source":{"a":1}}',
      '{"stream":1,"result":{"message":"a"}}',
      '{"data":[{"attributes":{"name":"a"}}]}',
      '[["_raw"]]',
      '{"keys":[{"kty":"EC"}],"_raw":{}',
      'time,code\n1,2',
      'time,message',
      'time,message\n1,2,3',
    ])
      expect(withoutLogRows(text)).toBe(text);
  });
});
