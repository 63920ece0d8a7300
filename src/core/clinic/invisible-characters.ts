/**
 * Characters that no screen shows, or shows as a gap: code point, name in the Unicode Character Database (formal aliases for
 * the control characters), and the everyday name where it is another one.
 */
const characters: readonly (readonly [number, string, string?])[] = [
  [0x0000, 'NULL', 'NUL'],
  [0x0009, 'CHARACTER TABULATION', 'tab'],
  [0x000a, 'LINE FEED', 'line feed'],
  [0x000b, 'LINE TABULATION', 'vertical tab'],
  [0x000c, 'FORM FEED', 'form feed'],
  [0x000d, 'CARRIAGE RETURN', 'carriage return'],
  [0x001b, 'ESCAPE', 'escape'],
  [0x0020, 'SPACE', 'space'],
  [0x007f, 'DELETE', 'delete'],
  [0x0085, 'NEXT LINE', 'next line'],
  [0x00a0, 'NO-BREAK SPACE'],
  [0x00ad, 'SOFT HYPHEN'],
  [0x034f, 'COMBINING GRAPHEME JOINER'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x115f, 'HANGUL CHOSEONG FILLER'],
  [0x1160, 'HANGUL JUNGSEONG FILLER'],
  [0x1680, 'OGHAM SPACE MARK'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x2000, 'EN QUAD'],
  [0x2001, 'EM QUAD'],
  [0x2002, 'EN SPACE'],
  [0x2003, 'EM SPACE'],
  [0x2004, 'THREE-PER-EM SPACE'],
  [0x2005, 'FOUR-PER-EM SPACE'],
  [0x2006, 'SIX-PER-EM SPACE'],
  [0x2007, 'FIGURE SPACE'],
  [0x2008, 'PUNCTUATION SPACE'],
  [0x2009, 'THIN SPACE'],
  [0x200a, 'HAIR SPACE'],
  [0x200b, 'ZERO WIDTH SPACE', 'zero-width space'],
  [0x200c, 'ZERO WIDTH NON-JOINER', 'zero-width non-joiner'],
  [0x200d, 'ZERO WIDTH JOINER', 'zero-width joiner'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x202f, 'NARROW NO-BREAK SPACE'],
  [0x205f, 'MEDIUM MATHEMATICAL SPACE'],
  [0x2060, 'WORD JOINER'],
  [0x2061, 'FUNCTION APPLICATION'],
  [0x2062, 'INVISIBLE TIMES'],
  [0x2063, 'INVISIBLE SEPARATOR'],
  [0x2064, 'INVISIBLE PLUS'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x206a, 'INHIBIT SYMMETRIC SWAPPING'],
  [0x206b, 'ACTIVATE SYMMETRIC SWAPPING'],
  [0x206c, 'INHIBIT ARABIC FORM SHAPING'],
  [0x206d, 'ACTIVATE ARABIC FORM SHAPING'],
  [0x206e, 'NATIONAL DIGIT SHAPES'],
  [0x206f, 'NOMINAL DIGIT SHAPES'],
  [0x2800, 'BRAILLE PATTERN BLANK'],
  [0x3000, 'IDEOGRAPHIC SPACE'],
  [0x3164, 'HANGUL FILLER'],
  [0xfe0e, 'VARIATION SELECTOR-15'],
  [0xfe0f, 'VARIATION SELECTOR-16'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE', 'byte order mark'],
  [0xffa0, 'HALFWIDTH HANGUL FILLER'],
];

const names: ReadonlyMap<number, { readonly unicode: string; readonly everyday: string }> = new Map(
  characters.map(([point, unicode, everyday]) => [
    point,
    { unicode, everyday: everyday ?? unicode.toLowerCase() },
  ]),
);

/** Of these classes each character is invisible, listed here or not: control, format, separators, tags. */
const unseen = /^(?:[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]|\p{Variation_Selector})$/u;

/** The everyday name of a character that cannot be seen: `zero-width space`; `undefined` for any other. */
export function invisibleName(character: string): string | undefined {
  return nameOf(character)?.everyday;
}

/** The Unicode name of a character that cannot be seen: `ZERO WIDTH SPACE`. */
export function invisibleUnicodeName(character: string): string | undefined {
  return nameOf(character)?.unicode;
}

function nameOf(character: string): { readonly unicode: string; readonly everyday: string } | undefined {
  // The usual case first: printable ASCII is never invisible.
  if (character > ' ' && character < '\u007f') return undefined;
  const point = character.codePointAt(0);
  if (point === undefined) return undefined;
  const known = names.get(point);
  if (known !== undefined) return known;
  if (!unseen.test(character)) return undefined;
  return /^\p{Cc}$/u.test(character)
    ? { unicode: 'CONTROL CHARACTER', everyday: 'a control character' }
    : { unicode: 'INVISIBLE CHARACTER', everyday: 'an invisible character' };
}
