import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { headerValues } from '../request/wire-request.ts';
import { readPostman } from './read-postman.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const tokenUrl = 'https://stg-id.singpass.gov.sg/fapi/token';

/** As Postman 11 exports a login of two steps in a folder. */
function collection(
  changes: Readonly<Record<string, unknown>> = {},
  token: Readonly<Record<string, unknown>> = {},
): string {
  const tokenRequest = {
    name: 'Exchange code',
    event: [
      {
        listen: 'test',
        script: { exec: ['pm.test("ok", () => {});'], type: 'text/javascript', packages: {} },
      },
    ],
    request: {
      method: 'POST',
      header: [
        { key: 'DPoP', value: '{{dpop}}', type: 'text' },
        { key: 'X-Off', value: 'x', type: 'text', disabled: true },
      ],
      body: {
        mode: 'urlencoded',
        urlencoded: [
          { key: 'grant_type', value: 'authorization_code', type: 'text' },
          { key: 'code', value: '{{code}}', type: 'text' },
          { key: 'redirect_uri', value: 'https://app.example/callback', type: 'text' },
          { key: 'client_assertion', value: '{{client_assertion}}', type: 'text' },
          { key: 'client_secret', value: 'x', type: 'text', disabled: true },
        ],
      },
      url: { raw: '{{baseUrl}}/fapi/token', host: ['{{baseUrl}}'], path: ['fapi', 'token'] },
    },
    response: [],
    ...token,
  };
  return JSON.stringify(
    {
      info: {
        _postman_id: '7a1c7e0e-0000-4000-8000-000000000000',
        name: 'Singpass',
        schema,
        _exporter_id: '1',
      },
      item: [
        {
          name: 'Discovery',
          request: { method: 'GET', header: [], url: '{{baseUrl}}/fapi/.well-known/openid-configuration' },
        },
        {
          name: 'Login',
          item: [
            {
              name: 'PAR',
              request: {
                method: 'POST',
                header: [],
                url: '{{baseUrl}}/fapi/par',
                body: {
                  mode: 'urlencoded',
                  urlencoded: [
                    { key: 'response_type', value: 'code' },
                    { key: 'code_challenge', value: 'abc' },
                  ],
                },
              },
            },
            tokenRequest,
          ],
        },
      ],
      variable: [
        { key: 'baseUrl', value: 'https://stg-id.singpass.gov.sg' },
        { key: 'code', value: 'from-collection' },
      ],
      ...changes,
    },
    null,
    '\t',
  );
}

const environment = (values: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    id: '1',
    name: 'staging',
    values: Object.entries(values).map(([key, value]) => ({ key, value, type: 'secret', enabled: true })),
    _postman_variable_scope: 'environment',
    _postman_exported_at: '2026-11-20T06:13:20.000Z',
  });

