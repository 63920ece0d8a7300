import type { Span } from '../case/case.ts';
import { encodeUtf8 } from '../runtime.ts';
import { invisibleUnicodeName } from './invisible-characters.ts';
import { lookAlikeOf } from './look-alikes.ts';
import { type RawCharacter, readRawCharacters } from './raw-characters.ts';

/** A character that is not what it seems, or that nobody sees. */
export interface OddCharacter {
  readonly kind: 'invisible' | 'look-alike' | 'line-end' | 'space' | 'byte-order-mark' | 'not-utf8';
  /** `U+200B`. */
  readonly codePoint: string;
  /** `ZERO WIDTH SPACE`. */
  readonly name: string;
  /** The ASCII character for which it is taken. */
  readonly looksLike?: string | undefined;
  /** Its bytes as the server decodes them: `E2 80 8B`. */
  readonly bytes: string;
  /** The number of the character in the value, counted from 1. */
  readonly position: number;
  /** Where it stands in the raw value. */
  readonly inRaw: Span;
  /** Where it stands in the pasted text, where the value stands there as it is. */
  readonly span?: Span | undefined;
}

/** More in one value are not listed one by one. */
const mostListed = 200;

/** What is odd about one character; a plain space is so only where none belongs. */
function oddityOf(
  character: string,
  spaceCounts: boolean,
): Pick<OddCharacter, 'kind' | 'name' | 'looksLike'> | undefined {
  if (character === ' ') return spaceCounts ? { kind: 'space', name: 'SPACE' } : undefined;
  if (character > ' ' && character < '\u007f') return undefined;
  if (character === '\uFFFD') return { kind: 'not-utf8', name: 'REPLACEMENT CHARACTER' };
  const name = invisibleUnicodeName(character);
  if (name !== undefined) {
    if (character === '\n' || character === '\r') return { kind: 'line-end', name };
    return { kind: character === '\uFEFF' ? 'byte-order-mark' : 'invisible', name };
  }
  const alike = lookAlikeOf(character);
  return alike && { kind: 'look-alike', name: alike.name, looksLike: alike.looksLike };
}

/** Further in, no value of a token request is looked at character by character. */
export const longestRead = 100_000;

/** What nearly every value is made of: nothing odd, and nothing to decode. */
const plain = /^[!-$&-*,-~]*$/;
/** What the layout of a paste is made of. */
const notLayout = /[^\n\r\t -~]/gu;

export interface ValueReading {
  /** Where the value begins in the pasted text. */
  readonly offset?: number | undefined;
  /** No space belongs in the value; otherwise only those at its edges count. */
  readonly neverSpace?: boolean | undefined;
}

/** The odd characters of a raw form value, in order. */
export function oddCharactersOf(
  raw: string,
  { offset, neverSpace = false }: ValueReading = {},
): readonly OddCharacter[] {
  if (plain.test(raw)) return [];
  const characters = readRawCharacters(raw.slice(0, longestRead));
  const isEdge = (at: number): boolean => at === 0 || at === characters.length - 1;
  return list(characters, { raw, offset, spaceCounts: (at) => neverSpace || isEdge(at) });
}

/** The odd characters of a pasted text, `position` counted in units; line ends, tabs and spaces are its layout and not listed. */
export function oddCharactersIn(text: string): readonly OddCharacter[] {
  const found: OddCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(notLayout)) {
    const end = index + character.length;
    const literal = { character, start: index, end, written: 'literal' } as const;
    const [odd] = list([literal], { raw: text, offset: 0, spaceCounts: () => false });
    if (odd !== undefined) found.push({ ...odd, position: index + 1 });
    if (found.length === mostListed) break;
  }
  return found;
}

interface Listed {
  /** The text in which the characters have their places. */
  readonly raw: string;
  readonly offset: number | undefined;
  readonly spaceCounts: (at: number) => boolean;
}

function list(
  characters: readonly RawCharacter[],
  { raw, offset, spaceCounts }: Listed,
): readonly OddCharacter[] {
  const found: OddCharacter[] = [];
  for (const [at, { character, start, end, written }] of characters.entries()) {
    const oddity = oddityOf(character, spaceCounts(at));
    if (oddity === undefined) continue;
    found.push({
      ...oddity,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      bytes: written === 'escaped' ? escapedBytes(raw.slice(start, end)) : hex(character),
      position: at + 1,
      inRaw: { start, end },
      span: offset === undefined ? undefined : { start: offset + start, end: offset + end },
    });
    if (found.length === mostListed) break;
  }
  return found;
}

function hex(character: string): string {
  return [...encodeUtf8(character)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** `%e2%80%8b` → `E2 80 8B`; of bytes that are no UTF-8, too. */
function escapedBytes(escapes: string): string {
  return escapes.slice(1).replaceAll('%', ' ').toUpperCase();
}
