import { describe, expect, it } from 'vitest';
import { presentEvidence, presentText, shorten } from './redact.ts';

const value = 'abcdefghijk1';

describe('a long value', () => {
  it.each([
    ['a'.repeat(160), undefined, 'a'.repeat(160)],
    [
      `${'a'.repeat(81)}${'b'.repeat(80)}`,
      undefined,
      `${'a'.repeat(80)} … ${'b'.repeat(80)} (161 characters)`,
    ],
    ['abcdefg', 5, 'ab … fg (7 characters)'],
    ['abcde', 5, 'abcde'],
  ])('%j is shown, at most %s letters of it, as %j', (text, longest, shown) => {
    expect(shorten(text, longest)).toBe(shown);
  });

  it('is cut where it is shown', () => {
    expect(presentText('a'.repeat(161))).toBe(`${'a'.repeat(80)} … ${'a'.repeat(80)} (161 characters)`);
  });
});

describe('what could be used', () => {
  it.each([
    ...[
      'code',
      'code_verifier',
      'client_secret',
      'refresh_token',
      'access_token',
      'id_token',
      'CODE',
    ].flatMap((name) => [
      [`${name}=${value}`, `${name}=(12 characters cut)`],
      [`a%26${name}%3D${value}`, `a%26${name}%3D(12 characters cut)`],
    ]),
    ...['code_verifier', 'client_secret', 'refresh_token', 'access_token', 'id_token', 'code'].flatMap(
      (name) => [
        [`{"${name}" : "${value}"}`, `{"${name}" : "(12 characters cut)"}`],
        [`{\\\\"${name}\\\\":\\\\"${value}\\\\"}`, `{\\\\"${name}\\\\":\\\\"(12 characters cut)\\\\"}`],
        [`{'${name}':'${value}'}`, `{'${name}':'(12 characters cut)'}`],
      ],
    ),
    [
      `code=${value}&code=${value} code=${value}`,
      'code=(12 characters cut)&code=(12 characters cut) code=(12 characters cut)',
    ],
    [`code=a%2B${value}%3D%3D&x=1`, 'code=(22 characters cut)&x=1'],
    [`code=abc%2B${value}`, 'code=(18 characters cut)'],
    [`a%26code%3Dabc%252B${value}%26x%3D1`, 'a%26code%3D(20 characters cut)%26x%3D1'],
    ['https://user:secret@a.sg', 'https://user:(6 characters cut)@a.sg'],
    ['eyJhbGciOiJ9.eyJpc3M.1234567890123456', 'eyJhbGciOiJ9.eyJpc3M.(16 characters cut)'],
    ['eyJhbGciOiJ9.a.b.c.1234567890123456', 'eyJhbGciOiJ9.a.(20 characters cut)'],
  ])('is cut out of %j', (text, shown) => expect(presentText(text)).toBe(shown));

  it.each([
    'code=abcdefghijk',
    'acode=abcdefghijk1',
    'codes=abcdefghijk1',
    '{"code":"abcdefghijkl"}',
    '{"code":"abcdefghij1"}',
    '{"token":"abcdefghijk1"}',
    '{"access_token":"short"}',
    'eyJhbGciOiJ9.eyJpc3M.123456789012345',
    'eyJhbGciOiJ9.eyJpc3M',
  ])('is not seen in %j', (text) => expect(presentText(text)).toBe(text));
});

describe('a piece of evidence', () => {
  it.each([
    [
      { found: 'a', expected: 'b' },
      { found: 'a', expected: 'b' },
    ],
    [
      { found: `code=${value}`, expected: `code=${value}` },
      { found: 'code=(12 characters cut)', expected: 'code=(12 characters cut)' },
    ],
    [
      { found: 'a b', expected: 'c d', secret: true },
      { found: '… (3 characters)', expected: 'c d' },
    ],
    [
      { found: 'a', expected: 'b', secret: true },
      { found: '… (1 character)', expected: '… (1 character)' },
    ],
    [{ found: '' }, { found: '' }],
  ])('%j is shown as %j', (evidence, shown) => {
    expect(presentEvidence({ source: 'request', ...evidence })).toEqual(shown);
  });
});
