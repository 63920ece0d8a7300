import { readLiteral } from './read-literal.ts';

/** Where a sticky expression that begins at `at` ends; `at` where it does not. */
export function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Up to the comma, the line's semicolon or the bracket that ends an expression. */
export function skipOther(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (sign === '"' || sign === "'" || sign === '`')
      place = Math.max(place, (readLiteral(text, place, 'plain')?.end ?? place + 1) - 1);
    else if ('[({'.includes(sign)) depth += 1;
    else if ('])}'.includes(sign)) {
      if (depth === 0) return place;
      depth -= 1;
    } else if ((sign === ',' || sign === ';' || sign === '\n') && depth === 0) return place;
  }
  return text.length;
}
