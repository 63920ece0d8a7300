import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from './testing/source-files.ts';

/** Layer → what it may import: other layers, then packages. Tests may use anything. */
const allowed: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>
> = {
  core: {
    layers: ['core'],
    packages: ['zod/mini', 'jose', 'jsonc-parser', '@noble/curves', '@peculiar/x509', '@rgrove/parse-xml'],
  },
  platform: { layers: ['platform', 'core'], packages: [] },
  'service-worker': { layers: ['service-worker', 'platform'], packages: [] },
  ui: { layers: ['ui', 'core'], packages: ['react'] },
  /** A page for development: nothing may import it, so that no build of the product holds it. */
  gallery: { layers: ['gallery', 'ui', 'core'], packages: ['react', 'react-dom'] },
  session: {
    layers: ['session', 'platform', 'core'],
    // `flushSync`: when the form is filled, and when that is drawn, is one decision.
    packages: ['react', 'react-dom', 'react-hook-form', '@tanstack/react-query', 'zod/mini'],
  },
  features: {
    layers: ['core', 'platform', 'session', 'ui'],
    packages: ['react', 'react-hook-form', '@tanstack/react-query'],
  },
  app: {
    layers: ['app', 'core', 'platform', 'session', 'ui', 'features'],
    packages: ['react', 'react-dom', 'react-hook-form', '@tanstack/react-query'],
  },
  cli: { layers: ['cli', 'core'], packages: ['zod/mini', 'node:fs'] },
  evaluation: {
    layers: ['evaluation', 'core', 'testing'],
    packages: ['@noble/curves', 'node:crypto', 'node:fs', 'node:os', 'node:url', 'node:worker_threads'],
  },
};

/** Words that core must not say: it reads no clock, makes no request, stores nothing, draws no lots. */
const deniedInCore = [
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bfetch\(/,
  /\blocalStorage\b/,
  /\bsessionStorage\b/,
  /\bMath\.random\b/,
];

/** Lines that are nothing but a comment. Whatever would cut strings out as well could take code with it: quotes stand in regular expressions, too. */
const commentLines = /^\s*(?:\/\/|\/\*|\*).*$/gm;

/** The recipes and the exports hold whole programs as texts, with imports and clocks of their own. */
const programsInTexts = /^core\/(?:fixes\/recipes|export\/programs)\/|^core\/export\/postman-script\.ts$/;
const templates = /`(?:[^`\\]|\\.)*`/g;

const importPattern = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'([^']+)'/g;

function layerOf(path: string): string {
  if (path.startsWith('ui/gallery/')) return 'gallery';
  return path.includes('/') ? (path.split('/')[0] ?? '') : 'app';
}

/** Every wrong arrow and every word that core may not say, in words. */
function violations(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    if (path.includes('.test.') || path.startsWith('testing/')) return [];
    const layer = layerOf(path);
    const rules = allowed[layer];
    if (rules === undefined) return [`${path}: no such layer`];
    const own = programsInTexts.test(path) ? text.replace(templates, "''") : text;
    const code = own.replace(commentLines, '');
    const wrong = [...code.matchAll(importPattern)].flatMap(([, target = '']) => {
      const problem = wrongImport(path, layer, target, rules);
      return problem === undefined ? [] : [`${path}: ${problem}`];
    });
    const denied = layer === 'core' ? deniedInCore.filter((word) => word.test(code)) : [];
    return [...wrong, ...denied.map((word) => `${path}: core may not say ${word.source}`)];
  });
}

function wrongImport(
  path: string,
  layer: string,
  target: string,
  rules: { readonly layers: readonly string[]; readonly packages: readonly string[] },
): string | undefined {
  if (!target.startsWith('.')) {
    const known = rules.packages.some(
      (name) => target === name || (name !== 'zod/mini' && target.startsWith(`${name}/`)),
    );
    return known ? undefined : `imports the package ${target}`;
  }
  const resolved = join(dirname(path), target);
  const other = layerOf(resolved);
  if (layer === 'features' && other === 'features') {
    const same = path.split('/')[1] === resolved.split('/')[1];
    return same ? undefined : `imports another feature: ${resolved}`;
  }
  if (!rules.layers.includes(other)) return `imports ${resolved}`;
  if (/^[^?]*$/.test(target) && !/\.(?:tsx?|css|json)$/.test(target))
    return `imports ${target} without its ending`;
  return undefined;
}

describe('the architecture', () => {
  it('has no wrong arrow', () => {
    expect(violations(readSources())).toEqual([]);
  });

  it('reads no import in the programs that recipes hold as texts', () => {
    const recipe = "const text = `import { createHash } from 'node:crypto';`;";
    expect(violations(new Map([['core/fixes/recipes/a.ts', recipe]]))).toEqual([]);
    expect(violations(new Map([['core/a.ts', recipe]]))).toHaveLength(1);
  });

  it.each([
    ['core/a.ts', "import { useState } from 'react';"],
    ['core/a.ts', "import { x } from '../ui/button.tsx';"],
    ['core/a.ts', 'const now = Date.now();'],
    ['core/a.ts', 'const a = `https://b.test`;\nconst now = Date.now();\nconst c = `x`;'],
    ['core/a.ts', 'const quote = /`/;\nconst now = Date.now();\nconst c = `x`;'],
    ['core/a.ts', "import * as z from 'zod';"],
    ['ui/a.tsx', "import { x } from '../session/draft.ts';"],
    ['ui/a.tsx', "import { x } from './gallery/swatches.tsx';"],
    ['app/a.tsx', "import { x } from '../ui/gallery/gallery.tsx';"],
    ['ui/gallery/a.tsx', "import { x } from '../../session/draft.ts';"],
    ['features/a/b.tsx', "import { x } from '../c/d.tsx';"],
    ['features/a/b.tsx', "const x = await import('../c/d.tsx');"],
    ['cli/a.ts', "import { x } from '../session/draft.ts';"],
    ['elsewhere/a.ts', ''],
    ['core/fixes/recipes/a.ts', "import { createHash } from 'node:crypto';\nconst text = `x`;"],
  ])('catches a planted fault in %s: %s', (path, text) => {
    expect(violations(new Map([[path, text]]))).toHaveLength(1);
  });
});
