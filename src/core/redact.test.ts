import { describe, expect, it } from 'vitest';
import { maskSecret, presentEvidence } from './redact.ts';

const found = (value: string): string | undefined =>
  presentEvidence({ source: 'request', found: value }).found;
const value = 'J-KyhyVgfCLOu537E4tdibEDAwySA';

describe('a secret', () => {
  it.each([
    ['', '(empty)'],
    ['x', '… (1 character)'],
    ['x'.repeat(18), '… (18 characters)'],
    ['abcdef'.padEnd(19, 'x'), 'abcdef… (19 characters)'],
  ])('%j is shown as %s', (secret, shown) => {
    expect(maskSecret(secret)).toBe(shown);
  });

  it('is masked on both sides of a difference, a description is not', () => {
    const both = { source: 'request', found: value, expected: `${value}x`, secret: true } as const;
    expect(presentEvidence(both)).toEqual({
      found: 'J-Kyhy… (29 characters)',
      expected: 'J-Kyhy… (30 characters)',
    });
    expect(presentEvidence({ ...both, found: undefined, expected: '43 characters of base64url' })).toEqual({
      expected: '43 characters of base64url',
    });
    expect(presentEvidence({ source: 'request' })).toEqual({});
  });

  it('is not taken for one in a token without a signature', () => {
    expect(found('eyJhbGciOiJ9.eyJpc3M.short')).toBe('eyJhbGciOiJ9.eyJpc3M.short');
  });
});

describe('a secret within a longer piece of evidence', () => {
  it.each([
    ['of a form', `authorization_code&code=${value}&x=1`, 'authorization_code&code=(29 characters cut)&x=1'],
    ['of an encoded form', `a%26code_verifier%3D${value}`, 'a%26code_verifier%3D(29 characters cut)'],
    ['of JSON', `{"code_verifier":"${value}","x":1}`, '{"code_verifier":"(29 characters cut)","x":1}'],
    ['of JSON in JSON', `{\\"code\\": \\"${value}\\"}`, '{\\"code\\": \\"(29 characters cut)\\"}'],
    ['of a token', `eyJhbGciOiJ9.eyJpc3M.${value}`, 'eyJhbGciOiJ9.eyJpc3M.(29 characters cut)'],
    [
      'of a token without its beginning',
      `lzcyI6ImEifQ-lzcyI6.${value}${value}`,
      'lzcyI6ImEifQ-lzcyI6.(58 characters cut)',
    ],
  ])('%s is cut', (_name, text, shown) => {
    expect(found(text)).toBe(shown);
  });

  it.each([
    '{"code":"invalid_client_assertion"}',
    'grant_type=authorization_code',
    `eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ${'a'.repeat(50)}`,
    'https://a-host-of-a-long-name.example/and-a-path-of-more-than-forty-characters-in-all',
    'code_challenge_method=S256',
    'zip_code=123456789012',
  ])('but not of %s', (text) => {
    expect(found(text)).toBe(text);
  });
});
