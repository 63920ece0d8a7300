import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { classifyRedirectUri, swallowedNames } from './redirect-uri.ts';

const verdict = (token: string, more: Case): string => {
  const subject = buildSubject({ profile: 'singpass-fapi', parameters: { redirect_uri: token }, ...more }, 0);
  const { kind, ...rest } = classifyRedirectUri(subject);
  return 'reference' in rest && rest.reference ? `${kind} ${rest.reference.certainty}` : kind;
};
const asked = (uri: string): Case => ({
  authorization_request: `https://id.singpass.gov.sg/auth?response_type=code&redirect_uri=${encodeURIComponent(uri)}`,
});
const uri = 'https://rp.example.sg/callback';

describe('classifyRedirectUri', () => {
  it.each([
    [uri, 'same'],
    [`${uri}/`, 'slash proof'],
    ['http://rp.example.sg/callback', 'origin proof'],
    ['https://rp.example.sg:443/callback', 'origin proof'],
    ['https://www.rp.example.sg/callback', 'origin proof'],
    ['https://RP.example.sg/callback', 'origin proof'],
    ['https://rp.example.sg/Callback', 'path proof'],
    ['https://rp.example.sg//callback', 'path proof'],
    ['https://rp.example.sg/callback.php', 'path proof'],
    [`${uri}?a=1`, 'query proof'],
    [`${uri}#x`, 'query proof'],
    ['https%3A%2F%2Frp.example.sg%2Fcallback', 'double-encoded proof'],
    ['', 'not-judged'],
    [`${uri}\n`, 'not-judged'],
    ['<redacted>', 'not-judged'],
    ['__proto__', 'origin proof'],
  ])('reads %j as %s', (token, wanted) => {
    expect(verdict(token, asked(uri))).toBe(wanted);
  });

  it('needs no second value for one that is encoded twice', () => {
    expect(verdict('https%3A%2F%2Frp.example.sg', {})).toBe('double-encoded');
  });

  it('compares with the callback where the authorization request is not there', () => {
    const callback = `${uri}/?code=abc&state=x&iss=https%3A%2F%2Fid.singpass.gov.sg%2Ffapi`;
    expect(verdict(uri, { callback })).toBe('slash strong');
    expect(verdict(`${uri}/`, { callback })).toBe('same');
    expect(verdict(uri, { callback: 'code=abc&state=x' })).toBe('no-reference');
    expect(verdict(uri, { callback: `${uri}?code=abc` })).toBe('same');
    expect(
      verdict(`${uri}?a=1`, { callback: `${uri}?a=1&error=x&error_description=y&session_state=z#b` }),
    ).toBe('same');
    expect(verdict(`${uri}?codes=1`, { callback: `${uri}?codes=1&code=2` })).toBe('same');
    expect(verdict(uri, { callback: `${uri}#state=x` })).toBe('same');
  });

  it('compares with what is registered where nothing else is there', () => {
    const expected = { redirect_uris: [`${uri}2`, uri] };
    expect(verdict(uri, { expected })).toBe('same');
    expect(verdict(`${uri}3`, { expected })).toBe('path strong');
    expect(verdict(uri, { expected: { redirect_uris: [' ', ` ${uri} `] } })).toBe('same');
    expect(verdict(uri, { expected: { redirect_uris: [' '] } })).toBe('no-reference');
    expect(verdict(uri, { expected: { redirect_uris: ['https://other.sg/a', `${uri}/`] } })).toBe(
      'slash strong',
    );
  });

  it('leaves a value that was cut at an & to the check of that', () => {
    const parameters = { redirect_uri: `${uri}?a=1`, b: '2' };
    expect(verdict('', { ...asked(`${uri}?a=1&b=2`), parameters })).toBe('not-judged');
  });

  it.each(['<redacted>', 'YOUR_REDIRECT_URI', ''])(
    'judges nothing against an authorization request of %j',
    (value) => {
      expect(verdict(uri, asked(value))).toBe(value === '' ? 'origin proof' : 'no-reference');
    },
  );

  it.each([
    [`${uri}%2Fa`, `${uri}/a`, 'double-encoded', 'percent-encoding'],
    [`${uri}/?a=1`, `${uri}?a=1`, 'slash', 'a trailing slash in the path'],
    [`${uri}?a=1`, `${uri}/?a=1`, 'slash', 'a trailing slash in the path'],
    [uri, `${uri}/`, 'slash', 'a trailing slash'],
    ['https://rp.example.sg/a/callback', uri, 'path', 'the path'],
    ['https://rp.example.com/callback', uri, 'origin', 'the host'],
    [`${uri}?a=1`, `${uri}?b=2`, 'query', 'the query or fragment'],
    ['https://RP.example.sg/callback', uri, 'origin', 'upper and lower case'],
  ])('says of %s what differs from %s: %s, %s', (found, expected, kind, note) => {
    const subject = buildSubject(
      { profile: 'singpass-fapi', parameters: { redirect_uri: found }, ...asked(expected) },
      0,
    );
    expect(classifyRedirectUri(subject)).toMatchObject({
      kind,
      note,
      reference: { value: expected, source: 'authorization_request', path: 'parameters.redirect_uri' },
    });
  });

  it('judges nothing without a redirect_uri', () => {
    expect(classifyRedirectUri(buildSubject({}, 0))).toEqual({ kind: 'not-judged' });
    expect(classifyRedirectUri(buildSubject({ parameters: { code: 'x' } }, 0))).toEqual({
      kind: 'not-judged',
    });
  });
});

describe('swallowedNames', () => {
  it.each([
    [`${uri}?a=1&b%2Dc=2&d`, ['a', 'b-c', 'd']],
    [`${uri}?a=1?b=2`, ['a']],
    [uri, []],
  ])('of %s', (value, names) => {
    const { request } = buildSubject({ parameters: { a: '1', 'b-c': '2', d: '', e: '3', '': 'x' } }, 0);
    expect(swallowedNames(value, request?.parameters ?? [])).toEqual(names);
  });
});
