import { describe, expect, it } from 'vitest';
import { type CurlInput, type CurlValue, globOption, toCurl, toCurlInput } from './curl.ts';

const url = 'https://a.sg/token';
const command = (changes: Partial<CurlInput> = {}, secretsAsVariables = false): readonly string[] =>
  toCurl({ url, method: 'POST', headers: [], parameters: [], ...changes }, { secretsAsVariables }).split(
    '\n',
  );
const parameter = (value: string, name = 'a'): string | undefined =>
  command({ parameters: [{ name, value }] })
    .at(-1)
    ?.trim();

describe('a curl command for a POSIX shell', () => {
  it.each([
    ['b', "-d 'a=b'"],
    ['', "-d 'a='"],
    ['b c&d', "--data-urlencode 'a=b c&d'"],
    ["it's", "--data-urlencode 'a=it'\\''s'"],
    ['b\nc', "-d 'a=b%0Ac'"],
    ['\ufeffb', "-d 'a=%EF%BB%BFb'"],
    ['b\ud800', "-d 'a=b%EF%BF%BD'"],
    ['😀', "--data-urlencode 'a=😀'"],
  ])('writes the value %j as %s', (value, wanted) => expect(parameter(value)).toBe(wanted));

  it.each([
    ['a b', "-d 'a%20b=c'"],
    ['', "-d '=c'"],
    ['a=b', "-d 'a%3Db=c'"],
  ])('writes the name %j as %s', (name, wanted) => expect(parameter('c', name)).toBe(wanted));

  it.each([
    ['b', "-H 'X-A: b'"],
    ["it's", "-H 'X-A: it'\\''s'"],
    ['b\r\nX-B: c', "-H 'X-A: b X-B: c'"],
    ['', "-H 'X-A;'"],
    [' \r\n', "-H 'X-A;'"],
  ])('writes the header value %j as %s', (value, wanted) => {
    expect(
      command({ headers: [{ name: 'X-A', value }] }).map((line) => line.trim().replace(/ \\$/, '')),
    ).toContain(wanted);
  });

  it('writes variables in front, once, and puts them in in double quotes', () => {
    const parameters: readonly CurlValue[] = [{ name: 'code', value: '', variable: 'CODE' }];
    const lines = command(
      { parameters, headers: [{ name: 'DPoP', value: '', variable: 'PROOF' }] },
      true,
    ).join('\n');
    expect(lines).toMatch(/^(?:PROOF|CODE)='…'\n(?:PROOF|CODE)='…'\n\ncurl /);
    expect(lines).toContain('"DPoP: $PROOF"');
    expect(lines).toContain('--data-urlencode "code=$CODE"');
  });

  it('runs nothing that stands in the name of a header', () => {
    const headers = ['X-A', '`id`', "it's$"].map((name) => ({ name, value: '', variable: 'V' }));
    expect(command({ headers }).slice(-3)).toEqual([
      '  -H "X-A: $V" \\',
      `  -H '\`id\`: '"$V" \\`,
      `  -H 'it'\\''s$: '"$V"`,
    ]);
  });

  it.each([
    ['https://a.sg/[1]', '-g '],
    ['https://a.sg/{a}', '-g '],
    [url, ''],
  ])('turns the ranges of curl off for %s: %j', (address, wanted) =>
    expect(globOption(address)).toBe(wanted),
  );

  it('takes from a request what curl does not set by itself', () => {
    const headers = [
      'Content-Length',
      'HOST',
      'Content-Type',
      'Connection',
      'Accept-Encoding',
      'Transfer-Encoding',
      'Expect',
      'Upgrade',
      'Keep-Alive',
      'TE',
      'dpop',
      'X-A',
    ].map((name) => ({ name, value: 'v' }));
    const request = {
      url,
      headers,
      parameters: [{ name: 'a', value: 'b', rawName: 'a', rawValue: 'b', place: 'body' }],
    };
    expect(toCurlInput(request as never, 'https://b.sg', 'proof')).toEqual({
      url,
      method: 'POST',
      headers: [
        { name: 'DPoP', value: 'proof' },
        { name: 'X-A', value: 'v' },
      ],
      parameters: [{ name: 'a', value: 'b' }],
    });
    expect(toCurlInput(undefined, 'https://b.sg', undefined)).toEqual({
      url: 'https://b.sg',
      method: 'POST',
      headers: [],
      parameters: [],
    });
  });
});
