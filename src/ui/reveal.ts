import { invisibleName } from '../core/clinic/invisible-characters.ts';

/** Names characters that cannot be seen; a plain space inside a value is left as it is unless it is what matters. */
export function reveal(text: string, spacesToo = false): string {
  return [...text]
    .map((character) => {
      const name = invisibleName(character);
      return name === undefined || (character === ' ' && !spacesToo) ? character : `⟨${name}⟩`;
    })
    .join('');
}
