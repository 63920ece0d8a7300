import { describe, expect, it } from 'vitest';
import { parseRequest } from '../request/parse-request.ts';
import { withoutHexDump } from './hex-dump.ts';
import { recognisePaste } from './recognise.ts';

const head = 'POST /token HTTP/1.1\r\nhost: a.sg\r\ndpop: a.b.c\r\n\r\n';
const body = 'grant_type=authorization_code&code=a%2Bb';
const answer = 'HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\n\r\n{"error":"invalid_grant"}';
const rows = (text: string, write: (at: string, hex: string, shown: string) => string): string => {
  const bytes = [...new TextEncoder().encode(text)];
  const starts = bytes.flatMap((_byte, at) => (at % 16 === 0 ? [at] : []));
  return starts
    .map((at) => {
      const part = bytes.slice(at, at + 16);
      const hex = part
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join(' ')
        .padEnd(47);
      const shown = part.map((byte) => (byte < 32 ? '.' : String.fromCharCode(byte))).join('');
      return write(at.toString(16).padStart(8, '0'), hex, shown);
    })
    .join('\n');
};
const rule = `+--------+${'-'.repeat(49)}+${'-'.repeat(16)}+`;
const netty = (way: string, text: string): string =>
  [
    `2026-11-28 10:00:00.123 DEBUG r.n.http.client.HttpClient : [6b2c] ${way}: ${text.length}B`,
    `         +${'-'.repeat(49)}+`,
    '         |  0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f |',
    rule,
    rows(text, (at, hex, shown) => `|${at}| ${hex} |${shown.padEnd(16)}|`),
    rule,
  ].join('\n');

/** With a gap in the middle of a row. */
const hexdump = (text: string): string =>
  rows(text, (at, hex, shown) => `${at}  ${`${hex.slice(0, 24)} ${hex.slice(24)}`}  |${shown}|`);

describe('a dump of bytes', () => {
  it.each([
    ['of Netty', [netty('WRITE', head), netty('WRITE', body), netty('READ', answer)].join('\n')],
    ['of hexdump -C', hexdump(head + body)],
    ['without the gap in the middle', rows(head + body, (at, hex, shown) => `${at}  ${hex}  |${shown}|`)],
  ])('is read as the message: %s', (_name, text) => {
    const { pieces } = recognisePaste(text);
    const request = parseRequest(pieces[0]?.text ?? '');
    expect(request).toMatchObject({ method: 'POST', url: 'https://a.sg/token', body });
    expect(request?.headers).toHaveLength(2);
    expect(pieces[1]?.field).toBe(text.includes('READ') ? 'response' : undefined);
  });

  it.each([
    [
      'other bytes',
      rows('\u0001\u0002 a message of another protocol', (at, hex, shown) => `${at}  ${hex}  |${shown}|`),
    ],
    [
      'rows that are missing',
      rows(head + body, (at, hex, shown) => `${at}  ${hex}  |${shown}|`)
        .split('\n')
        .filter((_row, at) => at !== 3)
        .join('\n'),
    ],
    ['words', 'POST /token'],
  ])('stays where it holds %s', (_name, text) => expect(withoutHexDump(text)).toBe(text));
});
