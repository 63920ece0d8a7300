import { describe, expect, it } from 'vitest';
import { signingKey } from '../../testing/keys.ts';
import { buildSubject } from './build-subject.ts';
import { dropPrivateKeys } from './private-keys.ts';
import { asOnePiece, speltOut } from './spelt-out.ts';

const { privateJwk, publicJwk } = await signingKey();
const secret = String(privateJwk.d);
const line = JSON.stringify(privateJwk);
const asText = JSON.stringify(line).slice(1, -1);
const members = Object.entries(privateJwk);
const yaml = `keys:\n  - ${members.map(([name, value]) => `${name}: "${String(value)}"`).join('\n    ')}`;
const php = `[${members.map(([name, value]) => `'${name}' => '${String(value)}'`).join(', ')}]`;
/** As a mail, a terminal or a chat folds it. */
const folded = (width: number, margin = '', sign = ''): string =>
  line.match(new RegExp(`.{1,${width}}`, 'g'))?.join(`${sign}\n${margin}`) ?? '';
const asPage = (text: string): string =>
  text.replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('>', '&gt;');

describe('a private key in a text that is cut or encoded', () => {
  it.each([
    ['pieces of a text', `String j = "${asText.match(/.{1,40}/g)?.join('"\n + "')}";`],
    ['pieces of a text, quoted in a mail', `> String j = "${asText.match(/.{1,40}/g)?.join('" +\n>   "')}";`],
    [
      'pieces of a text, with numbers of lines',
      `12: String j = "${asText.match(/.{1,40}/g)?.join('" +\n13:   "')}";`,
    ],
    [
      'pieces of a text, as grep shows them',
      `src/Keys.java-12-  "${asText.match(/.{1,40}/g)?.join('" +\nsrc/Keys.java-13-  "')}";`,
    ],
    ['pieces of a text in a table of lines', ` 12 | "${asText.match(/.{1,40}/g)?.join('"\n 13 | + "')}";`],
    [
      'JSON in curved quotation marks, percent-encoded',
      encodeURIComponent(line.replace(/"([^"]*)"/g, '“$1”')),
    ],
    ['pieces of a text in one line', `'${line.match(/.{1,40}/g)?.join("' . '")}'`],
    ['lines of one width', folded(64)],
    ['lines of one width, percent-encoded', encodeURIComponent(line).replace(/(.{64})/g, '$1\r\n  ')],
    ['folded below words', `My key:\n${folded(72)}\n\nThanks`],
    ['folded behind a name', `KEY=${folded(76)}\nPORT=80`],
    ['folded in a mail', `On Friday Dev wrote:\n> ${folded(64, '> ')}`],
    [
      'folded with a margin, in the line ends of Windows',
      `  ${folded(80, '  ').replaceAll('\n', '\r\n')}\r\n`,
    ],
    ['folded in a table', `| ${folded(72, '| ')} |`],
    ['folded as a mail is sent', `Key:\n${folded(40, '', '=')}\n`],
    ['folded, and escaped', `key: "${asText.replace(/(.{50})/g, '$1\n')}"\nport: 80`],
    ['an array of PHP, percent-encoded', encodeURIComponent(php)],
    ['JSON, percent-encoded twice', encodeURIComponent(encodeURIComponent(line))],
    ['an array of PHP on a page', asPage(php)],
    ['YAML in JSON', JSON.stringify({ keys: yaml })],
    ['an array of PHP with hard blanks', php.replaceAll(' ', '\u00a0')],
  ])('is dropped: %s', (_name, text) => {
    const { text: clean, dropped } = dropPrivateKeys(text);
    expect(dropped).not.toEqual([]);
    for (let at = 0; at + 12 <= secret.length; at += 1)
      expect(clean).not.toContain(secret.slice(at, at + 12));
  });

  it('is dropped wherever it is folded, and what stands around it stays', () => {
    for (let width = 40; width < 160; width += 1) {
      const { text, dropped } = dropPrivateKeys(`My key:\n\n  ${folded(width, '  ')}\n\n"Thanks"\nDev`);
      expect(dropped).toEqual(['JWK d']);
      for (let at = 0; at + 12 <= secret.length; at += 1)
        expect(text).not.toContain(secret.slice(at, at + 12));
      expect(text).toMatch(/^My key:\n\n {2}\{"[\s\S]*\}\n\n"Thanks"\nDev$/);
    }
  });

  it.each([
    ['"kty" "a" + "b"', '"kty" "ab"'],
    ['"kty" "a" . "b"', '"kty" "ab"'],
    ["'kty' 'a'\n  'b'", "'kty' 'ab'"],
    ['"crv":"ab\n> cd\n  ef"\n"g"', '"crv":"abcdefg"'],
    ['"crv":"ab=\r\ncd"', '"crv":"abcd"'],
    ['"kty\n":\n"a"', '"kty":"a"'],
    ['"kty"\n> :"a"', '"kty":"a"'],
    ['"kt\ny" => \n| "a"', '"kty" => "a"'],
    ['"kty" "a"\n,"b"', undefined],
    ["'kty' =\n> 'a'", "'kty' => 'a'"],
    ["{kty: 'a',d\n  : 'b'}", "{kty: 'a',d: 'b'}"],
    ["{kty: 'a',d:\\\n 'b'}", "{kty: 'a',d:'b'}"],
    [`kty: EC\nd: ${'a'.repeat(30)}\n  b\\\nc\nuse: x`, `kty: EC\nd: ${'a'.repeat(30)}bc\nuse: x`],
    [`kty: EC\nd: ${'a'.repeat(29)}\n  b\n`, undefined],
    ['k=\nt\n> y: "a\nb"', 'k=\nt\n> y: "ab"'],
    ['"crv" "a"\n}', undefined],
    ['"crv" "a b\nc"', undefined],
    [`kty${'a'.repeat(37)}\n  b`, `kty${'a'.repeat(37)}b`],
    [`kty${'a'.repeat(37)}\n  ${'b'.repeat(40)}\nc`, `kty${'a'.repeat(37)}${'b'.repeat(40)}c`],
    [`kty${'a'.repeat(37)}\n${'b'.repeat(39)}\nc`, undefined],
    [`kty${'a'.repeat(37)}\n${'b'.repeat(40)}\n${'b'.repeat(39)}\nc`, undefined],
    [`kty${'a'.repeat(36)}\nb`, undefined],
    [`> kty${'a'.repeat(37)}\n> b`, `kty${'a'.repeat(37)}b`],
    [`> kty${'a'.repeat(36)}\n> b`, undefined],
    [`kty${'a'.repeat(40)}`, undefined],
    ['"a" + "b"', undefined],
    [`${'a'.repeat(999_989)}kty"a" + "b"`.slice(-1_000_000), `${'a'.repeat(999_988)}kty"ab"`],
    [`${'a'.repeat(999_990)}kty"a" + "b"`, undefined],
  ])('is sought in one piece: %#', (text, whole) => expect(asOnePiece(text)).toBe(whole));

  it.each([
    ['%22kty%22%3a', '"kty":'],
    ['kty%2522', 'kty"'],
    ['kty%\n22%2\n> 2%=\n5B', 'kty""['],
    ['kty&qu\not;&\\\n#34\n;', 'kty""'],
    ['kty%\n12&\n;', undefined],
    ['kty%0a%0D%09', 'kty\n\r\t'],
    ['kty%80%00', undefined],
    ['kty%E2%80%9Ca%e2%80%9d%E2%80%98b%e2%80%99', `kty"a"'b'`],
    ['kty&quot;&#34;&#39;&apos;&lt;&gt;&amp;', `kty""''<>&`],
    ['kty\\"a\\\\\\"', 'kty"a"'],
    ['kty\\na\\\\nb', 'kty\na\nb'],
    ['kty\u00a0a', 'kty a'],
    ['kty', undefined],
    ['%22', undefined],
    [`kty%22${'a'.repeat(999_994)}`, `kty"${'a'.repeat(999_994)}`],
    [`kty%22${'a'.repeat(999_995)}`, undefined],
  ])('is sought in what is spelt out: %#', (text, plain) => expect(speltOut(text)).toBe(plain));

  it('leaves a text as it is in which none is seen', () => {
    for (const text of [
      encodeURIComponent(JSON.stringify(publicJwk)),
      `"${JSON.stringify(publicJwk)}" +\n"x"`,
    ])
      expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] });
  });

  it('is dropped from what is registered, and from the endpoint', () => {
    const given = {
      token_endpoint: line,
      expected: { client_id: line, jwks_uri: line, redirect_uris: [line] },
    };
    const subject = buildSubject(given, 0);
    expect(JSON.stringify(subject)).not.toContain(secret);
    expect(subject.droppedPrivateKeys).toHaveLength(4);
  });
});
