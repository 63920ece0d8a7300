import { describe, expect, it } from 'vitest';
import { recogniseCertificates } from './recognise-certificates.ts';
import { recogniseDiscovery } from './recognise-discovery.ts';
import { recogniseKeys } from './recognise-keys.ts';
import { recogniseResponse } from './recognise-response.ts';

/** A piece that fills the member of the case whose name it bears. */
const filling = (field: string, text: string, summary: string, kind = field): object => ({
  kind,
  field,
  text,
  summary,
});

describe('certificates', () => {
  const connection = 'The output of a TLS connection: fills the certificates of the key set host.';

  it.each([
    ['CONNECTED(00000003)\nrest', connection],
    ['words\nCertificate chain\n', connection],
    ['  depth=0 CN = a', connection],
    ['verify error:num=20:unable', connection],
    ['Verify return code: 21', connection],
    ['* SSL connection using', connection],
    ['* any TLS handshake', connection],
    ['* the certificate is bad', connection],
    ['< HTTP/1.1 200 OK\nCONNECTED(', connection],
    [' \n-----BEGIN CERTIFICATE-----\nMIIB', 'A certificate: fills the certificates of the key set host.'],
  ])('%j', (text, summary) => {
    expect(recogniseCertificates(text)).toEqual([filling('certificates', text, summary)]);
  });

  it.each([
    'CONNECTED',
    'Certificate chain of all',
    'the Certificate chain',
    'a depth=0',
    'depth=x',
    '* Trying 127.0.0.1',
    'a * SSL',
    '* SSL connection\n< HTTP/1.1 200 OK',
    'a -----BEGIN CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----',
  ])('are not seen in %j', (text) => expect(recogniseCertificates(text)).toBeUndefined());

  it('are not looked for again at each of a million line ends', () => {
    const started = performance.now();
    for (const end of ['\n', '\r\n']) expect(recogniseCertificates(end.repeat(1_000_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('metadata', () => {
  it.each([
    ['{"issuer":"https://a.sg","token_endpoint":"https://a.sg/t"}', 'https://a.sg'],
    ['{"token_endpoint":"https://a.sg/t","jwks_uri":"x"}', 'https://a.sg/t'],
  ])('%s', (text, named) => {
    expect(recogniseDiscovery(text)).toEqual([
      filling('discovery', text, `The metadata of ${named}: fills the discovery document.`),
    ]);
  });

  it.each(['{"issuer":"https://a.sg","jwks_uri":"x"', 'text', '{"issuer":"https://a.sg"}'])(
    'is not seen in %s',
    (text) => expect(recogniseDiscovery(text)).toBeUndefined(),
  );
});

describe('keys', () => {
  const key = '{"kty":"EC"}';

  it.each([
    [`{"keys":[${key}]}`, 'A key set with 1 key'],
    [` { "keys" : [${key},${key}]}`, 'A key set with 2 keys'],
    ['{"keys":[]}', 'A key set with 0 keys'],
    [`\uFEFF{"keys":[]}`, 'A key set with 0 keys'],
    [key, 'One JWK'],
    ['{"kty" : "EC"}', 'One JWK'],
    ['{"keys":[]}\nand words', 'A key set in an unusual shape'],
    ['HTTP/1.1 200 OK\r\n\r\n{"keys":[]}', 'A key set with 0 keys'],
    ['-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----', 'A PEM key'],
    [`[${key}]`, 'A key set in an unusual shape'],
    ['"{\\"keys\\":[]}"', 'A key set in an unusual shape'],
    [`HTTP/1.1 200 OK\r\n\r\n{ "keys" : [${key}]}`, 'A key set with 1 key'],
    ['-----BEGIN PUBLIC KEY-----\nMFkw', 'A PEM key'],
    ['-----BEGIN EC PRIVATE KEY-----\nMFkw', 'A PEM key'],
    ['-----BEGIN RSA PUBLIC KEY-----\nMFkw', 'A PEM key'],
  ])('%j', (text, what) => {
    expect(recogniseKeys(text)).toEqual([filling('jwks', text, `${what}: fills the key set.`)]);
  });

  it('that were dropped take the place of no key set', () => {
    const dropped = '-----BEGIN EC PRIVATE KEY-----\r\n(removed)\r\n-----END EC PRIVATE KEY-----\r\n';
    expect(recogniseKeys(dropped)?.map(({ field, summary }) => [field, summary])).toEqual([
      [undefined, expect.stringMatching(/^Nothing is left to read of a private key in PEM/)],
    ]);
    expect(recogniseKeys(dropped.replaceAll('\r', ''))?.[0]?.field).toBeUndefined();
    expect(recogniseKeys('-----BEGIN EC PRIVATE KEY-----\n(removed)\nwords')?.[0]?.field).toBe('jwks');
    expect(recogniseKeys(`${dropped}-----BEGIN PUBLIC KEY-----\nMFkw`)?.[0]?.field).toBe('jwks');
  });

  it('of Singpass is the provider’s by the names of its keys', () => {
    const of = (kid: string): string => JSON.stringify({ keys: [{ kty: 'EC', kid }] });
    const theirs = of('alias/stg-sp-auth-api-id-token-signing-key-kms-asymmetric-key-alias');
    const summary = 'The key set of Singpass, not yours: fills the key set of the provider.';
    expect(recogniseKeys(theirs)).toEqual([{ kind: 'jwks', field: 'provider_jwks', text: theirs, summary }]);
    expect(recogniseKeys(of('alias/ours'))?.[0]?.field).toBe('jwks');
    expect(recogniseKeys(theirs.replace(']', `,${key}]`))?.[0]?.field).toBe('jwks');
  });

  it.each([
    'keys',
    'a {"keys":[]}',
    '{"key":[]}',
    'HTTP/1.1 200 OK\r\n\r\n{"a":{"key":1}}',
    ' a HTTP/1.1 200 OK {"keys":[]}',
    'HTTP/1.1 200 OK\r\n\r\n{"a":"keys"}',
    '-----BEGIN CERTIFICATE-----',
    'a -----BEGIN PUBLIC KEY-----',
    '-----BEGIN DSA PRIVATE KEY-----',
  ])('are not seen in %j', (text) => expect(recogniseKeys(text)).toBeUndefined());

  it('of several whole sets are several pieces, and JWKs side by side are one', () => {
    const [one, other] = [`{ "keys": [${key}]}`, '{"keys":[]}'];
    expect(recogniseKeys(`${one}\nand\n${other}`)).toEqual([
      filling('jwks', one, 'A key set with 1 key: fills the key set.'),
      filling('jwks', other, 'A key set with 0 keys: fills the key set.'),
    ]);
    expect(recogniseKeys(`{"keys" :[]}\n${other}`)).toHaveLength(2);
    expect(recogniseKeys(`${one}\n${key}`)).toHaveLength(1);
    expect(recogniseKeys(`${key}\n${key}`)).toEqual([
      filling('jwks', `${key}\n${key}`, 'A key set in an unusual shape: fills the key set.'),
    ]);
    const answer = `HTTP/1.1 200 OK\r\n\r\n${one}\n${other}`;
    expect(recogniseKeys(answer)).toEqual([
      filling('jwks', answer, 'A key set in an unusual shape: fills the key set.'),
    ]);
  });
});

describe('an answer', () => {
  it.each([
    ['{"error":"invalid_client"}', 'A JSON answer: fills the response.'],
    [
      'HTTP/1.1 200 OK\r\nContent-Type: application/jwt\r\n\r\neyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA',
      'A token answer with status 200: fills the response.',
    ],
    ['HTTP/1.1 400 Bad Request\r\n\r\n{"error":"x"}', 'A JSON answer with status 400: fills the response.'],
    ['<html><title>403</title></html>', 'An HTML page with status 403: fills the response.'],
    ['HTTP/1.1 204 No Content\r\n\r\n', 'An empty answer with status 204: fills the response.'],
    ['HTTP/1.1 500 Oops\r\n\r\nsorry', 'An answer with status 500: fills the response.'],
    ['curl: (6) Could not resolve host: a', 'A message of the client: fills the response.'],
    ['it says invalid_client to us', 'An answer: fills the response.'],
  ])('%j', (text, summary) => {
    expect(recogniseResponse(text)).toEqual([filling('response', text, summary)]);
  });

  it('to a pushed request fills the PAR answer', () => {
    const text = 'HTTP/1.1 201 Created\r\n\r\n{"request_uri":"urn:x","expires_in":60}';
    expect(recogniseResponse(text)).toEqual([
      filling(
        'par_response',
        text,
        'The answer to a pushed authorization request: fills the PAR answer.',
        'response',
      ),
    ]);
  });

  it('in a mail comes with the token that stands there, one in JSON alone', () => {
    const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';
    const mail = `invalid_client for ${token} since Monday`;
    expect(recogniseResponse(mail)).toEqual([
      filling('response', mail, 'An answer: fills the response.'),
      filling('client_assertion', token, 'A JWT: fills client_assertion.'),
    ]);
    expect(recogniseResponse(`{"error":"invalid_client","for":"${token}"}`)).toHaveLength(1);
    expect(recogniseResponse(`HTTP/1.1 500 Oops\r\n\r\n${'x '}${token} y`)).toHaveLength(1);
  });

  it.each(['', 'It fails since yesterday'])('is not seen in %j', (text) => {
    expect(recogniseResponse(text)).toBeUndefined();
  });
});
