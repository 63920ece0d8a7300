import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase, makeKeySet, parRequest } from '../../testing/cases.ts';
import { dpopKey, signingKey } from '../../testing/keys.ts';
import { makeAssertion, makeDpopProof } from '../../testing/tokens.ts';
import { parseRequest } from '../request/parse-request.ts';
import { recognisePaste } from './recognise.ts';

const kinds = (text: string): readonly string[] => recognisePaste(text).pieces.map(({ kind }) => kind);
const curl =
  "curl -i https://id.singpass.gov.sg/token \\\n  -d grant_type=authorization_code \\\n  -d 'code=x'";

describe('recognising a paste', () => {
  it.each([
    ['a curl command', curl, ['request']],
    ['a curl command behind a prompt', `$ ${curl}`, ['request']],
    ['a form body', 'grant_type=authorization_code&code=x&redirect_uri=https%3A%2F%2Fa', ['request']],
    ['a JSON body', '{"grant_type":"authorization_code","code":"x"}', ['request']],
    [
      'a raw HTTP request',
      'POST /token HTTP/1.1\r\nHost: id.singpass.gov.sg\r\n\r\ngrant_type=x',
      ['request'],
    ],
    ['an error', '{"error":"invalid_grant"}', ['response']],
    [
      'what axios throws',
      "AxiosError: Request failed\n  config: {\n    method: 'post',\n    url: 'https://id.singpass.gov.sg/token',\n    data: 'grant_type=x'\n  },\n  response: {\n    status: 400,\n    data: { error: 'invalid_grant' }\n  }",
      ['request', 'response'],
    ],
    [
      'an error inside a log line',
      '12:00 ERROR body={"error":"invalid_client","trace_id":"1"} end',
      ['response'],
    ],
    [
      'an HTTP answer',
      'HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\n\r\n{"error":"invalid_client"}',
      ['response'],
    ],
    ['an HTML page', '<!doctype html><html><title>403</title></html>', ['response']],
    ['a message of a client', 'curl: (6) Could not resolve host: id.example', ['response']],
    [
      'a command and its answer',
      `${curl}\nHTTP/2 400\ncontent-type: application/json\n\n{"error":"invalid_grant"}`,
      ['request', 'response'],
    ],
    ['a command and the bare body it printed', `${curl}\n{"error":"invalid_grant"}`, ['request', 'response']],
    [
      'an authorization URL',
      'https://id.singpass.gov.sg/auth?response_type=code&client_id=x&state=y',
      ['authorization_request'],
    ],
    ['a callback', 'https://rp.example.sg/cb?code=abc&state=xyz', ['callback']],
    ['a callback with an error', 'https://rp.example.sg/cb?error=access_denied&state=xyz', ['callback']],
    ['a JWK', '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}', ['jwks']],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----', ['jwks']],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMFkw\n-----END CERTIFICATE-----', ['certificates']],
    [
      'openssl output',
      'CONNECTED(00000003)\n---\nCertificate chain\nVerify return code: 21 (unable to verify)',
      ['certificates'],
    ],
    ['prose', 'It fails since yesterday, = is broken', ['unknown']],
    ['nothing', '   \n ', []],
  ])('takes %s for what it is', (_name, text, wanted) => {
    expect(kinds(text)).toEqual(wanted);
  });

  it('tells tokens and key sets apart', async () => {
    const assertion = await makeAssertion();
    expect(kinds(assertion)).toEqual(['client_assertion']);
    expect(kinds(`the log says token=${assertion}, and goes on`)).toEqual(['client_assertion']);
    expect(kinds(`we get invalid_client for ${assertion}, since Monday`)).toEqual([
      'response',
      'client_assertion',
    ]);
    expect(kinds(await makeDpopProof({ key: await dpopKey() }))).toEqual(['dpop']);
    expect(kinds(await makeKeySet())).toEqual(['jwks']);
    expect(kinds(await parRequest())).toEqual(['authorization_request']);
    expect(kinds((await fapiCase()).request ?? '')).toEqual(['request']);
  });

  it('files a second, different key set as the other one', async () => {
    const other = JSON.stringify({ keys: [(await signingKey('sig-old')).publicJwk] });
    const fields = (text: string): readonly (string | undefined)[] =>
      recognisePaste(text).pieces.map(({ field }) => field);
    const set = await makeKeySet();
    expect(fields(`${set}\n\n${other}`)).toEqual(['jwks', 'other_jwks']);
    expect(
      fields(`now:\n$ curl https://rp.example.sg/jwks\n${set}\n$ curl https://b.example.sg/jwks\n${other}`),
    ).toContain('other_jwks');
    expect(fields(`${set}\n${set}`)).toEqual(['jwks']);
    expect(fields('{"kty":"EC"}, {"kty":"EC"}')).toEqual(['jwks']);
    expect(recognisePaste(`${set}\n${other}`).pieces[1]?.summary).toMatch(/fills the other key set/);
  });

  it('says in one sentence what it did with each piece', () => {
    const { pieces } = recognisePaste(curl);
    expect(pieces[0]).toMatchObject({
      field: 'request',
      summary: 'A curl command with 2 parameters: fills the token request.',
    });
  });

  it('says of variables without a request what is to be seen of their private key', () => {
    const key = '-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMG\\n-----END PRIVATE KEY-----';
    const said = (text: string): string => recognisePaste(text).notices.join();
    expect(said(`SECRET_KEY=${key.replaceAll('\\n', ' ')}`)).toMatch(
      /^The private key in it has no line breaks/,
    );
    for (const quote of ['', '"'])
      expect(said(`CLIENT_ID="abc"\nSECRET_KEY=${quote}${key}${quote}`)).toMatch(
        /^The private key in it has the two characters/,
      );
    expect(said(`CLIENT_ID="abc"\nSECRET_KEY="${key.replaceAll('\\n', '\n')}"`)).toBe('');
  });

  it('never fails, and gives each field at most once', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            curl,
            '\n',
            '{"error":"x"}',
            'HTTP/1.1 200 OK',
            'eyJhbGciOiJub25lIn0.e30.',
            '"',
            "'",
            '&',
            '{"keys":[',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        const fields = recognisePaste(pasted).pieces.flatMap(({ field }) => field ?? []);
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });
});

