import { describe, expect, it } from 'vitest';
import { testCode } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { classifyCode } from './code.ts';

const verdict = (code: string, more: Case = {}): string => {
  const found = classifyCode(buildSubject({ profile: 'singpass-fapi', parameters: { code }, ...more }, 0));
  return 'expected' in found && found.expected !== undefined ? `${found.kind} ${found.expected}` : found.kind;
};

describe('classifyCode', () => {
  it.each([
    [testCode, 'fine'],
    [testCode.slice(1), 'length 43 characters'],
    ['', 'damaged'],
    [`${testCode}\n`, 'damaged'],
    ['urn:ietf:params:oauth:request_uri:abc', 'other-thing'],
    ['eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.x', 'other-thing'],
    ['undefined', 'other-thing'],
    ['None', 'other-thing'],
    ['ab%2Fcd', 'encoded ab/cd'],
    [`${testCode}&state=abc`, `mixed ${testCode}`],
    [`${testCode}&iss=https%3A%2F%2Fid.example.sg`, `mixed ${testCode}`],
    [`${testCode}#`, `mixed ${testCode}`],
    [`https://rp.example.sg/cb?code=${testCode}&state=x`, `mixed ${testCode}`],
    ['ab cd', 'mixed'],
    ['ab+cd', 'foreign'],
    ['y'.repeat(4_001), 'mixed'],
    [`${testCode}&`, `mixed ${testCode}`],
  ])('reads %.60s as %s', (code, wanted) => {
    expect(verdict(code)).toBe(wanted);
  });

  it.each([
    [`code=${testCode}`, `mixed ${testCode}`],
    [`${testCode}&`, `mixed ${testCode}`],
    ['code=a%2Db', 'mixed a-b'],
  ])('reads %.60s in a request as %s', (code, wanted) => {
    const request = `POST /token HTTP/1.1\n\ngrant_type=authorization_code&code=${encodeURIComponent(code)}`;
    const found = classifyCode(buildSubject({ profile: 'singpass-fapi', request }, 0));
    expect(`${found.kind} ${'expected' in found && found.expected}`).toBe(wanted);
  });

  it('takes what was copied with it into its field for no part of it', () => {
    for (const code of [`code=${testCode}`, `${testCode},`]) expect(verdict(code)).toBe('fine');
  });

  it('reads five million characters at once', () => {
    expect(verdict(`y${'x'.repeat(5_000_000)}`)).toBe('damaged');
  });

  it('leaves the text of a missing value to the error in the callback', () => {
    expect(verdict('undefined', { callback: 'https://rp.example.sg/cb?error=access_denied' })).toBe('absent');
  });

  it('sees that the code is shorter than the callback says', () => {
    const callback = `https://rp.example.sg/cb?code=${testCode}&state=st4te`;
    expect(verdict(testCode.slice(0, 20), { callback })).toBe(`cut ${testCode}`);
    expect(verdict('st4te', { callback })).toBe('other-thing');
    expect(verdict('short', { callback: 'https://rp.example.sg/cb?code=short' })).toBe('fine');
  });

  it.each([
    ['z'.repeat(43), 'other-code'],
    ['z'.repeat(60), 'other-code'],
    ['***', 'fine'],
    ['abc…', 'fine'],
    ['abcdef...', 'fine'],
    ['abcd...wxyz', 'fine'],
    ['', 'fine'],
    [`${testCode}2`, 'cut'],
    [encodeURIComponent(testCode), 'fine'],
  ])('holds the code against the one that the callback brought: %s', (came, wanted) => {
    const callback = `https://rp.example.sg/cb?code=${came}&state=st4te`;
    expect(verdict(testCode, { callback }).split(' ')[0]).toBe(wanted);
  });
});
