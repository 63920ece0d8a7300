import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sourceRoot } from './source-files.ts';

export const tokensFile = 'app/styles/tokens.css';

/** Every style sheet below `src`, path relative to `src` → text without comments. */
export function readStyles(): ReadonlyMap<string, string> {
  const files = readdirSync(sourceRoot, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      relative(sourceRoot, file),
      readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
    ]),
  );
}

/** The blocks of tokens.css: what holds always, and what other circumstances change. */
export interface DesignTokens {
  /** Name without dashes → value as written. */
  readonly values: ReadonlyMap<string, string>;
  readonly forced: ReadonlyMap<string, string>;
  readonly print: ReadonlyMap<string, string>;
}

/** Reads the tokens out of the style sheet itself. Throws where a block is missing. */
export function readTokens(): DesignTokens {
  const text = readStyles().get(tokensFile) ?? '';
  const [always = '', forced = '', print = ''] = text.split(/@media [^{]*\{/);
  const block = (part: string): ReadonlyMap<string, string> => {
    const found = new Map(
      [...part.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
    );
    if (found.size === 0) throw new Error(`${tokensFile} has lost a block`);
    return found;
  };
  return { values: block(always), forced: block(forced), print: block(print) };
}

export type Scheme = 'light' | 'dark';

/** The colour of a token as #rrggbb. Throws for a name that is no colour. */
export function colourOf({ values }: DesignTokens, name: string, scheme: Scheme): string {
  const found = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(values.get(name) ?? '');
  if (found === null) throw new Error(`${name} is no colour of ${tokensFile}`);
  return (scheme === 'light' ? found[1] : found[2]) ?? '';
}

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
