import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { Evidence } from '../checks/outcome.ts';
import type { WireParameter } from '../request/wire-request.ts';
import { isOfName, type PastedMessage, parameterAt, spanInMessage } from './in-message.ts';

const parameter = (name: string, rawValue: string, parts: Partial<WireParameter> = {}): WireParameter => ({
  name,
  rawName: name,
  rawValue,
  value: decodeURIComponent(rawValue),
  place: 'body',
  ...parts,
});
const message = (text: string, parts: Partial<PastedMessage> = {}): PastedMessage => ({
  text,
  parameters: [],
  headers: [],
  ...parts,
});
const evidence = (path: string | undefined, parts: Partial<Evidence> = {}): Evidence => ({
  source: 'request',
  path,
  ...parts,
});
function mark(
  of: PastedMessage,
  path: string | undefined,
  parts: Partial<Evidence> = {},
): string | undefined {
  const span = spanInMessage(of, evidence(path, parts));
  return span && of.text.slice(span.start, span.end);
}

describe('the parameter that evidence is about', () => {
  const [first, second] = [
    parameter('code', 'a', { span: { start: 5, end: 6 } }),
    parameter('code', 'b', { span: { start: 12, end: 13 } }),
  ];
  it.each<readonly [Partial<Evidence>, WireParameter | undefined]>([
    [{}, first],
    [{ found: 'b' }, second],
    [{ found: 'c' }, first],
    [{ span: { start: 12, end: 13 } }, second],
    [{ span: { start: 12, end: 13 }, found: 'a' }, second],
    [{ span: { start: 99, end: 100 }, found: 'b' }, second],
  ])('of two is chosen by %j', (parts, wanted) => {
    expect(parameterAt([first, second], 'code', evidence(undefined, parts))).toBe(wanted);
    expect(parameterAt([first, second], 'state', evidence(undefined, parts))).toBeUndefined();
  });

  it('has no place that could be compared', () => {
    const nowhere = parameter('code', 'a');
    expect(parameterAt([nowhere, second], 'code', evidence(undefined, { found: 'b' }))).toBe(second);
  });

  it.each([
    ['code', true],
    ['"code"', true],
    ['a', false],
    ['other', false],
    [undefined, false],
  ])('is wrong in its name where %s was found: %s', (found, wanted) => {
    expect(isOfName(first, evidence(undefined, { found }))).toBe(wanted);
    expect(isOfName(parameter('code', 'code'), evidence(undefined, { found: 'code' }))).toBe(false);
  });
});

describe('a parameter in a message', () => {
  const text = 'x&code=a%2Bb&empty=&y';
  const at = (name: string, rawValue: string) => {
    const start = text.indexOf(`${name}=`) + name.length + 1;
    return parameter(name, rawValue, { span: { start, end: start + rawValue.length } });
  };
  const of = message(text, { parameters: [at('code', 'a%2Bb'), at('empty', '')] });

  it.each<readonly [string, Partial<Evidence>, string | undefined]>([
    ['parameters.code', {}, 'a%2Bb'],
    ['parameters.code', { found: '+' }, '%2B'],
    ['parameters.code', { found: 'b' }, 'b'],
    ['parameters.code', { found: 'a' }, 'a'],
    ['parameters.code', { found: 'code' }, 'code'],
    ['parameters.empty', {}, 'empty='],
    ['parameters.other', {}, undefined],
    ['x.parameters.code', {}, undefined],
  ])('%s, %j: %s', (path, parts, wanted) => {
    expect(mark(of, path, parts)).toBe(wanted);
  });

  it('is its value alone, where its name does not stand in front of it', () => {
    const named = parameter('code', 'value', { span: { start: 4, end: 9 } });
    const form = message('-F "value"', { parameters: [named] });
    expect(mark(form, 'parameters.code', { found: 'code' })).toBe('value');
    expect(mark(form, 'parameters.code')).toBe('value');
  });

  it.each<readonly [string, string, Partial<Evidence>, string | undefined]>([
    ['code: "abc"', 'abc', {}, 'abc'],
    ['abc', 'abc', {}, 'abc'],
    ['abc or abc', 'abc', {}, undefined],
    ['xabc, abc', 'abc', {}, 'abc'],
    ['abcx, abc', 'abc', {}, 'abc'],
    ['a-abc, abc-', 'abc', {}, undefined],
    ['code: "a b"', 'a%20b', {}, 'a b'],
    ['code is missing', 'abc', { found: 'code' }, 'code'],
    ['code is missing', 'abc', { found: 'other' }, undefined],
    ['code is missing', '', {}, undefined],
  ])('without a place is sought in %j: %s', (pasted, rawValue, parts, wanted) => {
    expect(
      mark(message(pasted, { parameters: [parameter('code', rawValue)] }), 'parameters.code', parts),
    ).toBe(wanted);
  });

  it('is marked whole, where its characters cannot be told apart', () => {
    const long = `${'a'.repeat(100_001)}%20`;
    const big = message(`code=${long}`, {
      parameters: [parameter('code', long, { span: { start: 5, end: 5 + long.length } })],
    });
    expect(mark(big, 'parameters.code', { found: ' ' })).toBe(long);
  });
});

