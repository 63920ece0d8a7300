import { describe, expect, it } from 'vitest';
import { recogniseRequest } from '../case/recognise-request.ts';
import { listedParameters } from './listed-parameters.ts';
import { parseRequest } from './parse-request.ts';

const wanted = { grant_type: 'authorization_code', code: 'a+b/c=', redirect_uri: 'https://a.sg/b' };

describe('parameters that stand line by line', () => {
  it.each([
    ['a settings file', 'grant_type=authorization_code\ncode=a+b/c=\nredirect_uri=https://a.sg/b\n'],
    ['a mail', '\ngrant_type: authorization_code\r\n\r\ncode: a+b/c=\r\nredirect_uri: https://a.sg/b'],
    ['a program', `grant_type = "authorization_code",\n'code': 'a+b/c=',\nredirect_uri="https://a.sg/b";`],
  ])('are read as they stand in %s', (_name, text) => expect(listedParameters(text)).toEqual(wanted));

  it.each([
    'grant_type=authorization_code',
    'grant_type=a\n&code=b',
    'grant_type=a&\ncode=b',
    'grant_type=a\ncode=b&scope=openid',
    'grant_type=a\nother=b',
    'grant_type=a\nand nothing',
    'Code: a\nState: b',
    `${'code=a\n'.repeat(41)}`,
    '',
  ])('are not seen in %j', (text) => expect(listedParameters(text)).toBeUndefined());

  it('of a login are left out, unless the whole pushed request is there', () => {
    expect(listedParameters('code_verifier=a\ncode_challenge=b')).toEqual({ code_verifier: 'a' });
    expect(listedParameters('state=a\nnonce=b')).toBeUndefined();
    const pushed = 'response_type=code\nstate=a\nclient_assertion=b';
    expect(listedParameters(pushed)).toEqual({ response_type: 'code', state: 'a', client_assertion: 'b' });
  });

  it('make a request of which only the values are known', () => {
    const text = 'grant_type: authorization_code\ncode: a+b/c=\nredirect_uri: https://a.sg/b';
    const request = parseRequest(text);
    expect([request?.form, request?.text, request?.partial]).toEqual(['parameters', text, false]);
    expect(parseRequest('code_verifier=a\ncode_challenge=b')?.partial).toBe(true);
    expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual(Object.entries(wanted));
    expect(recogniseRequest(text)).toEqual([
      {
        kind: 'request',
        field: 'request',
        text,
        summary: 'A list with 3 parameters: fills the token request.',
        notices: ['The parameters stand line by line: how they were encoded on the wire is not known.'],
      },
    ]);
  });
});
