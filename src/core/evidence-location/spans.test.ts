import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { Span } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { ParsedResponse } from '../response/parsed-response.ts';
import { headerValueSpan, statusSpan } from './in-answer-head.ts';
import { spanInKeySet } from './in-key-set.ts';
import { spanInResponse } from './in-response.ts';
import { spanInText } from './in-text.ts';
import { placeInToken } from './in-token.ts';
import { memberPlace } from './json-place.ts';
import { narrow, narrowJson } from './narrow.ts';

const cut = (text: string, span: Span | undefined): string | undefined =>
  span && text.slice(span.start, span.end);
function answerOf(text: string): ParsedResponse {
  const response = parseResponse(text);
  if (response === undefined) throw new Error('no answer');
  return response;
}
const evidence = (parts: Partial<Evidence>): Evidence => ({ source: 'response', ...parts });

describe('the characters of a value that evidence is about', () => {
  it.each<readonly [string, Partial<Evidence>, string]>([
    ['Bearer eyJabc', { expected: 'eyJ…' }, 'Bearer '],
    ['eyJabc', { expected: 'eyJ…' }, 'eyJabc'],
    ['abc', { expected: 'eyJ…' }, 'abc'],
    ['a…', { expected: '…' }, 'a…'],
    ['abc', {}, 'abc'],
    ['abc', { found: 'abc' }, 'abc'],
    ['abc', { found: 'b' }, 'b'],
    ['abc', { found: 'c', expected: 'x' }, 'c'],
    ['abc', { found: '' }, 'abc'],
    ['abc', { found: 'x' }, 'abc'],
    [`${'a'.repeat(60)}b`, { found: 'a'.repeat(60) }, `${'a'.repeat(60)}b`],
    [`${'a'.repeat(59)}b`, { found: 'a'.repeat(59) }, 'a'.repeat(59)],
    [`b${'a'.repeat(60)}`, { found: 'a'.repeat(60) }, 'a'.repeat(60)],
    ['sig-1', { found: 'sig-1', expected: 'sig-2' }, '1'],
    ['sig-12', { found: 'sig-12', expected: 'sig-1' }, '2'],
    ['sig-1', { found: 'sig-1', expected: 'sig-12' }, 'sig-1'],
    ['sig-1', { found: 'sig-1', expected: 'sig-1' }, 'sig-1'],
    ['sig-1', { found: 'sig-1', expected: 'one of sig-1' }, 'sig-1'],
    ['sig 1', { found: 'sig 1', expected: 'sig 2' }, '1'],
    ['ab', { found: 'ab', expected: 'ac' }, 'ab'],
    ['abc', { found: 'abc', expected: 'abd' }, 'c'],
  ])('of %j, %j: %j', (value, parts, marked) => {
    expect(cut(value, narrow(value, parts))).toBe(marked);
  });

  it.each([
    ['"abc"', { found: 'b' }, 'b'],
    ['"abc"', {}, 'abc'],
    ['"a"', {}, 'a'],
    ['""', {}, '""'],
    ['[1]', { found: '1' }, '[1]'],
    ['12', {}, '12'],
  ])('of JSON %s, %j: %j', (value, parts, marked) => {
    const text = `{"x":${value}}`;
    const span = { start: 5, end: 5 + value.length };
    expect(cut(text, narrowJson(text, span, parts))).toBe(marked);
  });
});

