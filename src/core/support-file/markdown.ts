/** The first line of a file for support. */
export const fileTitle = 'Token request, examined';

/** What no screen shows, or what turns the reading direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text that Markdown shows as it stands: no link, no emphasis, no HTML, no line of its own. */
export function text(given: string): string {
  return given
    .replace(/\s+/g, ' ')
    .replace(unseen, nameOf)
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

/** The same for words that may quote a stranger: GitHub makes links of bare addresses (GFM §6.9), and none of these. */
export function quoting(given: string): string {
  return text(given)
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, (start) => start.replace('.', '\\.'))
    .replaceAll('@', '\\@');
}

/**
 * A code span that ends where the value ends, whatever backticks are in it; line ends and invisible characters are named. In
 * a table a bar is escaped (GFM §4.10); one with a backslash of its own before it would end the cell all the same, and is named.
 */
export function code(given: string): string {
  const shown = given
    .replace(unseen, nameOf)
    .replace(/\\\|/g, `\\${nameOf('|')}`)
    .replaceAll('|', '\\|');
  if (shown.trim() === '') return `\`(empty)\``;
  const mark = '`'.repeat(longestTicks(shown) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${mark}${pad}${shown}${pad}${mark}`;
}

function nameOf(character: string): string {
  return `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How many backticks stand side by side at the most. */
function longestTicks(given: string): number {
  return (given.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
}

/** A fenced block that ends where the text ends. */
export function fence(language: string, given: string): string {
  const mark = '`'.repeat(Math.max(longestTicks(given) + 1, 3));
  return `${mark}${language}\n${lines(given)}\n${mark}`;
}

/** Lines stay lines; what else cannot be seen is named. */
const lines = (given: string): string =>
  given
    .replace(/\r\n?/g, '\n')
    .replace(unseen, (character) => (/[\n\t]/.test(character) ? character : nameOf(character)));

/** A row of a table; empty where the last cell is. */
export function row(...cells: readonly string[]): string {
  return cells.at(-1) === '' ? '' : `| ${cells.join(' | ')} |`;
}
