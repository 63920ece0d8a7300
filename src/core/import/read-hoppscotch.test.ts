import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { readHoppscotch } from './read-hoppscotch.ts';

const request = (body: object): object => ({
  name: 'Token',
  method: 'POST',
  endpoint: '<<host>>/fapi/token',
  params: [],
  headers: [
    { key: 'DPoP', value: 'a.b.c', active: true },
    { key: 'X-Off', value: 'x', active: false },
  ],
  body,
});
const form = {
  contentType: 'application/x-www-form-urlencoded',
  body: 'grant_type: authorization_code\ncode: a b&c\n# scope: openid\nclient_assertion: <<assertion>>',
};
const file = (body: object = form): string =>
  JSON.stringify({
    v: 2,
    name: 'Singpass',
    folders: [{ name: 'Login', requests: [request(body)] }],
    requests: [],
  });

describe('a collection of Hoppscotch', () => {
  it('fills the token request, and names the variables', () => {
    const { pieces, notices } = recognisePaste(file());
    expect(pieces.map(({ field, summary }) => [field, summary])).toEqual([
      ['request', 'A collection of Hoppscotch with 1 request: its token call fills the token request.'],
    ]);
    const read = parseRequest(pieces[0]?.text ?? '');
    expect([read?.method, read?.contentType, read?.headers.map(({ name }) => name)]).toEqual([
      'POST',
      'application/x-www-form-urlencoded',
      ['Content-Type', 'DPoP'],
    ]);
    expect(read?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', 'a b&c'],
      ['client_assertion', '<omitted: assertion>'],
    ]);
    expect(notices).toEqual(['Without a value in the file: “assertion” and “host”.']);
  });

  it('has JSON for a body where it says so, and is a list or a request too', () => {
    const json = file({ contentType: 'application/json', body: '{"grant_type":"authorization_code"}' });
    expect(readHoppscotch(json)?.request).toContain('\r\n\r\n{"grant_type"');
    expect(readHoppscotch(`[${json}]`)?.request).toBeDefined();
    expect(readHoppscotch(JSON.stringify(request(form)))?.request).toBeDefined();
  });

  it('is no other text', () => {
    for (const text of ['', '{}', '{"endpoint":1}', '"endpoint":', '{"endpoint": {}, "requests": [1]}'])
      expect(readHoppscotch(text)).toBeUndefined();
  });
});
