import { invisibleName } from '../clinic/invisible-characters.ts';
import { withoutLookAlikes } from '../clinic/look-alikes.ts';
import { percentDecode } from '../request/parse-form.ts';
import type { AddressBook } from './address-book.ts';
import type { DifferenceKind } from './kinds.ts';
import { type NamedKind, urlDifference } from './url-difference.ts';

/** Where the two texts part, in UTF-16 units that both begin and end with. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
}

/** Longer values are compared by their ends only: naming the kind of a megabyte would help nobody. */
const longestNamed = 20_000;

/** The kind of difference between two unequal values, the most specific first. Linear in their length, and never fails. */
export function classifyDifference(
  found: string,
  expected: string,
  { start, end }: Alignment,
  book: AddressBook,
): NamedKind {
  if (Math.max(found.length, expected.length) <= longestNamed) {
    const spelled = spelling(found, expected);
    if (spelled !== undefined) return spelled;
    const address = urlDifference(found, expected, book);
    if (address !== undefined) return address;
  }
  const [mine, theirs] = [found.length - start - end, expected.length - start - end];
  if (onlyOne(found, start, mine) && onlyOne(expected, start, theirs)) return { kind: 'one-character' };
  if (Math.min(mine, theirs) === 0 && (start === 0 || end === 0)) return { kind: 'prefix' };
  if (start + end === 0) return { kind: 'different' };
  const bothUrls = /^https?:\/\//.test(found) && /^https?:\/\//.test(expected);
  return { kind: bothUrls ? 'path' : 'part' };
}

/** At most one character (which may be two units) differs here. */
function onlyOne(text: string, start: number, length: number): boolean {
  return length <= 1 || (length === 2 && (text.codePointAt(start) ?? 0) > 0xffff);
}

/** Differences of spelling: one transformation makes the two equal. Each is symmetric. */
function spelling(found: string, expected: string): NamedKind | undefined {
  const same = (change: (text: string) => string): boolean => change(found) === change(expected);
  const rules: readonly (readonly [DifferenceKind, () => boolean, string?])[] = [
    ['type', () => isTypePair(found, expected) || isTypePair(expected, found)],
    ['array-or-string', () => isListOf(found, expected) || isListOf(expected, found)],
    ['whitespace', () => same(withoutEdges)],
    ['whitespace', () => same((text) => text.replace(/[ \t\r\n]/g, '')), 'white space inside it'],
    ['invisible', () => same(visibleOnly)],
    ['look-alike', () => same((text) => withoutLookAlikes(text))],
    ['trailing-slash', () => `${found}/` === expected || found === `${expected}/`],
    ['case', () => same((text) => text.toLowerCase())],
    ['scheme', () => same((text) => text.replace(/^https?:\/\//i, ''))],
    ['percent-encoding', () => isEncodingOf(found, expected) || isEncodingOf(expected, found)],
    ['quotes', () => same((text) => text.replace(/^(["'`])(.*)\1$/s, '$2'))],
  ];
  const rule = rules.find(([, fits]) => fits());
  return rule && { kind: rule[0], words: rule[2] };
}

/** `"12"` in JSON beside `12`. */
function isTypePair(one: string, other: string): boolean {
  return one === `"${other}"` && /^-?\d+(?:\.\d+)?$|^(?:true|false|null)$/.test(other);
}

/** A JSON list that holds the other value. */
function isListOf(list: string, text: string): boolean {
  if (!/^\s*\[/.test(list)) return false;
  try {
    const parsed: unknown = JSON.parse(list);
    return Array.isArray(parsed) && parsed.includes(text);
  } catch {
    return false;
  }
}

/** By hand: a regular expression for the blanks at the end takes quadratic time on blanks in the middle. */
function withoutEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (isBlank(text[start])) start += 1;
  while (isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

function visibleOnly(text: string): string {
  return [...text].filter((character) => invisibleName(character) === undefined).join('');
}

/** `other` is taken for the encoded one in a second call. */
function isEncodingOf(encoded: string, other: string): boolean {
  const once = percentDecode(encoded);
  return once === other || percentDecode(once) === other || once === percentDecode(other);
}
