import { describe, expect, it } from 'vitest';
import { parseResponse } from './parse-response.ts';

const json =
  '{"error":"invalid_client","error_description":"The client_assertion has missing or invalid claims."}';
const claims = 'The client_assertion has missing or invalid claims.';
const dateLine = 'Date: Tue, 24 Nov 2026 14:00:00 GMT';
const date = 1_795_528_800;
const read = { kind: 'json', error: 'invalid_client', description: claims };

describe('an answer', () => {
  it.each([
    [
      'of curl -i',
      `HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\n${dateLine}\r\n\r\n${json}`,
      { ...read, status: 401, date, hops: [] },
    ],
    ['of HTTP/2', `HTTP/2 401 \r\ndate: Tue, 24 Nov 2026 14:00:00 GMT\r\n\r\n${json}`, { status: 401, date }],
    [
      'behind 100 Continue',
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 401 Unauthorized\r\n${dateLine}\r\n\r\n${json}`,
      { ...read, status: 401, date, hops: [100] },
    ],
    [
      'behind a proxy and a redirect',
      `HTTP/1.1 200 Connection established\n\nHTTP/1.1 302 Found\nLocation: /x\n\nHTTP/2 404\n\nNot Found`,
      { kind: 'text', status: 404, hops: [200, 302], body: 'Not Found' },
    ],
    [
      'below the command that fetched it',
      `$ curl -i https://id.singpass.gov.sg/token -d a=b\nHTTP/2 400 \n${dateLine}\n\n${json}`,
      { ...read, status: 400, date },
    ],
    [
      'of curl -v',
      `* Trying 192.0.2.1...\n> POST /token HTTP/2\n> \n< HTTP/2 401 \n< ${dateLine}\n< \n{ [101 bytes data]\n* Connection #0 to host left intact\n${json}`,
      { ...read, status: 401, date },
    ],
    [
      'of curl -v with a remark glued to the body',
      `< HTTP/2 401 \r\n< \r\n${json}* Connection #0 to host left intact`,
      { ...read, status: 401 },
    ],
    [
      'with header lines but no blank line',
      `HTTP/1.1 400 Bad Request\nContent-Type: application/json\n${json}`,
      { ...read, status: 400 },
    ],
    ['with everything in one line', `HTTP/1.1 400 Bad Request ${json}`, { ...read, status: 400 }],
    ['that is a body alone', json, { ...read, status: undefined }],
    ['with a byte order mark', `\uFEFF${json}`, read],
    ['that is a status line alone', 'HTTP/1.1 401 Unauthorized', { kind: 'empty', status: 401 }],
    [
      'of the userinfo endpoint',
      'HTTP/1.1 200 OK\r\n\r\neyJhbGciOiJFUzI1NiJ9.e30.AA',
      { kind: 'jwt', status: 200 },
    ],
    [
      'with its error in WWW-Authenticate',
      'HTTP/1.1 401 X\r\nWWW-Authenticate: DPoP algs="ES256", error="use_dpop_nonce", error_description="again"\r\n\r\n',
      { kind: 'empty', error: 'use_dpop_nonce', description: 'again' },
    ],
    [
      'with its error in the second of two challenges',
      'HTTP/1.1 401 X\r\nWWW-Authenticate: Bearer realm="a"\r\nWWW-Authenticate: DPoP error="use_dpop_nonce"\r\n\r\n',
      { kind: 'empty', error: 'use_dpop_nonce' },
    ],
    [
      'with its code under another name',
      '{"code":"invalid_grant","message":"PKCE verification failed"}',
      { error: 'invalid_grant', description: 'PKCE verification failed' },
    ],
    [
      'with its code as the title of a problem',
      '{"type":"about:blank","title":"invalid_client","status":400,"detail":"d"}',
      { error: 'invalid_client', description: 'd' },
    ],
    [
      'with its code in a list',
      '{"errors":[{"code":"E1"},{"code":"invalid_client","detail":"x"}]}',
      { error: 'invalid_client', description: 'x' },
    ],
    [
      'with a code that is none of OAuth',
      '{"code":"E401","message":"m"}',
      { error: undefined, description: 'm' },
    ],
    [
      'of the platform, with ids',
      '{"id":"bcba","error":"CLIENT_SIDE_ERROR","error_description":"This is an invalid request.","trace_id":"66f4"}',
      { error: 'CLIENT_SIDE_ERROR', id: 'bcba', traceId: '66f4' },
    ],
    ['in HTML', '<!doctype html><html><title>403</title></html>', { kind: 'html' }],
    ['in HTML behind a comment', '<!-- x --><html><title>403</title></html>', { kind: 'html' }],
    ['cut inside the description', json.slice(0, 70), { error: 'invalid_client', truncated: true }],
    ['cut inside a name', json.slice(0, 35), { error: 'invalid_client', truncated: true }],
    ['cut inside the code', '{"error":"invalid_cl', { error: 'invalid_cl', truncated: true }],
    ['cut before it says anything', '{"error"', { kind: 'json', error: undefined, truncated: true }],
    [
      'with an inherited name',
      '{"__proto__":{"error":"x"},"constructor":1}',
      { kind: 'json', error: undefined },
    ],
    ['with an error that is a number', '{"error":401}', { kind: 'json', error: undefined }],
    [
      'that nests its error',
      '{"error":{"code":"invalid_client","message":"m"}}',
      { error: 'invalid_client', description: 'm' },
    ],
    ['that lists its errors', '{"errors":[{"detail":"one"},{"detail":"two"}]}', { description: 'one; two' }],
  ])('%s is read', (_name, text, wanted) => {
    expect(parseResponse(text)).toMatchObject(wanted);
  });

  it('that is blank is none', () => {
    for (const text of ['', ' \n\t\r\n ']) expect(parseResponse(text)).toBeUndefined();
  });
});

