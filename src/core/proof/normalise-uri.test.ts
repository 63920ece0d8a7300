import { describe, expect, it } from 'vitest';
import { type NormalUri, normaliseUri } from './normalise-uri.ts';

const plain: NormalUri = {
  scheme: 'https',
  authority: 'as.example',
  path: '/token',
  query: undefined,
  fragment: undefined,
};

describe('a URI in its normal form', () => {
  it.each<readonly [string, Partial<NormalUri>]>([
    ['https://as.example/token', {}],
    ['HTTPS://AS.example/token', {}],
    ['https://as.example', { path: '/' }],
    ['https://as.example?a', { path: '/', query: 'a' }],
    ['https://as.example/token?a=?b', { query: 'a=?b' }],
    ['https://as.example/token?#', { query: '', fragment: '' }],
    ['https://as.example/token#a?b', { fragment: 'a?b' }],
    // Ports: the default one of the scheme, and an empty one, go without saying.
    ['https://as.example:443/token', {}],
    ['https://as.example:/token', {}],
    ['https://as.example:80/token', { authority: 'as.example:80' }],
    ['http://as.example:80/token', { scheme: 'http' }],
    ['http://as.example:443/token', { scheme: 'http', authority: 'as.example:443' }],
    ['https://as.example:8443/token', { authority: 'as.example:8443' }],
    ['https://[::1]/token', { authority: '[::1]' }],
    ['https://[::1]:443/token', { authority: '[::1]' }],
    ['coap+tcp://as.example:443/token', { scheme: 'coap+tcp', authority: 'as.example:443' }],
    // Userinfo keeps its case.
    ['https://Bob:%70ass@AS.example/token', { authority: 'Bob:pass@as.example' }],
    ['https://a@Bob@AS.example/token', { authority: 'a@Bob@as.example' }],
    // Escapes: none for a character that needs none, others in capitals; what was escaped has a case too.
    ['https://as.example/%74oken', {}],
    ['https://as.example/%2d%2E%5f%7E%41', { path: '/-._~A' }],
    ['https://as.example/%c3%bc%2f', { path: '/%C3%BC%2F' }],
    ['https://%41s.ex%c3%bcmple/token', { authority: 'as.ex%C3%BCmple' }],
    // Dot segments.
    ['https://as.example/a/./b/../../token', {}],
    ['https://as.example/../token', {}],
    ['https://as.example/token/.', { path: '/token/' }],
    ['https://as.example/token/x/..', { path: '/token/' }],
    ['https://as.example/..', { path: '/' }],
    ['https://as.example/a/..', { path: '/' }],
    ['https://as.example//token/', { path: '//token/' }],
    ['https://as.example/%2e%2E/token', {}],
    ['https://as.example/...', { path: '/...' }],
  ])('of %s', (text, changes) => {
    expect(normaliseUri(text)).toEqual({ ...plain, ...changes });
  });

  it.each([
    '',
    'as.example/token',
    '/token',
    '//as.example/token',
    'https:///token',
    'https:as.example/token',
    'urn:example:token',
    '1https://as.example/token',
    ' https://as.example/token',
    'x https://as.example/token',
    'https://as.example/to ken',
    'https://as.example/%zz',
    'https://as.example/%4',
    'https://as.example/ü',
    'https://as.example\\token',
    'https://as.example/token\n',
  ])('is not there for %j', (text) => {
    expect(normaliseUri(text)).toBeUndefined();
  });
});
