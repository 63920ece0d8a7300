import { lookAlikeTable } from './look-alike-table.ts';

/** A character taken for an ASCII one. */
export interface LookAlike {
  /** The ASCII character that it looks like. */
  readonly looksLike: string;
  /** Its Unicode name. */
  readonly name: string;
}

const listed: ReadonlyMap<number, LookAlike> = new Map(
  lookAlikeTable.map(([point, looksLike, name]) => [point, { looksLike, name }]),
);

/** Names of the ASCII signs, for the names of their full-width forms (U+FF01–FF5E). */
const signNames: Readonly<Record<string, string>> = {
  '!': 'EXCLAMATION MARK',
  '"': 'QUOTATION MARK',
  '#': 'NUMBER SIGN',
  $: 'DOLLAR SIGN',
  '%': 'PERCENT SIGN',
  '&': 'AMPERSAND',
  "'": 'APOSTROPHE',
  '(': 'LEFT PARENTHESIS',
  ')': 'RIGHT PARENTHESIS',
  '*': 'ASTERISK',
  '+': 'PLUS SIGN',
  ',': 'COMMA',
  '-': 'HYPHEN-MINUS',
  '.': 'FULL STOP',
  '/': 'SOLIDUS',
  ':': 'COLON',
  ';': 'SEMICOLON',
  '<': 'LESS-THAN SIGN',
  '=': 'EQUALS SIGN',
  '>': 'GREATER-THAN SIGN',
  '?': 'QUESTION MARK',
  '@': 'COMMERCIAL AT',
  '[': 'LEFT SQUARE BRACKET',
  '\\': 'REVERSE SOLIDUS',
  ']': 'RIGHT SQUARE BRACKET',
  '^': 'CIRCUMFLEX ACCENT',
  _: 'LOW LINE',
  '`': 'GRAVE ACCENT',
  '{': 'LEFT CURLY BRACKET',
  '|': 'VERTICAL LINE',
  '}': 'RIGHT CURLY BRACKET',
  '~': 'TILDE',
};
const digitNames = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE'];

/** What ASCII character this one is taken for; `undefined` where it is ASCII itself or looks like none. */
export function lookAlikeOf(character: string): LookAlike | undefined {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return undefined;
  const known = listed.get(point);
  if (known !== undefined) return known;
  if (point >= 0xff01 && point <= 0xff5e) {
    const looksLike = String.fromCharCode(point - 0xfee0);
    return { looksLike, name: `FULLWIDTH ${asciiName(looksLike)}` };
  }
  // Mathematical, circled and other letters that Unicode itself equates with one ASCII character.
  const plain = character.normalize('NFKC');
  return plain.length === 1 && plain > ' ' && plain < '\u007f'
    ? { looksLike: plain, name: `COMPATIBILITY FORM OF ${asciiName(plain)}` }
    : undefined;
}

function asciiName(character: string): string {
  if (/[0-9]/.test(character)) return `DIGIT ${digitNames[Number(character)]}`;
  if (/[A-Z]/.test(character)) return `LATIN CAPITAL LETTER ${character}`;
  if (/[a-z]/.test(character)) return `LATIN SMALL LETTER ${character.toUpperCase()}`;
  return signNames[character] ?? character;
}

/** The text with each look-alike replaced by the ASCII character that it is taken for. */
export function withoutLookAlikes(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return [...text].map((character) => lookAlikeOf(character)?.looksLike ?? character).join('');
}
