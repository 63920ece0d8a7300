import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHttpRequest } from '../../testing/cases.ts';
import { parseRequest, requestFromParameters } from '../request/parse-request.ts';
import { type ExaminedParameter, examineRequest, type RequestExamination } from './examine-request.ts';

function examine(text: string): RequestExamination {
  const request = parseRequest(text);
  if (request === undefined) throw new Error('the text is no request');
  return examineRequest(request, text);
}
const only = (text: string, name = 'code'): ExaminedParameter => {
  const parameter = examine(text).parameters.find((candidate) => candidate.name === name);
  if (parameter === undefined) throw new Error(`no ${name}`);
  return parameter;
};
const body = (raw: string): string => `grant_type=authorization_code&code=${raw}`;
const http = (rest: string, length?: number): string =>
  `POST /token HTTP/1.1\r\nHost: a.sg\r\n${length === undefined ? '' : `Content-Length: ${length}\r\n`}\r\n${rest}`;

describe('the examination of a request', () => {
  it('shows raw and decoded, the bytes, and the signs for spaces and plus', () => {
    expect(only('state=x&scope=a+b%20c%2Bd e', 'scope')).toMatchObject({
      rawValue: 'a+b%20c%2Bd e',
      value: 'a b c+d e',
      bytes: 19,
      spaces: { plus: 1, percent20: 1, percent2B: 1, bare: 1 },
    });
    expect(only(body('é')).bytes).toBe(7);
  });

  it.each([
    ['ab\u200bcd', 'invisible', 'U+200B', 'ZERO WIDTH SPACE', 3, 'E2 80 8B'],
    ['ab%E2%80%8Bcd', 'invisible', 'U+200B', 'ZERO WIDTH SPACE', 3, 'E2 80 8B'],
    ['abс', 'look-alike', 'U+0441', 'CYRILLIC SMALL LETTER ES', 3, 'D1 81'],
    ['%D0%B0b', 'look-alike', 'U+0430', 'CYRILLIC SMALL LETTER A', 1, 'D0 B0'],
    ['ab%0D', 'line-end', 'U+000D', 'CARRIAGE RETURN', 3, '0D'],
    ['ab%09c', 'invisible', 'U+0009', 'CHARACTER TABULATION', 3, '09'],
    ['%EF%BB%BFab', 'byte-order-mark', 'U+FEFF', 'ZERO WIDTH NO-BREAK SPACE', 1, 'EF BB BF'],
    ['ab+', 'space', 'U+0020', 'SPACE', 3, '20'],
    ['a+b', 'space', 'U+0020', 'SPACE', 2, '20'],
    ['a%FFb', 'not-utf8', 'U+FFFD', 'REPLACEMENT CHARACTER', 2, 'FF'],
  ])('names what is odd in %j', (raw, kind, codePoint, name, position, bytes) => {
    const text = body(raw);
    const [odd, ...others] = only(text).odd;
    expect(others).toEqual([]);
    expect(odd).toMatchObject({ kind, codePoint, name, position, bytes });
    // The place in the paste holds that character and nothing else, escaped or not.
    const marked = text.slice(odd?.span?.start, odd?.span?.end);
    expect(raw).toContain(marked);
    expect([1, 3, 6, 9]).toContain(marked.length);
  });

  it('finds no fault with plain values, blanks between words included', () => {
    const { parameters, odd } = examine('scope=openid%20profile&code=abc-_~.');
    expect(parameters.map((parameter) => [parameter.odd, parameter.correction])).toEqual([
      [[], undefined],
      [[], undefined],
    ]);
    expect(odd).toEqual([]);
  });

  it('lists odd characters anywhere in the paste, with their places', () => {
    const text = `curl https://a.sg/token \\\n\t-d 'code=a'\u00a0-d ‘state=b’`;
    const { odd } = examine(text);
    expect(odd.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(['\u00a0', '‘', '’']);
  });

  it.each([
    ['\ufeffgrant_type=x&code=y', true],
    ['ï»¿grant_type=x', true],
    ['grant_type=x', false],
  ])('sees a byte order mark in %j: %s', (text, wanted) => {
    expect(examine(text).body?.byteOrderMark).toBe(wanted);
  });

  it.each([
    ['a=1&b=2', 'none', 0],
    ['a=1&\nb=2', 'lf', 1],
    ['a=1&\r\nb=2', 'crlf', 1],
    ['a=1&\rb=2', 'cr', 1],
    ['a=1&\r\nb=2&\nc=3', 'mixed', 2],
  ])('reads the line ends of %j as %s', (text, kind, count) => {
    const found = examine(text).body?.lineEnds;
    expect(found?.kind).toBe(kind);
    expect(found?.spans).toHaveLength(count);
    expect(found?.spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
      text.replace(/[^\r\n]/g, ''),
    );
  });

  it.each([
    [http('a=1&code=b', 10), 'equal'],
    [http('a=1&code=é', 11), 'equal'],
    [http('a=1&code=b\n', 11), 'equal-with-line-end'],
    [http('a=1&code=b', 12), 'equal-with-line-end'],
    [http('a=1&code=b', 30), 'too-large'],
    [http('a=1&code=b', 5), 'too-small'],
    [http('a=1&code=<redacted>', 500), 'cannot-tell'],
    [http('a=1'), undefined],
  ])('compares Content-Length in %j: %s', (text, wanted) => {
    expect(examine(text).contentLength?.verdict).toBe(wanted);
  });

  it.each([
    ['redirect_uri=https%253A%252F%252Frp.sg', 'redirect_uri', 'https://rp.sg', 'https%3A%2F%2Frp.sg'],
    ['code=ab%E2%80%8Bcd%0A', 'code', 'abcd', 'abcd'],
    ['code=ab+cd', 'code', 'ab+cd', 'ab%2Bcd'],
    ['redirect_uri=https://rp․sg', 'redirect_uri', 'https://rp.sg', 'https%3A%2F%2Frp.sg'],
    ['state=a b', 'state', 'a b', 'a%20b'],
    ['code=ab%E2%80%93cd', 'code', undefined, undefined],
    ['state=a%2520b', 'state', undefined, undefined],
    ['code=ab%zz', 'code', undefined, undefined],
  ])('corrects %j', (text, name, value, raw) => {
    const { correction } = only(text, name);
    expect([correction?.value, correction?.raw]).toEqual([value, raw]);
  });

  it('has nothing to correct once corrected, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('code', 'redirect_uri', 'client_id', 'state'),
        fc.string({
          unit: fc.constantFrom('a', '%', '2', '5', '+', ' ', '\n', '\u200b', 'а', '–', 'é', '/'),
        }),
        (name, raw) => {
          const { correction } = only(`${name}=${raw}`, name);
          fc.pre(correction !== undefined);
          const again = only(`${name}=${correction.raw}`, name);
          expect(again.value).toBe(correction.value);
          expect(again.value).not.toMatch(/^[ \r\n]|[ \r\n]$/);
          expect(again.odd.filter(({ kind }) => kind === 'invisible')).toEqual([]);
        },
      ),
    );
  });

  it('takes any paste, and puts every mark inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (rest) => {
        const text = `grant_type=x&code=${rest}`;
        const examination = examine(text);
        const spans = [...examination.odd, ...examination.parameters.flatMap(({ odd }) => odd)].map(
          ({ span }) => span,
        );
        for (const span of spans) {
          expect(span?.start).toBeGreaterThanOrEqual(0);
          expect(span?.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('examines a healthy request and one made from form fields', () => {
    const healthy = examine(
      toHttpRequest('https://a.sg/token', { redirect_uri: 'https://rp.sg/cb', code: 'x' }),
    );
    expect(healthy.parameters.map(({ correction }) => correction)).toEqual([undefined, undefined]);
    const made = requestFromParameters({ code: 'a b\n' }, {});
    expect(examineRequest(made, '').parameters[0]?.odd.map(({ kind }) => kind)).toEqual([
      'space',
      'line-end',
    ]);
  });
});
