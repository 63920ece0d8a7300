import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStyles, readTokens, tokensFile } from '../testing/design-tokens.ts';
import { readSources, sourceRoot } from '../testing/source-files.ts';

const tokens = readTokens().values;
const page = readFileSync(join(sourceRoot, 'ui/design-language.md'), 'utf8');
const everywhere = readStyles();
const styles = new Map([...everywhere].filter(([path]) => path !== tokensFile));

/** The names that CSS has for colours, without those that leave the colour to another. */
const colourNames =
  /\b(?:aliceblue|antiquewhite|aqua|aquamarine|azure|beige|bisque|black|blanchedalmond|blue|blueviolet|brown|burlywood|cadetblue|chartreuse|chocolate|coral|cornflowerblue|cornsilk|crimson|cyan|dark[a-z]+|deep(?:pink|skyblue)|dimgr[ae]y|dodgerblue|firebrick|floralwhite|forestgreen|fuchsia|gainsboro|ghostwhite|gold|goldenrod|gr[ae]y|green|greenyellow|honeydew|hotpink|indianred|indigo|ivory|khaki|lavender|lavenderblush|lawngreen|lemonchiffon|light(?:blue|coral|cyan|gr[ae]y|green|pink|salmon|yellow)|lime|limegreen|linen|magenta|maroon|medium[a-z]+|midnightblue|mintcream|mistyrose|moccasin|navajowhite|navy|oldlace|olive|olivedrab|orange|orangered|orchid|pale[a-z]+|papayawhip|peachpuff|peru|pink|plum|powderblue|purple|rebeccapurple|red|rosybrown|royalblue|saddlebrown|salmon|sandybrown|seagreen|seashell|sienna|silver|skyblue|slateblue|slategr[ae]y|snow|springgreen|steelblue|tan|teal|thistle|tomato|turquoise|violet|wheat|white|whitesmoke|yellow|yellowgreen|Canvas|CanvasText|LinkText|GrayText|Highlight|HighlightText|Button(?:Face|Text|Border)|Mark|MarkText|Field|FieldText)\b(?!-)/;
const colourFunctions =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?\(/i;

interface Declaration {
  readonly path: string;
  readonly property: string;
  readonly value: string;
}

function declarationsIn(sheets: ReadonlyMap<string, string>): readonly Declaration[] {
  return [...sheets].flatMap(([path, text]) =>
    [...text.matchAll(/(?<=^|[{;])\s*([\w-]+):\s*([^;{}]+)(?=;)/g)].map(([, property = '', value = '']) => ({
      path,
      property,
      value,
    })),
  );
}

/** Declarations that a rule does not allow, in words. */
function against(
  forbids: (one: Declaration) => boolean,
  sheets: ReadonlyMap<string, string> = styles,
): readonly string[] {
  return declarationsIn(sheets)
    .filter(forbids)
    .map(({ path, property, value }) => `${path}: ${property}: ${value}`);
}

const hasRawColour = ({ property, value }: Declaration): boolean =>
  property !== 'font-family' &&
  (colourFunctions.test(value) || colourNames.test(value.replaceAll(/--[\w-]+/g, '')));
const hasRawSize = ({ property, value }: Declaration): boolean =>
  property === 'font-size' && !/^(?:var\(--size-\w+\)|[\d.]+em)$/.test(value);
const hasRawRadius = ({ property, value }: Declaration): boolean =>
  property === 'border-radius' && !/^(?:0|50%|var\(--radius(?:-\w+)?\))$/.test(value);
const hasRawShadow = ({ property, value }: Declaration): boolean =>
  property === 'box-shadow' && value !== 'var(--shadow)' && value !== 'none';
const hasOtherLayer = ({ property, value }: Declaration): boolean =>
  property === 'z-index' && !/^[12]$/.test(value);
const hasRawMotion = ({ property, value }: Declaration): boolean =>
  /^(?:transition|animation)/.test(property) && !value.includes('var(--swift)');

describe('the page about the design language', () => {
  it('names every token, and none that is not there', () => {
    const named = new Set([...page.matchAll(/`--([\w-]+)`/g)].map(([, name = '']) => name));
    expect([...named].toSorted()).toEqual(
      [...tokens.keys()].filter((name) => !/^space-[2-6]$/.test(name) || named.has(name)).toSorted(),
    );
  });

  it('gives each component its job', () => {
    const table = page.split('## Components')[1] ?? '';
    const named = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name = '']) => name);
    const there = readdirSync(join(sourceRoot, 'ui')).filter((name) => name.endsWith('.tsx'));
    expect(named.toSorted()).toEqual(there.map((name) => name.replace('.tsx', '')).toSorted());
  });
});