describe('an answer inside a log', () => {
  it.each([
    ['with the body behind words', `2026-11-24 ERROR token call failed, status 401, body: ${json}`, 401],
    ['of Spring', `HttpClientErrorException$Unauthorized: 401 Unauthorized: "${json}"`, 401],
    [
      'of Guzzle',
      `Client error: \`POST https://a/token\` resulted in a \`401 Unauthorized\` response:\n${json}`,
      401,
    ],
    ['of Go', `oauth2: cannot fetch token: 400 Bad Request\nResponse: ${json}`, 400],
    ['as a record with the body as text', JSON.stringify({ statusCode: 401, body: json }), 401],
    ['as a record with the body inside', `{"status":401,"data":${json}}`, 401],
    ['with escaped quotation marks', `body=${json.replaceAll('"', '\\"')} end`, undefined],
  ])('%s is found', (_name, text, status) => {
    expect(parseResponse(text)).toMatchObject({ ...read, status });
  });

  it('reads the details of a list of errors, whatever else stands in it', () => {
    const body = '{"errors":[7,null,{"detail":"one"},{"code":"x"},{"detail":"two"}]}';
    expect(parseResponse(body)?.description).toBe('one; two');
    expect(parseResponse('{"errors":[7]}')?.description).toBeUndefined();
  });

  it.each([
    ['AxiosError: Request failed with status code 401', 401],
    ['requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://a/token', 401],
    ['The remote server returned an error: (400) Bad Request.', 400],
    ["StatusCode: 400, ReasonPhrase: 'Bad Request', Version: 1.1", 400],
    ['java.io.IOException: Server returned HTTP response code: 401 for URL: https://a/token', 401],
    ['Response{protocol=h2, code=401, message=, url=https://a/token}', 401],
    ['curl: (22) The requested URL returned error: 401', 401],
    ['2026-11-24 14:00:00 ERROR 401: Unauthorized.', 401],
    ['urllib.error.HTTPError: HTTP Error 400: Bad Request', 400],
    ['400 Bad Request from POST https://a/token', 400],
    ['HTTP 400 Bad Request', 400],
    ['ERROR TokenClient - token endpoint answered 404: Not Found', 404],
    [':status: 401', 401],
    ['it happened 400 times', undefined],
    ['took 401 ms', undefined],
    ['line 404: no such thing', undefined],
    ['status 999', undefined],
  ])('%s: the status is read', (text, status) => {
    expect(parseResponse(text)?.status).toBe(status);
  });

  it.each([
    [
      'OPError: invalid_grant (grant request is invalid)\n    at x',
      'invalid_grant',
      'grant request is invalid',
    ],
    [
      "{\n  error: 'invalid_client',\n  error_description: 'client\\'s fault'\n}",
      'invalid_client',
      "client's fault",
    ],
    ["{'error': 'invalid_client', 'error_description': 'no'}", 'invalid_client', 'no'],
    ['[invalid_client] client authentication failed', 'invalid_client', 'client authentication failed'],
    ['InvalidClientError: (invalid_client) bad assertion', 'invalid_client', 'bad assertion'],
    ['OAuthError: invalid_grant: code expired', 'invalid_grant', 'code expired'],
    ['oauth2: "invalid_client" "bad assertion"', 'invalid_client', 'bad assertion'],
    ['error=invalid_grant&error_description=The+code+is%20old', 'invalid_grant', 'The code is old'],
    [
      'https://rp.example.sg/cb?error=invalid_request_uri&error_description=not%20valid&state=x',
      'invalid_request_uri',
      'not valid',
    ],
    ['We get invalid_grant from the server', 'invalid_grant', undefined],
    ['invalid_client_metadata', 'invalid_client_metadata', undefined],
    ['not_invalid_grant_really', undefined, undefined],
    ['{"message":"invalid_grant: code expired"}', 'invalid_grant', 'invalid_grant: code expired'],
  ])('%s: the error is read', (text, error, description) => {
    expect(parseResponse(text)).toMatchObject({ error, description });
  });

  it('is found below something else in time that grows with the text', () => {
    expect(parseResponse(`x\n${'HTTP/1.1 200 OK\r'.repeat(50_000)}`)?.headers).toEqual([]);
  });

  it('has the time of its Date line, wherever it stands', () => {
    expect(parseResponse(`StatusCode: 400, Headers:\n{\n  ${dateLine}\n}`)?.date).toBe(date);
    expect(
      parseResponse(`{"status":400,\n"date": "Tue, 24 Nov 2026 14:00:00 GMT",\n"data":${json}}`)?.date,
    ).toBe(date);
    expect(parseResponse('Date: today\nstatus 400')?.date).toBeUndefined();
  });
});
