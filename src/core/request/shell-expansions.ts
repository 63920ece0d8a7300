const ansiEscapes: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['E', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['?', '?'],
]);

/** The escape of `$'…'` with which a text begins: its length and its letters. */
export function ansiEscape(text: string): readonly [number, string] {
  const code = /^\\(?:x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3})/.exec(text)?.[0];
  if (code !== undefined) {
    const point = /^.[0-7]/.test(code)
      ? Number.parseInt(code.slice(1), 8)
      : Number.parseInt(code.slice(2), 16);
    return [code.length, point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'];
  }
  const letter = text.charAt(1);
  return [2, ansiEscapes.get(letter) ?? `\\${letter}`];
}

/** Where a variable or command substitution that begins at `start` ends; `start` itself where none begins there. */
export function variableEnd(text: string, start: number): number {
  if (text[start] === '`') {
    const end = text.indexOf('`', start + 1);
    return end < 0 ? text.length : end + 1;
  }
  const next = text.charAt(start + 1);
  if (next === '{') {
    const end = text.indexOf('}', start);
    return end < 0 ? text.length : end + 1;
  }
  if (next === '(') return closingParenthesis(text, start + 1);
  // Positional and special parameters are one character long (Shell Command Language §2.5.2).
  if (/[0-9@*#?$!-]/.test(next)) return start + 2;
  const name = /^[A-Za-z_]\w*/.exec(text.slice(start + 1, start + 101));
  return name === null ? start : start + 1 + name[0].length;
}

function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/**
 * The first variable reference in text that a shell would leave alone. A bare `$NAME` counts where it is a value of its own: a
 * password maker puts dollar signs anywhere.
 */
export function variableIn(text: string): string | undefined {
  const bare = /(?<=^|[=\s"':&/@])\$[A-Za-z_]\w*(?=$|[&\s"',;)}\]/.])/;
  return /\$(?:\{[A-Za-z_]\w*\}|\([^)]{0,200}\))/.exec(text)?.[0] ?? bare.exec(text)?.[0];
}
