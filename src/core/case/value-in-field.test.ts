import { describe, expect, it } from 'vitest';
import { dpopKey } from '../../testing/keys.ts';
import { makeAssertion, makeDpopProof } from '../../testing/tokens.ts';
import type { Case } from './case.ts';
import { valueInField } from './value-in-field.ts';
import { tokenInField, withValuesAlone } from './values-alone.ts';

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
    `  ${token},`,
    ` "${token}",`,
    `${token}; // as "x"`,
    `${token}\n \n(Thanks)`,
    `The client_assertion is here:\n\n${token}`,
    `client_assertion=${token}`.padEnd(100_000),
  ])('is read without what was copied with it: %s', (text) => {
    expect(tokenInField(text, 'client_assertion')).toBe(token);
  });

  it.each([
    `DPoP: ${proof}`,
    `The proof:\n\n${proof}`,
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
    ` ${token}\n`,
    ` ${token}"`,
    `.${token}.`,
    `${token}.x`,
    `"\n${token}\n"`,
    `'\n${token}\n'`,
    `"${token}" // from the log`,
    `Bearer "${token}",`,
    `"of ${token}",`,
    `First:\n${token}\n\nSecond:\n${proof}`,
    `client_assertion=${token}`.padEnd(100_001),
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
    `{"code":"abc","x":"${'a'.repeat(99_979)}"}`,
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
    '{"code":1}',
    '{"code":',
    '{"code":"a b"} x',
    `{"code":"abc","x":"${'a'.repeat(99_980)}"}`,
    '[{"code":"abc"}]',
  ])('stays as it is: %s', (text) => {
    expect(valueInField(text, 'code')).toBe(text);
  });

  it('keeps the ampersand of a code alone', () => {
    expect(['code', 'client_id'].map((name) => valueInField('abc&', name))).toEqual(['abc&', 'abc']);
  });

  it('stays where its name is none, and where a scope goes on', () => {
    for (const name of ['a(', '(a', '']) expect(valueInField('(a=b', name)).toBe('(a=b');
    expect(['scope', 'code'].map((name) => valueInField('openid (default)', name))).toEqual([
      'openid (default)',
      'openid',
    ]);
  });

  it('has its name in any spelling', () => {
    for (const text of ['client_id=abc', 'client id: abc', 'clientId: abc'])
      expect(valueInField(text, 'client_id')).toBe('abc');
    expect(valueInField("redirectUri: 'https://rp.example/cb?a=b',", 'redirect_uri')).toBe(
      'https://rp.example/cb?a=b',
    );
  });
});

describe('a case', () => {
  const body = 'grant_type=authorization_code&code=abc';
  const login = 'https://rp.example/cb?code=abc&state=s';

  it.each<readonly [string, Case, Case]>([
    ['nothing', {}, {}],
    ['a token', { client_assertion: `token: ${token},` }, { client_assertion: `       ${token}` }],
    ['a token below words', { dpop: `My proof:\n\n${proof}` }, { dpop: `         \n\n${proof}` }],
    [
      'a token alone',
      { client_assertion: ` ${token}`, dpop: proof },
      { client_assertion: ` ${token}`, dpop: proof },
    ],
    [
      'a sign for none',
      { client_assertion: ' - ', dpop: 'N/A' },
      { client_assertion: undefined, dpop: undefined },
    ],
    [
      'an address',
      { token_endpoint: '"https://id.example/token",' },
      { token_endpoint: 'https://id.example/token' },
    ],
    ['an address cut short', { token_endpoint: 'https://id.ex…' }, { token_endpoint: undefined }],
    [
      'requests',
      { request: `"${body}"`, previous_request: `'${body}',`, authorization_request: `${body};` },
      { request: body, previous_request: body, authorization_request: body },
    ],
    [
      'addresses of a login',
      { authorization_url: `(${login})`, callback: `> ${login}`, authorization_request: `(${login}).` },
      { authorization_url: ` ${login}`, callback: `  ${login}`, authorization_request: ` ${login}` },
    ],
    [
      'what is registered',
      { expected: { client_id: '"a-b",', jwks_uri: '<https://rp.example/keys>', redirect_uris: ['"x"'] } },
      { expected: { client_id: 'a-b', jwks_uri: 'https://rp.example/keys', redirect_uris: ['"x"'] } },
    ],
    [
      'words for what is registered',
      { expected: { client_id: 'see  below', jwks_uri: '{none}' } },
      { expected: {} },
    ],
    ['a word for what is registered', { expected: { client_id: 'none', jwks_uri: 'a b' } }, { expected: {} }],
    ['an id with a bracket', { expected: { client_id: 'a[b' } }, { expected: { client_id: 'a[b' } }],
    ['a sign for no registration', { expected: { client_id: '-' } }, { expected: {} }],
    [
      'parameters',
      {
        parameters: {
          code: 'code=abc',
          state: ' ? ',
          client_assertion: `token: ${token}`,
          client_id: '"a",',
        },
      },
      { parameters: { code: 'abc', client_assertion: token, client_id: 'a' } },
    ],
    [
      'addresses to go back to',
      { parameters: { redirect_uri: '<https://rp.example/cb>', client_id: '<https://rp.example/cb>' } },
      { parameters: { redirect_uri: 'https://rp.example/cb', client_id: '<https://rp.example/cb>' } },
    ],
    [
      'an address with words around it',
      { parameters: { redirect_uri: 'https://rp.example/<id>', client_assertion: 'abc,' } },
      { parameters: { redirect_uri: 'https://rp.example/<id>', client_assertion: 'abc' } },
    ],
    [
      'parameters beside a request',
      { request: body, parameters: { code: 'code=abc' } },
      { request: body, parameters: { code: 'code=abc' } },
    ],
  ])('has its values without what was copied with them: %s', (_name, given, wanted) => {
    expect(withValuesAlone(given)).toEqual(wanted);
  });

  it('gets no member that it did not have', () => {
    expect(Object.keys(withValuesAlone({}))).toEqual([]);
    expect(withValuesAlone({ expected: {} })).toStrictEqual({ expected: {} });
  });
});
