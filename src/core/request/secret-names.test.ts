import { describe, expect, it } from 'vitest';
import { isSecretHeader, isSecretName, isSecretParameter, isUsableSecret } from './secret-names.ts';

describe('what is shown masked', () => {
  it.each([
    ['code', true],
    ['Code_Verifier', true],
    ['subject_token', true],
    ['ClientSecret', true],
    ['dpop', true],
    ['code_challenge', false],
    ['\ncode_verifier', true],
    ['DPoP: eyJ\r\n\r\ncode', true],
    ['code ', true],
    ['code is', false],
    ['scope', false],
  ])('of names: %j %s', (name, secret) => {
    expect(isSecretName(name)).toBe(secret);
  });

  it('also as evidence where it could be used', () => {
    expect(['\ncode', 'Access_Token', 'verifier', 'state', 'nonce', 'scope'].map(isUsableSecret)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each(['Refresh_Token', 'client_secret', 'ClientSecret', 'assertion'])('%s can be used', (name) => {
    expect(isUsableSecret(name)).toBe(true);
  });

  it('leaves a parameter out of a file for support by its name, whatever has run into it', () => {
    expect(['state', '\nCode', 'x\t code', 'codes', 'scope'].map(isSecretParameter)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['Authorization', true],
    ['X-Api-Key', true],
    ['apikey', true],
    ['Cookie', true],
    ['X-Session', true],
    ['DPoP', true],
    ['WWW-Authenticate', false],
    ['Accept', false],
  ])('of headers: %s %s', (name, secret) => {
    expect(isSecretHeader(name)).toBe(secret);
  });
});
