import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeJwt } from '../assertion/decode.ts';
import { inputCandidates } from './input-forms.ts';

/** A header whose base64 has both letters of the other alphabet and needs padding; claims that need none. */
const headerJson = '{"a":"~~?>?~~>"}';
const claimsJson = '{"b":"~>"}~~'.slice(0, 10);
const url = (text: string): string => Buffer.from(text).toString('base64url');
const standard = (text: string): string => Buffer.from(text).toString('base64');
const padded = (text: string): string => standard(text).replaceAll('+', '-').replaceAll('/', '_');
const [header, claims] = [url(headerJson), url(claimsJson)];
const input = `${header}.${claims}`;
const token = decodeJwt(`${input}.AQ`);
const digest = (hash: string): Buffer => createHash(hash).update(input).digest();
const binary = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');
const utf16be = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('latin1');

const shown = async (...given: Parameters<typeof inputCandidates>) =>
  (await inputCandidates(...given)).map(({ form, cost, of, bytes }) => [
    form,
    cost,
    Buffer.from(bytes).toString('latin1'),
    ...(of === undefined ? [] : [of]),
  ]);

describe('what can have been signed', () => {
  it('is written so that the alphabets and the padding tell apart', () => {
    expect([/[-]/.test(input), /_/.test(input), /=/.test(standard(headerJson))]).toEqual([true, true, true]);
  });

  it('is the text itself, and all that is made of it by mistake, each with its cost', async () => {
    const hex = digest('sha256').toString('hex');
    const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
    const before = [
      ['as-is', 0, input],
      ['trailing-newline', 1, `${input}\n`],
      ['trailing-crlf', 1, `${input}\r\n`],
      ['trailing-space', 1, `${input} `],
      ['leading-newline', 2, `\n${input}`],
      ['byte-order-mark', 2, utf8(`\uFEFF${input}`)],
      ['digest', 1, digest('sha256').toString('latin1')],
      ['digest-hex', 2, hex],
      ['digest-hex', 3, hex.toUpperCase()],
      ['digest-base64', 2, digest('sha256').toString('base64')],
      ['digest-base64', 2, digest('sha256').toString('base64url')],
      ['digest', 2, digest('sha384').toString('latin1')],
      ['digest', 2, digest('sha512').toString('latin1')],
      ['digest', 2, digest('sha1').toString('latin1')],
      ['padded-parts', 1, `${padded(headerJson)}.${padded(claimsJson)}`],
      ['standard-alphabet', 1, `${standard(headerJson)}.${standard(claimsJson)}`.replaceAll('=', '')],
      ['standard-alphabet-padded', 1, `${standard(headerJson)}.${standard(claimsJson)}`],
      ['payload-only', 2, claims],
      ['header-only', 2, header],
      ['no-dot', 2, `${header}${claims}`],
      ['decoded-json', 2, `${headerJson}.${claimsJson}`],
      ['payload-json', 2, claimsJson],
      ['utf-16le', 2, Buffer.from(input, 'utf16le').toString('latin1')],
      ['utf-16le', 3, Buffer.from(`\uFEFF${input}`, 'utf16le').toString('latin1')],
      ['utf-16be', 2, utf16be(input)],
      ['padded-parts', 2, `${padded(headerJson)}.${claims}`],
      ['padded-parts', 2, `${header}.${padded(claimsJson)}`],
      ['wrapped-parts', 2, `${header}\n.${claims}\n`],
      ['wrapped-parts', 2, `${header}\r\n.${claims}\r\n`],
    ];
    const all = await shown(token, 'SHA-256');
    expect(all.slice(0, before.length)).toEqual(before);
    expect(all.slice(before.length).map(([form, cost]) => `${form} ${cost}`)).toEqual(
      all.slice(before.length).map(() => 'reserialised 3'),
    );
    expect(all.slice(before.length).map(([, , text]) => text)).toContain(
      binary(`${url('{"a": "~~?>?~~>"}')}.${claims}`),
    );
  });

  it('is hashed with the hash of the algorithm first', async () => {
    const hashed = (await shown(token, 'SHA-512')).filter(([form]) => String(form).startsWith('digest'));
    expect(hashed.map(([form, cost]) => [form, cost])).toEqual([
      ['digest', 1],
      ['digest-hex', 2],
      ['digest-hex', 3],
      ['digest-base64', 2],
      ['digest-base64', 2],
      ['digest', 2],
      ['digest', 2],
      ['digest', 2],
    ]);
    expect(hashed[0]?.[2]).toBe(digest('sha512').toString('latin1'));
    expect(hashed[5]?.[2]).toBe(digest('sha256').toString('latin1'));
  });

  it('is what another token says', async () => {
    const others = [
      { of: 'same', token },
      { of: 'previous_request', token: decodeJwt('AAAA.BBBB.CCCC') },
      { of: 'one part', token: decodeJwt('AAAA') },
      { of: 'none', token: decodeJwt('') },
      { of: 'longest', token: decodeJwt(`AA.${'B'.repeat(19_997)}.C`) },
      { of: 'too long', token: decodeJwt(`AA.${'B'.repeat(19_998)}.C`) },
    ];
    expect((await shown(token, 'SHA-256', others)).filter(([form]) => form === 'other-token')).toEqual([
      ['other-token', 1, 'AAAA.BBBB', 'previous_request'],
      ['other-token', 1, `AA.${'B'.repeat(19_997)}`, 'longest'],
    ]);
  });

  it('is but the common forms of a token that is very long', async () => {
    const common = [
      'as-is',
      'trailing-newline',
      'trailing-crlf',
      'trailing-space',
      'leading-newline',
      'byte-order-mark',
    ];
    const formsOf = async (length: number) => {
      const long = decodeJwt(`AA.${'B'.repeat(length - 3)}.C`);
      return (await inputCandidates(long, 'SHA-256')).map(({ form }) => form);
    };
    expect(await formsOf(20_001)).toEqual(common);
    expect((await formsOf(20_000)).length).toBeGreaterThan(common.length);
  });

  it('is base64 in lines, as command lines and MIME encoders print it', async () => {
    const [long, longer] = ['A'.repeat(64), 'B'.repeat(153)];
    const forms = await shown(decodeJwt(`${long}.${longer}.AQ`), 'SHA-256');
    const wrapped = forms.filter(([form]) => form === 'wrapped-parts').map(([, , text]) => text);
    expect(wrapped).toEqual([
      `${long}.${'B'.repeat(64)}\n${'B'.repeat(64)}\n${'B'.repeat(25)}`,
      `${long}\n.${'B'.repeat(64)}\n${'B'.repeat(64)}\n${'B'.repeat(25)}\n`,
      `${long}.${'B'.repeat(76)}\n${'B'.repeat(76)}\nB`,
      `${long}\n.${'B'.repeat(76)}\n${'B'.repeat(76)}\nB\n`,
      `${long}.${'B'.repeat(76)}\r\n${'B'.repeat(76)}\r\nB`,
      `${long}\r\n.${'B'.repeat(76)}\r\n${'B'.repeat(76)}\r\nB\r\n`,
      `${'A'.repeat(60)}\nAAAA.${'B'.repeat(60)}\n${'B'.repeat(60)}\n${'B'.repeat(33)}`,
      `${'A'.repeat(60)}\nAAAA\n.${'B'.repeat(60)}\n${'B'.repeat(60)}\n${'B'.repeat(33)}\n`,
    ]);
  });

  it('is tried once where two forms are the same bytes', async () => {
    const plain = decodeJwt(`${url('{"a":1.5}')}.${url('{"b":100}')}.AQ`);
    const forms = (await inputCandidates(plain, 'SHA-256')).map(({ form }) => form);
    expect(forms).not.toContain('padded-parts');
    expect(forms).not.toContain('standard-alphabet');
    expect(forms).not.toContain('standard-alphabet-padded');
  });

  it.each(['', 'AAAA'])('is nothing of %j, which has not two parts', async (text) => {
    expect(await inputCandidates(decodeJwt(text), 'SHA-256')).toEqual([]);
  });
});
