import { describe, expect, it } from 'vitest';
import { dpopKey } from '../../testing/keys.ts';
import { makeAssertion, makeDpopProof } from '../../testing/tokens.ts';
import { valueInField } from './value-in-field.ts';
import { tokenInField } from './values-alone.ts';

const token = await makeAssertion();
const proof = await makeDpopProof({ key: await dpopKey() });

describe('a token in its field', () => {
  it.each([
    token,
    `client_assertion=${token}`,
    `&client_assertion=${token}&`,
    `client_assertion: ${token}`,
    `Client assertion:\n${token}`,
    `    "client_assertion": "${token}",\n`,
    JSON.stringify({ client_assertion: token }),
    `'client_assertion' => '${token}',`,
    `const assertion = "${token}";`,
    `String clientAssertion = "${token}";`,
    `-d client_assertion=${token} \\`,
    `--data-urlencode 'client_assertion=${token}' \\`,
    `export CLIENT_ASSERTION="${token}"`,
    `"${token}",`,
    `\`${token}\``,
    `\`\`\`text\n${token}\n\`\`\``,
    `> ${token}`,
    `Here is the token:\n\n${token}\n\nThanks, Ann`,
    `https://jwt.io/#debugger-io?token=${token}`,
    `${token};`,
    `${token} // from the log`,
    `2026-11-20 10:00:00 DEBUG TokenClient - client_assertion=${token}`,
    `curl https://id.example -H 'DPoP: ${proof}' -d client_assertion=${token} -d code=x`,
    `${token}.`,
    `(${token})`,
    `**${token}**`,
    `<pre>${token}</pre>`,
    `- ${token}`,
    `1  ${token}`,
    `>> ${token}`,
    `On Friday Dev wrote:\n> ${token}`,
    `| token | ${token} |`,
    `$ cat token.txt\n${token}\nme@host:~$ `,
    `{code}\n${token}\n{code}`,
    `assertion: |\n  ${token}`,
    `2026-11-20 06:13:20,123 INFO  c.e.Auth - ${token}`,
  ])('is read without what was copied with it: %s', (text) => {
    expect(tokenInField(text, 'client_assertion')).toBe(token);
  });

  it.each([
    `DPoP: ${proof}`,
    `-H 'DPoP: ${proof}' \\`,
    `curl -H "dpop: ${proof}" -d client_assertion=${token}`,
  ])('is the proof in its own: %s', (text) => {
    expect(tokenInField(text, 'dpop')).toBe(proof);
  });

  it.each([
    `"${token}"`,
    `'${token}'`,
    `${token}"`,
    `Bearer ${token}`,
    `b'${token}'`,
    `<${token}>`,
    `\u200b${token}`,
    token.replaceAll('.', '%2E'),
    token.replace(/(.{64})/g, '$1\n'),
    token.split('.').join('.\n'),
    `${token.slice(0, -20)}\n${token.slice(-20)}`,
    `${token}\n${proof}`,
    `header\n${token}`,
    `${token}\ntail`,
    'see the attachment',
  ])('stays with what may have been sent: %s', (text) => {
    expect(tokenInField(text, 'client_assertion')).toBe(text);
  });

  it('is no proof where a whole form stands', () => {
    const form = `grant_type=authorization_code&client_assertion=${token}`;
    expect(tokenInField(form, 'dpop')).toBe(form);
  });
});

describe('a value in its field', () => {
  it.each([
    'code=abc',
    'code=abc&',
    'code=abc,',
    'code: abc;',
    '&code=abc',
    'code: abc',
    '"code": "abc",',
    "'code' => 'abc'",
    "const code = 'abc';",
    '-d code=abc \\',
    "--data-urlencode 'code=abc' \\",
    '"abc",',
    '```\nabc\n```',
    'abc,',
    'abc;',
    'abc // from the log',
    'abc (from the log)',
    '- abc',
    '> abc',
    '1  abc',
    '$ abc',
    '<pre>abc</pre>',
    '~~~\nabc\n~~~',
    '```json\nabc\n```',
    '**abc**',
    '(abc)',
    '| code | abc |',
    'The code is: abc',
    '{"code":"abc"}',
  ])('is read without its name: %s', (text) => {
    expect(valueInField(text, 'code')).toBe('abc');
  });

  it.each([
    'abc',
    'abc ',
    '"abc"',
    "'abc'",
    'code',
    'code=',
    'state=abc',
    'a code: b',
    'code: a b',
    '{"state":"abc"}',
    '-abc',
  ])('stays as it is: %s', (text) => {
    expect(valueInField(text, 'code')).toBe(text);
  });

  it('keeps the ampersand of a code alone', () => {
    expect(['code', 'client_id'].map((name) => valueInField('abc&', name))).toEqual(['abc&', 'abc']);
  });

  it('has its name in any spelling', () => {
    expect(valueInField("redirectUri: 'https://rp.example/cb?a=b',", 'redirect_uri')).toBe(
      'https://rp.example/cb?a=b',
    );
  });
});
