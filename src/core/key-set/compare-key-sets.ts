import { member } from '../assertion/json-text.ts';
import type { KeyEntry } from './key-set-document.ts';

/** One kid that stands for different keys in two sets. */
export interface ReusedKid {
  readonly kid: string;
  readonly here: KeyEntry;
  readonly there: KeyEntry;
}

/** How the set in force differs from another one; keys are the same when their numbers are (RFC 7638). */
export interface KeySetComparison {
  readonly reused: readonly ReusedKid[];
  /** Keys that both sets have, by thumbprint. */
  readonly shared: number;
  readonly onlyHere: readonly KeyEntry[];
  readonly onlyThere: readonly KeyEntry[];
}

/** `thumbprints` by path; those of the other set stand under `other.<path>`. Keys that cannot be read are left out. */
export function compareKeySets(
  here: readonly KeyEntry[],
  there: readonly KeyEntry[],
  thumbprints: Readonly<Record<string, string>>,
): KeySetComparison {
  const mine = readable(here, thumbprints, '');
  const theirs = readable(there, thumbprints, 'other.');
  const [printsHere, printsThere] = [printsOf(mine), printsOf(theirs)];
  const byKid = new Map<unknown, Readable>();
  for (const key of theirs) {
    const kid = member(key.entry.jwk, 'kid');
    if (!byKid.has(kid)) byKid.set(kid, key);
  }
  return {
    reused: mine.flatMap(({ entry, print }) => {
      const kid = member(entry.jwk, 'kid');
      const twin = byKid.get(kid);
      // A key that the other set has too was not replaced, whatever else goes by its name.
      if (typeof kid !== 'string' || twin === undefined || printsThere.has(print)) return [];
      return printsHere.has(twin.print) ? [] : [{ kid, here: entry, there: twin.entry }];
    }),
    shared: [...printsHere].filter((print) => printsThere.has(print)).length,
    onlyHere: mine.filter(({ print }) => !printsThere.has(print)).map(({ entry }) => entry),
    onlyThere: theirs.filter(({ print }) => !printsHere.has(print)).map(({ entry }) => entry),
  };
}

interface Readable {
  readonly entry: KeyEntry;
  readonly print: string;
}

function readable(
  keys: readonly KeyEntry[],
  thumbprints: Readonly<Record<string, string>>,
  prefix: string,
): readonly Readable[] {
  return keys.flatMap((entry) => {
    const print = thumbprints[`${prefix}${entry.path}`];
    return print === undefined ? [] : [{ entry, print }];
  });
}

function printsOf(keys: readonly Readable[]): ReadonlySet<string> {
  return new Set(keys.map(({ print }) => print));
}
