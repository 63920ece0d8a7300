import { describe, expect, it } from 'vitest';
import { makeAssertion } from '../../testing/tokens.ts';
import { hasLostPlus } from './lost-plus.ts';
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
  });
});