describe('a key set beside parameters that a program printed', () => {
  const keySet = '{"keys":[{"kty":"EC","kid":"a"}]}';
  it.each([
    ['print_r', 'Array\n(\n    [grant_type] => authorization_code\n    [code] => abc\n)\n'],
    [
      'var_dump',
      'array(2) {\n  ["grant_type"]=>\n  string(18) "authorization_code"\n  ["code"]=>\n  string(3) "abc"\n}\n',
    ],
    ['var_export', "array (\n  'grant_type' => 'authorization_code',\n  'code' => 'abc',\n)\n"],
    ['dump', 'array:2 [\n  "grant_type" => "authorization_code"\n  "code" => "abc"\n]\n'],
    ['console.log', "{\n  grant_type: 'authorization_code',\n  code: 'abc'\n}\n"],
  ])('is a piece by itself: %s', (_name, print) => {
    for (const text of [`${print}\n${keySet}`, `${keySet}\n${print}`]) {
      const { pieces } = recognisePaste(text);
      expect(pieces.map(({ field }) => field).sort()).toEqual(['jwks', 'request']);
      expect(pieces.find(({ field }) => field === 'jwks')?.text.trim()).toBe(keySet);
    }
  });
});

describe('a heading below a body', () => {
  it('leaves no line end of Windows to it', () => {
    const body = 'grant_type=authorization_code&code=abc';
    const text = `Request:\n\nPOST /t HTTP/1.1\nHost: a\n\n${body}\n\nKeys:\n\n{"keys":[]}`;
    for (const paste of [text, text.replaceAll('\n', '\r\n')])
      expect(parseRequest(recognisePaste(paste).pieces[0]?.text ?? '')?.body).toBe(body);
  });
});

describe('nothing', () => {
  it('has no pieces', () => {
    for (const text of ['', ' \n ', '# a comment', '---']) expect(recognisePaste(text).pieces).toEqual([]);
  });

  it('is not what a comment with an address is', () => {
    for (const address of ['http://a.sg', 'https://a.sg'])
      expect(kinds(`# see ${address}`)).toEqual(['unknown']);
  });
});
