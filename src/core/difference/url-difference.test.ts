import { describe, expect, it } from 'vitest';
import type { AddressBook, KnownAddress } from './address-book.ts';
import { urlDifference } from './url-difference.ts';

const callback = 'https://rp.example.sg/callback';

const entry = (url: string, changes: Partial<KnownAddress> = {}): KnownAddress => ({
  url,
  role: 'issuer',
  environment: 'staging',
  profile: 'New',
  server: 'singpass',
  ...changes,
});

describe('the difference of two addresses', () => {
  it.each([
    ['https://[rp.example.sg/callback', callback],
    ['urn:example:a?b=1', 'urn:example:a'],
    ['urn:x', callback],
    [`urn:${callback}`, callback],
    ['https://bob@rp.example.sg/callback?x=1', callback],
    ['https://bob:secret@rp.example.sg/callback?x=1', 'https://bob@rp.example.sg/callback'],
    ['https://bob:7secret@rp.example.sg/callback', callback],
    ['https://rp.example.sg/./callback', callback],
    ['https://rp.example.sg/return', callback],
  ])('%s beside %s is left to the comparison of texts', (found, expected) => {
    expect(urlDifference(found, expected, [])).toBeUndefined();
    expect(urlDifference(expected, found, [])).toBeUndefined();
  });

  it.each([
    ['http://rp.example.sg/callback?a=1', callback, 'scheme', 'the scheme: http:// in place of https://'],
    ['http://other.example.sg/callback', callback, 'host', undefined],
    ['http://rp.example.sg:8080/callback', callback, 'port', undefined],
    ['https://rp.example.sg:8443/callback', 'https://rp.example.sg:9443/callback', 'port', undefined],
    ['https://rp.example.sg:443/callback', callback, 'port', undefined],
    ['https://rp.example.sg:443', 'https://rp.example.sg', 'port', undefined],
    ['https://rp.example.sg:443?a', 'https://rp.example.sg?a', 'port', undefined],
    [`https://www.rp.example.sg/callback`, callback, 'host', 'www. on one side only'],
    [callback, 'https://www.rp.example.sg/callback', 'host', 'www. on one side only'],
    [callback, `${callback}?a=1`, 'query', 'the query or fragment, which is lost'],
    [callback, `${callback}#a`, 'query', 'the query or fragment, which is lost'],
    [`${callback}?a=1`, callback, 'query', 'the query or fragment, which is added'],
    [`${callback}?a=1#b`, `${callback}?a=1`, 'query', undefined],
    [`${callback}/?a=1`, `${callback}?a=1`, 'trailing-slash', 'a trailing slash in the path'],
    [`${callback}?a=1`, `${callback}/?a=1`, 'trailing-slash', 'a trailing slash in the path'],
    ['https://rp.example.sg//callback', callback, 'path', 'a double slash'],
    [`${callback}/.well-known/openid-configuration/`, callback, 'discovery-url', undefined],
  ])('of %s beside %s is %s: %s', (found, expected, kind, words) => {
    expect(urlDifference(found, expected, [])).toEqual(words === undefined ? { kind } : { kind, words });
  });

  const [issuer, endpoint] = ['https://as.example.sg', 'https://as.example.sg/token'];
  it.each<readonly [string, AddressBook, string | undefined, string | undefined]>([
    ['none of them is known', [], undefined, undefined],
    ['one alone is known', [entry(issuer)], undefined, undefined],
    ['the other alone is known', [entry(endpoint)], undefined, undefined],
    [
      'they are of two servers',
      [entry(issuer), entry(endpoint, { server: 'corppass' })],
      undefined,
      undefined,
    ],
    ['both stand for the same', [entry(issuer), entry(endpoint)], undefined, undefined],
    [
      'they are of two environments',
      [entry(issuer), entry(endpoint, { environment: 'production', role: 'token endpoint' })],
      'environment',
      'the environment: the token endpoint of production, not of staging',
    ],
    [
      'they are of two profiles',
      [entry(issuer), entry(endpoint, { profile: 'Old', role: 'token endpoint' })],
      'profile-path',
      'the profile: the token endpoint of Old, not of New',
    ],
    [
      'they are of two roles',
      [entry(issuer), entry(endpoint, { role: 'PAR endpoint' })],
      'endpoint-or-issuer',
      'the role: the PAR endpoint, not the issuer',
    ],
    [
      'more than one entry has the address: those that agree in most are meant',
      [
        entry(issuer, { profile: 'Old' }),
        entry(issuer),
        entry(endpoint, { role: 'PAR endpoint', profile: 'Old', environment: 'production' }),
        entry(endpoint, { role: 'token endpoint' }),
        entry(endpoint, { profile: 'Oldest', environment: 'production' }),
      ],
      'endpoint-or-issuer',
      'the role: the token endpoint, not the issuer',
    ],
  ])('where %s', (_name, book, kind, words) => {
    const wanted = kind === undefined ? undefined : { kind, words };
    // A slash at the end, and what else the texts differ in, does not count for the book.
    const difference = urlDifference(`${endpoint}/`, issuer, book);
    expect(difference?.words === undefined ? undefined : difference).toEqual(wanted);
  });
});
