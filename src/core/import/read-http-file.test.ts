import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { headerValues } from '../request/wire-request.ts';
import { readHttpFile } from './read-http-file.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

const vsCode = `@host = https://stg-id.singpass.gov.sg
@tokenUrl = {{host}}/fapi/token
@assertion = eyJh.eyJi.c

### Discovery
GET {{host}}/fapi/.well-known/openid-configuration

###
# @name token
// the exchange
POST {{tokenUrl}} HTTP/1.1
Content-Type: application/x-www-form-urlencoded
DPoP: {{proof}}

grant_type=authorization_code
&code={{code}}
&redirect_uri=https%3A%2F%2Fapp.example%2Fcb
&client_assertion={{assertion}}

###
`;

const jetBrains = `### Exchange the code
POST ${url}
Content-Type: application/x-www-form-urlencoded
DPoP: eyJp.eyJq.r

grant_type = authorization_code &
code = abc &
client_assertion = eyJh.eyJi.c

> {%
    client.global.set("token", response.body.access_token);
%}

<> 2026-11-20T061320.401.json

### Userinfo
GET https://stg-id.singpass.gov.sg/fapi/userinfo
Authorization: DPoP {{token}}
`;

const values = (message: string | undefined) =>
  parseRequest(message ?? '')?.parameters.map(({ name, value }) => [name, value]);

