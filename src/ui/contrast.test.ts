import { describe, expect, it } from 'vitest';
import { colourOf, contrastOf, readTokens } from '../testing/design-tokens.ts';
import { type ColourPairs, linePairs, textPairs } from './gallery/colour-pairs.ts';

const tokens = readTokens();

/** Pairs below the least contrast, each with its figure. */
function tooFaint(pairs: readonly ColourPairs[], least: number): readonly string[] {
  return pairs.flatMap(({ on, colours }) =>
    colours.flatMap((name) =>
      (['light', 'dark'] as const).flatMap((scheme) => {
        const contrast = contrastOf(colourOf(tokens, name, scheme), colourOf(tokens, on, scheme));
        return contrast >= least ? [] : [`${name} on ${on}, ${scheme}: ${contrast.toFixed(2)}`];
      }),
    ),
  );
}

describe('contrast', () => {
  it('is reckoned as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });

  it('is at least 4.5 for every text on every ground it stands on', () => {
    expect(tooFaint(textPairs, 4.5)).toEqual([]);
  });

  it('is at least 3 for every line of a control, the focus ring, and every mark', () => {
    expect(tooFaint(linePairs, 3)).toEqual([]);
  });

  it('is found wanting where it is: a line that only divides is no line of a control', () => {
    expect(tooFaint([{ on: 'surface', colours: ['line'] }], 3)).toEqual([
      'line on surface, light: 1.39',
      'line on surface, dark: 1.44',
    ]);
  });

  it('is left to the system where the reader has chosen colours: each colour has its one', () => {
    const colours = [...tokens.values].filter(([, value]) => /^light-dark\(#|^transparent$/.test(value));
    expect([...tokens.forced.keys()].toSorted()).toEqual(colours.map(([name]) => name).toSorted());
    for (const value of tokens.forced.values())
      expect(value).toMatch(/^(?:Canvas|CanvasText|LinkText|GrayText)$/);
  });
});
