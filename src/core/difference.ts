/** Where two values part, and what kind of difference it is. */
export interface Difference {
  /** What both begin with. */
  readonly same: string;
  readonly found: string;
  readonly expected: string;
  /** What both end with, after the difference. */
  readonly tail: string;
  /** In words: "trailing slash", "upper and lower case"; absent where none fits. */
  readonly kind?: string | undefined;
}

const invisible: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\t': 'tab',
  '\n': 'line feed',
  '\r': 'carriage return',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
};

/** The name of a character that cannot be seen; `undefined` for any other. */
export function invisibleName(character: string): string | undefined {
  return Object.hasOwn(invisible, character) ? invisible[character] : undefined;
}

/** Aligns two values at their common beginning and end, and names the kind of difference between them. */
export function describeDifference(found: string, expected: string): Difference | undefined {
  if (found === expected) return undefined;
  const most = Math.min(found.length, expected.length);
  let start = 0;
  while (start < most && found[start] === expected[start]) start += 1;
  let end = 0;
  while (end < most - start && found.at(-1 - end) === expected.at(-1 - end)) end += 1;
  return {
    same: found.slice(0, start),
    found: found.slice(start, found.length - end),
    expected: expected.slice(start, expected.length - end),
    tail: end === 0 ? '' : found.slice(-end),
    kind: kindOfDifference(found, expected),
  };
}

function kindOfDifference(found: string, expected: string): string | undefined {
  if (found.trim() === expected) return 'white space around it';
  if (stripInvisible(found) === stripInvisible(expected)) return 'a character that cannot be seen';
  if (`${found}/` === expected || found === `${expected}/`) return 'a trailing slash';
  if (found.toLowerCase() === expected.toLowerCase()) return 'upper and lower case';
  if (withoutScheme(found) === withoutScheme(expected)) return 'http instead of https, or the reverse';
  if (/%[0-9a-f]{2}/i.test(found) && decodeOnce(found) === expected) return 'percent-encoding';
  return undefined;
}

function stripInvisible(text: string): string {
  return [...text].filter((character) => invisibleName(character) === undefined).join('');
}

function withoutScheme(text: string): string {
  return text.replace(/^https?:\/\//i, '');
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
