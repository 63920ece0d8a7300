import { describe, expect, it } from 'vitest';
import { parseRequest, requestFromParameters } from './parse-request.ts';
import { isCopiedAround, isCutAtEnd, mayBeAltered, whyIncomplete } from './shown-whole.ts';
import type { WireRequest } from './wire-request.ts';

const read = (text: string): WireRequest => {
  const request = parseRequest(text);
  if (request === undefined) throw new Error(`nothing was read from ${text}`);
  return request;
};
const head = 'POST /token HTTP/1.1\r\nHost: a.sg\r\n';
const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('a paste that shows not all of the body', () => {
  it.each([
    ['lines of the head in the body', `${head}\r\nContent-Type: text/plain; a=b\r\n\r\ncode=a`, /head/],
    [
      'a quotation that does not end',
      "curl https://a.sg/token -d 'grant_type=authorization_code&code=a",
      /quotation/,
    ],
    ['fewer bytes than were sent', `${head}Content-Length: 99\r\n\r\ngrant_type=a&code=b`, /Content-Length/],
  ])('is known by %s', (_what, text, words) => {
    expect(whyIncomplete(read(text))).toMatch(words);
  });

  it.each([
    ['a whole message', `${head}Content-Length: 19\r\n\r\ngrant_type=a&code=b`],
    ['a whole command', "curl https://a.sg/token -d 'grant_type=a&code=b'"],
    ['a body', 'grant_type=a&code=b'],
  ])('is not %s', (_what, text) => expect(whyIncomplete(read(text))).toBeUndefined());
});

describe('a paste that breaks off', () => {
  it.each([
    ['in the type of the assertion', `grant_type=a&client_assertion_type=${type.slice(0, 20)}`, true],
    ['in the assertion', 'grant_type=a&client_assertion=eyJhbGciOi', true],
    ['in a name', 'grant_type=a&client_asse', true],
    ['nowhere', `grant_type=a&client_assertion=eyJ.a.b&client_assertion_type=${type}`, false],
    ['nowhere, with a value too short before its end', 'client_assertion=eyJhbGciOi&grant_type=a', false],
  ])('%s', (_where, text, wanted) => expect(isCutAtEnd(read(text))).toBe(wanted));
});

describe('a paste that was altered throughout', () => {
  it.each([
    ['by a word processor', 'curl ‘https://a.sg/token’ -d ‘grant_type=a’', true],
    ['by a cut within a quotation', "curl https://a.sg/token -d 'code=a", true],
    ['by a chat that joins lines', "curl https://a.sg/token \\ -H 'A: b' -d code=a", true],
    ['by a terminal', `${head}\r\ngrant_type=a&redirect_uri=https%3A%2F%2F\na.sg&code=b`, true],
    ['not at all', `${head}\r\ngrant_type=a&client_assertion=eyJhb%0AGciOi.a.b`, false],
    ['not by lines between parameters', `${head}\r\ngrant_type=a\r\n&code=b\r\n`, false],
  ])('%s', (_how, text, wanted) => expect(mayBeAltered(read(text))).toBe(wanted));
});

describe('what a log or a mail alters throughout is read as it was', () => {
  const body = 'grant_type=authorization_code&code=a&client_id=b';
  it.each([
    ['signs that JSON escapes', `${head}\r\n${body.replaceAll('&', '\\u0026')}`],
    ['an empty line below each line', `${head}\r\n${body}`.replaceAll('\r\n', '\n\n')],
  ])('%s', (_what, text) => {
    expect(read(text).parameters.map(({ name, value }) => [name, value])).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', 'a'],
      ['client_id', 'b'],
    ]);
    expect(read(text).parameters.every(({ span }) => span === undefined)).toBe(true);
  });

  it('a message without a body stays one', () => {
    expect(read(`${head}\r\n${body}`).text).toContain('Host');
    expect(read('curl https://a.sg/token \\\n\n -d code=a').parameters).toHaveLength(1);
  });
});

describe('a value with what was copied around it', () => {
  const typed = requestFromParameters({ grant_type: 'x' }, {});
  const sent = read(`${head}\r\ncode=a&grant_type=authorization_code.`);
  it.each([
    ['in a list', typed, '- grant_type: authorization_code', true],
    ['in a sentence', typed, 'The grant is authorization_code.', true],
    ['itself', typed, 'authorization_code', false],
    ['another', typed, 'authorisation_code', false],
    ['in a long text', typed, `${'a'.repeat(300)}authorization_code`, false],
    ['at the end of a paste', sent, 'authorization_code.', true],
    ['within what was sent', sent, '(authorization_code)', false],
  ])('%s', (_where, request, value, wanted) =>
    expect(isCopiedAround(request, value, 'authorization_code')).toBe(wanted),
  );
});
