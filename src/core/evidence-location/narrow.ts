import type { Span } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import { describeDifference } from '../difference.ts';

/** Checks cut what they show of a secret token at this length. */
const cutAt = 60;

/**
 * The characters of a value that a piece of evidence is about: those that differ from what is expected, those in front of where it
 * should begin, or those that are shown. The whole value where nothing narrower is known.
 */
export function narrow(value: string, { found, expected }: Pick<Evidence, 'found' | 'expected'>): Span {
  const whole = { start: 0, end: value.length };
  if (expected?.endsWith('…')) {
    const begins = value.indexOf(expected.slice(0, -1));
    if (expected.length > 1 && begins > 0) return { start: 0, end: begins };
  }
  if (found === undefined) return whole;
  if (found === value) return (expected === undefined ? undefined : differing(value, expected)) ?? whole;
  const at = found === '' ? -1 : value.indexOf(found);
  const isCut = at === 0 && found.length >= cutAt;
  return at < 0 || isCut ? whole : { start: at, end: at + found.length };
}

/** The same for a value as it is written in JSON: a text without its quotation marks; any other value is marked whole. */
export function narrowJson(text: string, value: Span, evidence: Pick<Evidence, 'found' | 'expected'>): Span {
  const raw = text.slice(value.start, value.end);
  if (raw.length <= 2 || !raw.startsWith('"')) return value;
  const within = narrow(raw.slice(1, -1), evidence);
  return { start: value.start + 1 + within.start, end: value.start + 1 + within.end };
}

/** What differs; `undefined` where something is left out, or where the two share so little that all of it differs. */
function differing(value: string, expected: string): Span | undefined {
  // Words that describe a value, or a list of values, are no value.
  if (expected.includes(' ') && !value.includes(' ')) return undefined;
  const difference = describeDifference(value, expected);
  if (difference === undefined || difference.found === '') return undefined;
  const { same, tail, found } = difference;
  const shared = same.length + tail.length;
  if (shared * 2 <= Math.min(value.length, expected.length)) return undefined;
  return { start: same.length, end: same.length + found.length };
}
