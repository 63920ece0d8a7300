import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../runtime.ts';
import { toBase64Url } from './base64url.ts';
import { decodeJwt, objectOf } from './decode.ts';

const header = {
  text: 'eyJhIjoxfQ',
  span: { start: 2, end: 12 },
  bytes: encodeUtf8('{"a":1}'),
  problems: [],
};
const claims = { text: 'e30', span: { start: 13, end: 16 }, bytes: encodeUtf8('{}'), problems: [] };
const signature = { text: 'AQ', span: { start: 17, end: 19 }, bytes: new Uint8Array([1]), problems: [] };
const readHeader = {
  ...header,
  decoded: '{"a":1}',
  json: { ok: true, value: { a: 1 } },
  members: [{ name: 'a', raw: '1', at: 5 }],
};
const readClaims = { ...claims, decoded: '{}', json: { ok: true, value: {} }, members: [] };

describe('a text read as a JWT', () => {
  it.each(['', ' \n'])('is empty: %j', (text) => {
    expect(decodeJwt(text)).toEqual({ text, span: { start: 0, end: 0 }, shape: 'empty', parts: [] });
  });

  it('has three parts, with white space around it', () => {
    const text = ' \neyJhIjoxfQ.e30.AQ ';
    expect(decodeJwt(text)).toEqual({
      text,
      span: { start: 2, end: 19 },
      shape: 'jws',
      parts: [header, claims, signature],
      header: readHeader,
      payload: readClaims,
      signature,
    });
  });

  it('has two parts', () => {
    const text = '  eyJhIjoxfQ.e30';
    expect(decodeJwt(text)).toEqual({
      text,
      span: { start: 2, end: 16 },
      shape: 'unsigned',
      parts: [header, claims],
      header: readHeader,
      payload: readClaims,
      signature: undefined,
    });
  });

  it('has five parts, of which only the header is read', () => {
    const token = decodeJwt('  eyJhIjoxfQ.e30.AQ..AQ');
    expect({ ...token, parts: token.parts.map(({ text }) => text) }).toEqual({
      text: '  eyJhIjoxfQ.e30.AQ..AQ',
      span: { start: 2, end: 23 },
      shape: 'jwe',
      parts: ['eyJhIjoxfQ', 'e30', 'AQ', '', 'AQ'],
      header: readHeader,
      payload: undefined,
      signature: undefined,
    });
  });

  it.each([
    ['eyJhIjoxfQ', ['eyJhIjoxfQ']],
    ['a.b.c.d', ['a', 'b', 'c', 'd']],
    ['a.b.c.d.e.f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a.b.c.d.e.f.g.h.i', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('has another number of parts: %s', (text, parts) => {
    const token = decodeJwt(text);
    expect([token.shape, token.parts.map((part) => part.text)]).toEqual(['other', parts]);
  });
});

describe('a part', () => {
  it('is no UTF-8, though it is JSON once its bytes are replaced', () => {
    const bytes = new Uint8Array([...encodeUtf8('{"a":"'), 0xff, ...encodeUtf8('"}')]);
    const { header: read } = decodeJwt(`${toBase64Url(bytes)}.e30.AQ`);
    expect(read?.decoded).toBe('{"a":"\uFFFD"}');
    expect(read?.json).toEqual({
      ok: false,
      failure: { kind: 'not-utf-8', at: 6, message: 'the bytes are not UTF-8' },
    });
  });

  it('is neither UTF-8 nor JSON: then JSON is what is said', () => {
    const { header: read } = decodeJwt(`${toBase64Url(new Uint8Array([0x7b, 0xff]))}.e30.AQ`);
    expect(read?.json).toMatchObject({ ok: false, failure: { kind: 'not-json' } });
  });

  it('may hold the letter that replaces others', () => {
    const { header: read } = decodeJwt(`${toBase64Url(encodeUtf8('{"a":"\uFFFD"}'))}.e30.AQ`);
    expect(read?.json).toEqual({ ok: true, value: { a: '\uFFFD' } });
  });

  it('has its members read once', () => {
    const { header: read } = decodeJwt('eyJhIjoxfQ.e30.AQ');
    expect(read?.members).toBe(read?.members);
  });

  it('is an object where it is one', () => {
    const token = decodeJwt('eyJhIjoxfQ.WzFd.AQ');
    expect([objectOf(token.header), objectOf(token.payload), objectOf(undefined)]).toEqual([
      { a: 1 },
      undefined,
      undefined,
    ]);
  });
});
