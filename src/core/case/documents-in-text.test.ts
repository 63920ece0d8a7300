import { describe, expect, it } from 'vitest';
import {
  documentBelow,
  endOfDocument,
  endOfJson,
  endOfPage,
  exceptionBelow,
  isBelowHead,
  tokenBelow,
} from './documents-in-text.ts';

const set = '{"keys":[]}';
const token = `eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.${'A'.repeat(20)}`;
const pem = (kind: string): string => `-----BEGIN ${kind}-----\nMIIB\nAAAA\n-----END ${kind}-----`;
const page = '<html>\n<h1>403</h1>\n</html>';

describe('a document', () => {
  it.each([
    set,
    '{"kty":"EC"}',
    '{"jwks":{}}',
    '{"log":{}}',
    '{"info":{},"item":[]}',
    '{"issuer":"a","jwks_uri":"b"}',
    '{"issuer":"a","token_endpoint":"b"}',
    '{"access_token":"a","token_type":"b","more":1}',
    '{"id_token":"a","token_type":"b"}',
    '{"request_uri":"a","expires_in":1}',
    '{"iss":"a","aud":"b","exp":1}',
    '{"htm":"a","htu":"b"}',
    '{"alg":"a","typ":"b"}',
    '{"alg":"a","kid":"b"}',
    '{"grant_type":"a","client_assertion":"b"}',
    '{"error":"a"}',
    '{"error":"a","error_description":"b","error_uri":"c","id":"d","trace_id":"e","state":"f"}',
    '{"error":"a","iss":"b","status":1,"code":2,"message":"c"}',
    '[{"kty":"EC"},{"kty":"RSA"}]',
    '{"keys":[{"a":"}\\"]"}]}',
    pem('PUBLIC KEY'),
    pem('CERTIFICATE'),
    `${pem('CERTIFICATE')}\n${pem('CERTIFICATE')}`,
    page,
    page.replace('<html>', '<!DOCTYPE html>\n<html>'),
  ])('ends where it closes: %j', (text) => {
    expect(endOfDocument(text, 0)).toBe(text.length);
    expect(endOfDocument(`x\n  ${text}\nbelow`, 2)).toBe(text.length + 4);
    expect(documentBelow(`above\n\n${text}\n\nbelow`, 0)).toBe(7);
  });

  it.each([
    '',
    'words',
    '{}',
    '[]',
    '{"a":1}',
    '[1]',
    '[{"kty":"EC"},{"a":1}]',
    '{"issuer":"a"}',
    '{"iss":"a","aud":"b"}',
    '{"error":"a","more":1}',
    '{"errors":"a","keys2":1}',
    '{"keys":[]',
    '{"keys":[}',
    '{"keys":[]} x',
    '{keys:[]}',
    pem('PUBLIC KEY').slice(0, -4),
    `${pem('PUBLIC KEY')} x`,
    pem('PUBLIC KEY').replace('MIIB', 'MI-B'),
    page.slice(0, -1),
    page.replace('<html>', '<htmls>'),
  ])('is none that is known, and whole: %j', (text) => {
    expect(endOfDocument(text, 0)).toBeUndefined();
    expect(documentBelow(`above\n\n${text}`, 0)).toBeUndefined();
  });

  it('of PEM is one of a kind, and nothing where openssl shows a connection', () => {
    const chain = pem('CERTIFICATE');
    expect(endOfDocument(`${chain}\n${pem('PUBLIC KEY')}`, 0)).toBe(chain.length);
    for (const shown of [
      'CONNECTED(00000003)',
      'depth=2 C = US',
      'verify error:num=20',
      ' Certificate chain',
    ])
      expect(endOfDocument(`${chain}\n${shown}`, 0)).toBeUndefined();
  });

  it.each([
    ['behind a name', `Keys: ${set}`, 6],
    ['behind a name of a program', `const keys = ${set}`, 13],
    ['in the line below', `curl https://a.sg\n${set}`, 18],
    ['behind one that is unknown', `{"a":\n1}\n${set}`, 9],
    ['behind one that does not close', `{"a":\n${set}`, 6],
  ])('begins %s', (_name, text, at) => {
    expect(documentBelow(`x\n${text}`, 1)).toBe(at + 2);
  });

  it.each([
    ['the value of a parameter', `client_assertion: ${set}`],
    ['the value of one in code', `code = ${set}`],
    ['what stands in a line with other things', `see ${set}`],
    ['the body of an answer', `HTTP/1.1 200 OK\nA: b\n\n${set}`],
    ['the body of a request', `POST /a\n\n${set}`],
    ['the body below headers', `Content-Type: application/json\r\n\r\n${set}`],
    ['the body below headers that curl shows', `< Date: x\n\n${set}`],
    ['what a quotation mark opens', `-d '\n${set}`],
    ['a here-document', `cat <<EOF\n${set}`],
    ['a here-document in quotation marks', `cat <<- "EOF"\n${set}`],
    ['what is called a body', `Body:\n${set}`],
    ['what is called the data', `the data =\n${set}`],
    ['what a job of the shell wrote', `[1] 123\n${set}`],
  ])('is not %s', (_name, text) => expect(documentBelow(text, 0)).toBeUndefined());

  it('is sought behind a place, and at sixty that could begin one', () => {
    expect(documentBelow(set, 0)).toBeUndefined();
    expect(documentBelow(`${set}\n${set}`, 0)).toBe(set.length + 1);
    const unknown = '{"a":1}\n';
    expect(documentBelow(`${unknown.repeat(59)}${set}`, 0)).toBe(59 * 8);
    expect(documentBelow(`${unknown.repeat(60)}${set}`, 0)).toBeUndefined();
  });
});

