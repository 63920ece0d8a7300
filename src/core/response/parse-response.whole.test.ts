import { describe, expect, it } from 'vitest';
import { parseResponse } from './parse-response.ts';

const line = 'Date: Tue, 24 Nov 2026 14:00:00 GMT';
const dated = { name: 'Date', value: 'Tue, 24 Nov 2026 14:00:00 GMT' };
const date = 1_795_528_800;
const body = '{"error":"invalid_client"}';
const json = { error: 'invalid_client' };
const ofJson = { kind: 'json', body, json, error: 'invalid_client' };

/** Everything that is read of a text; places of headers left out. */
function read(text: string): object {
  const { headers, ...rest } = parseResponse(text) ?? { headers: [] };
  return { ...rest, headers: headers.map(({ name, value }) => ({ name, value })) };
}

const whole = (text: string, parts: object): object => ({
  text,
  headers: [],
  hops: [],
  truncated: false,
  ...parts,
});

const lookalikes = [
  '*bold',
  '>quote',
  'a * b < c',
  '[x',
  '% Total',
  '100 times',
  'x 1 2 3',
  'x1 2 3',
  '1-2 3',
  '1 x 3',
  '1 2-3',
  '1 2 x',
];

describe('a whole answer', () => {
  it.each<[string, string, object]>([
    ['a body alone', `\n ${body} \n`, ofJson],
    ['one line', `HTTP/1.1 400 Bad Request ${body}`, { ...ofJson, status: 400 }],
    ['one line, with a page', 'HTTP/2 503 Oh <html>x', { kind: 'html', status: 503, body: '<html>x' }],
    [
      'one line with lines below it that look like headers',
      `HTTP/1.1 400 {"error":\n"invalid_client"}`,
      { ...ofJson, status: 400, body: '{"error":\n"invalid_client"}' },
    ],
    [
      'a head and a body',
      `HTTP/1.0 400 Bad Request  \r\n${line}\r\nX: y\r\n\r\n${body}\r\n`,
      { ...ofJson, status: 400, headers: [dated, { name: 'X', value: 'y' }], date },
    ],
    [
      'a head without a date',
      `HTTP/2 400\nX: y\n\n${line}`,
      {
        kind: 'text',
        status: 400,
        headers: [{ name: 'X', value: 'y' }],
        body: line,
      },
    ],
    [
      'a head whose first date is none',
      `HTTP/2 400\nDate: today\n${line}\n\n`,
      {
        kind: 'empty',
        status: 400,
        headers: [{ name: 'Date', value: 'today' }, dated],
        body: '',
      },
    ],
    [
      'a head of no headers above a line with a date',
      `HTTP/2 400\n\n${line}`,
      {
        kind: 'text',
        status: 400,
        body: line,
        date,
      },
    ],
    ['an answer behind blanks', ' HTTP/1.1 400 X\n\nwords', { kind: 'text', status: 400, body: 'words' }],
    ['no status line: a number too long', 'HTTP/1.1 4000 X', { kind: 'text', body: 'HTTP/1.1 4000 X' }],
    [
      'no status line: a version too long',
      'HTTP/1.1.1 400 X',
      { kind: 'text', body: 'HTTP/1.1.1 400 X', status: undefined },
    ],
    [
      'answers one after the other',
      `HTTP/1.1 100 Continue\r\n\r\n \nHTTP/1.1 302 Found\r\nX: y\r\n\r\nHTTP/1.1 400 Bad\r\n\r\n${body}`,
      { ...ofJson, status: 400, hops: [100, 302] },
    ],
    [
      'more answers than anybody gets',
      'HTTP/1.1 100 X\n\n'.repeat(21),
      { kind: 'text', status: 100, hops: Array(19).fill(100), body: 'HTTP/1.1 100 X' },
    ],
    [
      'as many answers as are read',
      'HTTP/1.1 100 X\n\n'.repeat(20),
      { kind: 'empty', status: 100, hops: Array(19).fill(100), body: '' },
    ],
    [
      'an answer above words that only begin like one',
      'HTTP/1.1 400 X\n\nHTTP/x',
      { kind: 'text', status: 400, body: 'HTTP/x' },
    ],
    ['an answer below its command', `$ curl\nHTTP/1.1 400 Bad\n\n${body}`, { ...ofJson, status: 400 }],
    [
      'an answer below its command, with CR',
      `$ curl\r\nHTTP/2 400 \r\nX-Y: z\r\n\r\n${body}`,
      { ...ofJson, status: 400, headers: [{ name: 'X-Y', value: 'z' }] },
    ],
    [
      'a status line in prose, with nothing of an answer below it',
      `we get\nHTTP/1.1 400 Bad\nand ask why`,
      { kind: 'text', status: 400, body: `we get\nHTTP/1.1 400 Bad\nand ask why` },
    ],
  ])('%s', (_name, text, parts) => {
    expect(read(text)).toEqual(whole(text, parts));
  });

  it.each<[string, readonly string[], object]>([
    [
      'with everything that curl remarks',
      [
        '  % Total    % Received',
        '* Trying',
        '> POST /token HTTP/2',
        '< HTTP/1.1 400 Bad',
        '<X: y',
        '< Z: a',
        '* remark',
        '> sent',
        '} [5 bytes data]',
        '{ [5 bytes data]',
        '  % Total    % Received',
        '100   101  100   101',
        '  0 12 34',
        '< ',
        body,
        '* Connection left intact',
      ],
      {
        ...ofJson,
        status: 400,
        headers: [
          { name: 'X', value: 'y' },
          { name: 'Z', value: 'a' },
        ],
      },
    ],
    [
      'whose body only looks like remarks',
      ['< HTTP/1.1 400 Bad', '< ', ...lookalikes],
      { kind: 'text', status: 400, body: lookalikes.join('\n') },
    ],
    [
      'twice: the first is a hop',
      ['x', '< HTTP/1.1 100 Continue', '< ', '> a', '< HTTP/1.1 400 Bad', '< ', body],
      { ...ofJson, status: 400, hops: [100] },
    ],
  ])('of curl -v, %s', (_name, lines, parts) => {
    for (const end of ['\n', '\r\n']) {
      const text = lines.join(end);
      expect(read(text)).toEqual(whole(text, parts));
    }
  });

  it('is none where the marks of curl -v stand inside a line', () => {
    const text = 'a < HTTP/1.1 400 Bad\n> x';
    expect(read(text)).toEqual(whole(text, { kind: 'text', body: text, status: 400 }));
  });
});

