import { describe, expect, it } from 'vitest';
import { jsonInText } from './json-in-text.ts';

const found = { error: 'invalid_client' };
const inner = '{"error":"invalid_client"}';
const nothing = { json: undefined, truncated: false };

describe('the JSON of a body', () => {
  it.each<[string, string, unknown]>([
    ['alone', inner, found],
    ['alone, whatever it holds', '{"foo":[1,null,{"a":true}]}', { foo: [1, null, { a: true }] }],
    ['behind a byte order mark', `\uFEFF${inner}`, found],
    ['in a list', `[${inner}]`, found],
    ['in a log', `12:00 answered ${inner} in 3 ms {"error":"x"}`, found],
    ['in a log, with blanks', 'answered {\n  "error": "invalid_client"\n} .', found],
    ['in a log, escaped', 'body={\\"error\\":\\"invalid_client\\"} end', found],
    ['in a log, escaped, with blanks', 'body={  \\"error\\": \\"invalid_client\\"} end', found],
    ['in a log, with objects in it', 'x {"error":{"code":{}},"id":"1"} }', { error: { code: {} }, id: '1' }],
    ['in a log, with a brace in a text', 'x {"error":"a } b","id":"1"} }', { error: 'a } b', id: '1' }],
    ['in a log, with an opening brace in a text', 'x {"error":"a { b"} }', { error: 'a { b' }],
    ['in a log, with a quotation mark in a text', 'x {"error":"a\\" } b"} }', { error: 'a" } b' }],
    ['in a log, with an opening brace too many in a text', 'x {"error":"a { b"} y', { error: 'a { b' }],
    ['in a log, with a quotation mark before a brace', 'x {"error":"a\\" { b"} y', { error: 'a" { b' }],
    ['in a log, as a record with a brace in a text', `x {"message":"a } b","data":${inner}} y`, found],
    ['in a log, with a backslash at the end of a text', 'x {"error":"a\\\\"} "}', { error: 'a\\' }],
    ['in a log, with a comma too many', 'x {"error":"a",} y', { error: 'a' }],
  ])('%s is read', (_name, body, json) => {
    expect(jsonInText(body)).toEqual({ json, truncated: false });
  });

  it.each([
    'error',
    'errors',
    'errorDescription',
    'id',
    'access_token',
    'id_token',
    'token_type',
    'request_uri',
    'message',
    'trace_id',
    'status',
    'code',
    'title',
    'keys',
  ])('in a log is known by %s as its first name', (name) => {
    expect(jsonInText(`x {"${name}":7} y`)).toEqual({ json: { [name]: 7 }, truncated: false });
  });

  it.each(['x {"foo":7} y', 'x {"error', 'x "error":7}', '7', '', 'words'])('is not seen in %s', (body) => {
    expect(jsonInText(body)).toEqual(nothing);
  });

  it.each<[string, unknown]>([
    ['{"error":"invalid_cl', { error: 'invalid_cl' }],
    ['x {"error":"a","error_desc', { error: 'a' }],
    ['{"error":"a","id":', { error: 'a' }],
    ['{"error":"a","list":[1,{"b":null},["c"', { error: 'a', list: [1, { b: null }, ['c']] }],
    ['{"error":"a","more":{"n":1.5,"t":true', { error: 'a', more: { n: 1.5, t: true } }],
    ['{"error":"a", "__proto__":{"b":1}', JSON.parse('{"error":"a","__proto__":{"b":1}}')],
  ])('%s is read as far as it goes', (body, json) => {
    const read = jsonInText(body);
    expect(read).toEqual({ json, truncated: true });
    expect(Object.keys(read.json ?? {})).toEqual(Object.keys(json as object));
  });

  it('that is nested deeper than anything can read is none', () => {
    expect(jsonInText('{"id":'.repeat(30_000))).toEqual(nothing);
  });

  it.each<[string, string, unknown]>([
    ['of 200,000 characters', `${inner.slice(0, -1)}${' '.repeat(200_000 - inner.length)}}`, found],
    ['behind a long log', `${'x'.repeat(200_000)}${inner}`, found],
    ['of more', `${inner.slice(0, -1)}${' '.repeat(200_001 - inner.length)}}`, undefined],
  ])('%s is read: %#', (_name, body, json) => {
    expect(jsonInText(body)).toEqual({ json, truncated: false });
  });
});

describe('a record that holds an answer', () => {
  const outerOf = (value: unknown, depth: number): unknown =>
    depth === 0 ? value : { a: outerOf(value, depth - 1) };
  const membersThen = (count: number) =>
    Object.fromEntries([...Array(count).keys()].map((at): [string, unknown] => [`m${at}`, at]));

  it.each<[string, unknown, unknown]>([
    ['one level down', { status: 401, data: found }, found],
    ['four levels down', outerOf(found, 4), found],
    ['as text', { status: 401, data: inner }, found],
    ['as text, two levels down', outerOf(inner, 2), found],
    ['as text, three levels down', outerOf(inner, 3), found],
    ['as text, behind words', { message: `401 { "error":"invalid_client"} }` }, found],
    ['behind 59 members', { ...membersThen(59), data: found }, found],
    ['behind a text that is none', { a: 'x {"error', b: 'words', c: '{"error":', data: inner }, found],
    ['beside an error in words', { error: 'Unauthorized', data: found }, found],
    ['beside an error that is a number', { error: 401, error_description: 'd', data: found }, found],
    ['in capitals', { a: { error: 'INVALID_CLIENT' } }, { error: 'INVALID_CLIENT' }],
    [
      'with a code of its own',
      { a: { error: 'E1', error_description: 'd' } },
      { error: 'E1', error_description: 'd' },
    ],
    ['of tokens', { a: { access_token: 'x' } }, { access_token: 'x' }],
    ['of an id_token', { a: { id_token: 'x' } }, { id_token: 'x' }],
  ])('%s: the answer counts', (_name, record, json) => {
    const text = JSON.stringify(record);
    expect(jsonInText(text)).toEqual({ json, truncated: false });
  });

  it('in a log: the answer counts', () => {
    expect(jsonInText(`x {"status":401,"data":${inner}} y`)).toEqual({ json: found, truncated: false });
  });

  it.each<[string, unknown]>([
    ['too deep', outerOf(found, 5)],
    ['as text, too deep', outerOf(inner, 4)],
    ['behind 60 members', { ...membersThen(60), data: found }],
    ['with an error of nobody', { data: { error: 'E1', error_description: 7 } }],
    ['with tokens that are no text', { data: { access_token: 1, id_token: 2 } }],
    ['as text that is cut off', { data: inner.slice(0, -1) }],
    ['inside an answer', { error: 'E1', error_description: 'd', data: found }],
    ['inside tokens', { access_token: 'x', data: found }],
    ['as text of another name', { data: '{"fault":"invalid_client"}' }],
  ])('%s: the record counts', (_name, record) => {
    expect(jsonInText(JSON.stringify(record))).toEqual({ json: record, truncated: false });
  });
});
