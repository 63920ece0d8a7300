import { describe, expect, it } from 'vitest';
import { checks } from '../checks/registry.ts';
import { languageNames, languages } from './recipe.ts';
import { recipes } from './recipes.ts';

const all = Object.entries(recipes);

describe.each(all)('the recipe %s', (_id, { title, snippets }) => {
  it('is there in every language, with a title', () => {
    expect(title.length).toBeGreaterThan(8);
    expect(Object.keys(snippets).sort()).toEqual([...languages].sort());
  });

  it.each(languages.map((language) => [languageNames[language], snippets[language]] as const))(
    'in %s is code to copy: short, narrow, without a secret',
    (_language, text) => {
      const lines = text.split('\n');
      expect(text).toBe(text.trim());
      expect(lines.length).toBeLessThanOrEqual(60);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(122);
      expect(text).not.toMatch(/BEGIN [A-Z ]*KEY-----|"d"\s*:|eyJ/);
      expect(text).not.toMatch(/…|\.{3}(?![a-zA-Z])|YOUR_|TODO|xxx/i);
      expect(text).not.toMatch(/[ \t]$/m);
    },
  );

  it('names no provider: what differs comes from the environment', () => {
    expect(Object.values(snippets).join('\n')).not.toMatch(/singpass|corppass|gov\.sg/i);
  });
});

describe('the recipes as a whole', () => {
  it('are each named by a check', () => {
    const named = new Set(checks.map(({ fix }) => fix.recipe));
    expect(all.map(([id]) => id).filter((id) => !named.has(id as never))).toEqual([]);
  });
});