describe('what else stands below', () => {
  const command = 'curl https://a.sg -d a=b';

  it.each([
    'Traceback (most recent call last):',
    'java.lang.RuntimeException: x',
    'com.a.b.TokenError',
    'AxiosError: Request failed',
    'System.Net.Http.HttpRequestException: x',
  ])('an exception begins with %j', (line) => {
    expect(exceptionBelow(`${command}\n${line}\n  at a`, 0)).toBe(command.length + 1);
    expect(exceptionBelow(`words\n${line}`, 0)).toBeUndefined();
    expect(exceptionBelow(line, 0)).toBeUndefined();
  });

  it.each([
    `${command}\nError in it`,
    `${command}\nsee java.lang.RuntimeException`,
    `${command}\nError: x`,
    '2026-11-28T10:00:00Z INFO curl https://a.sg -d a=b\n2026-11-28T10:00:01Z INFO b\njava.lang.RuntimeException: x',
  ])('no exception is seen in %j', (text) => expect(exceptionBelow(text, 0)).toBeUndefined());

  it.each([
    ['between blank lines', 'above\n\n', '\n\nbelow'],
    ['below a heading', 'Our token:\n', ''],
    ['below a heading of a ticket', '## Token\n', '\n'],
    ['below a ruler', 'above\n---\n', '\nwords that go on'],
    ['below words', 'This is what we sent.\n', ''],
  ])('a token stands %s', (_name, above, below) => {
    for (const line of [token, `token: ${token}`, `Our id token = "${token}"`])
      expect(tokenBelow(above + line + below, 0)).toBe(above.length);
  });

  it.each([
    ['the value of the name above', 'client_assertion\n', ''],
    ['that of the name above with a colon', '"dpop":\n', ''],
    ['that of a header', 'Authorization:\n', ''],
    ['that of a part of a form', 'Content-Disposition: form-data; name="a"\n\n', ''],
    ['in the line below code', 'send(\n', ''],
    ['cut by a line end', 'above\n\n', '\nabc'],
    ['with more in its line', 'above\n\n', ' x'],
  ])('no token stands alone that is %s', (_name, above, below) =>
    expect(tokenBelow(above + token + below, 0)).toBeUndefined(),
  );

  it('a token is sought behind a place', () => {
    expect(tokenBelow(`\n\n${token}`, 2)).toBeUndefined();
    expect(tokenBelow(`\n\n${token}\n\n${token}`, 2)).toBe(token.length + 4);
  });
});

describe('the end', () => {
  it('of a page is behind its last tag', () => {
    expect(endOfPage(`x ${page}\n${page}`, 1)).toBe(page.length + 2);
    for (const text of ['', 'words', '<p></p></html>', '<html>']) expect(endOfPage(text, 0)).toBeUndefined();
  });

  it('of JSON is where the first bracket closes', () => {
    expect(endOfJson(' \n{"a":"}","b":["\\"]"]} {', 0)).toBe(23);
    for (const text of ['', 'x{}', '"a"', '{"a":"}', '[{}']) expect(endOfJson(text, 0)).toBeUndefined();
  });

  it.each([
    ['HTTP/1.1 200 OK\n\n', true],
    ['POST /a HTTP/1.1\nA: b\n\n', true],
    ['> Host: a\r\n\r\n', true],
    ['x\n\nUser-Agent: a\n\n', true],
    ['HTTP/1.1 200 OK\n\n{"a":1}\n\n', false],
    ['HTTP/1.1 200 OK\r\n\r\n{"a":1}\r\n\r\n', false],
    ['A: b\n\n', false],
    ['', false],
  ])('of a head is above a blank line: %j', (above, isHead) => expect(isBelowHead(above)).toBe(isHead));
});
