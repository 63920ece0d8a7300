import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceRoot } from './source-files.ts';

/** The record that says of every dependency why it is there. */
export const dependencyReasons = readFileSync(
  join(sourceRoot, 'decisions/2026-11-24-dependencies.md'),
  'utf8',
);

/** What the page and the package hold: the names that the first list of the record begins its lines with. */
export const runTimePackages: readonly string[] = [
  ...(dependencyReasons.split('\nDevelopment:\n')[0] ?? '').matchAll(/^- (`.*?`):/gm),
].flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
