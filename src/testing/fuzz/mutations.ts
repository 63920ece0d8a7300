import fc from 'fast-check';

/**
 * What readers stumble over: quotes, escapes, separators, names that objects have anyway, letters outside of the plane and halves
 * of such, nesting, numbers that are none.
 */
export const awkward: readonly string[] = [
  ...'\'"`\\^$%&=?#@<>()[]{}|;:,.~+-*/! \t',
  '\n',
  '\r\n',
  '\r',
  '\u0000',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ud83d',
  '\ude00',
  '😀',
  'ß',
  '%00',
  '%2',
  '%C3%28',
  '%25%32%35',
  '&amp;',
  '\\u0000',
  '\\x',
  "'\\''",
  "''",
  '\\"',
  '^"',
  '`\n',
  '\\\n',
  '^\r\n',
  "$'",
  '$(',
  '${',
  '{{',
  '}}',
  '@-',
  '###',
  '\n\n',
  '\r\n\r\n',
  '--',
  '-d ',
  '-H ',
  '--data-urlencode ',
  'curl ',
  'HTTP/1.1 ',
  'POST / HTTP/1.1\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Length: 99999999999999999999\r\n',
  '{"',
  '":',
  '":{"',
  '[[[[[[[[',
  '{"a":{"a":{"a":',
  'null',
  'NaN',
  '1e999',
  '-0',
  '00',
  '9007199254740993',
  '0x1F',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '"__proto__":{"a":1},',
  'eyJ',
  'eyJhbGciOiJub25lIn0',
  '..',
  '.....',
  '====',
  '-----BEGIN CERTIFICATE-----\n',
  '-----END CERTIFICATE-----',
  '-----BEGIN PRIVATE KEY-----\nMC4C',
  'https://',
  'http://[::1',
  'https://%',
  'data:,',
  'client_assertion=',
  'grant_type=',
  '&code=',
  '<html>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '&#x110000;',
];

/** One change of a text: places are parts of 10,000 of its length, so that a change fits any text. */
export interface Edit {
  readonly kind: 'insert' | 'delete' | 'replace' | 'repeat' | 'move' | 'cut' | 'case';
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly times: number;
  readonly piece: string;
}

const place = fc.nat({ max: 10_000 });
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('insert', 'insert', 'delete', 'replace', 'repeat', 'move', 'cut', 'case'),
    at: place,
    to: place,
    length: fc.oneof(
      { weight: 3, arbitrary: fc.nat({ max: 4 }) },
      { weight: 1, arbitrary: fc.nat({ max: 200 }) },
    ),
    times: fc.integer({ min: 2, max: 12 }),
    piece: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...awkward) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
  }),
  { minLength: 0, maxLength: 6 },
);

export function applyEdit(text: string, { kind, at, to, length, times, piece }: Edit): string {
  const start = Math.floor((at / 10_000) * text.length);
  const end = Math.min(text.length, start + length);
  const [before, chosen, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 'insert':
      return before + piece + text.slice(start);
    case 'delete':
      return before + after;
    case 'replace':
      return before + piece + after;
    case 'repeat':
      return before + chosen.repeat(times) + after;
    case 'move': {
      const rest = before + after;
      const target = Math.floor((to / 10_000) * rest.length);
      return rest.slice(0, target) + chosen + rest.slice(target);
    }
    case 'cut':
      return before;
    case 'case':
      return before + (chosen === chosen.toUpperCase() ? chosen.toLowerCase() : chosen.toUpperCase()) + after;
  }
}

/** One of the texts with up to six changes; it shrinks to fewer changes of an earlier text. */
function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: texts.length - 1 }), edits)
    .map(([at, list]) => list.reduce(applyEdit, texts[at] ?? ''));
}

/** Pieces of a language side by side, in any order. */
function assembled(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...awkward) },
    { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  );
  return fc.array(piece, { maxLength: 24 }).map((list) => list.join(''));
}

/** What a field can hold: mostly real texts with changes, then pieces of its language, then anything. */
export function textsLike(
  texts: readonly string[],
  pieces: readonly string[] = awkward,
): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: mutated(texts) },
    { weight: 3, arbitrary: assembled(pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
}
