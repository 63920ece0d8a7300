import { describe, expect, it } from 'vitest';
import { withQuery, writeForm } from './write-form.ts';

describe('names and values as a form', () => {
  it('are encoded, the names too, and joined', () => {
    expect(writeForm([])).toBe('');
    expect(
      writeForm([
        ['a b', "c+d&e=f'"],
        ['g', ''],
        ['g', 'h'],
      ]),
    ).toBe('a%20b=c%2Bd%26e%3Df%27&g=&g=h');
  });

  it.each([
    ['https://a.sg', [], 'https://a.sg'],
    [
      'https://a.sg',
      [
        ['k', 'a b'],
        ['l', 'c'],
      ] as const,
      'https://a.sg?k=a%20b&l=c',
    ],
    ['https://a.sg?x=y', [['k', 'v']] as const, 'https://a.sg?x=y&k=v'],
  ])('stands behind the address %s: %j', (url, query, wanted) => expect(withQuery(url, query)).toBe(wanted));
});