describe('the kind of a body', () => {
  it.each([
    ['<!DOCTYPE html>', 'html'],
    ['<HTML>', 'html'],
    ['<?xml version="1.0"?>', 'html'],
    ['<head>', 'html'],
    ['<body>', 'html'],
    ['<h1>x</h1>', 'html'],
    ['<pre>x</pre>', 'html'],
    ['<p>x</p>', 'text'],
    ['<hr>', 'text'],
    ['x <h1>', 'text'],
    ['<!-- x --><title>x', 'html'],
    ['words <html', 'html'],
    [`${'x'.repeat(4_995)}<html`, 'html'],
    [`${'x'.repeat(4_996)}<html`, 'text'],
    ['eyJhbGci.e30.AA', 'jwt'],
    ['eyJhbGci.e30.', 'jwt'],
    ['eyJhbGci.a.b.c.d', 'jwt'],
    ['eyJhbGci.a.b.c', 'text'],
    ['eyJhbGci.e30', 'text'],
    ['eyJhbGci.a.b.c.d.e', 'text'],
    ['eyJ.e30.AA', 'text'],
    ['x eyJhbGci.e30.AA', 'text'],
    ['eyJhbGci.e30.AA x', 'text'],
    ['curl: (6) Could not resolve host', 'client-message'],
    ['HTTP/1.1 400 X\n\ncurl: (6) Could not resolve host', 'text'],
    ['words', 'text'],
    [body, 'json'],
    ['HTTP/1.1 400 X', 'empty'],
  ])('%s: %s', (text, kind) => {
    expect(parseResponse(text)?.kind).toBe(kind);
  });
});

