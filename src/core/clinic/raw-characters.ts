import { decodeUtf8 } from '../runtime.ts';

/** A character as the server reads it, with the place of its bytes in the raw value. */
export interface RawCharacter {
  readonly character: string;
  /** Offsets in the raw value, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** How it stands there. */
  readonly written: 'literal' | 'escaped' | 'plus';
}

/** Lengths of UTF-8 sequences by their first byte. */
function sequenceLength(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

/** Decodes a raw form value character by character (URL Standard, urlencoded parsing), each with its place. Linear. */
export function readRawCharacters(raw: string): readonly RawCharacter[] {
  const characters: RawCharacter[] = [];
  let at = 0;
  while (at < raw.length) {
    const start = at;
    const byte = escapeAt(raw, at);
    if (byte === undefined) {
      const literal = String.fromCodePoint(raw.codePointAt(at) ?? 0);
      at += literal.length;
      const plus = literal === '+';
      characters.push({
        character: plus ? ' ' : literal,
        start,
        end: at,
        written: plus ? 'plus' : 'literal',
      });
      continue;
    }
    const { text, length } = readSequence(raw, at, byte);
    at += length;
    characters.push({ character: text, start, end: at, written: 'escaped' });
  }
  return characters;
}

/** The byte of a `%XX` that begins here. */
function escapeAt(raw: string, at: number): number | undefined {
  if (raw[at] !== '%') return undefined;
  const digits = raw.slice(at + 1, at + 3);
  return /^[0-9A-Fa-f]{2}$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
}

/** One UTF-8 character of escapes; bytes that are none are U+FFFD, one by one. */
function readSequence(raw: string, at: number, first: number): { text: string; length: number } {
  const bytes = [first];
  for (let next = 1; next < sequenceLength(first); next += 1) {
    const byte = escapeAt(raw, at + next * 3);
    if (byte === undefined || (byte & 0xc0) !== 0x80) break;
    bytes.push(byte);
  }
  const { text, valid } = decodeUtf8(Uint8Array.from(bytes));
  return valid ? { text, length: bytes.length * 3 } : { text: '\uFFFD', length: 3 };
}
