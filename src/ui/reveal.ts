import { invisibleName } from '../core/clinic/invisible-characters.ts';

/** Nothing in it has a name. */
const plain = /^[ -~]*$/;

/** Names characters that cannot be seen; a plain space inside a value is left as it is unless it is what matters. */
export function reveal(text: string, spacesToo = false): string {
  if (!spacesToo && plain.test(text)) return text;
  return [...text]
    .map((character) => {
      const name = invisibleName(character);
      return name === undefined || (character === ' ' && !spacesToo) ? character : `⟨${name}⟩`;
    })
    .join('');
}

/** The same for a text of several lines, which stay lines. */
export function revealLines(text: string): string {
  return text
    .split('\n')
    .map((line) => reveal(line))
    .join('\n');
}
