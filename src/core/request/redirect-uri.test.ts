import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { classifyRedirectUri } from './redirect-uri.ts';

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
  });

  it('compares with what is registered where nothing else is there', () => {
    const expected = { redirect_uris: [`${uri}2`, uri] };
    expect(verdict(uri, { expected })).toBe('same');
    expect(verdict(`${uri}3`, { expected })).toBe('path strong');
  });

  it('leaves a value that was cut at an & to the check of that', () => {
    const parameters = { redirect_uri: `${uri}?a=1`, b: '2' };
    expect(verdict('', { ...asked(`${uri}?a=1&b=2`), parameters })).toBe('not-judged');
  });
});
