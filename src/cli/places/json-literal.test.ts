import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spanInLiteral } from './json-literal.ts';

const escapeAll = (text: string): string =>
  [...Array(text.length).keys()]
    .map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

it('finds the characters of a literal that stand for characters of its value, however they are written', () => {
  const written = fc.constantFrom<(text: string) => string>(
    (text) => JSON.stringify(text).slice(1, -1),
    escapeAll,
    (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), written), {
        minLength: 3,
        maxLength: 3,
      }),
      (parts) => {
        const values = parts.map(([value]) => value);
        const raws = parts.map(([value, write]) => write(value));
        const [before = '', middle = ''] = values;
        const literal = `"${raws.join('')}"`;
        const span = { start: before.length, end: before.length + middle.length };
        const { start, end } = spanInLiteral(literal, span);
        expect(literal.slice(start, end)).toBe(raws[1]);
      },
    ),
    { numRuns: 1000 },
  );
});

it('finds a place between two characters, and the one behind the last', () => {
  expect(spanInLiteral('"ab\\ncd"', { start: 3, end: 3 })).toEqual({ start: 5, end: 5 });
  expect(spanInLiteral('"abc"', { start: 3, end: 3 })).toEqual({ start: 4, end: 4 });
  expect(spanInLiteral('"abc"', { start: 0, end: 0 })).toEqual({ start: 1, end: 1 });
});
