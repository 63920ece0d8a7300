import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { recognisePaste } from '../case/recognise.ts';
import { parseHar, readHar } from './parse-har.ts';
import { parseRequest } from './parse-request.ts';

interface HarEntry {
  readonly request: Record<string, unknown>;
  readonly response?: Record<string, unknown>;
}

/** A request as a browser or proxy keeps it. */
function toEntry(http: string, response?: Record<string, unknown>): HarEntry {
  const read = parseRequest(http);
  return {
    request: {
      method: read?.method,
      url: read?.url,
      httpVersion: 'HTTP/2',
      headers: [
        { name: ':authority', value: 'stg-id.singpass.gov.sg' },
        ...(read?.headers ?? []).map(({ name, value }) => ({ name, value })),
      ],
      postData: { mimeType: 'application/x-www-form-urlencoded', text: read?.body },
    },
    ...(response && { response }),
  };
}

const answer = {
  status: 400,
  statusText: 'Bad Request',
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  content: { mimeType: 'application/json', text: '{"error":"invalid_grant"}' },
};
const page = { request: { method: 'GET', url: 'https://rp.example.sg/', headers: [] } };
const har = (...entries: readonly object[]): string =>
  JSON.stringify({ log: { version: '1.2', entries } }, null, 2);

describe('a HAR file', () => {
  it('gives the token call, whichever entry it is, as the same request', async () => {
    const { request = '' } = await fapiCase();
    const direct = parseRequest(request);
    for (const text of [
      har(page, toEntry(request, answer), page),
      JSON.stringify(toEntry(request)),
      JSON.stringify([toEntry(request)]),
    ]) {
      const read = parseRequest(text);
      expect([read?.method, read?.url, read?.body, read?.contentType]).toEqual([
        direct?.method,
        direct?.url,
        direct?.body,
        direct?.contentType,
      ]);
      expect(read?.parameters.map(({ name, value }) => [name, value])).toEqual(
        direct?.parameters.map(({ name, value }) => [name, value]),
      );
    }
  });

  it('gives the pushed request beside it, even where another login begins after it', () => {
    const call = (url: string, text: string) => ({
      request: { method: 'POST', url, headers: [], postData: { text } },
      response: answer,
    });
    const pushed = call('https://id.example/par', 'response_type=code&client_assertion=eyJh.eyJi.c');
    const token = call(
      'https://id.example/token',
      'grant_type=authorization_code&client_assertion=eyJh.eyJi.c',
    );
    const { pieces } = recognisePaste(har(pushed, token, page, pushed));
    expect(pieces.map(({ field }) => field)).toEqual(['authorization_request', 'request', 'response']);
    expect(parseRequest(har(pushed))?.url).toBe('https://id.example/par');
    expect(recognisePaste(har(pushed)).pieces.map(({ field }) => field)).toEqual([
      'authorization_request',
      'response',
    ]);
    expect(recognisePaste(har(token, token)).notices).toEqual([
      'The last was taken of 2 token requests. To look at another, paste that one alone.',
    ]);
  });

  it('gives an answer that was kept in base64', async () => {
    const { request = '' } = await fapiCase();
    const content = { encoding: 'base64', text: btoa('{"error":"invalid_client"}') };
    expect(readHar(har(toEntry(request, { ...answer, content })))?.response).toContain('invalid_client');
  });

  it('is diagnosed like the request itself', async () => {
    const given = await fapiCase({ parameters: { grant_type: 'password' } });
    const { diagnosis } = await analyse({ ...given, request: har(toEntry(given.request ?? '')) }, testNow);
    expect(diagnosis.findings.map(({ code }) => code)).toEqual(['grant-type-wrong']);
  });

  it('pasted anywhere fills the request and the response, and says how many calls it held', async () => {
    const { request = '' } = await fapiCase();
    const { pieces } = recognisePaste(har(page, toEntry(request, answer)));
    expect(pieces.map(({ field }) => field)).toEqual(['request', 'response']);
    expect(pieces[0]?.summary).toContain('2 calls');
    expect(pieces[1]?.text).toContain('invalid_grant');
  });

  it('may keep parameters without their text, and a call without an answer', async () => {
    const { request = '' } = await fapiCase();
    const params = parseRequest(request)?.parameters.map(({ name, value }) => ({ name, value }));
    const entry = toEntry(request, { status: 0, headers: [], content: {} });
    const text = har({ ...entry, request: { ...entry.request, postData: { params } } });
    expect(parseHar(text)?.parameters.map(({ name, value }) => ({ name, value }))).toEqual(params);
    expect(readHar(text)?.response).toBeUndefined();
    expect(readHar(text)?.notices).toEqual([
      'The archive shows the values of the form alone: how they were encoded on the wire is not known.',
    ]);
    expect(readHar(har(entry))?.notices).toEqual([]);
  });

  it('of thousands of calls is read to its end', () => {
    const entries = [
      ...Array.from({ length: 6_000 }, () => page),
      toEntry('POST https://a.sg/token HTTP/1.1\n\ngrant_type=a'),
    ];
    expect(parseHar(har(...entries))?.body).toBe('grant_type=a');
  });

  it('is no record of a program, whose headers are an object', () => {
    const request = { method: 'POST', url: 'https://a.sg/token', headers: { a: 'b' }, data: 'grant_type=x' };
    expect(readHar(JSON.stringify({ request }))).toBeUndefined();
  });

  it('without a token call, and JSON that is none, is left alone', () => {
    for (const text of [
      har(page),
      '{"request": 1}',
      '[{"request":',
      '{"grant_type":"x","request":"y"}',
      'request:',
    ])
      expect(readHar(text)).toBeUndefined();
  });

  it('never fails, whatever stands where', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.json(), (one, two) => {
        expect(() => readHar(`{"log":{"entries":[{"request":${one},"response":${two}}]}}`)).not.toThrow();
      }),
    );
  });
});
