import { describe, expect, it } from 'vitest';
import { makeAssertion } from '../../testing/tokens.ts';
import { parseRequest, requestFromParameters } from './parse-request.ts';
import { standInOf } from './placeholder.ts';
import { damageOf } from './value-damage.ts';

/** The damage to the named parameter of a request text. */
function damage(text: string, name = 'code'): string | undefined {
  const request = parseRequest(text);
  const parameter = request?.parameters.find((candidate) => candidate.name === name);
  return request && parameter && damageOf(parameter, request);
}
const body = (value: string): string => `grant_type=authorization_code&code=${value}`;
const curl = (argument: string): string => `curl https://a.sg/token -d grant_type=x ${argument}`;

describe('damageOf', () => {
  it.each([
    ['abc-_DEF', undefined],
    ['', 'empty'],
    ['abc%0A', 'edge-space'],
    ['%20abc', 'edge-space'],
    ['ab+cd', 'plus-space'],
    ['ab%20cd', undefined],
    ['%22abc%22', 'quotes'],
    ['b%27abc%27', undefined],
    ['ab%E2%80%93cd', 'smart-punctuation'],
    ['ab%E2%80%8Bcd', 'invisible'],
    ['abc%09', 'invisible'],
    ['abc%zz', 'percent-malformed'],
    ['ab%252Fcd', undefined],
    ['YOUR_AUTH_CODE', 'placeholder'],
    ['%24%7BCODE%7D', 'placeholder'],
    ['%24CODE', 'literal-variable'],
    ['%3Credacted%3E', 'redacted'],
    ['4C0siv...', 'redacted'],
    ['@code.txt', 'at-file'],
    ['%5Bobject+Object%5D', undefined],
    ['a\n&state=b\n&scope=c', 'line-broken'],
    ['a\n&state=b&scope=c', 'edge-space'],
  ])('reads code=%s as %s', (value, wanted) => {
    expect(damage(body(value))).toBe(wanted);
  });

  it('tells the spaces of a wrapped token, and of a PEM block, from lost pluses', async () => {
    const token = await makeAssertion();
    const wrapped = token.replace(/(.{60})/g, '$1 ');
    const sent = (value: string): string => new URLSearchParams({ client_assertion: value }).toString();
    expect(damage(sent(wrapped), 'client_assertion')).toBeUndefined();
    expect(damage(sent('-----BEGIN PRIVATE KEY-----'), 'client_assertion')).toBeUndefined();
    const standard = token
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .replace(/\.[^.]*$/, `.a/b+${'A'.repeat(82)}`);
    expect(damage(`client_assertion=${standard}`, 'client_assertion')).toBe('plus-space');
  });

  it.each([
    ['client_assertion_type=urn%253Aietf%253Aparams', 'client_assertion_type', 'double-encoded'],
    ['redirect_uri=https%253A%252F%252Fa', 'redirect_uri', undefined],
    ['state=%2541', 'state', undefined],
    [
      'client_assertion_type=urn3Aietf3Aparams3Aoauth3Aclient-assertion-type3Ajwt-bearer',
      'client_assertion_type',
      'percent-malformed',
    ],
    [
      'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      'client_assertion_type',
      undefined,
    ],
    ['__proto__=%20', '__proto__', 'edge-space'],
  ])('reads %s', (text, name, wanted) => {
    expect(damage(text, name)).toBe(wanted);
  });

  it.each([
    [`-d "code=$CODE"`, 'shell-variable'],
    [`-d "code=$(cat code.txt)"`, 'shell-variable'],
    [`-d 'code=$CODE'`, 'literal-variable'],
    [`-d 'state=$STATE&code=$CODE'`, 'literal-variable'],
    [`-d 'code=\${CODE}'`, 'literal-variable'],
    [`-d 'code=aB3$xYz9-kL'`, undefined],
    [`-d code=@code.txt`, 'at-file'],
    [`--data-urlencode code@code.txt`, 'from-file'],
    [`--data-urlencode 'code=x&redirect_uri=https://a.sg'`, 'whole-body'],
    [`--data-urlencode 'code=x&state=y'`, undefined],
  ])('reads curl %s as %s', (argument, wanted) => {
    expect(damage(curl(argument))).toBe(wanted);
  });

  it('judges the values of a form too', () => {
    const request = requestFromParameters({ code: 'abc\n' }, {});
    expect(request.parameters.map((parameter) => damageOf(parameter, request))).toEqual(['edge-space']);
  });
});

describe('standInOf', () => {
  it.each([
    'YOUR_JWT_ASSERTION',
    'your_client_id',
    '<client id>',
    '{{code}}',
    '{client_id}',
    `$\{CODE}`,
    'process.env.SINGPASS_JWS_KID',
    '%CLIENT_ID%',
    'INSERT_CODE_HERE',
  ])('takes %s for a placeholder', (value) => expect(standInOf(value)).toBe('placeholder'));

  it.each([
    '<redacted>',
    '[REDACTED]',
    'REDACTED',
    '***',
    'abc***',
    'xxxxx',
    'XXXXXXXXXX',
    'eyJhbGciOi…',
    'eyJ0.eyJ1.(removed)...',
    '[FILTERED]',
    '[PII is hidden]',
    '[secure]',
    '(scrubbed)',
    'eyJhbGciOi[truncated]',
    'eyJhbGciOi(512 bytes truncated)',
  ])('takes %s for redacted', (value) => expect(standInOf(value)).toBe('redacted'));

  it.each([
    'T5sM5a53Yaw3URyDEv2y9129CbElCN2F',
    'https://rp.example.sg/callback',
    'xx',
    'axxxb',
    'secretary',
    'a.b.c',
  ])('takes %s for a value', (value) => expect(standInOf(value)).toBeUndefined());

  it('reads ten million characters at once', () => {
    expect(standInOf('<'.repeat(10_000_000))).toBeUndefined();
  });
});
