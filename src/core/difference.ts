import { type AddressBook, addressBookOf } from './difference/address-book.ts';
import { classifyDifference } from './difference/classify.ts';
import { type DifferenceKind, differenceKinds } from './difference/kinds.ts';

/** Where two values part, and what kind of difference it is. */
export interface Difference {
  /** What both begin with. */
  readonly same: string;
  readonly found: string;
  readonly expected: string;
  /** What both end with, after the difference. */
  readonly tail: string;
  readonly name: DifferenceKind;
  /** The kind in words; absent where the marked characters say as much. */
  readonly kind?: string | undefined;
}

/** Kinds that say no more than the marks do; of a description in words, which has blanks, a few more. */
const selfEvident: readonly DifferenceKind[] = ['part', 'path', 'different'];
const ofValuesOnly: readonly DifferenceKind[] = ['prefix', 'one-character'];

const everyAddress = addressBookOf();

/**
 * Aligns two values at their common beginning and end, and names the kind of difference between them. Equal values: `undefined`.
 * `book` holds the provider's addresses, from its profiles; the rules themselves know no provider.
 */
export function describeDifference(
  found: string,
  expected: string,
  book: AddressBook = everyAddress,
): Difference | undefined {
  if (found === expected) return undefined;
  const start = commonStart(found, expected);
  const end = commonEnd(found, expected, start);
  const { kind: name, words } = classifyDifference(found, expected, { start, end }, book);
  return {
    same: found.slice(0, start),
    found: found.slice(start, found.length - end),
    expected: expected.slice(start, expected.length - end),
    tail: end === 0 ? '' : found.slice(-end),
    name,
    kind: words ?? (isSelfEvident(name, found, expected) ? undefined : differenceKinds[name]),
  };
}

function isSelfEvident(name: DifferenceKind, found: string, expected: string): boolean {
  if (selfEvident.includes(name)) return true;
  return ofValuesOnly.includes(name) && (found.includes(' ') || expected.includes(' '));
}

/** Units that both begin with; a character of two units is never cut. */
function commonStart(found: string, expected: string): number {
  const most = Math.min(found.length, expected.length);
  let start = 0;
  while (start < most && found[start] === expected[start]) start += 1;
  return /[\uD800-\uDBFF]/.test(found.charAt(start - 1)) ? start - 1 : start;
}

function commonEnd(found: string, expected: string, start: number): number {
  const most = Math.min(found.length, expected.length) - start;
  let end = 0;
  while (end < most && found.at(-1 - end) === expected.at(-1 - end)) end += 1;
  return /[\uDC00-\uDFFF]/.test(found.charAt(found.length - end)) ? end - 1 : end;
}
