import type { AddressBook } from '../difference/address-book.ts';
import { describeDifference } from '../difference.ts';
import { presentEvidence, shorten } from '../redact.ts';
import type { ShownValue, Sides } from './comparison.ts';

/** Characters of what both values share that are shown on each side of the difference. */
const contextShown = 40;
/** Characters of the difference itself. */
const markShown = 100;

/** A value by itself, as it may be shown. */
export function showOne(value: string, secret = false): ShownValue {
  return { lead: present(value, secret), mark: '', tail: '' };
}

/** Two unequal values: both as they may be shown, the difference marked, and its kind in words where there is more to say than the marks do. */
export function showPair(
  { before, after }: Sides<string>,
  secret: boolean,
  book: AddressBook,
): Sides<ShownValue> & { readonly difference?: string | undefined } {
  const difference = describeDifference(after, before, book);
  const alone = { before: showOne(before, secret), after: showOne(after, secret) };
  if (difference === undefined) return alone;
  const { same, tail, kind } = difference;
  const shared = (same.length + tail.length) * 2 > Math.min(before.length, after.length);
  if (secret || !shared || holdsSecret(before) || holdsSecret(after)) {
    const alike = alone.before.lead === alone.after.lead;
    return { ...alone, difference: kind ?? (alike ? 'another value of the same length' : undefined) };
  }
  const around = (middle: string): ShownValue => ({
    lead: same.length > contextShown ? `…${same.slice(-contextShown)}` : same,
    mark: shorten(middle, markShown),
    tail: tail.length > contextShown ? `${tail.slice(0, contextShown)}…` : tail,
  });
  return { before: around(difference.expected), after: around(difference.found), difference: kind };
}

/** As a finding shows it. */
function present(value: string, secret: boolean): string {
  const { found = '' } = presentEvidence({ source: 'request', found: value, secret });
  return found === '' ? '(empty)' : found;
}

/** What is cut out of the value as a whole would be shown by its pieces. */
function holdsSecret(value: string): boolean {
  return present(value, false) !== (value === '' ? '(empty)' : shorten(value));
}
