import { describe, expect, it } from 'vitest';
import { recogniseRequest, recogniseUnreadCode } from './recognise-request.ts';

const pushed = ', a pushed authorization request: fills the authorization request.';
const request = ': fills the token request.';

describe('a request', () => {
  it.each([
    ['curl https://a.sg -d a=b', `A curl command with 1 parameter${request}`],
    ['curl https://a.sg', `A curl command with 0 parameters${request}`],
    ["curl 'https://a.sg?a=b' -d c=d -d e=f", `A curl command with 3 parameters${request}`],
    ['POST /token HTTP/1.1\r\nHost: a.sg\r\n\r\na=b', `An HTTP request with 1 parameter${request}`],
    ['{"grant_type":"x","code":1,"a":["b"]}', `A JSON body with 1 parameter${request}`],
    ['grant_type=x&a=b', `A form body with 2 parameters${request}`],
    ['https://a.sg?code=x', `A URL with 1 parameter${request}`],
    [
      'fetch("https://a.sg/token", { method: "POST", body: "grant_type=x&code=" + code })',
      `A call in source code with 2 parameters${request}`,
      '“code” is not written out in the code: paste its value as sent.',
    ],
    [
      'fetch("https://a.sg/token", { method: "POST", body: "grant_type=x&code=" + code + "&a=" + b })',
      `A call in source code with 3 parameters${request}`,
      '“code” and “b” are not written out in the code: paste their values as sent.',
    ],
    [
      'grant_type: x\ncode: y',
      `A list with 2 parameters${request}`,
      'Only names and values are shown: how they were encoded on the wire is not known.',
    ],
    [
      "{ grant_type: 'x', client_assertion: [Redacted] }",
      `A list with 2 parameters${request}`,
      'Only names and values are shown: how they were encoded on the wire is not known.',
      '“client_assertion” is not written out: paste its value as sent.',
    ],
    [
      'curl https://api.id.gov.sg/v2/oauth/token -d a=b',
      'A curl command with 1 parameter. This is sgID, not the API that is judged here: it takes a client_secret and no client assertion, so none of these rules apply.',
    ],
  ])('%j', (text, summary, ...notices) => {
    expect(recogniseRequest(text)).toEqual([{ kind: 'request', field: 'request', text, summary, notices }]);
  });

  it.each([
    ['curl https://a.sg/par -d a=b', `A curl command with 1 parameter${pushed}`],
    ['curl https://a.sg/par/?c=d', `A curl command with 1 parameter${pushed}`],
    ['curl https://a.sg/par#x -d a=b', `A curl command with 1 parameter${pushed}`],
    ['client_id=a&response_type=code', `A form body with 2 parameters${pushed}`],
    ['client_id=a&code_challenge=b', `A form body with 2 parameters${pushed}`],
    ['https://a.sg?response_type=code', `A URL with 1 parameter${pushed}`],
  ])('to authorize: %j', (text, summary) => {
    expect(recogniseRequest(text)).toEqual([
      { kind: 'authorization_request', field: 'authorization_request', text, summary },
    ]);
  });

  it.each([
    'client_id=a&response_type=code&grant_type=b',
    'curl https://a.sg/par -d grant_type=a',
    'curl https://a.sg/par -d code=a',
    'curl https://a.sg/parts -d a=b',
    'curl https://a.sg/par/a -d a=b',
    'curl https://a.sg/x?y=/par -d a=b',
  ])('for a token: %j', (text) => expect(recogniseRequest(text)?.[0]?.kind).toBe('request'));

  it.each([
    'client_id',
    'clientid',
    'redirect_uri',
    'redirecturl',
    'grant_type',
    'granttype',
    'code',
    'scope',
    'client_assertion',
    'clientassertion',
    'client_assertion_type',
    'clientassertiontype',
    'code_verifier',
    'codeverifier',
    'request_uri',
    'client_secret',
    'auth_req_id',
    'CODE',
    'amp;code',
    '"code',
    "'code",
    '\uFEFFcode',
  ])('is a body by the one name %j', (name) => {
    expect(recogniseRequest(`${name}=a`)?.[0]?.summary).toBe(`A form body with 1 parameter${request}`);
  });

  it.each(['state=a', 'codes=a', 'acode=b', 'https://a.sg?state=a', 'words', 'It fails, = is broken'])(
    'is not seen in %j',
    (text) => expect(recogniseRequest(text)).toBeUndefined(),
  );

  it.each([
    'CLIENT_ID="a"\nTOKEN_URL="https://a.sg/token"',
    'CLIENT_ID=a\r\n\r\n# keys\r\nexport KEY="-----BEGIN PRIVATE KEY-----\r\n(removed)\r\n-----END PRIVATE KEY-----"',
    'client_id=a\nredirect_uri=https://a.sg/cb\nauthorize=https://a.sg/auth?a=b&c=d',
  ])('is not seen in a file of variables: %j', (text) => expect(recogniseRequest(text)).toBeUndefined());

  it.each(['code=a\n&grant_type=b\n&a=c', 'code=a&\ngrant_type=b&\na=c'])(
    'is a body over lines: %j',
    (text) => expect(recogniseRequest(text)?.[0]?.summary).toBe(`A form body with 3 parameters${request}`),
  );

  it('that a program printed above its answer is two', () => {
    const text = '{\n  grant_type: \'x\',\n  code: \'y\'\n}\n{"error":"invalid_grant"}';
    expect(recogniseRequest(text)?.map(({ field, text: one }) => [field, one.trim()])).toEqual([
      ['request', text],
      ['response', '{"error":"invalid_grant"}'],
    ]);
    expect(recogniseRequest(text.replace('error', 'words'))).toHaveLength(1);
  });

  it('that a client throws with its answer is two', () => {
    const text =
      "AxiosError: Request failed\n  config: {\n    method: 'post',\n    url: 'https://a.sg/token',\n    data: 'grant_type=x'\n  },\n  response: {\n    status: 400,\n    data: { error: 'invalid_grant' }\n  }";
    expect(recogniseRequest(text)).toEqual([
      {
        kind: 'request',
        field: 'request',
        text,
        summary: `An HTTP request with 1 parameter${request}`,
        notices: [],
      },
      {
        kind: 'response',
        field: 'response',
        text,
        summary: 'An answer with status 400: fills the response.',
      },
    ]);
    expect(recogniseRequest(text.replace("error: 'invalid_grant'", ''))).toHaveLength(1);
    expect(recogniseRequest(`curl https://a.sg -d 'error=invalid_grant'`)).toHaveLength(1);
  });
});

describe('code that cannot be followed', () => {
  const code = 'const a = b;\nconst c = d;\nawait fetch(a, c);\n';

  it('is said to be code', () => {
    expect(recogniseUnreadCode(code)).toEqual([
      {
        kind: 'unknown',
        text: code,
        summary:
          'This is code, and the request in it is not plain to see: its values are put together elsewhere. Paste the request as it was sent, such as a curl command, a HAR file or a log.',
      },
    ]);
  });

  it('is left to others where a token stands in it', () => {
    expect(
      recogniseUnreadCode(`${code}const t = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA";`),
    ).toBeUndefined();
    expect(recogniseUnreadCode('words')).toBeUndefined();
  });
});
