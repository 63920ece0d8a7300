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
    ['lines of one width', line.replace(/(.{64})/g, '$1\n')],
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

  it('leaves a text as it is in which none is seen', () => {
    for (const text of [
      encodeURIComponent(JSON.stringify(publicJwk)),
      `"${JSON.stringify(publicJwk)}" +\n"x"`,
    ])
      expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] });
    expect([asOnePiece('"a" + "b"'), speltOut('%22')]).toEqual([undefined, undefined]);
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
