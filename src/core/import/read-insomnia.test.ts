import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { readInsomnia } from './read-insomnia.ts';

const rows = (pairs: Readonly<Record<string, string>>): object[] =>
  Object.entries(pairs).map(([name, value]) => ({ id: 'pair', name, value }));
const file = (request: object, data: object = {}): string =>
  JSON.stringify({
    _type: 'export',
    __export_format: 4,
    resources: [
      {
        _type: 'request',
        name: 'Token',
        method: 'POST',
        url: '{{ _.host }}/token',
        headers: [],
        parameters: [],
        ...request,
      },
      { _type: 'request', name: 'Other', method: 'GET', url: 'https://a.sg' },
      { _type: 'environment', data: { host: 'https://id.example.sg', ...data } },
      { _type: 'workspace', name: 'Login' },
    ],
  });
const form = {
  mimeType: 'application/x-www-form-urlencoded',
  params: [
    ...rows({ grant_type: 'authorization_code', code: 'a b&c' }),
    { name: 'scope', value: 'x', disabled: true },
  ],
};

describe('an export of Insomnia', () => {
  it('fills the token request, with the variables of its environment', () => {
    const { pieces, notices } = recognisePaste(
      file({ body: form, headers: rows({ DPoP: '{{ _.proof }}' }) }),
    );
    expect(pieces.map(({ field, summary }) => [field, summary])).toEqual([
      ['request', 'An export of Insomnia with 2 requests: its token call fills the token request.'],
    ]);
    const request = parseRequest(pieces[0]?.text ?? '');
    expect(request).toMatchObject({ method: 'POST', url: 'https://id.example.sg/token' });
    expect(request?.contentType).toBe('application/x-www-form-urlencoded');
    expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', 'a b&c'],
    ]);
    expect(notices).toEqual(['Without a value in the file: “_.proof”.']);
  });

  it('keeps a body of text, a type that is set, and the query', () => {
    const body = { mimeType: 'application/json', text: '{"grant_type":"x"}' };
    const read = (more: object): string | undefined => readInsomnia(file({ body, ...more }))?.request;
    expect(read({ parameters: rows({ a: 'b c' }) })).toMatch(
      /^POST https:\/\/id\.example\.sg\/token\?a=b%20c HTTP\/1\.1\r\nContent-Type: application\/json\r\n\r\n\{"grant_type":"x"\}$/,
    );
    expect(read({ headers: rows({ 'content-type': 'a/b' }) })).toContain('content-type: a/b');
    expect(read({ headers: rows({ 'content-type': 'a/b' }) })).not.toContain('Content-Type');
  });

  it.each(['', '{}', '{"__export_format":4', '["__export_format": 4]', '{"name":"__export_format"}'])(
    'is no other text: %j',
    (text) => expect(readInsomnia(text)).toBeUndefined(),
  );

  it('may hold no request', () => {
    const text = '{"__export_format": 4, "resources": [1, {"_type": "request"}]}';
    expect(recognisePaste(text).pieces.map(({ summary }) => summary)).toEqual([
      'An export of Insomnia with 1 request: no token request was found in it.',
    ]);
  });
});
