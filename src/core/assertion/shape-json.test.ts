import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../runtime.ts';
import { toBase64Url } from './base64url.ts';
import { decodeJwt } from './decode.ts';
import { classifyJson } from './shape-json.ts';

const part = (text: string | Uint8Array): string =>
  toBase64Url(typeof text === 'string' ? encodeUtf8(text) : text);
const header = part('{"alg":"ES256"}');
const inHeader = (text: string | Uint8Array) => classifyJson(decodeJwt(`${part(text)}.${part('{}')}.c2ln`));
const inClaims = (text: string | Uint8Array) => classifyJson(decodeJwt(`${header}.${part(text)}.c2ln`));

/** What stands in a part, where reading stopped (with what is shown of it), and what is said. */
const broken: readonly (readonly [string, string, string])[] = [
  ['', '', 'the part is empty'],
  ['\uFEFF{"a":1}', '\uFEFF{"a":1}', 'a byte order mark stands in front'],
  ["{'a':1}", "{'a':1}", 'single quotes instead of double quotes'],
  ["{ 'a':1}", "{ 'a':1}", 'single quotes instead of double quotes'],
  ['{"a":1,}', '{"a":1,}', 'a comma before the end'],
  ['{"a":1, } ', '{"a":1, } ', 'a comma before the end'],
  ['{"a":[7,]', '{"a":[7,]', 'a comma before the end'],
  ['{"a":True}', '{"a":True}', 'Python words instead of JSON ones'],
  ['{"a": False}', '{"a": False}', 'Python words instead of JSON ones'],
  ['{"a":  None}', '{"a":  None}', 'Python words instead of JSON ones'],
  ['{a:1}', '{a:1}', 'a name without quotation marks'],
  ['{ A_b :1}', '{ A_b :1}', 'a name without quotation marks'],
  ['[1]', '[1]', 'the JSON text is an array, not an object'],
  ['7', '7', 'the JSON text is a number, not an object'],
  ['"a"', '"a"', 'the JSON text is a string, not an object'],
  ['"[1]"', '"[1]"', 'the JSON text is a string, not an object'],
  ['null', 'null', 'the JSON text is null, not an object'],
];

describe('a part that is no JSON object', () => {
  it.each(broken)('is the header %j', (text, found, note) => {
    const span = { start: 0, end: part(text).length };
    expect(inHeader(text)).toEqual({ code: 'header-not-json', path: 'header', found, note, span });
  });

  it.each(broken)('is the claims %j', (text, found, note) => {
    const span = { start: header.length + 1, end: header.length + 1 + part(text).length };
    const expected = 'a JSON object';
    expect(inClaims(text)).toEqual({ code: 'payload-not-json', path: 'claims', found, note, span, expected });
  });

  it('is shown for twenty characters around the place where reading stopped', () => {
    const text = '{"iss":"a client","sub":"a client" "aud":"https://as.example.sg"}';
    expect(inClaims(text)).toMatchObject({
      code: 'payload-not-json',
      found: '…t","sub":"a client" "aud":"https://as.ex',
    });
    expect(inHeader('{"a":"01234567890123"1}')?.found).toBe('…"a":"01234567890123"1}');
    expect(inHeader('{"a":"0123456789012"1}')?.found).toBe('{"a":"0123456789012"1}');
  });

  it('is no UTF-8', () => {
    const bytes = new Uint8Array([...encodeUtf8('{"a":"'), 0xff, ...encodeUtf8('"}')]);
    expect(inHeader(bytes)).toEqual({
      code: 'header-not-json',
      path: 'header',
      found: '{"a":"\uFFFD"}',
      note: 'the bytes are not UTF-8',
      span: { start: 0, end: 12 },
    });
  });

  it('is told by the engine where nothing else tells', () => {
    const text = '{"a" 1}';
    const engine = (): string => {
      try {
        return String(JSON.parse(text));
      } catch (cause) {
        return (cause as Error).message;
      }
    };
    expect(inHeader(text)?.note).toBe(engine());
    expect(inClaims(text)?.note).toBe(engine());
  });
});

describe('claims that end in the middle', () => {
  it.each([
    '{',
    '{"a"',
    '{"a":1',
    '{"a":{"b":1}',
    '{"a":[1',
    '{"a":[{"b":1}]',
    '{"a":"}',
    '{"a":"\\"}',
    '{"a":"\\\\","b":"}',
  ])('%s', (text) => {
    expect(inClaims(text)).toEqual({
      code: 'assertion-truncated',
      path: 'claims',
      found: text,
      note: 'the claims end in the middle',
      expected: 'the whole token',
      span: { start: header.length + 1, end: header.length + 1 + part(text).length },
    });
  });

  it.each(['x{', '{"a" 1}', '{"a":1}}', '{"a":"\\\\"} x', '{"a":[1]} x', '{"a":"{"} x', '{"a":1]'])(
    'are not these: %s',
    (text) => expect(inClaims(text)?.code).toBe('payload-not-json'),
  );
});

it.each(['"{\\"a\\":1}"', '"{}"'])('claims inside a text are told: %s', (text) => {
  expect(inClaims(text)).toEqual({
    code: 'payload-double-json',
    path: 'claims',
    found: text,
    expected: 'an object, not a text that holds one',
    span: { start: header.length + 1, end: header.length + 1 + part(text).length },
  });
});

it('a part that is not there has no fault', () => {
  expect(classifyJson(decodeJwt(header))).toBeUndefined();
  expect(classifyJson(decodeJwt(''))).toBeUndefined();
});