describe('a member of JSON text', () => {
  const text =
    '{"a":1,"b.c":{"d":[[2],{"e":"x"}]},"q":{"c":{"d":5}},"a":3,"l":[0,1,2,3,4,5,6,7,8,9,10,{"z":4}]}';
  it.each([
    ['a', '3'],
    ['b.c', '{"d":[[2],{"e":"x"}]}'],
    ['b.c.d[0][0]', undefined],
    ['b.c.d[1].e', '"x"'],
    ['b.c.d[1]e', '"x"'],
    ['b.c.d[5].e', undefined],
    ['b.c.d.e', undefined],
    ['b.c.dx', undefined],
    ['l[11].z', '4'],
    ['l[0].z', undefined],
    ['l.x[11].z', undefined],
    ['a.b', undefined],
    ['x', undefined],
  ])('%s: %s', (path, value) => {
    expect(cut(text, memberPlace(text, path)?.value)).toBe(value);
  });

  it('is the one that is preferred, else the last', () => {
    const of = (prefer: (raw: string, at: number) => boolean) =>
      cut('{"a":1,"a":2,"a":3}', memberPlace('{"a":1,"a":2,"a":3}', 'a', prefer)?.value);
    expect(of((raw) => raw === '2')).toBe('2');
    expect(of((_raw, at) => at === 0)).toBe('1');
    expect(of(() => false)).toBe('3');
  });

  it('has a name, without its quotation marks', () => {
    expect(memberPlace('{ "ab" : 1}', 'ab')).toEqual({
      name: { start: 3, end: 5 },
      value: { start: 9, end: 10 },
    });
  });

  it.each(['', '[]', '{"a"}', '{"a":'])('is not there in %j', (broken) => {
    expect(memberPlace(broken, 'a')).toBeUndefined();
  });
});

describe('the head of an answer', () => {
  it.each([
    ['HTTP/1.1 401 x', 401, 9],
    ['< HTTP/2 401', 401, 9],
    ['HTTP/1.1 401 x\r\n\r\nHTTP/1.1 401 y', 401, 27],
    ['HTTP/1.1 401 x\r\n\r\nHTTP/1.1 200 y', 401, 9],
    ['HTTP/1.1 4010', 401, undefined],
    ['x HTTP/1.1 401', 401, undefined],
    [`${'\n'.repeat(100_000)}HTTP/1.1 401`, 401, undefined],
  ])('holds the status: %.40j', (text, status, start) => {
    expect(statusSpan(text, status)).toEqual(start === undefined ? undefined : { start, end: start + 3 });
  });

  it.each([
    ['Date: now', 'date', 'now'],
    ['< dAtE: \t now \r\nx', 'Date', 'now'],
    ['a: a', 'a', 'a'],
    ['A: 1\nA: 2', 'a', '2'],
    ['A:', 'a', undefined],
    ['B: 1', 'a', undefined],
    ['x A: 1', 'a', undefined],
    [`${'\n'.repeat(100_000)}A: 1`, 'a', undefined],
    [`A:${' '.repeat(90_000)}1${'\t'.repeat(9_000)}2`, 'a', `1${'\t'.repeat(9_000)}2`],
    [`A:${' '.repeat(90_000)}\u2028`, 'a', undefined],
  ])('holds the value of a header: %.40j', (text, name, value) => {
    expect(cut(text, headerValueSpan(text, name))).toBe(value);
  });

  it('points at the value, not at the name that is the same', () => {
    expect(headerValueSpan('date: date', 'date')).toEqual({ start: 6, end: 10 });
  });
});

describe('evidence in text without structure', () => {
  const text = 'one two one';
  it.each<readonly [Partial<Evidence>, Span | undefined]>([
    [{ found: 'one' }, { start: 0, end: 3 }],
    [{ found: 'three' }, undefined],
    [{ found: '' }, undefined],
    [{}, undefined],
    [{ span: { start: 4, end: 7 } }, { start: 4, end: 7 }],
    [
      { span: { start: 8, end: 11 }, found: 'one' },
      { start: 8, end: 11 },
    ],
    [
      { span: { start: 4, end: 7 }, found: 'one' },
      { start: 0, end: 3 },
    ],
    [
      { span: { start: 4, end: 7 }, found: 'three' },
      { start: 4, end: 7 },
    ],
  ])('%j', (parts, span) => {
    expect(spanInText(text, evidence(parts))).toEqual(span);
    expect(spanInText(undefined, evidence(parts))).toBeUndefined();
  });
});

