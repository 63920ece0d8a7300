/** Text that Markdown shows as it stands: no link, no emphasis, no HTML, no line of its own. */
export function text(given: string): string {
  return given.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

/** A code span that ends where the value ends, whatever backticks are in it; line ends and control characters are named. */
export function code(given: string): string {
  const shown = given.replace(/[\p{Cc}\u2028\u2029]/gu, nameOf).replaceAll('|', '\\|');
  if (shown.trim() === '') return `\`(empty)\``;
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${mark}${pad}${shown}${pad}${mark}`;
}

function nameOf(character: string): string {
  return `␀U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`.slice(1);
}

/** A fenced block that ends where the text ends. */
export function fence(language: string, given: string): string {
  const longest = Math.max(2, ...[...given.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}${language}\n${given}\n${mark}`;
}

/** A row of a table; empty where the last cell is. */
export function row(...cells: readonly string[]): string {
  return cells.at(-1) === '' ? '' : `| ${cells.join(' | ')} |`;
}
