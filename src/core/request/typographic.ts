import type { ShellWord } from './shell-words.ts';
import type { ShellId } from './windows-words.ts';
import type { RequestNote } from './wire-request.ts';

/** Quotation marks, primes, hyphens and dashes that a word processor makes of the plain ones. */
export const typographic = /[\u2010-\u2015\u2018-\u201F\u2032\u2033\u2212]/;

const dash = /^[\u2010-\u2015\u2212]{1,2}[A-Za-z]/;
const quote = /^[\u2018-\u201F\u2032\u2033]/;

/**
 * The words of a command that begin with a typographic dash or quotation mark, where the shell or curl takes them for letters.
 * PowerShell takes the quotation marks for quotes (language specification §2.3.5.2), curl takes no dash for a hyphen.
 */
export function typographicNotes(
  words: readonly ShellWord[],
  text: string,
  shell: ShellId,
): readonly RequestNote[] {
  return words.flatMap(({ text: detail, span }) => {
    const written = text.slice(span.start, span.start + 3);
    const isLetter = dash.test(written) || (shell !== 'powershell' && quote.test(written));
    return isLetter ? [{ kind: 'typographic-word', detail, span } as const] : [];
  });
}
