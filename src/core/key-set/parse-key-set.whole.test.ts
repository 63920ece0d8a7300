import { describe, expect, it } from 'vitest';
import type { Span } from '../case/case.ts';
import type { KeyEntry, KeySetDocument } from './key-set-document.ts';
import { keyLimit, parseKeySet, textMember, toKeyEntry } from './parse-key-set.ts';

/** What JSON reading says of a text, in the words of the engine that runs this. */
function refusalOf(text: string): string {
  try {
    JSON.parse(text);
  } catch (cause) {
    return (cause as Error).message;
  }
  return 'it is JSON';
}

const blank = { keys: [], byteOrderMark: false } as const;
const problemOf = (text: string, at: number, near = text) => ({ at, message: refusalOf(text), near });

/** `{"kty":"EC"}` with its place, where it has one. */
const bare = (path: string, index: number, start?: number): KeyEntry => ({
  path,
  index,
  jwk: { kty: 'EC' },
  privateMembers: [],
  ...(start === undefined ? {} : placeAt(start)),
});
function placeAt(start: number): Pick<KeyEntry, 'span' | 'memberSpans'> {
  const kty: Span = { start: start + 7, end: start + 11 };
  return { span: { start, end: start + 12 }, memberSpans: new Map([['kty', kty]]) };
}

const ec = '{"kty":"EC"}';

describe('a text that holds no keys is read', () => {
  it.each<[string, Omit<KeySetDocument, 'text'>]>([
    ['', { ...blank, shape: 'empty' }],
    [' \r\n\t', { ...blank, shape: 'empty' }],
    ['\uFEFF', { ...blank, byteOrderMark: true, shape: 'empty' }],
    ['\u001f\u008b\b', { ...blank, shape: 'other-text', compressed: true }],
    [' \u001f\u2039\b', { ...blank, shape: 'other-text', compressed: true }],
    ['\u001f\uFFFD\b', { ...blank, shape: 'other-text', compressed: true }],
    ['\u001fx', { ...blank, shape: 'other-text', problem: problemOf('\u001fx', 0) }],
    ['x\u008b', { ...blank, shape: 'other-text', problem: problemOf('x\u008b', 0) }],
    ['\n <html>', { ...blank, shape: 'html' }],
    ['a key: -----BEGIN CERTIFICATE-----', { ...blank, shape: 'certificate' }],
    ['a key: -----BEGIN PUBLIC KEY-----', { ...blank, shape: 'pem' }],
    ['7', { ...blank, shape: 'other-json' }],
    ['"7"', { ...blank, shape: 'json-string' }],
    ['"a"', { ...blank, shape: 'json-string' }],
    [JSON.stringify(JSON.stringify(ec)), { ...blank, shape: 'json-string' }],
    ['{}', { ...blank, shape: 'other-json' }],
    ['[]', { ...blank, shape: 'array', strangers: 0 }],
    ['{"keys":[]}', { ...blank, shape: 'set', strangers: 0 }],
    ['{"data":[]}', { ...blank, shape: 'other-json' }],
    ['{"data":[7]}', { ...blank, shape: 'other-json' }],
    ['{"data":[{"id":1}]}', { ...blank, shape: 'other-json' }],
    ['{"result":{"body":[{"id":1}]}}', { ...blank, shape: 'other-json' }],
    ['{"data":{}}', { ...blank, shape: 'other-json' }],
    ['{"data":{"a":7}}', { ...blank, shape: 'other-json' }],
    [`{"data":{"a":${ec},"b":{}}}`, { ...blank, shape: 'other-json' }],
    [`{"data":{"a":${ec},"b":7}}`, { ...blank, shape: 'other-json' }],
    [`{"data":"${'x'.repeat(9)}"}`, { ...blank, shape: 'other-json' }],
    [`{"other":[${ec}]}`, { ...blank, shape: 'other-json' }],
    [`{"data":{"data":{"data":[${ec}]}}}`, { ...blank, shape: 'other-json' }],
  ])('%j', (text, wanted) => {
    expect(parseKeySet(text)).toEqual({ text, ...wanted });
  });

  it.each([
    ['{"keys":[],}', 'invalid-json', 11],
    [' {"keys":[],}', 'invalid-json', 12],
    ['[7,]', 'invalid-json', 3],
    ['x{"keys":[]}', 'other-text', 0],
    ['-----END', 'other-text', 1],
  ] as const)('%j, with what stopped the reading', (text, shape, at) => {
    expect(parseKeySet(text)).toEqual({ text, ...blank, shape, problem: problemOf(text, at) });
  });

  it('with an open quotation mark in front, as a text that was not closed', () => {
    expect(parseKeySet('"keys')).toMatchObject({ ...blank, shape: 'invalid-json' });
  });

  it('with twenty characters before and after the place where reading stopped', () => {
    const text = '{"keys":[{"kty":"EC","kid":"0123"},}]} and what follows it';
    expect(parseKeySet(text).problem).toEqual(
      problemOf(text, 35, ':"EC","kid":"0123"},}]} and what follows'),
    );
  });
});