describe('a .http file', () => {
  it('of VS Code gives its token call, with variables of the file, and names those that have no value', () => {
    const imported = readHttpFile(vsCode);
    expect(imported?.what).toBe('A .http file of 2 requests');
    expect(parseRequest(imported?.request ?? '')).toMatchObject({ method: 'POST', url });
    expect(values(imported?.request)).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', '<omitted: code>'],
      ['redirect_uri', 'https://app.example/cb'],
      ['client_assertion', 'eyJh.eyJi.c'],
    ]);
    expect(imported?.notices).toEqual([
      '“proof” and “code” have no values in the file. Put the values as sent into the fields; environment files are not read.',
    ]);
  });

  it('of JetBrains gives its token call, without the script behind it', () => {
    const { pieces, notices } = recognisePaste(jetBrains);
    expect(pieces.map(({ field }) => field)).toEqual(['request']);
    expect(values(pieces[0]?.text)).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', 'abc'],
      ['client_assertion', 'eyJh.eyJi.c'],
    ]);
    expect(notices).toEqual(['A script beside the request was not run.']);
  });

  it('may write the address over several lines, or as a path with a Host', () => {
    const long = 'POST https://id.example/token\n    ?grant_type=x\n    &code=a b\nAccept: */*\n\n###\n';
    const request = parseRequest(readHttpFile(long)?.request ?? '');
    expect(request?.queryParameters.map(({ value }) => value)).toEqual(['x', 'a b']);
    expect(headerValues(request?.headers ?? [], 'accept')).toEqual(['*/*']);
    const short = '###\nPOST /token HTTP/1.1\nHost: id.example\n\ngrant_type=x\n';
    expect(parseRequest(readHttpFile(short)?.request ?? '')?.url).toBe('https://id.example/token');
  });

  it('whose host is a variable without a value has no address, and none is made up', () => {
    const imported = readHttpFile('POST {{host}}/fapi/token\n\ngrant_type=x');
    expect(parseRequest(imported?.request ?? '')).toMatchObject({
      method: 'POST',
      url: undefined,
      body: 'grant_type=x',
    });
  });

  it('says that a body stands in another file', () => {
    const imported = readHttpFile(
      `POST ${url}\nContent-Type: application/x-www-form-urlencoded\n\n< ./body.txt\n\n###\n`,
    );
    expect(imported?.notices).toEqual([
      'The body stands in a file, “./body.txt”: add it, or paste what was sent.',
    ]);
  });

  it.each([
    ['the name of a directive', '### title\n# @name  mine ', '“mine” was taken'],
    ['the name of a directive in another comment', '### title\n// @name mine', '“mine” was taken'],
    ['the title', '### title\n# @no-log\n# plain', '“title” was taken'],
    ['the place', '###\n# plain', 'The first was taken'],
  ])('names the request that was taken by %s', (_name, before, wanted) => {
    const text = `${before}\nPOST ${url}\n\ngrant_type=x\n\n### other\nPOST ${url}\n\ngrant_type=y\n`;
    const imported = readHttpFile(text);
    expect(imported?.what).toBe('A .http file of 2 requests');
    expect(imported?.notices[0]).toContain(wanted);
    expect(imported?.rest).toBe('');
  });

  it.each([
    ['a method that is left out', `###\n${url}?grant_type=x`, 'GET', `${url}?grant_type=x`],
    ['a variable as address', `@u = ${url}\nPUT {{u}}?grant_type=x HTTP/1.1`, 'PUT', `${url}?grant_type=x`],
    ['a byte order mark', `\ufeff@u=${url}\r\nPOST {{u}}\r\n\r\ngrant_type=x`, 'POST', url],
    [
      'comments among the headers',
      `###\nPOST ${url}\nA: b\n# c: d\n// e: f\nG: h\n\ngrant_type=x`,
      'POST',
      url,
    ],
    ['a host that is not known', '###\nPOST /token\nHost: {{h}}\n\ngrant_type=x', 'POST', undefined],
  ])('is read with %s', (_name, text, method, address) => {
    const request = parseRequest(readHttpFile(text)?.request ?? '');
    expect([request?.method, request?.url]).toEqual([method, address]);
  });

  it.each([
    ['a response that is kept', '<> 2026.json', 'grant_type=x', []],
    ['a response that goes to a file', '>>! out.json', 'grant_type=x', []],
    [
      'a script of one line',
      '> {% client.test(); %}',
      'grant_type=x',
      ['A script beside the request was not run.'],
    ],
    [
      'a script that never ends',
      '> {%\nclient',
      'grant_type=x',
      ['A script beside the request was not run.'],
    ],
    [
      'a file with variables',
      '<@ ./b.txt',
      'grant_type=x',
      ['The body stands in a file, “./b.txt”: add it, or paste what was sent.'],
    ],
    [
      'a file with its encoding',
      '<@latin1 b.txt',
      'grant_type=x',
      ['The body stands in a file, “b.txt”: add it, or paste what was sent.'],
    ],
    ['another line', 'code = y', 'grant_type=x\ncode = y', []],
  ])('has behind its body %s', (_name, line, body, notices) => {
    const imported = readHttpFile(`###\nPOST ${url}\n\ngrant_type=x\n${line}`);
    expect(parseRequest(imported?.request ?? '')?.body).toBe(body);
    expect(imported?.notices).toEqual(notices);
  });

  it.each([
    ['a = b&\nc=d', 'a=b&c=d'],
    ['a=b\n&c = d ', 'a=b&c=d'],
    ['a=b\n\n&c=d', 'a=b&c=d'],
    ['a=b\nc=d', 'a=b\nc=d'],
    ['a = b', 'a = b'],
    ['&a=b&\n&c=d', 'a=b&c=d'],
  ])('joins a form only where its lines are joined with &: %j', (body, wanted) => {
    const imported = readHttpFile(
      `###\nPOST ${url}\ncontent-type: application/x-www-form-urlencoded\n\n${body}\n`,
    );
    expect(parseRequest(imported?.request ?? '')?.body).toBe(wanted);
  });

  it('says of one variable that it has no value, made ones included', () => {
    expect(readHttpFile(`POST ${url}\n\ngrant_type=x&a={{$guid}}`)?.notices).toEqual([
      '“$guid” has no value in the file. Put the values as sent into the fields; environment files are not read.',
    ]);
  });

  it('leaves a report in Markdown to the other readers, answers included', () => {
    const text = `### Request\n\nPOST /fapi/token HTTP/1.1\nHost: stg-id.singpass.gov.sg\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=x&client_assertion=eyJh.eyJi.c\n\n### Response\n\nHTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client"}\n`;
    expect(recognisePaste(text).pieces.map(({ field }) => field)).toEqual(['request', 'response']);
  });

  it.each([
    'curl https://a -d b',
    'grant_type=x&code=y',
    `POST ${url} HTTP/1.1\n\ngrant_type=x`,
    '### A title\n\nSome words.',
    `### Steps\n\nWords.\n\n### To reproduce\nPOST ${url}\n\ngrant_type=x\n\n### Expected\n200`,
    '@media = print',
  ])('is nothing else: %s', (text) => {
    expect(readHttpFile(text)).toBeUndefined();
  });

  it('gives any form back, on one line or on many', () => {
    const pairs = fc.array(
      fc.tuple(fc.constantFrom('code', 'state', 'scope'), fc.string({ unit: 'binary', maxLength: 20 })),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(pairs, fc.constantFrom('&', '\n&', '&\n'), (list, glue) => {
        const body = [['grant_type', 'x'], ...list]
          .map((pair) => new URLSearchParams([pair as [string, string]]).toString())
          .join(glue);
        const text = `@a = b\n###\nPOST ${url}\nContent-Type: application/x-www-form-urlencoded\n\n${body}\n\n###\n`;
        expect(values(readHttpFile(text)?.request)).toEqual([['grant_type', 'x'], ...list]);
      }),
    );
  });

  it('never fails, and takes its time in proportion', () => {
    fc.assert(
      fc.property(fc.nat(vsCode.length), fc.string({ unit: 'binary', maxLength: 60 }), (at, text) => {
        for (const file of [vsCode, jetBrains])
          expect(() => recognisePaste(file.slice(0, at) + text + file.slice(at))).not.toThrow();
      }),
    );
    const blanks = ' '.repeat(200_000);
    expect(() => readHttpFile(`@a = b\nPOST ${url}\nA:${blanks}\rx\n`)).not.toThrow();
    expect(readHttpFile(`@a =${blanks.slice(0, 99_000)}\rx\n`)).toBeUndefined();
    expect(readHttpFile(`###\n${'POST {{'.repeat(50_000)}\n${'@a ='.repeat(50_000)}`)).toBeUndefined();
  });
});

