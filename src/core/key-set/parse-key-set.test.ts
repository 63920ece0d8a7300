import { describe, expect, it } from 'vitest';
import { parseKeySet } from './parse-key-set.ts';

const jwk = '{"kty":"EC","crv":"P-256","x":"AA","y":"AA","kid":"a"}';
const set = `{ "keys": [${jwk}, {"kty":"EC","use":"enc"}] }`;

const sliceOf = (text: string, span: { start: number; end: number } | undefined) =>
  span === undefined ? undefined : text.slice(span.start, span.end);

describe('reading a key set', () => {
  it.each([
    [set, 'set', 2],
    [jwk, 'single-jwk', 1],
    [`[${jwk}]`, 'array', 1],
    [`[${set}]`, 'array', 2],
    [`{"jwks":${set}}`, 'wrapped', 2],
    [`{"data":{"keys":[${jwk}]}}`, 'wrapped', 1],
    [`{"keys":{"a":${jwk},"b":${jwk}}}`, 'wrapped', 2],
    [`{"keys":${jwk}}`, 'wrapped', 1],
    [JSON.stringify(set), 'json-string', 2],
    ['{"keys":null}', 'other-json', 0],
    ['{"keys":[]}', 'set', 0],
    ['7', 'other-json', 0],
    ['null', 'other-json', 0],
    ['{"keys":[],}', 'invalid-json', 0],
    ['<!doctype html>', 'html', 0],
    ['-----BEGIN PUBLIC KEY-----', 'pem', 0],
    ['-----BEGIN CERTIFICATE-----', 'certificate', 0],
    ['{"keys":[{"kty":"EC","x5c":["-----BEGIN CERTIFICATE-----"]}]}', 'set', 1],
    ['', 'empty', 0],
    ['not found', 'other-text', 0],
    [`${set}\ntime_total: 5.104`, 'set', 2],
    [`${set}\n200 4.218431 0 0\n`, 'set', 2],
    [`${set}\n\nreal\t0m7.2s\nuser\t0m0.0s\nsys\t0m0.0s\n`, 'set', 2],
    [`${set}\ntime_total`, 'invalid-json', 0],
    ['200 4.218431 0 0', 'other-text', 0],
    [`ï»¿${set}`, 'set', 2],
  ])('takes %s for what it is', (text, shape, keys) => {
    const document = parseKeySet(text);
    expect([document.shape, document.keys.length]).toEqual([shape, keys]);
  });

  it('counts what stands among the keys and is none', () => {
    expect(parseKeySet(`{"keys":["a",7,null,${jwk}]}`)).toMatchObject({
      strangers: 3,
      keys: [{ path: 'keys[3]', index: 3 }],
    });
  });

  it.each([
    ['a document', set],
    ['a document after a byte order mark', `\uFEFF${set}`],
    ['an answer', `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${set}\n`],
    ['an answer with a byte order mark', `HTTP/1.1 200 OK\r\nX: y\r\n\r\n\uFEFF${set}`],
    [
      'the output of curl -v',
      `* Connected to rp.example.sg\n> GET /keys HTTP/1.1\n>\n< HTTP/1.1 200 OK\n< Server: x\n<\n${set}`,
    ],
  ])('says where each key and its members stand in %s', (_form, text) => {
    const { shape, keys } = parseKeySet(text);
    expect(shape).toBe('set');
    expect(sliceOf(text, keys[0]?.span)).toBe(jwk);
    expect(sliceOf(text, keys[0]?.memberSpans?.get('kid'))).toBe('"a"');
    expect(sliceOf(text, keys[1]?.memberSpans?.get('use'))).toBe('"enc"');
  });

  it.each([`{"jwks":${set}}`, `[${jwk}]`, jwk, `{"keys":[],"keys":[${jwk}]}`, `{"data":{"keys":[${jwk}]}}`])(
    'says where the keys stand in %s',
    (text) => {
      const { keys } = parseKeySet(text);
      expect(sliceOf(text, keys[0]?.span)).toBe(jwk);
    },
  );

  it('notices a byte order mark in front of a document and of the body of an answer', () => {
    expect(parseKeySet(`\uFEFF${set}`).byteOrderMark).toBe(true);
    expect(parseKeySet(`HTTP/1.1 200 OK\r\n\r\n\uFEFF${set}`).byteOrderMark).toBe(true);
    expect(parseKeySet(`ï»¿${set}`).byteOrderMark).toBe(true);
    expect(parseKeySet(set).byteOrderMark).toBe(false);
  });

  it('says where reading stopped, counted in the paste', () => {
    const text = 'HTTP/1.1 200 OK\r\nServer: x\r\n\r\n{"keys":[],}';
    const { problem } = parseKeySet(text);
    expect(problem?.near).toBe('{"keys":[],}');
    expect(text.slice(problem?.at)).toBe('}');
  });

  it('keeps the status and headers of the last answer', () => {
    expect(parseKeySet(`< HTTP/2 404 \n< server: x\n< \nno`).http).toMatchObject({ status: 404 });
  });

  it('names private members without keeping them, and leaves odd names harmless', () => {
    const document = parseKeySet('{"keys":[{"kty":"EC","d":"(removed)","__proto__":{"x":1},"k":"v"}]}');
    expect(document.keys[0]).toMatchObject({ privateMembers: ['d'], jwk: { kty: 'EC', k: 'v' } });
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
  });

  it.each([
    ['deep nesting', `{"keys":${'['.repeat(200_000)}`],
    ['line breaks', '\n'.repeat(5_000_000)],
    ['many small keys', `{"keys":[${'{},'.repeat(300_000)}{}]}`],
    ['a long answer', `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(9_000_000)}`],
  ])('reads %s in good time', (_name, text) => {
    const before = process.cpuUsage();
    parseKeySet(text);
    // Of this process, so that a busy machine does not count: what is not linear takes hours.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(30_000);
  });
});