describe('keys are found', () => {
  it.each<[string, Omit<KeySetDocument, 'text' | 'byteOrderMark'>]>([
    [ec, { shape: 'single-jwk', keys: [bare('key', 0, 0)] }],
    [`[7,${ec}]`, { shape: 'array', keys: [bare('keys[1]', 1, 3)], strangers: 1 }],
    [`{"keys":[${ec},[],null]}`, { shape: 'set', keys: [bare('keys[0]', 0, 9)], strangers: 2 }],
    [JSON.stringify(ec), { shape: 'json-string', keys: [bare('key', 0)] }],
    [`{"keys":${ec}}`, { shape: 'wrapped', wrappedAt: 'keys', keys: [bare('keys[0]', 0, 8)] }],
    [`{"data":[7,${ec}]}`, { shape: 'wrapped', wrappedAt: 'data', keys: [bare('keys[1]', 1, 11)] }],
    [
      `{"data":{"a":${ec},"b":${ec}}}`,
      { shape: 'wrapped', wrappedAt: 'data', keys: [bare('keys[0]', 0), bare('keys[1]', 1)] },
    ],
    [
      `{"data":{"keys":[${ec}]}}`,
      { shape: 'wrapped', wrappedAt: 'data.keys', keys: [bare('keys[0]', 0, 17)] },
    ],
    [
      `{"body":{"jwks":{"a":${ec}}}}`,
      { shape: 'wrapped', wrappedAt: 'body.jwks', keys: [bare('keys[0]', 0)] },
    ],
    [
      `{"result":7,"data":{"x":1},"body":${ec}}`,
      { shape: 'wrapped', wrappedAt: 'body', keys: [bare('keys[0]', 0, 34)] },
    ],
    [
      `{"jwks":{"x":1,"keySet":7,"key_set":[${ec}]}}`,
      { shape: 'wrapped', wrappedAt: 'jwks.key_set', keys: [bare('keys[0]', 0, 37)] },
    ],
  ])('in %s', (text, wanted) => {
    expect(parseKeySet(text)).toEqual({ text, byteOrderMark: false, ...wanted });
  });

  it.each(['Keys', 'KEYS', 'jwks', 'JWKS', 'data', 'result', 'keySet', 'key_set', 'body'])(
    'under the name %s, and under it in another',
    (name) => {
      expect(parseKeySet(`{"${name}":[${ec}]}`).wrappedAt).toBe(name);
      expect(parseKeySet(`{"result":{"${name}":[${ec}]}}`).wrappedAt).toBe(`result.${name}`);
    },
  );

  it('without their places in a text beyond all measure', () => {
    const { keys } = parseKeySet(`{"keys":[${ec}${' '.repeat(1_000_000)}]}`);
    expect(keys).toEqual([bare('keys[0]', 0)]);
  });

  it('up to a limit, and strangers beyond it', () => {
    const { keys, strangers } = parseKeySet(`{"keys":[${'{},'.repeat(keyLimit)}{},7]}`);
    expect([keys.length, keys.at(-1)?.path, strangers]).toEqual([50_000, 'keys[49999]', 1]);
  });
});

describe('an answer that holds keys', () => {
  const headers = [expect.objectContaining({ name: 'Server', value: 'x' })];
  it.each([
    ['HTTP/1.1 200 OK\r\nServer: x\r\n\r\n', ''],
    ['\n  HTTP/2 200\nServer: x\n\n', '\n'],
    ['* Trying\n< HTTP/2 200\n< Server: x\n< \n', ''],
  ])('%j keeps its status and headers, and the places count in the paste', (head, foot) => {
    const text = `${head}${ec}${foot}`;
    const keys = [bare('key', 0, head.length)];
    const http = { status: 200, headers };
    expect(parseKeySet(text)).toEqual({ text, byteOrderMark: false, shape: 'single-jwk', keys, http });
  });

  it('has its key after a byte order mark that belongs to the body', () => {
    const text = `HTTP/1.1 200 OK\r\nServer: x\r\n\r\n\uFEFF${ec}`;
    const keys = [bare('key', 0, 31)];
    const http = { status: 200, headers };
    expect(parseKeySet(text)).toEqual({ text, byteOrderMark: true, shape: 'single-jwk', keys, http });
  });

  it('has no places where the lines of the body were joined anew', () => {
    const text = '< HTTP/2 200\r\n< Server: x\r\n< \r\n{"keys":\r\n[{"kty":"EC"}]}';
    const http = { status: 200, headers };
    const keys = [bare('keys[0]', 0)];
    expect(parseKeySet(text)).toEqual({ text, byteOrderMark: false, shape: 'set', keys, strangers: 0, http });
    const broken = text.replace(']}', ',]}');
    const body = '{"keys":\n[{"kty":"EC"},]}';
    expect(parseKeySet(broken)).toEqual({
      text: broken,
      ...blank,
      shape: 'invalid-json',
      http,
      problem: { at: undefined, message: refusalOf(body), near: 'eys":\n[{"kty":"EC"},]}' },
    });
  });

  it('of which no status can be read is text like any other', () => {
    const text = 'HTTP/2 is here';
    expect(parseKeySet(text)).toEqual({ text, ...blank, shape: 'other-text', problem: problemOf(text, 0) });
  });

  it.each([`${ec} < HTTP/2 200`, `x HTTP/1.1 200 OK\n\n${ec}`])('is not seen in %j', (text) => {
    expect(parseKeySet(text).http).toBeUndefined();
  });
});

describe('one key', () => {
  it.each([
    ['EC', ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'], { kty: 'EC', k: 1, kid: 1 }],
    ['oct', ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'], { kty: 'oct', kid: 1 }],
  ])('of type %s loses its private members and keeps their names', (kty, privateMembers, jwk) => {
    const value = { kty, d: 1, p: 1, q: 1, dp: 1, dq: 1, qi: 1, oth: 1, k: 1, kid: 1 };
    expect(toKeyEntry(value, 'keys[3]', 3)).toEqual({ path: 'keys[3]', index: 3, jwk, privateMembers });
  });

  it('has a member as a text where it is one', () => {
    expect(['a', 'b', 'c'].map((name) => textMember({ a: 'x', b: 7 }, name))).toEqual([
      'x',
      undefined,
      undefined,
    ]);
  });
});
