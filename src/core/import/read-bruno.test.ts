import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { readBruno } from './read-bruno.ts';

const file = `meta {
  name: Token
  type: http
}

post {
  url: {{host}}/fapi/token
  body: formUrlEncoded
}

headers {
  DPoP: {{proof}}
}

body:form-urlencoded {
  grant_type: authorization_code
  code: a b&c
  ~scope: openid
  client_assertion: '''
    eyJh.eyJi.c
  '''
}

vars:pre-request {
  host: https://stg-id.singpass.gov.sg
}
`;

describe('a request of Bruno', () => {
  it.each([file, file.replaceAll('\n', '\r\n')])(
    'fills the token request, with the variables that the file holds',
    (text) => {
      const { pieces, notices } = recognisePaste(text);
      expect(pieces.map(({ field, summary }) => [field, summary])).toEqual([
        ['request', 'A request of Bruno: its token call fills the token request.'],
      ]);
      const request = parseRequest(pieces[0]?.text ?? '');
      expect(request?.url).toBe('https://stg-id.singpass.gov.sg/fapi/token');
      expect(request?.contentType).toBe('application/x-www-form-urlencoded');
      expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
        ['grant_type', 'authorization_code'],
        ['code', 'a b&c'],
        ['client_assertion', 'eyJh.eyJi.c'],
      ]);
      expect(notices).toEqual(['Without a value in the file: “proof”.']);
    },
  );

  it('keeps a body that is no form, and the type that the file names', () => {
    const url = 'https://a.sg/token';
    const json = `meta {\n  name: t\n}\n\npost {\n  url: ${url}\n}\n\nbody:json {\n  {\n    "grant_type": "x"\n  }\n}`;
    expect(readBruno(json)?.request).toBe(
      `POST ${url} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\n"grant_type": "x"\n}`,
    );
    const typed = `${json}\n\nheaders {\n  content-type: text/plain\n}`;
    expect(parseRequest(readBruno(typed)?.request ?? '')?.headers.map(({ value }) => value)).toContain(
      'text/plain',
    );
  });

  it('is no other text', () => {
    for (const text of ['', 'meta {', 'post {\n  url: x\n}', JSON.stringify({ meta: {} })])
      expect(readBruno(text)).toBeUndefined();
  });
});
