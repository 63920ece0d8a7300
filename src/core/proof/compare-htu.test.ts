import { describe, expect, it } from 'vitest';
import { compareHtu } from './compare-htu.ts';

const called = 'https://as.example/fapi/token';

describe('htu beside the URL that was called', () => {
  it.each<readonly [string, string, string]>([
    ['a slash at the end', `${called}/`, 'slash'],
    ['many slashes at the end', `${called}///`, 'slash'],
    ['a space in front', ` ${called}`, 'malformed'],
    ['backslashes', 'https://as.example\\fapi\\token', 'malformed'],
    ['backslashes and another path', 'https://as.example\\fapi\\par', 'other'],
    ['backslashes and another host', 'https://bs.example\\fapi\\token', 'other'],
    ['backslashes and another scheme', 'http://as.example\\fapi\\token', 'other'],
    ['another scheme', 'http://as.example/fapi/token', 'other'],
    ['another host', 'https://bs.example/fapi/token', 'other'],
    ['another host and a slash', 'https://bs.example/fapi/token/', 'other'],
    ['a port', 'https://as.example:8443/fapi/token', 'other'],
    ['another case of the path', 'https://as.example/FAPI/token', 'other'],
    ['a slash within', 'https://as.example//fapi/token', 'other'],
    ['no scheme', 'as.example/fapi/token', 'other'],
    ['an escaped slash', 'https://as.example/fapi%2Ftoken', 'other'],
    ['a query', `${called}?a=1`, 'query'],
    ['an empty query', `${called}?`, 'query'],
    ['a fragment', `${called}#a`, 'query'],
    ['a query and another path', `${called}/x?a=1`, 'other'],
    ['nothing', '', 'other'],
  ])('tells %s apart', (_name, htu, kind) => {
    expect(compareHtu(htu, called)).toEqual({ kind });
  });

  it.each([
    [called, called, []],
    [called, `${called}?a=1`, []],
    [called, `${called}#a\nb`, []],
    ['https://AS.example/fapi/token', called, ['case of scheme or host']],
    ['https://as.example:443/fapi/token', called, ['default port']],
    ['https://as.example:/fapi/token', called, ['default port']],
    ['https://as.example:443/fapi/token', 'https://as.example:443/fapi/token', []],
    ['https://as.example/%66api/token', called, ['percent-encoding']],
    ['https://as.example/%c3%bc/a', 'https://as.example/%C3%BC/a', ['percent-encoding']],
    ['https://as.example/fapi/./token', called, ['dot segments']],
    ['https://as.example/x/%2E%2e/fapi/token', called, ['percent-encoding', 'dot segments']],
    ['https://as.example', 'https://as.example/', ['empty path']],
    ['HTTPS://as.example:443/fapi/token', called, ['case of scheme or host', 'default port']],
  ])('%s beside %s: the same, but for %j', (htu, url, spelling) => {
    expect(compareHtu(htu, url)).toEqual({ kind: 'same', spelling });
  });

  it('is read as a browser reads the URL, where that is no URI by the letter', () => {
    expect(compareHtu(called, 'https:\\\\as.example\\fapi\\token').kind).toBe('same');
    expect(compareHtu(called, ' https://as.example/fapi/par').kind).toBe('other');
  });

  it('is another where no URL was called', () => {
    expect(compareHtu(called, '')).toEqual({ kind: 'other' });
    expect(compareHtu('', '')).toEqual({ kind: 'other' });
  });
});