describe('what stands below the form of a request', () => {
  const request = 'POST https://id.example/token\nContent-Type: application/x-www-form-urlencoded\n\n';
  it.each([
    ['words', 'a=b&grant_type=c', '\n\nThanks,\nBen', 'Thanks,\nBen'],
    [
      'an answer',
      'a=b&grant_type=c',
      '\n\nHTTP/1.1 400 X\n\n{"error":"d"}',
      'HTTP/1.1 400 X\n\n{"error":"d"}',
    ],
    ['nothing where a pair follows', 'grant_type=c&a=b', '', ''],
    ['words in the very next line', 'a=b&grant_type=c', '\nThanks', 'Thanks'],
    ['settings', 'a=b&grant_type=c&code=d', '\nclient_id=e\ncode=d', 'client_id=e\ncode=d'],
  ])('is apart from it: %s', (_name, form, below, rest) => {
    const read = readHttpFile(`### x\n${request}${form}${below}`);
    expect(parseRequest(read?.request ?? '')?.body).toBe(form);
    expect(read?.rest).toBe(rest);
  });
});

it.each([
  ['an address', 'https://app.sg/jwks.json'],
  ['a callback in the very next line', 'https://app.sg/cb?code=d&state=s'],
  ['a list', 'client_id: e\nredirect_uri: https://app.sg/cb'],
  ['words', 'What is wrong with it?'],
])('does not part the lines of a form below which stands %s', (_, below) => {
  for (const glue of ['\n&', '&\n'])
    for (const gap of ['\n', '\n\n']) {
      const form = ['grant_type=authorization_code', 'code=d', 'redirect_uri={{cb}}'].join(glue);
      const text = `@cb = b\n\n### Token\n# @name token\nPOST https://a.sg/token\nContent-Type: application/x-www-form-urlencoded\n\n${form}${gap}${below}\n`;
      const read = readHttpFile(text);
      expect(parseRequest(read?.request ?? '')?.body).toBe(
        'grant_type=authorization_code&code=d&redirect_uri=b',
      );
      expect(read?.rest).toBe(below);
    }
});

it('leaves the console of Postman to its reader, where a variable had no value', () => {
  const text =
    'POST https://a.sg/token\n400\n12 ms\nRequest Headers\nA: b\nRequest Body\ngrant_type: "x"\ncode: "{{code}}"';
  expect(readHttpFile(text)).toBeUndefined();
});

it('takes a redirect above a request for no request of its own', () => {
  const callback = 'https://app.sg/cb?code=d&state=s';
  const read = readHttpFile(`@a = b\n${callback}\n\nPOST https://a.sg/token\n\ngrant_type=c`);
  expect([parseRequest(read?.request ?? '')?.body, read?.rest]).toEqual(['grant_type=c', callback]);
});

describe('a form with blanks around its signs', () => {
  it('is whole below a heading that looks like one of a ticket', () => {
    const text =
      '### Token\nPOST https://a.sg/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type = x &\ncode = y &\nredirect_uri = https://a.sg/b\n';
    const [piece, ...more] = recognisePaste(text).pieces;
    expect(parseRequest(piece?.text ?? '')?.parameters.map(({ value }) => value)).toEqual([
      'x',
      'y',
      'https://a.sg/b',
    ]);
    expect(more).toEqual([]);
  });
});
