import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { readHurl } from './read-hurl.ts';

const file = (section: string): string => `# the login
POST https://id.example.sg/token
DPoP: {{proof}}
[${section}]
grant_type: authorization_code
code: a b&c
# a comment
redirect_uri: https://rp.sg/cb

HTTP 200
[Asserts]
jsonpath "$.id_token" exists

GET https://id.example.sg/userinfo
HTTP 200
`;

describe('a file of Hurl', () => {
  it.each(['Form', 'FormParams'])('fills the token request, its form behind [%s]', (section) => {
    const { pieces, notices } = recognisePaste(file(section));
    expect(pieces.map(({ field, summary }) => [field, summary])).toEqual([
      ['request', 'A file of Hurl with 2 requests: its token call fills the token request.'],
    ]);
    const request = parseRequest(pieces[0]?.text ?? '');
    expect([request?.method, request?.url, request?.contentType]).toEqual([
      'POST',
      'https://id.example.sg/token',
      'application/x-www-form-urlencoded',
    ]);
    expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', 'a b&c'],
      ['redirect_uri', 'https://rp.sg/cb'],
    ]);
    expect(notices).toEqual(['Without a value in the file: “proof”.']);
  });

  it('is a request to the command line too', () => {
    expect(parseRequest(file('Form'))?.parameters.length).toBe(3);
  });

  it('is no other text', () => {
    for (const text of ['', '[Form]', '[Form]\ngrant_type: x', 'POST https://a.sg/token\ngrant_type: x'])
      expect(readHurl(text)).toBeUndefined();
  });
});