describe('the rest of a message', () => {
  const text = 'POST /t HTTP/1.1\nHost: as.example\nDPoP: abc\nDPoP:  xyz\n\nbody here';
  const header = (name: string, value: string, line: string) => {
    const start = text.indexOf(line);
    return { name, value, span: { start, end: start + line.length } };
  };
  const of = message(text, {
    method: 'POST',
    url: 'https://as.example/t',
    urlSpan: { start: 5, end: 7 },
    bodySpan: { start: text.length - 9, end: text.length },
    headers: [header('DPoP', 'abc', 'DPoP: abc'), header('dpop', 'xyz', 'DPoP:  xyz')],
  });

  it.each<readonly [string | undefined, Partial<Evidence>, string | undefined]>([
    ['headers.dpop', {}, 'abc'],
    ['headers.dpop', { found: 'xyz' }, 'xyz'],
    ['headers.dpop', { found: 'b' }, 'b'],
    ['headers.accept', {}, undefined],
    ['dpop', { found: 'b' }, 'abc'],
    ['url', {}, '/t'],
    ['method', {}, 'POST'],
    ['body', {}, 'body here'],
    ['body', { found: 'here' }, 'here'],
    ['body', { found: 'there' }, 'body here'],
    ['body', { found: 'here', span: { start: 0, end: 4 } }, 'POST'],
    [undefined, {}, undefined],
    [undefined, { span: { start: 0, end: 4 } }, 'POST'],
    ['other', { span: { start: 0, end: 4 } }, 'POST'],
    ['x.claims.a', {}, undefined],
  ])('%s, %j: %s', (path, parts, wanted) => {
    expect(mark(of, path, parts)).toBe(wanted);
  });

  it('is sought where no place is known', () => {
    const loose = message('go to https://as.example/t with "abc"', {
      url: 'https://as.example/t',
      headers: [{ name: 'DPoP', value: 'abc' }],
    });
    expect(mark(loose, 'url')).toBe('https://as.example/t');
    expect(mark(loose, 'url', { found: 'as.example' })).toBe('as.example');
    expect(mark(loose, 'url', { span: { start: 0, end: 2 } })).toBe('go');
    expect(mark(loose, 'headers.dpop')).toBe('abc');
    expect(mark(message('nothing'), 'url')).toBeUndefined();
    expect(
      mark(message('nothing', { headers: [{ name: 'DPoP', value: 'abc' }] }), 'headers.dpop'),
    ).toBeUndefined();
  });

  it('is a header as it stands, where its value is written in another way', () => {
    const quoted = message("-H 'DPoP: a'\\''b'", {
      headers: [{ name: 'DPoP', value: "a'b", span: { start: 4, end: 16 } }],
    });
    expect(mark(quoted, 'headers.dpop')).toBe("DPoP: a'\\''b");
  });

  it.each([
    ['GET /x', 'GET', 'GET'],
    ['  PUT /x', 'PUT', 'PUT'],
    ['curl -X PUT https://a.sg', 'PUT', 'PUT'],
    ['curl --request=PUT https://a.sg', 'PUT', 'PUT'],
    ["curl -X'PATCH' https://a.sg", 'PATCH', 'PATCH'],
    ['Invoke-WebRequest -Method "Post"', 'POST', 'Post'],
    ['curl -G https://a.sg', 'GET', '-G'],
    ['curl --get https://a.sg', 'GET', '--get'],
    ['curl https://a.sg', 'GET', undefined],
    ['GET', 'GET', undefined],
    ['GET /x', undefined, undefined],
  ])('is the method in %j: %s', (pasted, method, wanted) => {
    expect(mark(message(pasted, { method }), 'method')).toBe(wanted);
  });
});

describe('a claim of the assertion that a message brought', () => {
  const token = `${encodePart({ alg: 'ES256' })}.${encodePart({ jti: 'one' })}.c2ln`;
  const text = `client_id=c&client_assertion=${token}`;
  const brought = (rawValue: string, value: string, start = text.indexOf(token)): PastedMessage =>
    message(text, {
      assertion: decodeJwt(token),
      parameters: [
        parameter('client_id', 'c', { span: { start: 10, end: 11 } }),
        parameter('client_assertion', rawValue, { value, span: { start, end: start + rawValue.length } }),
      ],
    });

  it('is marked in the token', () => {
    const marked = mark(brought(token, token), 'claims.jti') ?? '';
    expect(marked.length).toBeLessThan(8);
    expect(text.indexOf(marked)).toBeGreaterThan(text.indexOf('.'));
  });

  it('is the whole token, where it is written in another way', () => {
    expect(mark(brought(token, `${token} `), 'claims.jti')).toBe(token);
  });

  it('is nothing where the claim, the token or its place is not there', () => {
    expect(mark(brought(token, token), 'claims.exp')).toBeUndefined();
    expect(mark(message(text), 'claims.jti')).toBeUndefined();
    const { parameters: _parameters, ...without } = brought(token, token);
    expect(mark({ ...without, parameters: [] }, 'claims.jti')).toBeUndefined();
    const nowhere = { ...without, text: 'x', parameters: [parameter('client_assertion', token)] };
    expect(mark(nowhere, 'claims.jti')).toBeUndefined();
  });

  it('is sought where its place is not known', () => {
    const loose = { ...brought(token, token), parameters: [parameter('client_assertion', token)] };
    const quoted = { ...loose, text: `it is "${token}"` };
    expect(mark(quoted, 'claims.jti')?.length).toBeLessThan(8);
  });
});
