import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './source-files.ts';

export interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Place of each package → what package-lock.json says of it; the project itself stands at `''`. */
export const lockFile = (
  JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockEntry>>;
  }
).packages;

const below = 'node_modules/';

/** The name of the package that stands at a place. */
export const nameAt = (place: string): string => place.slice(place.lastIndexOf(below) + below.length);

/** Where Node, starting at a package's folder and going up, finds another package; `undefined` where it does not. */
export function placeOf(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}${below}${name}`;
    if (lockFile[place] !== undefined) return place;
    if (folder === '') return undefined;
  }
}

/** The places of these packages and of all that they depend on. */
export function neededBy(names: readonly string[]): ReadonlySet<string> {
  const waiting: (readonly [string, string])[] = names.map((name) => ['', name]);
  const found = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const place = placeOf(...next);
    if (place === undefined) throw new Error(`${next[1]} is not locked`);
    if (found.has(place)) continue;
    found.add(place);
    for (const name of Object.keys(lockFile[place]?.dependencies ?? {})) waiting.push([place, name]);
  }
  return found;
}
