import { describe, expect, it } from 'vitest';
import { authOf } from './postman-auth.ts';
import { bodyOf, urlOf } from './postman-request.ts';
import { Variables } from './variables.ts';

const variables = (): Variables => new Variables([new Map([['v', 'a b']])]);

describe('the address of a request in Postman', () => {
  it.each([
    [{ url: 'https://a.sg/x' }, 'https://a.sg/x'],
    [{ url: { raw: 'https://a.sg/:x/y', variable: [{ key: 'x', value: 'z' }] } }, 'https://a.sg/z/y'],
    [{ url: { raw: 'https://a.sg/:x/:y', variable: [{ key: 'x', value: 'z' }] } }, 'https://a.sg/z/:y'],
    [{ url: { host: ['a', 'sg'], path: ['x', 'y'] } }, 'https://a.sg/x/y'],
    [{ url: { protocol: 'http', host: 'a.sg', path: 'x' } }, 'http://a.sg/x'],
    [
      { url: { host: ['{{base}}'], path: ['x', 1, ':y'], variable: [{ key: 'y', value: 'z' }] } },
      '{{base}}/x/z',
    ],
    [
      {
        url: {
          host: ['a', 'sg'],
          port: '8443',
          path: ['x'],
          query: [
            { key: 'b', value: 'c%20d' },
            { key: 'e', value: 'f', disabled: true },
            { key: 'g', value: '{{h}}' },
          ],
        },
      },
      'https://a.sg:8443/x?b=c%20d&g={{h}}',
    ],
    [{ url: { host: 5 } }, 'https:///'],
    [{ url: 5 }, ''],
    [{}, ''],
  ])('%j', (request, wanted) => expect(urlOf(request)).toBe(wanted));
});

describe('the body of a request in Postman', () => {
  const raw = (language?: string) => ({
    body: { mode: 'raw', raw: '{{v}}!', options: { raw: { language } } },
  });
  it.each([
    [{}, '', undefined],
    [{ body: { mode: '' } }, '', undefined],
    [{ body: { mode: 'raw', raw: 'x', disabled: true } }, '', undefined],
    [
      {
        body: {
          mode: 'urlencoded',
          urlencoded: [
            { key: 'a', value: '{{v}}' },
            { key: '{{v}}', value: 1 },
          ],
        },
      },
      'a=a%20b&a%20b=1',
      'application/x-www-form-urlencoded',
    ],
    [{ body: { mode: 'raw', raw: 'x' } }, 'x', 'text/plain'],
    [raw('json'), 'a b!', 'application/json'],
    [raw('xml'), 'a b!', 'application/xml'],
    [raw('html'), 'a b!', 'text/html'],
    [raw('javascript'), 'a b!', 'application/javascript'],
    [raw('constructor'), 'a b!', 'text/plain'],
    [
      { body: { mode: 'formdata', formdata: [{ key: 'a"b', value: '{{v}}' }] } },
      '------PostmanFormBoundary\r\nContent-Disposition: form-data; name="a%22b"\r\n\r\na b\r\n------PostmanFormBoundary--',
      'multipart/form-data; boundary=----PostmanFormBoundary',
    ],
  ])('%j', (request, body, type) => {
    const notices: string[] = [];
    expect(bodyOf(request as never, variables(), notices)).toEqual(
      type === undefined ? { body } : { body, type },
    );
    expect(notices).toEqual([]);
  });

  it.each([
    [
      { mode: 'formdata', formdata: [{ key: 'a', type: 'file' }] },
      'The file of the field “a” is not in the collection.',
    ],
    [{ mode: 'graphql' }, 'The body of mode “graphql” is not in the collection.'],
  ])('%j is not in the collection, which is said', (body, notice) => {
    const notices: string[] = [];
    bodyOf({ body }, variables(), notices);
    expect(notices).toEqual([notice]);
  });
});

describe('what an authorization of Postman adds', () => {
  const list = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => ({ key, value }));
  it.each([
    [undefined, [], []],
    [{}, [], []],
    [{ type: 'noauth' }, [], []],
    [
      { type: 'basic', basic: list({ username: 'u', password: '{{v}}' }) },
      [['Authorization', 'Basic dTphIGI=']],
      [],
    ],
    [{ type: 'basic', basic: { username: 'u' } }, [['Authorization', 'Basic dTo=']], []],
    [{ type: 'bearer', bearer: { token: '{{v}}' } }, [['Authorization', 'Bearer a b']], []],
    [{ type: 'bearer' }, [['Authorization', 'Bearer ']], []],
    [{ type: 'apikey', apikey: list({ key: 'X-A', value: '{{v}}' }) }, [['X-A', 'a b']], []],
    [{ type: 'apikey', apikey: list({ key: 'k', value: '{{v}}', in: 'query' }) }, [], [['k', 'a b']]],
  ])('%j', (auth, headers, query) => {
    const notices: string[] = [];
    expect(authOf(auth as never, variables(), notices)).toEqual({ headers, query });
    expect(notices).toEqual([]);
  });

  it('is not known of others, which is said', () => {
    const notices: string[] = [];
    expect(authOf({ type: 'oauth2' }, variables(), notices)).toEqual({ headers: [], query: [] });
    expect(notices).toEqual(["What Postman's authorization “oauth2” adds when it sends is not known here."]);
  });
});
