import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { endOfCutPem, startOfCutPem } from './cut-pem.ts';
import { dropPrivateKeys } from './private-keys.ts';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({
  type: 'sec1',
  format: 'pem',
});
const lines = ec.toString().trim().split('\n');
const body = lines.slice(1, -1);

const eachLine =
  (front: (at: number) => string, end = '') =>
  (text: readonly string[]) =>
    text.map((line, at) => front(at) + line + end).join('\n');
const ways: Readonly<Record<string, (text: readonly string[]) => string>> = {
  'as it is': eachLine(() => ''),
  'in the line ends of Windows': eachLine(() => '', '\r'),
  'in a mail': eachLine(() => '> '),
  'in a table': eachLine(() => '| ', ' |'),
  'set in': eachLine(() => '    '),
  'with numbers of lines': eachLine((at) => `${at + 9}: `),
  'beside numbers of lines': eachLine((at) => ` ${at + 9} | `),
  'in a log': eachLine(() => '2026-11-28T10:00:00Z INFO '),
  'as grep shows it': eachLine(() => 'keys/a.pem-'),
  'in a comment': eachLine(() => ' * '),
  'as what was added': eachLine(() => '+'),
  'in a list': eachLine(() => '"', '",'),
  'in pieces of code': eachLine(() => '  "', '\\n" +'),
  'in pieces of C#': eachLine(() => '  @"', '" + Environment.NewLine +'),
  'in pieces of SQL': eachLine(() => "'", "' || chr(10) ||"),
  'in paragraphs of a page': eachLine(() => '<p>', '</p>'),
  'on a page': eachLine(() => '', '<br>'),
  'with hard blanks': eachLine(() => '\u00a0'),
  'in a text': (text) => text.join('\\n'),
  'in a form body': (text) => `a=b&key=${encodeURIComponent(text.join('\n'))}`,
  'in a text within a text': (text) => text.join('\\\\n'),
};

describe('a private key in PEM that is cut off', () => {
  it.each(Object.entries(ways))(
    'is dropped without its end, and without its beginning: %s',
    (_name, write) => {
      for (const cut of [lines, lines.slice(0, -1), lines.slice(0, 3), lines.slice(1), lines.slice(2)])
        for (const text of [write(cut), write(['above it', ...cut]), `above\n${write(cut)}\n\nbelow`]) {
          const { text: clean, dropped } = dropPrivateKeys(text);
          expect(dropped).toHaveLength(1);
          expect(clean).toContain('(removed)');
          expect(clean).toMatch(cut[0]?.startsWith('-') ? /-----BEGIN(?: |%20)EC/ : /-----END(?: |%20)EC/);
          for (const line of body) expect(clean).not.toContain(line.slice(4, 24));
          expect(dropPrivateKeys(clean)).toEqual({ text: clean, dropped: [] });
        }
    },
  );

  it('leaves the lines around it, and each of several is dropped', () => {
    const [begin = '', end = ''] = [lines[0], lines.at(-1)];
    expect(dropPrivateKeys(`above\n${[...body, end].join('\n')}\nbelow`).text).toBe(
      `above\n(removed)\n${end}\nbelow`,
    );
    const quoted = ways['in a mail']?.([...body, end, 'and', begin, ...body, '', 'Ann']);
    expect(dropPrivateKeys(quoted ?? '')).toEqual({
      text: `> (removed)\n> ${end}\n> and\n> ${begin}\n(removed)\n\n> \n> Ann`,
      dropped: ['PEM EC PRIVATE KEY', 'PEM EC PRIVATE KEY'],
    });
  });

  it.each([
    ['words', 'it ends with\n'],
    ['a short line', `${'A'.repeat(47)}\n`],
    ['lines that are no key', 'words\nAAAA==\n'],
    ['what was dropped', '-----BEGIN PRIVATE KEY-----\n(removed)\n'],
    ['a token', `a=${'A'.repeat(60)}.${'A'.repeat(60)}\n`],
    ['nothing', ''],
  ])('is not seen in %s', (_name, above) => {
    expect(startOfCutPem(`${above}-----END PRIVATE KEY-----`, above.length)).toBeUndefined();
  });

  it.each([
    ['a line', `${'A'.repeat(48)}\n`, 0],
    ['a line below a longer one with other signs', `a b\n${'A'.repeat(48)}\n`, 4],
    ['lines of which the last is short', `x\n${'A'.repeat(64)}\n${'A'.repeat(64)}\nAA==\n`, 2],
    ['a line below a short one', `AA==\n${'A'.repeat(64)}\n`, 5],
    ['one line alone', `"${'A'.repeat(48)}`, 1],
    ['lines of Windows', `${'A'.repeat(64)}\r\nAA==\r\n`, 0],
    ['one line', `key=${'A'.repeat(48)}\\n`, 0],
    ['one line in quotation marks', `key: "${'A'.repeat(48)}\\n`, 6],
  ])('begins with %s', (_name, above, start) => {
    expect(startOfCutPem(`${above}-----END PRIVATE KEY-----`, above.length)).toBe(start);
  });

  it.each([
    ['key text', 'MIIB\nAAAA', '(see)'],
    ['a short line without a digit', `\n> ${'A'.repeat(64)}`, '\n> abcdefghijklmnopqrst\n'],
    ['a line with more behind it', `\n> ${'A'.repeat(64)}`, '\n> abcdefghijklmnop1 b c\n'],
    ['a shorter word', `\n> ${'A'.repeat(64)}`, '\n> abcdefghijklmn1\n'],
    ['nothing', '', '(see below)'],
    ['nothing above a line', '', '(see)\n> abcdefghijklmnop1\n'],
    ['nothing above a token', '', `_a=${'A'.repeat(60)}.${'A'.repeat(60)}.${'A'.repeat(60)}\n`],
    ['nothing above a long id', '', `_a=${'A'.repeat(60)}-1`],
  ])('ends behind %s', (_name, key, after) => {
    expect(endOfCutPem(`x${key}${after}`, 1)).toBe(1 + key.length);
  });
});
