import { describe, expect, it } from 'vitest';
import { decodeJwt } from '../assertion/decode.ts';
import { reserialised } from './reserialised.ts';

const url = (text: string): string => Buffer.from(text).toString('base64url');
const readable = (input: string): string =>
  input
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString())
    .join(' ');

function textsOf(header: string, claims: string): readonly string[] {
  const token = decodeJwt(`${url(header)}.${url(claims)}.AQ`);
  if (token.header === undefined || token.payload === undefined) throw new Error('no token');
  return reserialised(token.header, token.payload).map(readable);
}

describe('a token as it was before it was written anew', () => {
  it('is compact, sorted, spaced and indented, in header and claims', () => {
    const headers = ['{"b":1,"a":2}', '{"a":2,"b":1}', '{"b": 1, "a": 2}', '{\n  "b": 1,\n  "a": 2\n}'];
    const claims = ['{"y":1,"x":2}', '{"x":2,"y":1}', '{"y": 1, "x": 2}', '{\n  "y": 1,\n  "x": 2\n}'];
    const all = headers.flatMap((first) => claims.map((second) => `${first} ${second}`));
    expect(textsOf('{"b":1,"a":2}', '{"y":1,"x":2}')).toEqual(all.slice(1));
  });

  it('has its slashes escaped', () => {
    expect(textsOf('{"a":1}', '{"aud":"https://a/b"}')).toContain('{"a":1} {"aud":"https:\\/\\/a\\/b"}');
  });

  it('keeps a writing of its own', () => {
    const texts = textsOf('{"a" : 1}', '{"b" : 2}');
    expect(texts).toContain('{"a" : 1} {"b":2}');
    expect(texts).toContain('{"a":1} {"b" : 2}');
    expect(texts).not.toContain('{"a" : 1} {"b" : 2}');
  });

  it('has its claims in an order that libraries use, with the others last', () => {
    const texts = textsOf(
      '{"alg":"ES256"}',
      '{"x":1,"jti":"j","exp":3,"iat":2,"aud":"a","sub":"s","iss":"i"}',
    );
    const one = '"iss":"i","sub":"s","aud":"a"';
    for (const claims of [
      `{${one},"iat":2,"exp":3,"jti":"j","x":1}`,
      `{${one},"exp":3,"iat":2,"jti":"j","x":1}`,
      `{"jti":"j",${one},"iat":2,"exp":3,"x":1}`,
      '{"aud":"a","sub":"s","iss":"i","exp":3,"jti":"j","iat":2,"x":1}',
    ])
      expect(texts).toContain(`{"alg":"ES256"} ${claims}`);
  });

  it('lacks a member that was added later, of the header or of the claims', () => {
    const texts = textsOf(
      '{"alg":"ES256","kid":"k","typ":"t"}',
      '{"iss":"i","jti":"j","nbf":1,"iat":2,"exp":3}',
    );
    const header = '{"alg":"ES256","kid":"k","typ":"t"}';
    const claims = '{"iss":"i","jti":"j","nbf":1,"iat":2,"exp":3}';
    for (const text of [
      `{"alg":"ES256","typ":"t"} ${claims}`,
      `{"alg":"ES256","kid":"k"} ${claims}`,
      `${header} {"iss":"i","nbf":1,"iat":2,"exp":3}`,
      `${header} {"iss":"i","jti":"j","iat":2,"exp":3}`,
      `${header} {"iss":"i","jti":"j","nbf":1,"exp":3}`,
      `${header} {"iss":"i","jti":"j","nbf":1,"iat":2}`,
    ])
      expect(texts).toContain(text);
    expect(texts).not.toContain(`{"kid":"k","typ":"t"} ${claims}`);
    expect(texts).not.toContain(`${header} {"jti":"j","nbf":1,"iat":2,"exp":3}`);
  });

  it('is not looked for where a part is no object', () => {
    expect(textsOf('[1]', '{"b":2}')).toEqual([]);
    expect(textsOf('{"a":1}', '7')).toEqual([]);
  });
});
