import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { classifyCode } from './code.ts';

const code = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const back = (query: string): Case => ({ callback: `https://rp.sg/cb?x=y&${query}` });

/** What was found of a code, without the parameter that shows it. */
function verdict(value: string, more: Case = {}): unknown {
  const given: Case = { profile: 'singpass-fapi', parameters: { state: 'st', code: value }, ...more };
  const found = classifyCode(buildSubject(given, 0));
  const { parameter, ...rest } = { parameter: undefined, ...found };
  if (parameter !== undefined) expect(parameter).toMatchObject({ name: 'code', value });
  return rest;
}

describe('what an authorization code is', () => {
  it('is absent where there is none', () => {
    expect(classifyCode(buildSubject({}, 0))).toEqual({ kind: 'absent' });
    expect(classifyCode(buildSubject({ parameters: { state: 'a' } }, 0))).toEqual({ kind: 'absent' });
  });

  it.each<readonly [string, object]>([
    [code, { kind: 'fine' }],
    ['', { kind: 'damaged', damage: 'empty' }],
    ...['undefined', 'null', 'None', 'nil', '[object Object]'].map(
      (value) => [value, { kind: 'other-thing', note: 'the text of a missing value' }] as const,
    ),
    [
      'urn:ietf:params:oauth:request_uri:a',
      { kind: 'other-thing', note: 'the request_uri of the pushed request' },
    ],
    ['eyJhbGci.a', { kind: 'other-thing', note: 'a JWT' }],
    ['eyJ.a', { kind: 'foreign', note: 'it holds "."' }],
    ['st', { kind: 'other-thing', note: 'the value of state' }],
    [
      `https://rp.sg?code=a%2Fb&state=c`,
      { kind: 'mixed', note: 'the callback URL, not only its code', expected: 'a/b' },
    ],
    ['abc&state=d', { kind: 'mixed', note: 'it goes on with &state=', expected: 'abc' }],
    ['abc#', { kind: 'mixed', note: 'it goes on with #', expected: 'abc' }],
    ['abc?de', { kind: 'mixed', note: 'it goes on with ?de', expected: 'abc' }],
    ['ab cd', { kind: 'mixed', note: 'it holds a space, # or &', expected: undefined }],
    ['ab&-', { kind: 'mixed', note: 'it holds a space, # or &', expected: undefined }],
    ['y'.repeat(4_001), { kind: 'mixed', note: '4001 characters: longer than any code' }],
    ['ab%2Fcd', { kind: 'encoded', expected: 'ab/cd' }],
    ['ab!cd', { kind: 'foreign', note: 'it holds "!"' }],
    [code.slice(1), { kind: 'length', expected: '43 characters', note: '42 characters' }],
  ])('%j', (value, wanted) => expect(verdict(value)).toEqual(wanted));

  it('has its name in the value where a request sends both', () => {
    const request = `POST /token HTTP/1.1\n\ngrant_type=x&code=${encodeURIComponent('code=a%2Fb#c')}`;
    const { parameter, ...rest } = { parameter: undefined, ...classifyCode(buildSubject({ request }, 0)) };
    expect(parameter).toMatchObject({ name: 'code', value: 'code=a%2Fb#c' });
    expect(rest).toEqual({
      kind: 'mixed',
      note: 'the name of the parameter is in the value',
      expected: 'a/b',
    });
  });

  it('is told by the callback', () => {
    expect(verdict(code.slice(0, 40), back(`code=${code}`))).toEqual({
      kind: 'cut',
      expected: code,
      note: '3 characters are missing',
    });
    expect(verdict('abc', back(`code=${code}`))).toMatchObject({ kind: 'length' });
    expect(verdict('abcd', back(`code=${code}`))).toMatchObject({ kind: 'cut' });
    expect(verdict('wxyzw', back(`code=${code}`))).toMatchObject({ kind: 'other-code' });
    expect(verdict('short', back('code=short'))).toEqual({ kind: 'fine' });
    expect(verdict('undefined', back('error=x'))).toEqual({ kind: 'absent' });
    expect(verdict('short', back('error=x'))).toMatchObject({ kind: 'length' });
  });

  it.each(['state', 'nonce', 'code_verifier', 'code_challenge', 'client_id', 'request_uri', 'redirect_uri'])(
    'is the value of %s, wherever that stands',
    (name) => {
      const wanted = { kind: 'other-thing', note: `the value of ${name}` };
      const pushed = {
        authorization_request: `curl https://a.sg/par -d response_type=code -d ${name}=abcde`,
      };
      expect(verdict('abcde', pushed)).toEqual(wanted);
      expect(verdict('abcde', back(`code=a&${name}=abcde`))).toEqual(wanted);
      expect(verdict('abcde', { parameters: { code: 'abcde', [name]: 'abcde' } })).toEqual(wanted);
    },
  );

  it('is the jti of the assertion', () => {
    const client_assertion = `${encodePart({ alg: 'ES256' })}.${encodePart({ jti: 'abcde' })}.AA`;
    expect(verdict('abcde', { client_assertion })).toEqual({
      kind: 'other-thing',
      note: 'the jti of the assertion',
    });
  });

  it('may be a token where the server issues such codes', () => {
    const any = { profile: 'rfc7523' };
    expect(verdict('eyJhbGci.a.b.c.d', any)).toEqual({ kind: 'fine' });
    const jwt = { kind: 'other-thing', note: 'a JWT', isPossible: true };
    for (const token of ['eyJhbGci.a.b', 'eyJhbGci.a.b.c', 'eyJhbGci.a.b.c.d.e'])
      expect(verdict(token, any)).toEqual(jwt);
    expect(verdict('eyJhbGci.a.b', { ...any, ...back('code=eyJhbGci.a.b') })).toEqual({ kind: 'fine' });
    expect(verdict('eyJhbGci.a.b.c.d')).toEqual({ kind: 'other-thing', note: 'a JWT' });
    expect(verdict('x.eyJhbGci.a.b', any)).toEqual({ kind: 'fine' });
  });

  it('is the one of the callback with white space in it', () => {
    const mixed = { kind: 'mixed', note: 'it holds white space', expected: code };
    expect(verdict(`${code.slice(0, 20)} ${code.slice(20)}`, back(`code=${code}`))).toEqual(mixed);
    expect(verdict(`${code.slice(0, 9)} \n ${code.slice(9)}`, back(`code=${code}`))).toEqual(mixed);
    expect(verdict(`${code.slice(0, 20)} ${code.slice(21)}`, back(`code=${code}`))).toEqual({
      kind: 'mixed',
      note: 'it holds a space, # or &',
      expected: undefined,
    });
  });

  it('is encoded only where a whole escape stands in it', () => {
    expect(verdict('ab%2')).toEqual({ kind: 'foreign', note: 'it holds "%"' });
    expect(verdict('ab%zz')).toEqual({ kind: 'foreign', note: 'it holds "%"' });
  });

  it('is no code with a name in the middle of it', () => {
    expect(verdict('xcode=ab')).toEqual({ kind: 'foreign', note: 'it holds "="' });
  });
});
