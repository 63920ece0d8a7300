import type { Span } from '../case/case.ts';
import { encodeUtf8 } from '../runtime.ts';
import { invisibleName, invisibleUnicodeName } from './invisible-characters.ts';
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
  /** Its UTF-8 bytes: `E2 80 8B`. */
  readonly bytes: string;
  /** The number of the character in the value, counted from 1. */
  readonly position: number;
  /** Where it stands in the pasted text, where the value stands there as it is. */
  readonly span?: Span | undefined;
}

/** More in one value are not listed one by one. */
export const mostListed = 200;

/** What is odd about one character; `atEdge`: a plain space counts. */
function oddityOf(
  character: string,
  atEdge: boolean,
): Pick<OddCharacter, 'kind' | 'name' | 'looksLike'> | undefined {
  if (character === ' ') return atEdge ? { kind: 'space', name: 'SPACE' } : undefined;
  if (character > ' ' && character < '\u007f') return undefined;
  if (character === '\uFFFD') return { kind: 'not-utf8', name: 'REPLACEMENT CHARACTER' };
  if (character === '\n' || character === '\r')
    return { kind: 'line-end', name: invisibleUnicodeName(character) ?? '' };
  if (character === '\uFEFF') return { kind: 'byte-order-mark', name: invisibleUnicodeName(character) ?? '' };
  if (invisibleName(character) !== undefined)
    return { kind: 'invisible', name: invisibleUnicodeName(character) ?? '' };
  const alike = lookAlikeOf(character);
  return alike && { kind: 'look-alike', name: alike.name, looksLike: alike.looksLike };
}

/** The odd characters of a raw form value, in order. `offset`: where it begins in the pasted text. */
export function oddCharactersOf(raw: string, offset?: number): readonly OddCharacter[] {
  const characters = readRawCharacters(raw);
  return list(characters, (at) => at === 0 || at === characters.length - 1, offset);
}

/** The odd characters of a pasted text; line ends, tabs and spaces are its layout and not listed. */
export function oddCharactersIn(text: string): readonly OddCharacter[] {
  const characters: RawCharacter[] = [];
  let start = 0;
  for (const character of text) {
    characters.push({ character, start, end: start + character.length, written: 'literal' });
    start += character.length;
  }
  return list(characters, () => false, 0).filter(
    ({ codePoint, kind }) => kind !== 'line-end' && codePoint !== 'U+0009',
  );
}

function list(
  characters: readonly RawCharacter[],
  isEdge: (at: number) => boolean,
  offset: number | undefined,
): readonly OddCharacter[] {
  const found: OddCharacter[] = [];
  for (const [at, { character, start, end }] of characters.entries()) {
    const oddity = oddityOf(character, isEdge(at));
    if (oddity === undefined) continue;
    found.push({
      ...oddity,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      bytes: hex(character),
      position: at + 1,
      span: offset === undefined ? undefined : { start: offset + start, end: offset + end },
    });
    if (found.length === mostListed) break;
  }
  return found;
}

function hex(character: string): string {
  return [...encodeUtf8(character)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
