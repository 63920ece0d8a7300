import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

const font = { size: 13 };

describe('the width of a text', () => {
  it('grows with the text, with the size and with the weight', () => {
    expect(textWidth('kid', font)).toBeLessThan(textWidth('kids', font));
    expect(textWidth('kid', font)).toBeLessThan(textWidth('kid', { size: 14 }));
    expect(textWidth('kid', font)).toBeLessThan(textWidth('kid', { ...font, isBold: true }));
  });

  it('counts a character that is in no group as a whole em', () => {
    expect(textWidth('漢', font)).toBe(13);
  });
});

describe('a wrapped text', () => {
  it('breaks at spaces and keeps every word that fits', () => {
    expect(wrapText('one two  three', textWidth('one two', font), font)).toEqual(['one two', 'three']);
    expect(wrapText('', 100, font)).toEqual([]);
  });

  it('cuts a word that is wider than a line, and says so', () => {
    const [line = ''] = wrapText('client_assertion_type', 60, font);
    expect(line).toMatch(/^client.*…$/);
  });

  it('fits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), fc.integer({ min: 14, max: 300 }), (text, width) => {
        for (const line of wrapText(text, width, font))
          expect(textWidth(line, font)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
