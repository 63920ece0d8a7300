import { describe, expect, it } from 'vitest';
import { quoteCmd } from './curl-cmd.ts';
import { withFreshTokens } from './export-request.ts';
import { formWord, headerLine } from './form-words.ts';
import { powerShellSettings, quotePowerShell } from './powershell-words.ts';
import { exportFormatOf } from './registry.ts';
import { nameOfHeader, nameOfParameter, variableOfHeader, variableOfParameter } from './secret-variables.ts';

describe('a word', () => {
  it.each([
    ['a b', '"a b"'],
    ['50%', '"50%%"'],
    ['a\\b', '"a\\b"'],
    ['a\\', '"a\\\\"'],
    ['a\\\\', '"a\\\\\\\\"'],
    ['(a&b)', '"(a&b)"'],
    ['a"b', '^"a\\^"b^"'],
    ['a\\"b', '^"a\\\\\\^"b^"'],
    ['(<^|!>&)"', '^"^(^<^^^|^!^>^&^)\\^"^"'],
  ])('for cmd.exe: %s', (text, wanted) => expect(quoteCmd(text)).toBe(wanted));

  it.each([
    ['a b', "'a b'"],
    ["it's", "'it''s'"],
    ['‘a’ ‚b‛', "'‘‘a’’ ‚‚b‛‛'"],
  ])('for PowerShell: %s', (text, wanted) => expect(quotePowerShell(text)).toBe(wanted));

  it.each([
    ['aZ09._~-', 'aZ09._~-'],
    ['', ''],
    ['a b', 'a%20b'],
    ['a+b&', 'a%2Bb%26'],
  ])('for a form: %s', (text, wanted) => expect(formWord(text)).toBe(wanted));

  it('for a header stands on one line', () => {
    expect(headerLine('a\r\n\r\nb\nc d')).toBe('a b c d');
  });

  it('that sets variables of PowerShell', () => {
    expect(powerShellSettings([])).toBe('');
    expect(powerShellSettings(['A', 'B'])).toBe("$A = '...'\n$B = '...'\n\n");
  });
});

describe('the variable for a secret', () => {
  it.each([
    ['code', 'CODE', 'CODE'],
    ['scope', undefined, 'SCOPE'],
    ['client_assertion', 'CLIENT_ASSERTION', 'CLIENT_ASSERTION'],
    ['pa-th', 'PARAM_PA_TH', 'PARAM_PA_TH'],
    ['é_9', 'PARAM___9', 'PARAM___9'],
    ['response_type', undefined, 'PARAM_RESPONSE_TYPE'],
  ])('in the parameter %s', (name, variable, whole) => {
    expect([variableOfParameter(name), nameOfParameter(name)]).toEqual([variable, whole]);
  });

  it.each([
    ['Accept', undefined, 'HEADER_ACCEPT'],
    ['ACCEPT-Language', undefined, 'HEADER_ACCEPT_LANGUAGE'],
    ['User-Agent', undefined, 'HEADER_USER_AGENT'],
    ['DPoP', 'DPOP', 'DPOP'],
    ['dpop', 'DPOP', 'DPOP'],
    ['Cookie', 'HEADER_COOKIE', 'HEADER_COOKIE'],
  ])('in the header %s', (name, variable, whole) => {
    expect([variableOfHeader(name), nameOfHeader(name)]).toEqual([variable, whole]);
  });
});

describe('a request to be signed anew', () => {
  const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const signing = { proof: { algorithm: 'ES256', address: 'a', lifetimeSeconds: 1 } };

  it('has the places for what is made', () => {
    const given = { headers: [{ name: 'dpop', value: 'old' }], parameters: [], signing } as never;
    expect(withFreshTokens(given)).toEqual({
      headers: [{ name: 'DPoP', value: '' }],
      parameters: [
        { name: 'client_assertion_type', value: assertionType },
        { name: 'client_assertion', value: '' },
      ],
      signing,
    });
  });

  it('keeps them where they are, and has no proof where none is wanted', () => {
    const parameters = [
      { name: 'client_assertion', value: 'a' },
      { name: 'client_assertion_type', value: 'b' },
    ];
    const headers = [
      { name: 'DPOP', value: 'old' },
      { name: 'X', value: 'y' },
    ];
    const given = { headers, parameters, signing: { proof: undefined } } as never;
    expect(withFreshTokens(given)).toEqual({
      headers: [{ name: 'X', value: 'y' }],
      parameters,
      signing: { proof: undefined },
    });
  });
});

it('a format is found by its id', () => {
  expect(exportFormatOf('go')?.title).toBe('Go');
  expect(exportFormatOf('cobol')).toBeUndefined();
});