describe('what an answer tells', () => {
  const challenge = (value: string, text = '') => `HTTP/1.1 401 X\nWWW-Authenticate: ${value}\n\n${text}`;

  it.each<[string, string, object]>([
    ['a code and its description', '{"error":"e","error_description":"d"}', { error: 'e', description: 'd' }],
    [
      'a summary in one word',
      '{"errorCode":"invalid_client","errorSummary":"d","errorCauses":[]}',
      { error: 'invalid_client', description: 'd' },
    ],
    ['a description in one word', '{"errorDescription":"d","detail":"x"}', { description: 'd' }],
    ['a list before a message', '{"errors":[{"detail":"d"}],"message":"x"}', { description: 'd' }],
    [
      'the description before all',
      '{"errors":[{"detail":"x"}],"error_description":"d"}',
      { description: 'd' },
    ],
    ['a list of texts', '{"errors":["x"],"message":"d"}', { description: 'd' }],
    ['no list', '{"errors":{"detail":"x"},"message":"d"}', { description: 'd' }],
    ['a message before a detail', '{"detail":"x","message":"d"}', { description: 'd' }],
    ['a detail', '{"detail":"d"}', { description: 'd' }],
    ['a description that is no text', '{"error":"e","error_description":7}', { error: 'e' }],
    ['a nested code', '{"error":{"code":"e","status":"s","message":"d"}}', { error: 'e', description: 'd' }],
    ['a nested status', '{"error":{"code":7,"status":"e","message":"d"}}', { error: 'e', description: 'd' }],
    ['a nested message', '{"error":{"message":"d","description":"x"}}', { error: 'd', description: 'd' }],
    ['a nested description', '{"error":{"code":"e","description":"d"}}', { error: 'e', description: 'd' }],
    ['a nested list', '{"error":["e"]}', {}],
    ['ids', '{"id":"i","trace_id":"t","traceId":"x"}', { id: 'i', traceId: 't' }],
    ['ids in one word', '{"id":7,"traceId":"t"}', { traceId: 't' }],
    [
      'a code in its message',
      '{"message":"invalid_grant: old"}',
      {
        error: 'invalid_grant',
        description: 'invalid_grant: old',
      },
    ],
    [
      'a code beside a code in its message',
      '{"error":"e","message":"invalid_grant: old"}',
      {
        error: 'e',
        description: 'invalid_grant: old',
      },
    ],
    ['a code in JSON of other names', '{"foo":"invalid_grant"}', {}],
    ['a code in a log', 'got invalid_grant (too old)', { error: 'invalid_grant', description: 'too old' }],
    ['a code in a page', '<html>invalid_grant (too old)', {}],
    [
      'a code in a message of the client',
      'socket hang up, invalid_grant (too old)',
      {
        error: 'invalid_grant',
        description: 'too old',
      },
    ],
    [
      'a challenge',
      challenge('DPoP error="e", error_description="d"'),
      { status: 401, error: 'e', description: 'd' },
    ],
    ['a challenge of another name', challenge('DPoP my_error="e"'), { status: 401 }],
    ['an empty challenge', challenge('DPoP error=""'), { status: 401, error: '' }],
    [
      'a challenge beside a body',
      challenge('DPoP error="x", error_description="y"', '{"error":"e","message":"d"}'),
      {
        status: 401,
        error: 'e',
        description: 'd',
      },
    ],
    [
      'a challenge above words',
      challenge('DPoP realm="a", error_description="d"', 'invalid_grant (x-y)'),
      {
        status: 401,
        error: 'invalid_grant',
        description: 'd',
      },
    ],
    [
      'a challenge without a description above words',
      challenge('DPoP error="e"', 'invalid_grant (x-y)'),
      { status: 401, error: 'e' },
    ],
    ['a challenge too long', challenge(`DPoP error="${'e'.repeat(501)}"`), { status: 401 }],
  ])('%s', (_name, text, told) => {
    const { error, description, id, traceId, status } = parseResponse(text) ?? {};
    expect({ error, description, id, traceId, status }).toEqual(told);
  });
});
