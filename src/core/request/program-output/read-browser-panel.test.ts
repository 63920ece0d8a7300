import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../../case/recognise.ts';
import { parseRequest } from '../parse-request.ts';
import { readBrowserPanel } from './read-browser-panel.ts';

const older = `General
Request URL: https://a.sg/token
Request Method: POST
Status Code: 400 Bad Request
Response Headers
content-type: application/json
Request Headers
:authority: a.sg
:method: POST
content-type: application/x-www-form-urlencoded
dpop: eyJa.eyJb.c
Form Data
view source
grant_type: authorization_code
code: a b
redirect_uri: https://rp.sg/cb`;
const newer = `Request URL
https://a.sg/token
Request Method
POST
Status Code
400 Bad Request
content-type
application/json
dpop
eyJa.eyJb.c
Form Data
grant_type
authorization_code
code
a b
redirect_uri
https://rp.sg/cb`;

describe('the panel of a browser', () => {
  it.each([
    ['of one line each', older, ['content-type', 'dpop']],
    ['of two lines each', newer, ['dpop']],
  ])('is read: %s', (_name, text, headers) => {
    const request = parseRequest(text);
    expect(request).toMatchObject({ form: 'parameters', method: 'POST', url: 'https://a.sg/token' });
    expect(request).toMatchObject({ headersComplete: false, partial: false });
    expect(request?.headers.map(({ name }) => name)).toEqual(headers);
    expect(request?.parameters.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'grant_type authorization_code',
      'code a b',
      'redirect_uri https://rp.sg/cb',
    ]);
    expect(recognisePaste(text).pieces.map(({ field }) => field)).toEqual(['request']);
  });

  it('shows the source of the form, or none', () => {
    const [head = ''] = older.split('Form Data');
    expect(readBrowserPanel(`${head}Form Data\nview parsed\ngrant_type=x&code=y%20z`)?.body).toBe(
      'grant_type=x&code=y%20z',
    );
    const alone = readBrowserPanel(head);
    expect(alone).toMatchObject({ parameters: [], partial: true });
    expect(alone).not.toHaveProperty('body');
  });

  const head = 'Request URL: https://a.sg/token\nRequest Method: POST\n';
  const headersOf = (below: string) =>
    readBrowserPanel(`${head}${below}`)?.headers.map(({ name, value }) => `${name}: ${value}`);

  it.each([
    ['below their heading', 'Request Headers\na: b\nc: d: e', ['a: b', 'c: d: e']],
    ['in two lines each', 'Request Headers\na\nb\ndpop:\nc', ['a: b', 'dpop: c']],
    ['without those of HTTP/2', 'Request Headers\n:path: /t\n:method\nPOST\na: b', ['a: b']],
    ['up to the next heading', 'Request Headers (2)\na: b\nQuery String Parameters\nc: d', ['a: b']],
    ['up to those of the answer', 'Request Headers\na: b\nResponse Headers (3)\nc: d', ['a: b']],
    ['behind those of the answer', 'Response Headers\nc: d\nRequest Headers\na: b', ['a: b']],
    ['up to the form', 'Request Headers\na: b\nForm Data\nc: d\ngrant_type: e', ['a: b']],
    ['without a value at the end', 'Request Headers\na: b\nc', ['a: b']],
    ['without what is no header', 'Request Headers\nSign in!\na: b', ['a: b']],
    [
      'the proof alone where they are mixed with those of the answer',
      'date: c\nDPoP: a.b.c\nserver\nx',
      ['DPoP: a.b.c'],
    ],
    ['the proof, up to the form', 'dpop: a.b.c\nPayload\ndpop: d\ngrant_type: e', ['dpop: a.b.c']],
    ['none', '', []],
  ])('shows the headers: %s', (_which, below, wanted) => expect(headersOf(below)).toEqual(wanted));

  it.each([
    ['blank lines between', head.replaceAll('\n', '\n\n')],
    ['lines of Windows', head.replaceAll('\n', '\r\n')],
    ['lines that stand in', head.replace(/^/gm, '   ')],
    ['three lines above', `token\nHeaders\nGeneral\n${head}`],
    ['blanks around', 'Request URL \n https://a.sg/token \n Request Method \n POST '],
  ])('is read with %s', (_what, text) => {
    expect(readBrowserPanel(text)).toMatchObject({ url: 'https://a.sg/token', method: 'POST' });
  });

  it('is read of a server beside', () => {
    const url = 'http://localhost:5156/token?a=b';
    expect(readBrowserPanel(`Request URL\n${url}\nRequest Method:POST`)).toMatchObject({
      url,
      method: 'POST',
    });
  });

  it.each([
    ['the pairs', 'grant_type: a\ncode: b c', 'grant_type=a&code=b%20c'],
    ['the source', 'grant_type=a&code=b%20c', 'grant_type=a&code=b%20c'],
    ['the source with one letter', 'a=b&code=c', 'a=b&code=c'],
    [
      'a value that looks like a source',
      'grant_type: a\nredirect_uri: https://a.sg?b=c\ncode: f',
      'grant_type=a&redirect_uri=https%3A%2F%2Fa.sg%3Fb%3Dc&code=f',
    ],
  ])('shows the form by %s', (_how, form, body) => {
    for (const heading of ['Form Data', 'Payload', 'Request Payload']) {
      const request = readBrowserPanel(`${head}Request Headers\na: b\n${heading}\n${form}`);
      expect(request?.body).toBe(body);
      expect(new Set(request?.parameters.map(({ place }) => place))).toEqual(new Set(['body']));
    }
    expect(readBrowserPanel(`${head}My Payload\n${form}`)).not.toHaveProperty('body');
  });

  it.each([
    '',
    'Request URL: https://a.sg/token',
    'Request URL: /token\nRequest Method: POST',
    'Request URL\nRequest Method\nPOST',
    'Request URL: https://a.sg\nRequest Method: none',
    'Request URL: https://a.sg\nRequest Method: POST it',
    'Request URL: https://a.sg\nRequest Method: aPOST',
    'Request URL: https://a.sg\nRequest Method',
    'Request URL: https://a.sg and more\nRequest Method: POST',
    'Request URL\nat https://a.sg\nRequest Method: POST',
    'Request URL\nhttps://a.sg b\nRequest Method: POST',
    'Request URL',
    `${'x\n'.repeat(2_000)}Request URL: https://a.sg\nRequest Method: POST`,
    `1\n2\n3\n4\n${older}`,
    'The Request URL: https://a.sg\nRequest Method: POST',
  ])('is no other text: %j', (text) => expect(readBrowserPanel(text)).toBeUndefined());
});
