import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { readCurlCommand } from './curl-command.ts';
import { editDistance } from './edit-distance.ts';
import { classifyEndpoint, placeOf, signsOf } from './endpoint.ts';

const fapi = 'https://id.singpass.gov.sg/fapi';
const place = { profile: 'singpass-fapi', fapi: true, environment: 'production' };

describe('the place of an address', () => {
  it.each([
    [fapi, place],
    [`${fapi}/token`, place],
    [`${fapi}//token?a#b`, place],
    ['http://stg-id.singpass.gov.sg/fapi', { ...place, environment: 'staging' }],
    ['https://id.singpass.gov.sg/x', { profile: 'singpass-legacy', fapi: false, environment: 'production' }],
    [
      'https://id.corppass.gov.sg/x',
      { profile: 'corppass-fapi', fapi: undefined, environment: 'production' },
    ],
    ['https://id.singpass.gov.sg.a.sg/fapi', undefined],
  ])('%s', (text, wanted) => expect(placeOf(text)).toEqual(wanted));
});

it('every sign of a place is told with where it stands', () => {
  const token = (claims: object): string => `${encodePart({ alg: 'ES256' })}.${encodePart(claims)}.AA`;
  const aud = [...Array(5).fill(fapi), `${fapi}/sixth`, 5];
  const subject = buildSubject(
    {
      client_assertion: token({ aud }),
      dpop: token({ htu: `${fapi}/token` }),
      authorization_url: `${fapi}/auth?request_uri=a`,
    },
    0,
  );
  expect(signsOf(subject)).toEqual([
    ...Array(5).fill({
      what: 'audience',
      source: 'client_assertion',
      path: 'claims.aud',
      found: fapi,
      place,
    }),
    {
      what: 'authorization',
      source: 'authorization_url',
      path: 'url',
      found: `${fapi}/auth?request_uri=a`,
      place,
    },
    { what: 'proof', source: 'dpop', path: 'claims.htu', found: `${fapi}/token`, place },
  ]);
});

describe('the address called', () => {
  const verdict = (url: string, given: Case = {}): unknown =>
    classifyEndpoint(
      buildSubject(
        {
          profile: 'singpass-fapi',
          environment: 'production',
          request: `POST ${url} HTTP/1.1\r\n\r\n`,
          ...given,
        },
        0,
      ),
    );
  const odd = (url: string, note?: string): object => ({
    kind: 'unknown-path',
    url,
    expected: `${fapi}/token`,
    note,
  });

  it.each([
    [`${fapi}/token/`, 'a trailing slash'],
    [`${fapi}/token/x`, undefined],
    [`${fapi}/par`, 'the pushed authorization request goes there'],
    [`${fapi}/par/x`, undefined],
    [`${fapi}/auth`, 'the browser goes there, not the server'],
    [`${fapi}/authorize`, 'the browser goes there, not the server'],
    [`${fapi}/auth/x`, undefined],
    [`${fapi}/userinfo`, 'the userinfo endpoint'],
    [`${fapi}/userinfo/x`, undefined],
    [`${fapi}/.well-known/x`, 'the address of a document'],
    ['https://id.singpass.gov.sg/', 'no path'],
  ])('%s: %s', (url, note) => expect(verdict(url)).toEqual(odd(url, note)));

  it.each([
    ['https://id.singpass.gov.sx/fapi/token', true],
    ['https://id.singpass.gov.xx/fapi/token', true],
    ['https://id.singpass.gox.xx/fapi/token', false],
    ['https://1.a.sg/token', false],
    ['https://a.sg1/token', false],
  ])('%s is near: %s', (url, near) => {
    expect(verdict(url)).toEqual({ kind: 'unknown-host', url, expected: `${fapi}/token`, near });
  });

  it.each([
    'http://localhost/t',
    'http://a.localhost/t',
    'http://a.local/t',
    'http://1.2.3.4/t',
    'http://[::1]/t',
    'http://a/t',
  ])('%s is not judged', (url) => expect(verdict(url)).toEqual({ kind: 'not-judged' }));

  it('is compared by its path alone at a mock', () => {
    const mock = { profile: 'mockpass-fapi', environment: undefined };
    expect(verdict('http://a.sg/singpass/v3/fapi/token', mock)).toEqual({ kind: 'right' });
    expect(verdict('http://a.sg/x/par', mock)).toEqual({
      kind: 'unknown-path',
      url: 'http://a.sg/x/par',
      expected: 'http://a.sg/singpass/v3/fapi/token',
      note: 'the pushed authorization request goes there',
    });
    expect(verdict('http://a.sg/x', { ...mock, profile: 'rfc7523' })).toEqual({ kind: 'right' });
  });

  it.each([
    ['http://a.sg/par', 'http://a.sg/token'],
    ['https://a.sg:8443/x/par?a=b', 'https://a.sg:8443/x/token'],
    ['https://a.sg/x/par/', 'https://a.sg/x/token'],
    ['https://a.sg/par/x/par', 'https://a.sg/par/x/token'],
  ])('is that of pushed requests by its path, at any server: %s', (called, expected) => {
    const wanted = {
      kind: 'unknown-path',
      url: called,
      expected,
      note: 'the pushed authorization request goes there',
    };
    expect(verdict(called, { profile: 'rfc7523', environment: undefined })).toEqual(wanted);
    expect(verdict(called, { environment: 'custom' })).toEqual(wanted);
  });

  it.each(['https://a.sg/spar', 'https://a.sg/par/x', 'https://a.sg/parts'])(
    'is none of those: %s',
    (called) => {
      expect(verdict(called, { profile: 'rfc7523', environment: undefined })).toEqual({ kind: 'right' });
      expect(verdict(called, { environment: 'custom' })).toEqual({ kind: 'not-judged' });
    },
  );

  it('is not judged by metadata with an endpoint that is none', () => {
    const discovery = JSON.stringify({ issuer: 'https://a.sg', token_endpoint: 'none' });
    expect(verdict('https://a.sg/t', { profile: 'rfc7523', discovery })).toEqual({ kind: 'not-judged' });
  });
});

