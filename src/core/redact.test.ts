import { describe, expect, it } from 'vitest';
import { presentEvidence } from './redact.ts';

const found = (value: string): string | undefined =>
  presentEvidence({ source: 'request', found: value }).found;
const value = 'J-KyhyVgfCLOu537E4tdibEDAwySA';

describe('a secret within a longer piece of evidence', () => {
  it.each([
    ['of a form', `authorization_code&code=${value}&x=1`, 'authorization_code&code=(29 characters cut)&x=1'],
    ['of an encoded form', `a%26code_verifier%3D${value}`, 'a%26code_verifier%3D(29 characters cut)'],
    ['of JSON', `{"code_verifier":"${value}","x":1}`, '{"code_verifier":"(29 characters cut)","x":1}'],
    ['of JSON in JSON', `{\\"code\\": \\"${value}\\"}`, '{\\"code\\": \\"(29 characters cut)\\"}'],
    ['of a token', `eyJhbGciOiJ9.eyJpc3M.${value}`, 'eyJhbGciOiJ9.eyJpc3M.(29 characters cut)'],
  ])('%s is cut', (_name, text, shown) => {
    expect(found(text)).toBe(shown);
  });

  it.each([
    '{"code":"invalid_client_assertion"}',
    'grant_type=authorization_code',
    'code_challenge_method=S256',
    'zip_code=123456789012',
  ])('but not of %s', (text) => {
    expect(found(text)).toBe(text);
  });
});
