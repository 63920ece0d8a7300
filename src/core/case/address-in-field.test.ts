import { describe, expect, it } from 'vitest';
import { addressInField, idInField, loginInField } from './address-in-field.ts';

const url = 'https://rp.example.sg/keys?a=b,c';

describe('an address in its field', () => {
  it.each([
    url,
    ` ${url}\n`,
    `"${url}"`,
    `"jwks_uri": "${url}",`,
    `<${url}>`,
    `GET ${url}`,
    `curl -i '${url}'`,
    `[keys](${url})`,
    `${url},`,
    `${url};`,
    `${url}\u200b`,
    `${url} (staging)`,
    `${url} # staging`,
    `JWKS: ${url}.`,
    `**${url}**`,
    `«${url}»`,
    `\u200e${url}\u200e`,
    JSON.stringify(JSON.stringify(url)),
  ])('is read without what stands around it: %s', (text) => {
    expect(addressInField(text)).toBe(url);
  });

  it.each(['{{host}}/token', 'rp.example.sg/keys', 'we uploaded them'])('is not made up: %s', (text) => {
    expect(addressInField(text)).toBe(text);
  });
});

describe('an id that is registered', () => {
  it.each([
    'abc',
    '“abc”',
    '«abc»',
    '“abc”.',
    '"\\"abc\\""',
    '\u200eabc\u200e',
    ' abc ',
    '"abc"',
    'abc,',
    'client_id=abc',
    'Client ID: abc',
    'abc\u200b',
    'abc (our app)',
  ])('is read without what stands around it: %s', (text) => {
    expect(idInField(text)).toBe('abc');
  });

  it('stays where it is none, and is none where it is cut short', () => {
    expect(idInField('the same as above')).toBe('the same as above');
    expect(idInField('abc.')).toBe('abc.');
    expect(['abc  (our app, in production)', 'abc()', 'abc\n(x'].map(idInField)).toEqual([
      'abc',
      'abc()',
      'abc\n(x',
    ]);
    expect([idInField('abc…'), addressInField(`${url}…`), addressInField(`${url}...`)]).toEqual(['', '', '']);
  });
});

describe('a login, or the way back, in its field', () => {
  const login = 'https://rp.example.sg/cb?state=x&code=abc';

  it.each([
    login,
    `\`${login}\``,
    `“${login}”`,
    `${login}.`,
    `${login},`,
    `(${login})`,
    `**${login}**`,
    `const url = '${login}';`,
    `"callback": "${login}",`,
    JSON.stringify(JSON.stringify(login)),
    `[${login}](${login})`,
    `\`\`\`\n${login}\n\`\`\``,
    `It came back:\n\n${login}\n\nThanks!`,
    `${login} // staging`,
    `${login}\u200b`,
    `Our page is https://rp.example.sg/home.\n\n${login}`,
    `"${login}\\\\\\"`,
    `(${login}`,
    `(${login}).`,
  ])('keeps its letters at their places, and blanks for the rest: %s', (text) => {
    const at = text.indexOf(login);
    expect(loginInField(text)).toBe(text.slice(0, at).replace(/\S/g, ' ') + login);
  });

  it('joins its parameters with plain ampersands, as many as the page or the program wrote letters', () => {
    for (const sign of ['&amp;', '\\u0026'])
      expect(loginInField(login.replace('&', sign))).toBe(login.replace('&', '&'.repeat(sign.length)));
    expect(loginInField(`${login}&amp;x=1`)).toBe(`${login}&amp;x=1`);
  });

  it('is sought in up to 100,000 letters, and keeps a bracket of its own', () => {
    const text = `"${login}"`;
    expect(loginInField(text.padEnd(100_000))).toBe(` ${login}`);
    expect(loginInField(text.padEnd(100_001))).toBe(text.padEnd(100_001));
    expect(loginInField(`${login}(1)(2)`)).toBe(`${login}(1)(2)`);
    expect(loginInField(`(${login}(1)x`)).toBe(` ${login}(1)x`);
  });

  it.each([
    '2026-11-20T06:13:20Z 203.0.113.9 "GET /cb?code=abc HTTP/1.1" 302 "https://id.example/auth?x=y"',
    `curl '${login}'`,
    `${login}\nhttps://id.example/auth?x=y`,
    'code=abc&state=x',
    'see above',
    'The page https://rp.example.sg/home only',
  ])('stays where it is shown otherwise, or not alone: %s', (text) => {
    expect(loginInField(text)).toBe(text);
  });
});
