import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { readInsomnia } from './read-insomnia.ts';

const file = `type: collection.insomnia.rest/5.0
name: Singpass
meta:
  id: wrk_1
collection:
  - name: Login
    meta:
      id: fld_1
    children:
      - url: "{{ _.host }}/fapi/token"
        name: Token
        meta:
          id: req_1
          isPrivate: false
        method: POST
        body:
          mimeType: application/x-www-form-urlencoded
          params:
            - name: grant_type
              value: authorization_code
              disabled: false
            - id: pair_2
              name: code
              value: 'a b&c'
            - name: scope
              value: openid
              disabled: true
        headers:
          - name: DPoP
            value: "{{ _.proof }}"
        settings:
          encodeUrl: true
  - url: https://id.example.sg/json
    name: JSON
    method: POST
    body:
      mimeType: application/json
      text: |-
        {
          "grant_type": "x"
        }
environments:
  name: Base
  data:
    host: https://id.example.sg
`;

describe('a collection of Insomnia 5', () => {
  it('fills the token request, with the variables of its environment', () => {
    const { pieces, notices } = recognisePaste(file);
    expect(pieces.map(({ field, summary }) => [field, summary])).toEqual([
      ['request', 'An export of Insomnia with 2 requests: its token call fills the token request.'],
    ]);
    const request = parseRequest(pieces[0]?.text ?? '');
    expect([request?.method, request?.url, request?.contentType]).toEqual([
      'POST',
      'https://id.example.sg/fapi/token',
      'application/x-www-form-urlencoded',
    ]);
    expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', 'a b&c'],
    ]);
    expect(notices).toEqual(['Without a value in the file: “_.proof”.']);
  });

  it('has JSON for a body where it says so', () => {
    const json = file.replace(/ {2}- name: Login[\s\S]*?(?= {2}- url: https)/, '');
    expect(readInsomnia(json)?.request).toMatch(/application\/json\r\n[\s\S]*"grant_type": "x"/);
  });
});
