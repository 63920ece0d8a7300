import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `src`. */
export const sourceRoot = fileURLToPath(new URL('..', import.meta.url));

/** The folder in which everything stands. */
export const projectRoot = join(sourceRoot, '..');

/** Every TypeScript file below `src` (or a folder in it), path relative to `src` → text. */
export function readSources(folder = ''): ReadonlyMap<string, string> {
  const start = join(sourceRoot, folder);
  const files = readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(sourceRoot, file), readFileSync(file, 'utf8')]));
}
