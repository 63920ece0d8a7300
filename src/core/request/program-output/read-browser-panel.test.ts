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

  it.each([
    '',
    'Request URL: https://a.sg/token',
    'Request URL: /token\nRequest Method: POST',
    'Request URL\nRequest Method\nPOST',
    'Request URL: https://a.sg\nRequest Method: none',
    `1\n2\n3\n4\n${older}`,
    'The Request URL: https://a.sg\nRequest Method: POST',
  ])('is no other text: %j', (text) => expect(readBrowserPanel(text)).toBeUndefined());
});
