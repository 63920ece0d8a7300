import { describe, expect, it } from 'vitest';
import { makeAssertion } from '../../testing/tokens.ts';
import { hasLostPlus, mayBeLostPlus, wasIssuedWithPlus } from './lost-plus.ts';
import { parseForm } from './parse-form.ts';

/** Whether the first pair of a body, as an HTTP client or as curl's --data-urlencode wrote it, has lost a plus. */
function lost(pair: string, option?: string): boolean {
  const [parameter] = parseForm(pair, 'body', undefined, option);
  return parameter !== undefined && hasLostPlus(parameter);
}

describe('hasLostPlus', () => {
  it.each([
    ['code=ab+cd', true],
    ['code=aB3%20cD4/eF5%3D', true],
    ['code=ab%20cd', false],
    ['code=abcd', false],
    ['scope=openid+profile', false],
    ['code=%5Bobject+Object%5D', false],
    ['client_assertion=%5Bobject+Promise%5D', false],
    ['client_assertion=not+a+token', false],
    ['client_assertion=-----BEGIN+PRIVATE+KEY-----', false],
  ])('reads %s as %s', (pair, wanted) => {
    expect(lost(pair)).toBe(wanted);
  });

  it('knows that curl itself writes a space as +', () => {
    expect(lost('code=ab+cd', '--data-urlencode')).toBe(false);
    expect(lost('code=ab+cd', '-d')).toBe(true);
  });

  it('finds it in a token of the standard alphabet, not in base64url and not in a wrapped one', async () => {
    const token = await makeAssertion();
    const [header = '', payload = ''] = token.split('.');
    const sent = (value: string): boolean =>
      lost(new URLSearchParams({ client_assertion: value }).toString());
    expect(sent(`${header}.${payload}.ab/d ${'A'.repeat(81)}`)).toBe(true);
    expect(sent(`${header}.${payload}.abcd ${'A'.repeat(81)}`)).toBe(true);
    expect(sent(`${header}.${payload}.ab-d ${'A'.repeat(81)}`)).toBe(false);
    expect(sent(`${header}.${payload}.abcd ${'A'.repeat(82)}`)).toBe(false);
    expect(sent(token.replace(/(.{60})/g, '$1 '))).toBe(false);
    expect(sent(`${header}.${payload.slice(0, 20)} ${payload.slice(20)}.${'A'.repeat(86)}`)).toBe(false);
    expect(sent(`${header}.${payload.slice(0, 20)} ${payload.slice(21)}.${'A'.repeat(86)}`)).toBe(true);
    expect(sent(`${header.slice(0, 10)} ${header.slice(11)}.${payload}.${'A'.repeat(86)}`)).toBe(true);
    expect(sent(`${header}.${payload.slice(0, 20)} ${payload.slice(20)}.${'A'.repeat(50)}`)).toBe(false);
  });
});

describe('a plus of which the login tells', () => {
  const was = (pair: string, issued: Parameters<typeof wasIssuedWithPlus>[1]) => {
    const [parameter] = parseForm(pair, 'body');
    return parameter && wasIssuedWithPlus(parameter, issued);
  };

  it.each([
    ['code=a+b', { issuedCode: 'a+b' }, true],
    ['code=a+b+c', { issuedCode: 'a+b+c' }, true],
    ['code=+ab', { issuedCode: '+ab' }, true],
    ['code=a%20b+c', { issuedCode: 'abc' }, false],
    ['code_verifier=a+b', { issuedVerifier: 'a+b' }, true],
    ['code_verifier=ab+', { issuedVerifier: 'ab' }, false],
    ['code=a+b', { issuedCode: 'a-b' }, undefined],
    ['code=a+b', { issuedCode: 'a b' }, undefined],
    ['code=a%2Bb', { issuedCode: 'a+b' }, undefined],
    ['code=ab', { issuedCode: 'ab' }, undefined],
    ['code=a+b', {}, undefined],
    ['code=a+b', { issuedVerifier: 'a+b' }, undefined],
    ['code_verifier=a+b', { issuedCode: 'a+b' }, undefined],
    ['client_assertion=a+b', { issuedCode: 'a+b', issuedVerifier: 'a+b' }, undefined],
    [`code=a+${'b'.repeat(19_998)}`, { issuedCode: `a+${'b'.repeat(19_998)}` }, true],
    [`code=a+${'b'.repeat(19_999)}`, { issuedCode: `a+${'b'.repeat(19_999)}` }, undefined],
  ])('%.60s of %.60j: %s', (pair, issued, wanted) => expect(was(pair, issued)).toBe(wanted));
});

describe('a plus at an edge', () => {
  const may = (pair: string, issued: Parameters<typeof mayBeLostPlus>[1] = {}, option?: string) => {
    const [parameter] = parseForm(pair, 'body', undefined, option);
    return parameter && mayBeLostPlus(parameter, issued);
  };

  it.each(['code=+ab', 'code=ab+', 'code_verifier=ab+', 'client_assertion=+ab'])(
    'may be a space or a plus: %s',
    (pair) => expect(may(pair)).toBe(true),
  );

  it.each(['code=a+b', 'code=ab', 'code=%20ab', 'code=ab%2B', 'scope=openid+'])(
    'does not stand in %s',
    (pair) => expect(may(pair)).toBe(false),
  );

  it('was a space where curl itself escapes, and is what the login says', () => {
    expect(may('code=ab+', {}, '--data-urlencode')).toBe(false);
    expect(may('code=ab+', {}, '-d')).toBe(true);
    expect(may('code=ab+', { issuedCode: 'ab+' })).toBe(false);
    expect(may('code=ab+', { issuedCode: 'ab' })).toBe(false);
    expect(may('code=ab+', { issuedCode: 'other' })).toBe(true);
  });
});
