import { describe, expect, it } from 'vitest';
import kept from '../../testing/fixtures/imported-files.fixture.json' with { type: 'json' };
import { importText } from './import-text.ts';
import type { Imported } from './imported.ts';
import { rawCall } from './raw-call.ts';
import { readBurp } from './read-burp.ts';
import { readHttpFile } from './read-http-file.ts';
import { readMitmproxy } from './read-mitmproxy.ts';
import { readPostman } from './read-postman.ts';

/** A small file, and all that is read from it; `null`: it is no such file. */
interface Row {
  readonly name: string;
  readonly text: string;
  readonly wanted: Imported | null;
}
const rows: Readonly<Record<keyof typeof kept, readonly Row[]>> = kept;

describe('a file is read whole', () => {
  it.each(rows.http)('.http: $name', ({ text, wanted }) =>
    expect(readHttpFile(text) ?? null).toEqual(wanted),
  );
  it.each(rows.mitmproxy)('mitmproxy: $name', ({ text, wanted }) =>
    expect(readMitmproxy(text) ?? null).toEqual(wanted),
  );
  it.each(rows.burp)('Burp: $name', ({ text, wanted }) => expect(readBurp(text) ?? null).toEqual(wanted));
  it.each(rows.postman)('Postman: $name', ({ text, wanted }) =>
    expect(readPostman(text) ?? null).toEqual(wanted),
  );
});

describe('any file', () => {
  it('is read by the tool it is of, and loses its private keys', () => {
    const text =
      '###\nPOST https://id.example/token\n\ngrant_type=x&key={"kty":"EC","d":"c2VjcmV0c2VjcmV0"}\n';
    const imported = importText(text);
    expect(imported?.request).not.toContain('c2VjcmV0c2VjcmV0');
    expect(imported?.dropped).toHaveLength(1);
    expect(importText('###\nPOST https://id.example/token\n\ngrant_type=x')).toEqual({
      what: 'A .http file of 1 request',
      request: 'POST https://id.example/token HTTP/1.1\r\n\r\ngrant_type=x',
      response: undefined,
      responseNote: undefined,
      pushed: undefined,
      notices: [],
      rest: '',
      dropped: [],
    });
    expect(importText('no file')).toBeUndefined();
  });

  it('is none where it is longer than a whole session', () => {
    const token = '\n###\nPOST https://id.example/token?grant_type=x';
    const file = (length: number) => '# '.padEnd(length - token.length, 'x').concat(token);
    expect(importText(file(20_000_000))).toBeDefined();
    expect(importText(file(20_000_001))).toBeUndefined();
  });
});

describe('a raw call', () => {
  const call = { name: '', response: undefined, notices: [] };
  it.each([
    ['POST  /t  HTTP/1.0 \r\nA: b\r\n\r\nc', { method: 'POST', url: '/t', headers: [['A', 'b']], body: 'c' }],
    ['GET /t HTTP/2', { method: 'GET', url: '/t', headers: [], body: '' }],
  ])('is taken apart: %j', (request, wanted) => {
    expect(rawCall({ request })).toEqual({ ...call, ...wanted });
  });

  it.each(['\nGET /t', 'xGET /t', 'GET /t HTTP/1.1 x', 'GO /t', 'GET', 'ABCDEFGHIJK /t'])(
    'is none: %j',
    (request) => {
      expect(rawCall({ request })).toBeUndefined();
    },
  );

  it.each<readonly [string, string, readonly string[]]>([
    [
      'HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n\ufffd',
      'HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n',
      ['The body of the answer is compressed (gzip) and cannot be read here.'],
    ],
    [
      'HTTP/1.1 200 OK\ncontent-encoding: abcdefghijklmnopqrstuvwxyz\n\n\ufffd',
      'HTTP/1.1 200 OK\ncontent-encoding: abcdefghijklmnopqrstuvwxyz\n\n',
      ['The body of the answer is compressed (abcdefghijklmnopqrst) and cannot be read here.'],
    ],
    [
      'HTTP/1.1 200 OK\nX: \ufffd\nContent-Encoding: gzip\n\nbody',
      'HTTP/1.1 200 OK\nX: \ufffd\nContent-Encoding: gzip\n\nbody',
      [],
    ],
    ['HTTP/1.1 200 OK\nOther: gzip\n\n\ufffd', 'HTTP/1.1 200 OK\nOther: gzip\n\n\ufffd', []],
    ['HTTP/1.1 200 OK', 'HTTP/1.1 200 OK', []],
  ])('has an answer, without a body that cannot be read: %j', (response, text, notices) => {
    expect(rawCall({ request: 'GET /t', response })).toMatchObject({ response: text, notices });
  });
});