describe('evidence in a token', () => {
  const claims = '{"aud":"x","aud":"y","a":1}';
  const text = ` ${encodePart({ alg: 'ES256' })}.${Buffer.from(claims).toString('base64url')}.c2ln `;
  const token = decodeJwt(text);
  const place = (path: string | undefined, parts: Partial<Evidence> = {}) => {
    const found = placeInToken(token, evidence({ path, ...parts }));
    return (
      found && [
        cut(text, found.raw),
        found.decoded && `${found.decoded.part} ${cut(found.decoded.content, found.decoded.span)}`,
      ]
    );
  };
  const part = text.split('.')[1] ?? '';

  it.each<readonly [string | undefined, Partial<Evidence>, readonly (string | undefined)[] | undefined]>([
    [undefined, {}, [text.trim(), undefined]],
    ['text', { found: 'eyJ' }, ['eyJ', undefined]],
    ['signature', {}, ['c2ln', undefined]],
    ['claims', {}, [part, undefined]],
    ['claims', { span: { start: 3, end: 4 } }, [text.slice(3, 4), undefined]],
    ['claims', { span: { start: 0, end: 99 } }, [part, undefined]],
    ['claims', { span: { start: 0, end: part.length } }, [part, undefined]],
    ['claims.exp', {}, undefined],
    ['other', {}, undefined],
    ['other', { span: { start: 1, end: 4 } }, ['eyJ', undefined]],
    ['x.claims', {}, undefined],
    ['claimsx', {}, undefined],
    ['headers', {}, undefined],
  ])('%s, %j', (path, parts, wanted) => {
    expect(place(path, parts)).toEqual(wanted);
  });

  it.each([
    ['claims.aud', {}, 'claims y'],
    ['claims.aud', { found: 'aud a second time: "y"' }, 'claims y'],
    ['claims.aud', { found: '"x"' }, 'claims y'],
    ['claims.a', { found: 'a' }, 'claims a'],
    ['claims.a', { found: '1' }, 'claims 1'],
    ['header.alg', {}, 'header ES256'],
  ])('%s, %j: %s', (path, parts, wanted) => {
    expect(place(path, parts)?.[1]).toBe(wanted);
  });

  it('marks where reading stopped, and all of a part that is empty', () => {
    const of = (payload: string) => {
      const broken = decodeJwt(`e30.${Buffer.from(payload).toString('base64url')}.c2ln`);
      return placeInToken(broken, evidence({ path: 'claims' }));
    };
    expect(of('{"a"1}')?.decoded?.span).toEqual({ start: 4, end: 5 });
    expect(of('{"a":')?.decoded?.span).toEqual({ start: 4, end: 5 });
    expect(of('')).toEqual({ raw: { start: 4, end: 4 } });
  });
});

