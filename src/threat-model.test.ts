import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceRoot } from './testing/source-files.ts';

const root = join(sourceRoot, '..');
const model = readFileSync(join(root, 'src/decisions/2026-11-27-threat-model.md'), 'utf8');
/** The rows of the table: promise, against whom, enforced by, tested by. */
const rows = [...model.matchAll(/^\| (?!promise|---)(.+) \|$/gm)].map(([, cells = '']) => cells.split(' | '));
const filesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:src|e2e|\.ci)\/[\w./-]+|vite\.config\.ts)`/g)].map(([, file = '']) => file);

/** Tests in the folder of promises that are about other qualities: for whom it can be used, how it looks, what it is made of. */
const aboutOtherQualities: readonly string[] = [
  'accessible',
  'altered-files',
  'announcements',
  'denied',
  'failures',
  'first-screen',
  'focus-order',
  'focus-return',
  'forced-colours',
  'gallery',
  'late-answers',
  'load',
  'paper',
  'parts-that-fail',
  'reduced-motion',
  'reflow',
  'reproducible',
  'spoken',
  'targets',
  'vectors',
  'what-it-is-made-of',
];

describe('the threat model', () => {
  it('names files that exist', () => {
    expect(filesIn(model).length).toBeGreaterThan(40);
    expect(filesIn(model).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('says of every promise against whom it is, what keeps it, and which test tries it', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const [promise = '', against = '', , tests = '', ...more] of rows) {
      expect(against.length, promise).toBeGreaterThan(5);
      expect(more, promise).toEqual([]);
      expect(
        filesIn(tests).some((file) => /\.(?:test|spec)\.tsx?$/.test(file)),
        promise,
      ).toBe(true);
    }
  });

  it('names every test of a promise, and none that is about another quality', () => {
    const specs = readdirSync(join(root, 'e2e/promises')).filter((name) => name.endsWith('.spec.ts'));
    const named = new Set(rows.flatMap(([, , , tests = '']) => filesIn(tests)));
    const unnamed = specs.filter((name) => !named.has(`e2e/promises/${name}`));
    expect(unnamed.map((name) => name.replace('.spec.ts', '')).toSorted()).toEqual(aboutOtherQualities);
  });

  it('is where the README and the rules for reports point to', () => {
    for (const file of ['README.md', 'SECURITY.md'])
      expect(readFileSync(join(root, file), 'utf8'), file).toContain(
        'src/decisions/2026-11-27-threat-model.md',
      );
  });
});