const parametersOf = (message: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(parseRequest(message ?? '')?.parameters.map(({ name, value }) => [name, value]) ?? []);

describe('a Postman collection', () => {
  it('gives its token call, found among folders, with variables of collection and environment', () => {
    const text = `${collection()}\n${environment({ client_assertion: 'eyJh.eyJi.c', dpop: 'eyJp.eyJq.r', code: 'from-environment' })}`;
    const imported = readPostman(text);
    const request = parseRequest(imported?.request ?? '');
    expect(imported?.what).toBe('A Postman collection of 3 requests');
    expect(request).toMatchObject({
      method: 'POST',
      url: tokenUrl,
      contentType: 'application/x-www-form-urlencoded',
    });
    expect(headerValues(request?.headers ?? [], 'dpop')).toEqual(['eyJp.eyJq.r']);
    expect(headerValues(request?.headers ?? [], 'x-off')).toEqual([]);
    expect(parametersOf(imported?.request)).toEqual({
      grant_type: 'authorization_code',
      code: 'from-environment',
      redirect_uri: 'https://app.example/callback',
      client_assertion: 'eyJh.eyJi.c',
    });
    expect(parseRequest(imported?.pushed ?? '')?.url).toBe('https://stg-id.singpass.gov.sg/fapi/par');
    expect(imported?.notices).toEqual([]);
  });

  it('names the variables without a value, and never makes a value up', () => {
    const imported = readPostman(collection());
    expect(imported?.notices).toEqual([
      '“client_assertion” and “dpop” have no values in the collection. Add the environment, exported, together with the collection, or put the values as sent into the fields.',
    ]);
  });

  it('says that an environment alone, or one with empty secrets, does not help', () => {
    expect(readPostman(environment({ a: 'b' }))?.notices[0]).toContain('alone has no request');
    const imported = readPostman(`${environment({ client_assertion: '' })}${collection()}`);
    expect(imported?.notices[0]).toContain('in the collection or the environment');
  });

  it('says what scripts and values made at sending hide', () => {
    const scripted = collection({
      event: [
        {
          listen: 'prerequest',
          script: { type: 'text/javascript', exec: ['pm.environment.set("dpop", "x")'] },
        },
      ],
      variable: [{ key: 'code', value: '{{$guid}}' }],
    });
    expect(readPostman(scripted)?.notices).toEqual([
      expect.stringContaining('“baseUrl”'),
      '“$guid” is made by Postman when it sends.',
      'A pre-request script was not run: what it sets is not known here.',
      expect.stringMatching(/^In the pushed request: “baseUrl” has no value/),
    ]);
    expect(parseRequest(readPostman(scripted)?.request ?? '')?.url).toBeUndefined();
  });

  it.each([
    [
      'raw',
      { mode: 'raw', raw: 'grant_type=authorization_code&code=a', options: { raw: { language: 'text' } } },
      'text/plain',
    ],
    [
      'raw JSON',
      { mode: 'raw', raw: '{"grant_type":"authorization_code"}', options: { raw: { language: 'json' } } },
      'application/json',
    ],
    [
      'form-data',
      { mode: 'formdata', formdata: [{ key: 'grant_type', value: 'authorization_code', type: 'text' }] },
      'multipart/form-data',
    ],
  ])('sends a body of mode %s as Postman does', (_name, body, type) => {
    const text = collection({}, { request: { method: 'POST', header: [], body, url: { raw: tokenUrl } } });
    expect(parseRequest(readPostman(text)?.request ?? '')).toMatchObject({
      contentType: type,
      url: tokenUrl,
    });
  });

  it.each([
    [
      'basic',
      {
        type: 'basic',
        basic: [
          { key: 'username', value: 'a' },
          { key: 'password', value: 'b' },
        ],
      },
      'Basic YTpi',
    ],
    ['basic of v2.0', { type: 'basic', basic: { username: 'a', password: 'b' } }, 'Basic YTpi'],
    ['bearer', { type: 'bearer', bearer: [{ key: 'token', value: 't' }] }, 'Bearer t'],
    ['none', { type: 'noauth' }, undefined],
  ])('adds what an inherited authorization adds: %s', (_name, auth, value) => {
    const request = parseRequest(readPostman(collection({ auth }))?.request ?? '');
    expect(headerValues(request?.headers ?? [], 'authorization')[0]).toBe(value);
  });

  it('says of an authorization that Postman makes at sending that it is not known', () => {
    const text = collection({ auth: { type: 'oauth2', oauth2: [] } });
    expect(readPostman(text)?.notices.join()).toContain('“oauth2”');
  });

  it('takes a saved example for the answer, an error before a success', () => {
    const example = (code: number, body: string) => ({
      name: `example ${code}`,
      originalRequest: {},
      status: 'x',
      code,
      header: [{ key: 'Content-Type', value: 'application/json' }],
      body,
    });
    const text = collection(
      {},
      { response: [example(200, '{}'), example(401, '{"error":"invalid_client"}')] },
    );
    const { pieces } = recognisePaste(text);
    const response = pieces.find(({ field }) => field === 'response');
    expect(response?.text).toBe(
      'HTTP/1.1 401 x\r\nContent-Type: application/json\r\n\r\n{"error":"invalid_client"}',
    );
    expect(response?.summary).toBe('The saved example “example 401”: fills the response.');
  });

  it('is read together with its environment where the two are two files, and what stands beside them is read too', () => {
    const { pieces, notices } = recognisePaste([
      environment({ client_assertion: 'eyJh.eyJi.c', dpop: 'x' }),
      '{"keys":[{"kty":"EC"}]}',
      collection(),
    ]);
    expect(pieces.map(({ field }) => field)).toEqual(['authorization_request', 'request', 'jwks']);
    expect(notices).toEqual([]);
  });

  it('says which of several token calls it took', () => {
    const one = JSON.parse(collection()) as { item: unknown[] };
    const twice = JSON.stringify({ ...one, item: [...one.item, ...one.item] });
    expect(readPostman(twice)?.notices[0]).toBe(
      '“Exchange code” was taken of 2 token requests. To look at another, paste that one alone.',
    );
  });

  it('says that a file is cut off, and drops a private key in it', () => {
    expect(readPostman(collection().slice(0, -40))?.notices[0]).toContain('cut off');
    const pem = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----';
    const { droppedPrivateKeys, pieces } = recognisePaste(
      collection({ variable: [{ key: 'key', value: pem }] }),
    );
    expect(droppedPrivateKeys).toEqual(['PEM PRIVATE KEY']);
    expect(JSON.stringify(pieces)).not.toContain('MIGHAgEAMBMG');
  });

  it('never grows without end by variables that name each other', () => {
    const variable = Array.from({ length: 9 }, (_, at) => ({
      key: `v${at}`,
      value: `{{v${at + 1}}}`.repeat(40),
    }));
    const text = collection({
      variable: [...variable, { key: 'code', value: '{{v0}}' }, { key: 'v9', value: 'x'.repeat(1_000) }],
    });
    expect(readPostman(text)?.request?.length).toBeLessThan(5_000_000);
  });

  it('gives any form back as it was filled in', () => {
    const value = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !text.includes('{{'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('code', 'state', 'scope'), value), (values) => {
        const urlencoded = [['grant_type', 'x'], ...Object.entries(values)].map(([key, text]) => ({
          key,
          value: text,
        }));
        const text = collection(
          {},
          { request: { method: 'POST', url: tokenUrl, body: { mode: 'urlencoded', urlencoded } } },
        );
        expect(parametersOf(readPostman(text)?.request)).toEqual({ grant_type: 'x', ...values });
      }),
    );
  });

  it('never fails, whatever stands where', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(json, json, fc.nat(), (item, request, cut) => {
        const odd = JSON.stringify({ info: { schema }, item, variable: request, auth: item });
        const whole = collection({ auth: item, variable: item, event: request }, { request, response: item });
        for (const text of [odd, whole, whole.slice(0, cut % whole.length)])
          expect(() => recognisePaste(text)).not.toThrow();
      }),
    );
  });

  it.each([
    [
      'wrapped, as its programming interface gives it',
      { collection: { info: { _postman_id: '1' }, item: [{ request: `${tokenUrl}?grant_type=x` }] } },
    ],
    [
      'with an item that is neither folder nor request',
      { info: { _postman_id: '1' }, item: [{ name: 'x' }, { request: `${tokenUrl}?grant_type=x` }] },
    ],
  ])('is read %s', (_name, json) => {
    const imported = readPostman(JSON.stringify(json));
    expect(imported?.what).toBe('A Postman collection of 1 request');
    expect(parseRequest(imported?.request ?? '')).toMatchObject({
      method: 'GET',
      url: `${tokenUrl}?grant_type=x`,
    });
  });

  it('that is damaged is said to be, and a text that only names one is none', () => {
    expect(readPostman('{"_postman_id": ')?.notices).toEqual([
      'The Postman file is cut off or damaged: export it again.',
    ]);
    expect(readPostman('the member "_postman_id" of it')).toBeUndefined();
  });
});