describe('evidence in an answer', () => {
  const head = 'HTTP/1.1 401 Unauthorized\r\nDate: now\r\n\r\n';
  const mark = (text: string, parts: Partial<Evidence>) =>
    cut(text, spanInResponse(answerOf(text), evidence(parts)));

  it.each<readonly [string, Partial<Evidence>, string | undefined]>([
    [`${head}{"error":"x"}`, {}, '{"error":"x"}'],
    [`${head}{"error":"x"}`, { span: { start: 0, end: 4 } }, 'HTTP'],
    [`${head}{"error":"x"}`, { path: 'headers.date' }, 'now'],
    [`${head}{"error":"x"}`, { path: 'x.headers.date' }, undefined],
    [`${head}{"error":"x"}`, { path: 'status' }, '401'],
    ['{"status":401}', { path: 'status', found: '401' }, '401'],
    ['the answer was 503', { path: 'status', found: '503' }, '503'],
    [`${head}{"error":"x"}`, { path: 'error' }, 'x'],
    [`${head}{"error":"x","b":{"error":"y"}}`, { path: 'error', found: 'y' }, 'y'],
    [`${head}{"error":"x","b":{"error":"y"}}`, { path: 'error', found: 'z' }, 'x'],
    [`${head}{"n":12}`, { path: 'n' }, '12'],
    [`${head}{"a b":"x"}`, { path: 'a b' }, 'x'],
    [`${head}{"a+":"x"}`, { path: 'a+' }, 'x'],
    [`${head}{"aa":"x"}`, { path: 'a+' }, undefined],
    [`${head}{"b":"x"}`, { path: 'error', found: 'x' }, 'x'],
    [`${head}{"b":"x"}`, { path: 'error' }, undefined],
    [`${head}first\nsecond`, { path: 'body', found: 'first\nthird' }, 'first'],
    [`${head}first\nsecond`, { path: 'body', found: 'second' }, 'second'],
    [`${head}first\nsecond`, { path: 'body', found: 'third' }, 'first\nsecond'],
    [`${head}first\nsecond`, { path: 'body' }, 'first\nsecond'],
  ])('%j, %j: %j', (text, parts, wanted) => {
    expect(mark(text, parts)).toBe(wanted);
  });

  it('follows a member into the token that came back, or is all that came', () => {
    const header = encodePart({ alg: 'ES256' });
    const claims = encodePart({ nonce: 'n-1', iss: 'i' });
    const token = `${header}.${claims}.c2lnbmF0dXJl`;
    for (const text of [`{"id_token":"${token}"}`, token]) {
      const spanOf = (path: string) => spanInResponse(answerOf(text), evidence({ path }));
      const read = (part: string, path: string): string =>
        Buffer.from(text.slice(text.indexOf(part), spanOf(path)?.end), 'base64url').toString();
      expect(read(header, 'id_token.header.alg')).toMatch(/"alg":"ES256$/);
      expect(read(claims, 'id_token.nonce')).toMatch(/"nonce":"n-1$/);
      expect(spanOf('id_token.acr')).toBeUndefined();
    }
    expect(mark('<html>nonce</html>', { path: 'id_token.nonce' })).toBeUndefined();
  });

  it('finds the claims that were pasted alone', () => {
    expect(mark('{"nonce":"n-1","iss":"i"}', { path: 'id_token.nonce' })).toBe('n-1');
    expect(mark('{"nonce":"n-1","b":{"nonce":"n-2"}}', { path: 'id_token.nonce', found: 'n-2' })).toBe('n-2');
  });
});

describe('evidence in a key set', () => {
  const mark = (text: string, parts: Partial<Evidence>) =>
    cut(text, spanInKeySet(parseKeySet(text), { source: 'jwks', ...parts }));
  const set = '{"keys": [{"kty":"EC","use":"sig"},{"kty":"EC"}]}';
  const http = 'HTTP/1.1 200 OK\r\nContent-Type: a\r\n\r\n';

  it.each<readonly [string, Partial<Evidence>, string | undefined]>([
    [set, { path: 'keys[0].use' }, 'sig'],
    [set, { path: 'keys[1].use' }, '{"kty":"EC"}'],
    [set, { path: 'keys[1]' }, '{"kty":"EC"}'],
    [set, { path: 'keys[2]' }, undefined],
    [set, { span: { start: 0, end: 1 } }, '{'],
    [set, { path: 'keys' }, '[{"kty":"EC","use":"sig"},{"kty":"EC"}]'],
    [`\uFEFF${set}`, { path: 'keys' }, '[{"kty":"EC","use":"sig"},{"kty":"EC"}]'],
    [`${http}${set}\r\n`, { path: 'keys' }, set],
    [' {"a":1} ', { path: 'keys' }, '{"a":1}'],
    [` ${set}\n`, {}, set],
    [`${http}${set}`, { path: 'document' }, set],
    ['HTTP/1.1 200 OK', { path: 'document' }, 'HTTP/1.1 200 OK'],
    [`${http}${set}`, { path: 'document', found: 'status 200' }, '200'],
    [`${http}${set}`, { path: 'document', found: 'a status 200' }, set],
    [`${http}${set}`, { path: 'document', found: 'status 2000' }, set],
    [`${http}${set}`, { path: 'headers.content-type' }, 'a'],
    [`${http}${set}`, { path: 'x.headers.content-type' }, undefined],
    [' ', { path: 'document' }, undefined],
  ])('%j, %j: %j', (text, parts, wanted) => {
    expect(mark(text, parts)).toBe(wanted);
  });
});