describe('the style sheets', () => {
  it('use only tokens that are there', () => {
    const own = new Set(
      declarationsIn(styles)
        .filter(({ property }) => property.startsWith('--'))
        .map(({ property }) => property.slice(2)),
    );
    for (const [path, text] of everywhere) {
      for (const [, name = ''] of text.matchAll(/var\(--([\w-]+)/g))
        expect(tokens.has(name) || own.has(name), `${path}: --${name}`).toBe(true);
    }
  });

  it('leave no token without a use', () => {
    const text = [...everywhere.values()].join('\n');
    expect([...tokens.keys()].filter((name) => !text.includes(`var(--${name})`))).toEqual([]);
  });

  it.each([
    ['colours', hasRawColour],
    ['radii', hasRawRadius],
    ['shadows', hasRawShadow],
    ['motion', hasRawMotion],
    ['layers', hasOtherLayer],
  ])('take their %s from the tokens', (_, forbids) => {
    expect(against(forbids)).toEqual([]);
  });

  it('take sizes of text from the tokens, drawings excepted', () => {
    const inDrawings = new Set(
      [...styles].filter(([, text]) => text.includes('fill:')).map(([path]) => path),
    );
    expect(against((one) => hasRawSize(one) && !inDrawings.has(one.path))).toEqual([]);
  });

  it.each([
    [hasRawColour, '.a { color: #fff; }'],
    [hasRawColour, '.a { border: 1px solid rebeccapurple; }'],
    [hasRawColour, '.a { background: color-mix(in oklab, var(--ink), var(--paper)); }'],
    [hasRawColour, '.a { outline-color: Highlight; }'],
    [hasRawSize, '.a { font-size: 12px; }'],
    [hasRawRadius, '.a { border-radius: 7px; }'],
    [hasRawShadow, '.a { box-shadow: 0 0 1px var(--ink); }'],
    [hasRawMotion, '.a { transition: color 1s; }'],
    [hasOtherLayer, '.a { z-index: 3; }'],
  ])('would be caught otherwise (%#)', (forbids, text) => {
    expect(against(forbids, new Map([['a.css', text]]))).toHaveLength(1);
  });

  it('move only where motion is welcome', () => {
    for (const [path, text] of styles) {
      const before = text.split(/transition:|animation:/)[0] ?? '';
      if (before === text) continue;
      expect(before.lastIndexOf('prefers-reduced-motion: no-preference'), path).toBeGreaterThan(-1);
    }
  });

  it('know three widths', () => {
    for (const [path, text] of styles) {
      for (const [, width = ''] of text.matchAll(/@(?:media|container) [^{]*width <=? ([\d.a-z]+)/g))
        expect(['34rem', '40rem', '62rem'], `${path}: ${width}`).toContain(width);
    }
  });
});

describe('the components', () => {
  it('have no inline styles', () => {
    const inline = [...readSources()].filter(
      ([path, text]) => path.endsWith('.tsx') && /\bstyle=/.test(text),
    );
    expect(inline.map(([path]) => path)).toEqual([]);
  });

  it('have style sheets of different names, for the name is part of every class', () => {
    const names = [...styles.keys()]
      .filter((path) => path.endsWith('.module.css'))
      .map((path) => basename(path));
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});