describe('the curl command of a text', () => {
  const words = (text: string, shell: 'posix' | 'cmd' | 'powershell' = 'posix', strict = false): unknown =>
    readCurlCommand(text, { shell, strict })?.words.map((word) => word.text);

  it.each([
    ['curl a', ['a']],
    ['CURL.exe a', ['a']],
    ['./bin/curl a', ['a']],
    ['mycurl a', undefined],
    ['curl.exes a', undefined],
    ['AB=cd E= curl a', ['a']],
    ['sudo time exec command ! curl a', ['a']],
    ['me@host:~$ curl a', ['a']],
    ['a-b@c.d:/x#y curl a', ['a']],
    ['$ curl a', ['a']],
    ['echo\n  % curl a', ['a']],
    ['not-sudo curl a', undefined],
    ['sudos curl a', undefined],
    ['echo A=b curl a', undefined],
    ['echo', undefined],
  ])('%j', (text, wanted) => expect(words(text)).toEqual(wanted));

  it('is read as it would run, or as it was meant', () => {
    expect(words('C:\\a>curl a \\\nb', 'cmd')).toEqual(['a', 'b']);
    expect(words('C:\\a>curl a \\\nb', 'cmd', true)).toEqual(['a', '\\']);
    expect(words('PS C:\\a> curl a \\\nb', 'powershell')).toEqual(['a', 'b']);
    expect(words('PS C:\\a> curl a \\\nb', 'powershell', true)).toEqual(['a', '\\']);
  });
});

it.each([
  ['', '', 2, 0],
  ['', 'ab', 2, 2],
  ['', 'abc', 2, 3],
  ['abc', 'abc', 2, 0],
  ['abc', 'acb', 2, 1],
  ['abcd', 'badc', 2, 2],
  ['abc', 'axc', 1, 1],
  ['abc', 'xyz', 1, 2],
  ['abc', 'xyz', 3, 3],
  ['ca', 'abc', 3, 3],
  ['kitten', 'sitting', 3, 3],
])('%j and %j, to %s slips, are %s apart', (one, other, most, wanted) => {
  expect([editDistance(one, other, most), editDistance(other, one, most)]).toEqual([wanted, wanted]);
});
