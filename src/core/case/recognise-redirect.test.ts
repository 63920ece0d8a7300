import { describe, expect, it } from 'vitest';
import { fapiCase, parRequest } from '../../testing/cases.ts';
import { pushedAnswer, testLogin, testRequestUri } from '../../testing/logins.ts';
import { buildSubject } from './build-subject.ts';
import { recognisePaste } from './recognise.ts';

const fields = (text: string): readonly (string | undefined)[] =>
  recognisePaste(text).pieces.map(({ field }) => field);
const { authorizationUrl, callbackUrl, callbackError } = testLogin;

describe('recognising the redirects of a login', () => {
  it.each([
    ['the URL after PAR', authorizationUrl, ['authorization_url']],
    ['the URL with a label', `Sent the browser to: ${authorizationUrl}`, ['authorization_url']],
    [
      'the URL in a line of a log',
      `2026-11-20T06:13:00Z INFO redirecting to ${authorizationUrl}`,
      ['authorization_url'],
    ],
    [
      'the redirect to the login',
      `HTTP/1.1 302 Found\r\nDate: Fri, 20 Nov 2026 06:13:00 GMT\r\nLocation: ${authorizationUrl}\r\n\r\n`,
      ['authorization_url'],
    ],
    [
      'the URL of a login without PAR',
      'https://stg-id.singpass.gov.sg/auth?response_type=code&client_id=x',
      ['authorization_request'],
    ],
    ['a callback', callbackUrl, ['callback']],
    ['a callback with an error', callbackError('access_denied'), ['callback']],
    [
      'a callback in an access log',
      '10.0.0.1 - - [20/Nov/2026:14:13:10 +0800] "GET /callback?code=abc&state=x HTTP/1.1" 302 0 "-" "Safari"',
      ['callback'],
    ],
    [
      'a callback as a raw request',
      'GET /callback?code=abc&state=x HTTP/1.1\r\nHost: rp.example.sg\r\n\r\n',
      ['callback'],
    ],
    [
      'the redirect that is the callback',
      `HTTP/1.1 302 Found\r\nLocation: ${callbackUrl}\r\n\r\n`,
      ['callback'],
    ],
    [
      'a redirect to elsewhere',
      'HTTP/1.1 302 Found\r\nLocation: https://id.singpass.gov.sg/x\r\n\r\n',
      ['response'],
    ],
    [
      'a token request in the URL',
      'POST /token?code=abc HTTP/1.1\r\nHost: id.singpass.gov.sg\r\n\r\ngrant_type=authorization_code',
      ['request'],
    ],
    ['a command', "curl -X POST 'https://id.singpass.gov.sg/token?code=abc'", ['request']],
    ['a form body', 'redirect_uri=https://rp.example.sg/cb&code=abc', ['request']],
  ])('takes %s for what it is', (_name, text, wanted) => {
    expect(fields(text)).toEqual(wanted);
  });

  it('takes a whole login in one log apart', async () => {
    const { request = '' } = await fapiCase();
    const log = [
      await parRequest(),
      pushedAnswer(),
      authorizationUrl,
      callbackUrl,
      request,
      'HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n{"error":"invalid_client"}',
    ].join('\n\n');
    expect(fields(log)).toEqual([
      'authorization_request',
      'par_response',
      'authorization_url',
      'callback',
      'request',
      'response',
    ]);
  });

  it('takes the blank lines between two things for no part of a body, and a blank in a value for one', async () => {
    const request = 'POST /fapi/token HTTP/1.1\nHost: a\n\ncode=abc ';
    const { pieces } = recognisePaste(
      `${request}\n\n \nHTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant"}\n\n`,
    );
    expect(pieces.map(({ text }) => text)).toEqual([
      `${request}\n`,
      'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant"}\n\n',
    ]);
  });

  it('leaves the only answer to a pushed request to be diagnosed, and files it with PAR where another follows', async () => {
    const refused = 'HTTP/1.1 400 Bad Request\r\n\r\n{"error":"invalid_request"}';
    const par = await parRequest();
    expect(fields(`${par}\n\n${refused}`)).toEqual(['authorization_request', 'response']);
    const { request = '' } = await fapiCase();
    expect(fields(`${par}\n\n${refused}\n\n${request}\n\n${refused}`)).toEqual([
      'authorization_request',
      'par_response',
      'request',
      'response',
    ]);
  });
});

describe('reading them', () => {
  it('reads address and time out of any form', () => {
    const { authorizationUrl: logged, callback } = buildSubject(
      {
        authorization_url: `2026-11-20T06:12:55Z redirect to ${authorizationUrl}`,
        callback: `HTTP/1.1 302 Found\r\nDate: Fri, 20 Nov 2026 06:13:10 GMT\r\nLocation: ${callbackUrl}\r\n\r\n`,
      },
      0,
    );
    expect(logged?.request.url).toBe(authorizationUrl);
    expect(logged?.at).toBe(Date.parse('2026-11-20T06:12:55Z') / 1000);
    expect(callback?.url).toBe(callbackUrl);
    expect(callback?.at).toBe(Date.parse('2026-11-20T06:13:10Z') / 1000);
  });

  it('shows each value where it stands', () => {
    const text = `Authorize: ${authorizationUrl}`;
    const { authorizationUrl: read } = buildSubject({ authorization_url: text }, 0);
    const span = read?.parameters.find(({ name }) => name === 'request_uri')?.span;
    expect(decodeURIComponent(text.slice(span?.start, span?.end))).toBe(testRequestUri);
  });

  it('takes a PAR answer that was pasted as the response for what it is', () => {
    expect(buildSubject({ response: pushedAnswer() }, 0).parResponse?.status).toBe(201);
    expect(buildSubject({ response: '{"error":"invalid_request"}' }, 0).parResponse).toBeUndefined();
  });
});
