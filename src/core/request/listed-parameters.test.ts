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
    [
      'the tools of Chrome',
      'Form Data\nview source\ngrant_type\nauthorization_code\ncode\na+b/c=\nredirect_uri\nhttps://a.sg/b',
    ],
    [
      'the tools of Chrome, with colons',
      'grant_type:\nauthorization_code\ncode: \na+b/c=\nredirect_uri:\nhttps://a.sg/b',
    ],
    [
      'the tools of Firefox',
      'Form data\ngrant_type\t"authorization_code"\ncode\t"a+b/c="\nredirect_uri\t"https://a.sg/b"',
    ],
    ['Fiddler', 'Name\tValue\ngrant_type\tauthorization_code\ncode\ta+b/c=\nredirect_uri\thttps://a.sg/b'],
    [
      'a table',
      '| name | value |\n|---|:---|\n| grant_type | `authorization_code` |\n| `code` | a+b/c= |\n| redirect_uri | https://a.sg/b |',
    ],
    [
      'console.table',
      "│ (index) │ Values │\n├───┼───┤\n│ grant_type │ 'authorization_code' │\n│ code │ 'a+b/c=' │\n│ redirect_uri │ 'https://a.sg/b' │",
    ],
    ['a list', '- grant_type: authorization_code\n* code = a+b/c=\n- **redirect_uri**: `https://a.sg/b`'],
    ['rows with commas', 'grant_type,authorization_code\ncode,a+b/c=\nredirect_uri,https://a.sg/b'],
    ['YAML', 'form:\n  grant_type: authorization_code\n  code: "a+b/c="\n  redirect_uri: https://a.sg/b'],
    ['an environment', 'GRANT_TYPE=authorization_code\nCODE=a+b/c=\nREDIRECT_URI=https://a.sg/b'],
    ['arrows', 'grant_type => authorization_code\ncode -> a+b/c=\nredirect_uri → https://a.sg/b'],
    [
      'an environment with comments',
      'GRANT_TYPE=authorization_code # fixed\nCODE="a+b/c="  # of the callback\nREDIRECT_URI=https://a.sg/b',
    ],
    ['a list with commas', 'grant_type: authorization_code,\ncode: a+b/c=,\nredirect_uri: https://a.sg/b'],
    ['a list with semicolons', 'grant_type=authorization_code;\ncode=a+b/c=;\nredirect_uri=https://a.sg/b;'],
  ])('are read as they stand in %s', (_name, text) => expect(listedParameters(text)).toEqual(wanted));

  it.each([
    'grant_type=authorization_code',
    'grant_type=a\n&code=b',
    'grant_type=a&\ncode=b',
    'grant_type=a\ncode=b&scope=openid',
    'grant_type=a\nother=b',
    'grant_type=a\nand nothing',
    'grant_type\na\ncode\nb',
    'grant_type\na\ncode\nb\nand\nnothing',
    'client_secret=a\nresource=b',
    '| grant_type | Yes | must be authorization_code |\n| code | Yes | the code |',
    '| grant_type | string |\n| code | string |',
    '- grant_type: must be authorization_code\n- code: the one from the callback',
    'grant_type: authorization_code\ncode: required',
    'Code: a\nState: b',
    `${'code=a\n'.repeat(41)}`,
    '',
  ])('are not seen in %j', (text) => expect(listedParameters(text)).toBeUndefined());

  it('are decoded where they are the lines of a form, and not where one value alone is still encoded', () => {
    const type = 'client_assertion_type=urn%3Aa%3Ab';
    expect(listedParameters(`${type}\nredirect_uri=https%3A%2F%2Fa.sg\ncode=a%2Bb+c`)).toEqual({
      client_assertion_type: 'urn:a:b',
      redirect_uri: 'https://a.sg',
      code: 'a+b c',
    });
    for (const text of [
      `client_assertion_type=urn:a:b\nredirect_uri=https%3A%2F%2Fa.sg`,
      `${type}\ncode=a%2Bb+c`,
    ])
      expect(
        Object.entries(listedParameters(text) ?? {})
          .map((pair) => pair.join('='))
          .join('\n'),
      ).toBe(text);
  });

  it('keep a comma or a semicolon that not all of them have', () => {
    expect(listedParameters('grant_type=a\ncode=b,\nscope=c;')).toEqual({
      grant_type: 'a',
      code: 'b,',
      scope: 'c;',
    });
  });

  it('may have names of other grants, or misspelt ones, among them', () => {
    const text = 'grant_type=a\ncodeVerifier=b\nclient_secret=c';
    expect(listedParameters(text)).toEqual({ grant_type: 'a', codeVerifier: 'b', client_secret: 'c' });
    expect(
      parseRequest(`grant_type\na\nredirect_uri\nhttps://a.sg/b?c=d&e=f\ncode\ng`)?.parameters,
    ).toHaveLength(3);
  });

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
        notices: ['Only names and values are shown: how they were encoded on the wire is not known.'],
      },
    ]);
  });
});

describe('an ampersand in a list', () => {
  it.each([
    'grant_type=x\nredirect_uri=https://a.sg/b?c=d&e=f',
    'grant_type: x\nredirect_uri: https://a.sg/b?c=d&e=f',
    '| grant_type | x |\n| redirect_uri | https://a.sg/b?c=d&e=f |',
    "grant_type: 'x',\nredirect_uri: 'https://a.sg/b?c=d&e=f',",
  ])('belongs to the query of an address: %j', (text) =>
    expect(listedParameters(text)).toEqual({ grant_type: 'x', redirect_uri: 'https://a.sg/b?c=d&e=f' }),
  );

  it.each([
    'grant_type=x\nredirect_uri=https://a.sg/b?c=d&code=e',
    'grant_type=x\nredirect_uri=https://a.sg/b&c=d',
    'grant_type=x\nredirect_uri=https://a.sg/b?c=d&\ncode=e',
    'grant_type=x\n&redirect_uri=https://a.sg/b?c=d',
  ])('joins the pairs of a body: %j', (text) => expect(listedParameters(text)).toBeUndefined());
});
